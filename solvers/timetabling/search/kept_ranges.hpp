// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <climits>
#include <vector>

#include "solvers/timetabling/search/rows.hpp"

namespace lunxun::timetabling {

/// The days, or words of 64 slots, that each row of a table keeps, one row after the other in one array. A class meets in one
/// week of the year: a table that kept every day of every class would grow with the horizon.
class KeptRanges {
public:
    explicit KeptRanges(int rows = 0) : ranges_(index_of(rows)) {}

    /// The row keeps these too; before `lay_out`.
    void keep(int row, int first, int last) {
        Range& range = ranges_[index_of(row)];
        range.first = std::min(range.first, first);
        range.last = std::max(range.last, last);
    }

    void lay_out() {
        for (const Range& range : ranges_) {
            bases_.push_back(range.is_empty() ? items_ : items_ - range.first);
            if (!range.is_empty()) items_ += range.last - range.first + 1;
        }
    }

    bool keeps(int row, int item) const { return item >= first(row) && item <= last(row); }
    /// Position of a kept item among those of all rows.
    std::size_t at(int row, int item) const { return index_of(bases_[index_of(row)] + item); }
    /// For each row, where its item 0 would stand; negative where that is not kept.
    const int* bases() const { return bases_.data(); }
    bool is_empty(int row) const { return ranges_[index_of(row)].is_empty(); }
    int first(int row) const { return ranges_[index_of(row)].first; }
    int last(int row) const { return ranges_[index_of(row)].last; }
    /// Of all rows.
    int items() const { return items_; }

private:
    struct Range {
        int first = INT_MAX;
        int last = -1;
        bool is_empty() const { return last < first; }
    };

    std::vector<Range> ranges_;
    std::vector<int> bases_;
    int items_ = 0;
};

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace lunxun::timetabling {

constexpr std::size_t index_of(int value) { return static_cast<std::size_t>(value); }
constexpr int size_of(const auto& items) { return static_cast<int>(items.size()); }

/// A list of lists in two flat arrays; rows are appended in order.
template <class T>
class Rows {
public:
    void add_row(std::span<const T> items) {
        flat_.insert(flat_.end(), items.begin(), items.end());
        begins_.push_back(static_cast<int>(flat_.size()));
    }
    std::span<const T> operator[](int row) const {
        const auto begin = index_of(begins_[index_of(row)]);
        return {flat_.data() + begin, index_of(begins_[index_of(row) + 1]) - begin};
    }
    int rows() const { return size_of(begins_) - 1; }
    /// Position of the row's first item among all items; each item has its own, for parallel arrays.
    int begin_of(int row) const { return begins_[index_of(row)]; }
    int items() const { return size_of(flat_); }

private:
    std::vector<int> begins_ = {0};
    std::vector<T> flat_;
};

/// Turns lists that grew in any order into Rows.
template <class T>
Rows<T> rows_of(const std::vector<std::vector<T>>& lists) {
    Rows<T> rows;
    for (const std::vector<T>& list : lists) rows.add_row(std::span<const T>(list));
    return rows;
}

}  // namespace lunxun::timetabling

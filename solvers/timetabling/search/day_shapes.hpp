// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "solvers/timetabling/model.hpp"
#include "solvers/timetabling/search/delta.hpp"

namespace lunxun::timetabling {

/// What each set of taken periods of a day costs, for every day shape of the model: a table look-up on days of at
/// most 12 periods, a few bit operations on longer ones.
class DayShapes {
public:
    explicit DayShapes(const Model& model);

    /// `taken`: bit p is set when period p is.
    Delta cost(int shape, std::uint32_t taken) const {
        if (tabled_) return table_[(static_cast<std::size_t>(shape) << periods_) + taken];
        return computed(shape, taken);
    }
    /// Bound on what taking one period out of a day and another in can save, in soft units.
    int largest_gain(int shape) const { return gains_[static_cast<std::size_t>(shape)]; }

private:
    struct Shape {
        Priced isolated, gaps, load, half_day_load;
        int min_load = 0;
        int max_load = 0;
        int max_half_day_load = 0;
    };

    Delta computed(int shape, std::uint32_t taken) const;
    int gain_of(int shape) const;

    std::size_t periods_;
    bool tabled_;
    std::vector<Shape> shapes_;
    std::uint32_t halves_[3] = {};  ///< periods of the morning, the afternoon, the evening
    std::vector<Delta> table_;
    std::vector<int> gains_;
};

}  // namespace lunxun::timetabling

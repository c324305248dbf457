// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "nomination/year_instance.hpp"

namespace lunxun::nomination {

/// Who sits where, and how many of each group are away on each day.
class Seating {
public:
    /// Keeps references: both must outlive it.
    Seating(const OfferedYear& year, const YearInstance& made);

    int taken(int offered) const { return taken_[static_cast<std::size_t>(offered)]; }
    const std::vector<int>& classes_of(int person) const { return classes_of_[static_cast<std::size_t>(person)]; }
    bool attends(int person, int offered) const;

    /// True when the person can take a seat there without breaking any limit; the seats themselves aside.
    bool fits(int person, int offered) const;
    void seat(int person, int offered);
    void unseat(int person, int offered);

    /// The rules that keep one person from attending both: time, topic, N3, N4.
    bool excludes(int a, int b) const;
    bool breaks_year_limits(int a, int b) const;

private:
    void book(int person, int offered, int sign);

    const OfferedYear& year_;
    const YearInstance& made_;
    std::vector<std::vector<int>> classes_of_;
    std::vector<int> taken_;
    std::vector<std::vector<int>> groups_of_;
    std::vector<std::int16_t> away_;
};

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "curriculum/menu_problem.hpp"

namespace lunxun::curriculum {

/// Books of a menu under way: adding and removing a candidate costs O(1), and so does its score.
class MenuTally {
public:
    MenuTally(const MenuDemand& demand, std::span<const Candidate> candidates);

    void add(int candidate) { book(candidate, 1); }
    void remove(int candidate) { book(candidate, -1); }

    int copies_taken(int candidate) const { return taken_[static_cast<std::size_t>(candidate)]; }
    /// Half-days still empty.
    int half_days_left() const { return demand_.half_days - half_days_; }
    Shortfall shortfall() const;
    MenuScore score() const;
    int methods() const;

private:
    void book(int candidate, int sign);
    int share_short(int permille, int part_minutes) const;

    const MenuDemand& demand_;
    std::span<const Candidate> candidates_;
    std::vector<int> taken_;
    std::vector<int> of_topic_;
    std::array<int, kParts> part_half_days_{};
    std::array<int, kParts> part_minutes_{};
    std::array<int, kMixes> mix_half_days_{};
    std::array<int, kMethods> of_method_{};
    int half_days_ = 0;
    int total_minutes_ = 0;
    int core_half_days_ = 0;
    int core_courses_ = 0;
    int history_half_days_ = 0;
    int topic_half_days_ = 0;
    int repeats_ = 0;
    std::int64_t value_ = 0;
};

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "nomination/need_table.hpp"

namespace lunxun::nomination {

/// Why a person comes before another. Each is one line in docs/rules/nomination.md and one test of its name.
enum class Factor {
    hours_deficit,     ///< F-1: hours short of what the rules ask, the more the nearer the due day
    long_untrained,    ///< F-2: months since the last class
    few_trainings,     ///< F-3: few classes in the rotation's years
    new_promotion,     ///< F-4: promoted, the clock of one year running
    key_post,          ///< F-5: head, or a post that is hard to release
    key_group,         ///< F-6: the class is for the key group the person belongs to
    field_match,       ///< F-7: works in the field of the class
    gap_match,         ///< F-8: a stated need of the person, the post or the unit for the topic
    trained_lately,    ///< F-9, takes off: attended a class in the year before
};
constexpr int kFactors = 9;
std::string_view to_string(Factor factor);

/// Points of each factor at its fullest. The sum of all stays far below kMaxBenefit of the solver.
struct Weights {
    int base = 100;  ///< of every eligible pair, so that an empty seat is never better than a filled one
    int hours_deficit = 400;
    int long_untrained = 350;
    int few_trainings = 200;
    int new_promotion = 250;
    int key_post = 100;
    int key_group = 150;
    int field_match = 120;
    int gap_match = 200;
    int trained_lately = 150;  ///< taken off
};

/// One factor that speaks for (or against) a pair: points, and the number behind them in the factor's own unit
/// (class-hours of 45 minutes short, months, classes, days, weight of the need).
struct FactorPoints {
    Factor factor = Factor::hours_deficit;
    int points = 0;
    std::int64_t amount = 0;
};

/// Points of one person for one class, and where they come from.
struct Priority {
    int benefit = 0;  ///< at least 1
    std::vector<FactorPoints> factors;  ///< only those that count, the weightiest first
};

/// Computes priorities: what depends on the person alone is computed once.
///
/// Complexity of `benefit`: O(needs of the person itself).
class PriorityRule {
public:
    PriorityRule(const OfferedYear& year, const Weights& weights);

    int benefit(int member, const OfferedClass& offered) const;
    Priority explain(int member, const OfferedClass& offered) const;

    /// Overdue: has to get a class this year. A promotion's clock or the cycle's end falls into the year with hours
    /// short, or no class in the whole rotation; only for people on whom a rule of hours counts.
    bool must(int member) const;

private:
    using Points = std::array<FactorPoints, kFactors>;

    /// The factors that depend on the person alone, as they stand on `day`.
    void person_points(int member, Day day, Points& points) const;
    Points points(int member, const OfferedClass& offered) const;
    int need_weight(int member, const plan::Standing& standing, int topic) const;

    const OfferedYear& year_;
    Weights weights_;
    NeedTable needs_;
};

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "nomination/fairness_report.hpp"
#include "nomination/group_floor.hpp"
#include "nomination/priority.hpp"
#include "nomination/reasons.hpp"
#include "nomination/year_instance.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::nomination {

struct NominationOptions {
    int year = 0;
    Day today;
    std::uint64_t seed = 1;
    int threads = 2;
    /// Iterations of the solver: the only limit that gives the same proposal on every machine.
    std::int64_t max_iterations = 1'500;
    /// Ends the search once the plan is proven to be this near the best, 0.001 being 0.1 %.
    double gap_goal = 0.01;
    /// Ends the search with the best plan so far. Long, for only a machine that needs it loses repeatability.
    double max_seconds = 3'600;
    Weights weights;
    std::vector<GroupFloor> floors;  ///< with any, the year is solved without and with them
    std::vector<std::string> tiers;  ///< whose classes are nominated anew, the others keep their trainees; empty: all
    std::string_view planning_toml;  ///< another rules/planning.toml; empty: the one built in
};

/// What a year's nomination came to.
struct NominationSummary {
    std::int64_t nomination_run_id = 0;
    std::int64_t plan_run_id = 0;
    std::int64_t people = 0;          ///< with at least one class to attend
    std::int64_t classes = 0;
    std::int64_t eligible_pairs = 0;
    std::int64_t places = 0;
    std::int64_t seats = 0;
    std::int64_t people_served = 0;
    std::int64_t refusals = 0;
    std::int64_t value = 0;
    std::int64_t upper_bound = 0;
    std::int64_t must = 0;
    std::int64_t must_unserved = 0;
    std::int64_t classes_not_run = 0;
    std::int64_t pins_kept = 0;       ///< decisions, and trainees of classes outside `tiers`, that the search had to keep
    std::int64_t pins_lost = 0;       ///< those that the year does not allow any more; each is a finding of the plan
    double gap = 0;
    std::vector<FairnessTable> fairness;
    std::vector<FloorOutcome> floors;        ///< of each floor asked for
    std::int64_t value_without_floors = 0;   ///< what `value` would have been; the difference is what they cost
};

/// Proposes who attends which class of the year's current plan, with reasons for each person proposed and for each eligible
/// person without a place, the limits and prices behind them, and quotas by unit that follow the proposal. Stored in one
/// transaction at the end; earlier nominations stay. What people decided stays decided: who was put in attends, who was taken
/// out does not.
///
/// @error not_found  the year has no plan, or the plan no class.
/// @error cancelled  the sink said so; nothing is stored.
/// @error infeasible  the classes that people were put into cannot all reach their minimum.
/// @error invalid_input, corrupt  as load_offered_year; a floor for a group that is not there.
Result<NominationSummary> nominate_year(sql::Database& database, const rulebook::RulePack& pack, const NominationOptions& options,
                                        const ProgressSink& progress);

/// Why a person is, or is not, in a class of the current nomination.
struct WhyNot {
    enum class Answer { proposed, not_eligible, refused };
    Answer answer = Answer::refused;
    std::vector<Message> reasons;  ///< in the order in which they are to be read
};

/// Answers for any pair, from stored facts and the same rules that nominated.
/// @error not_found  no nomination of that year, or no such person or class in it.
Result<WhyNot> why_not(sql::Database& database, const rulebook::RulePack& pack, const NominationOptions& options, std::int64_t person_id,
                       std::int64_t class_id);

}  // namespace lunxun::nomination

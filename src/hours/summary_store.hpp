// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "hours/person_summary.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::hours {

/// A row of table `projection_state`: of which day, year and runs the summaries tell.
struct ProjectionState {
    std::string name;
    Day as_of;
    std::int64_t forecast_year = 0;
    std::optional<std::int64_t> plan_run_id;
    std::optional<std::int64_t> nomination_run_id;
    std::string rule_pack;
    std::int64_t revision = 0;  ///< how often they were written

    bool operator==(const ProjectionState&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProjectionState, (), (name, as_of, forecast_year, plan_run_id, nomination_run_id, rule_pack, revision))

inline constexpr const char* kPersonSummary = "person_summary";

/// Nothing when the summaries were never written.
std::optional<ProjectionState> find_projection_state(sql::Session& session);

/// What the summaries would tell now: the newest plan that is proposed or in force, and its newest nomination.
/// The revision is that of the summaries which stand.
ProjectionState projection_state_on(sql::Session& session, const rulebook::RulePack& pack, Day today);

/// Writes the summary of everybody managed on `today` anew, in the caller's transaction.
///
/// Streams posts and ledger beside the people, so it holds one person at a time besides the rows that it makes.
/// Unit: about 150 bytes a person. Returns the people.
std::int64_t rebuild_person_summaries(sql::Session& session, const rulebook::RulePack& pack, const plan::PlanRules& rules, Day today);

/// Rules by their bit.
std::vector<std::string> summary_rules(sql::Session& session);

}  // namespace lunxun::hours

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/day.hpp"
#include "plan/addressees.hpp"
#include "plan/calendar_problem.hpp"
#include "plan/plan_entry.hpp"
#include "plan/population.hpp"
#include "rulebook/limits.hpp"

namespace lunxun::nomination {

/// A dated class that has seats to fill.
struct OfferedClass {
    std::int64_t id = 0;
    int entry = 0;  ///< position in OfferedYear::entries
    std::string name;
    DayRange days;
    int seats_min = 1;
    int seats_max = 1;
    int topic = 0;  ///< number in OfferedYear::topics
    int field = 0;  ///< number in the population's fields; -1 when nobody works in it
    bool is_online = false;
    int run_number = 1;      ///< of its entry: with the entry, the same class in every version of the plan
    bool is_frozen = false;  ///< outside of what is nominated anew: its trainees are those of the run before, as far as they may stay
};

/// A person and a class that are settled before anybody searches.
struct SettledPair {
    enum class Kind {
        put_in,    ///< by a person's decision: attends
        take_out,  ///< by a person's decision: never attends
        kept,      ///< a trainee of a frozen class
    };
    int member = 0;
    int offered = 0;
    Kind kind = Kind::put_in;
    std::string reason;      ///< of the decision
    std::string decided_by;  ///< account

    bool stays() const { return kind != Kind::take_out; }
};

/// A class, or another call, of a person's past or of the year itself.
struct PastClass {
    DayRange days;
    int topic = -1;
    bool is_out_of_region = false;
    bool is_practice = false;  ///< a secondment: it keeps the person away, yet it is no class
};

/// What the ledger says about one person.
struct History {
    int first_past = 0;  ///< in OfferedYear::past
    int past_count = 0;
    std::int64_t minutes_short = 0;     ///< of the hours owed
    std::int64_t minutes_required = 0;  ///< 0: no rule of hours
    std::optional<Day> due;             ///< last day to meet them
    bool is_due_by_promotion = false;
    int classes_in_cycle = 0;  ///< attended in the years of the rotation before the planned one
    int classes_last_year = 0; ///< attended in the year before the planned one
};

/// A stated need.
struct StatedNeed {
    enum class Source { organisation, post, personal };
    Source source = Source::organisation;
    int unit = -1;    ///< with those below it
    int member = -1;  ///< of personal needs
    plan::Audience audience;
    int topic = -1;
    int weight = 1;
};

/// Everything that the nomination of a year looks at; all lists refer to each other by position.
struct OfferedYear {
    int year = 0;
    plan::Population population;
    plan::PlanRules rules;
    std::vector<plan::PlanEntry> entries;
    std::vector<plan::Scope> scopes;  ///< of each entry
    std::vector<plan::Blackout> blackouts;
    std::vector<OfferedClass> classes;
    plan::CodeIndex topics;
    std::vector<PastClass> past;
    std::vector<History> histories;  ///< of each member
    std::vector<StatedNeed> needs;
    std::vector<rulebook::AbsenceCap> away_rules;
    rulebook::NominationLimits limits;
    std::vector<SettledPair> settled;  ///< by member, then class; each pair once

    /// Null when nobody has settled it.
    const SettledPair* find_settled(int member, int offered) const {
        const auto found = std::ranges::lower_bound(settled, std::pair{member, offered}, {}, [](const SettledPair& its) { return std::pair{its.member, its.offered}; });
        return found != settled.end() && found->member == member && found->offered == offered ? &*found : nullptr;
    }
    /// False for a pair that a person took out, and for one that a frozen class does not keep.
    bool is_open_to(int member, int offered) const {
        const auto* its = find_settled(member, offered);
        return its ? its->stays() : !classes[static_cast<std::size_t>(offered)].is_frozen;
    }

    const plan::PlanEntry& entry_of(const OfferedClass& offered) const { return entries[static_cast<std::size_t>(offered.entry)]; }
    std::span<const PastClass> past_of(int member) const {
        const auto& history = histories[static_cast<std::size_t>(member)];
        return std::span{past}.subspan(static_cast<std::size_t>(history.first_past), static_cast<std::size_t>(history.past_count));
    }
};

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
// Answers about one person and one class, from stored facts.
#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string>

#include "calendar/season.hpp"
#include "nomination/eligibility.hpp"
#include "nomination/nomination_service.hpp"
#include "nomination/nomination_store.hpp"
#include "nomination/offered_year_store.hpp"
#include "nomination/standing_facts.hpp"
#include "plan/plan_rules.hpp"
#include "plan/plan_store.hpp"

namespace lunxun::nomination {
namespace {

std::int64_t number_of(const Message& message, std::string_view name) {
    std::int64_t number = 0;
    for (const auto& [key, value] : message.values)
        if (key == name) std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

/// The priority behind a stored proposal, read back from its reasons.
Priority stored_priority(const NominationRow& row) {
    Priority priority;
    priority.benefit = static_cast<int>(row.benefit);
    for (const auto& message : parse_messages(row.reasons_json))
        for (int f = 0; f < kFactors; ++f) {
            const auto factor = static_cast<Factor>(f);
            if (message.key == "nomination.factor_" + std::string(to_string(factor)))
                priority.factors.push_back({factor, static_cast<int>(number_of(message, "points")), number_of(message, "amount")});
        }
    return priority;
}

bool counts_in(const AwayRow& away, const std::string& kind) {
    if (kind == "leadership") return away.is_leader;
    if (kind == "heads") return away.is_head;
    return true;
}

bool is_of(const plan::Standing& standing, const std::string& kind) {
    return counts_in({0, standing.is_leader, standing.is_head, {}, {}}, kind);
}

/// Days of the class on which a group of the person is at its limit.
std::vector<CrowdedGroup> crowded_groups(NominationStore& store, const OfferedYear& year, std::int64_t run_id, const OfferedClass& offered) {
    std::vector<CrowdedGroup> crowded;
    const auto* standing = year.population.standing_on(0, offered.days.first);
    if (offered.is_online || !standing) return crowded;
    const auto unit_id = year.population.units[static_cast<std::size_t>(standing->unit)].id;
    const auto away = store.load_away_of_unit(run_id, unit_id, offered.days);
    for (const auto& limit : store.load_limits_of_unit(run_id, unit_id)) {
        if (!is_of(*standing, limit.kind)) continue;
        std::optional<CrowdedGroup> found;
        for (Day day = offered.days.first; day <= offered.days.last; day = day + 1) {
            std::set<std::int64_t> gone;
            for (const auto& row : away)
                if (counts_in(row, limit.kind) && DayRange{row.first_day, row.last_day}.contains(day)) gone.insert(row.person_id);
            if (static_cast<std::int64_t>(gone.size()) < limit.away_at_most) continue;
            if (!found) found = CrowdedGroup{limit.kind, {day, day}, static_cast<int>(gone.size()), static_cast<int>(limit.away_at_most)};
            found->days.last = day;
        }
        if (found) crowded.push_back(*found);
    }
    return crowded;
}

RefusalFacts refusal_facts(NominationStore& store, const OfferedYear& year, const OfferedClass& offered, const NominationRunRow& run,
                           const std::vector<NominationRow>& own) {
    RefusalFacts facts;
    const auto trainees = store.load_nominations_of_class(run.id, offered.id);
    facts.seats = offered.seats_max;
    facts.seats_min = offered.seats_min;
    facts.seats_taken = static_cast<int>(trainees.size());
    facts.limit = static_cast<int>(year.limits.times_per_year);
    if (!trainees.empty()) facts.last_admitted = stored_priority(trainees.back());
    facts.crowded = crowded_groups(store, year, run.id, offered);
    std::optional<Refusal> obstacle;
    for (const auto& row : own) {
        const auto* other = find_class(year, row.class_id);
        if (obstacle || !other) continue;
        obstacle = obstacle_of(year, offered, *other);
        if (!obstacle) continue;
        facts.other_class = other->name;
        facts.other_class_days = other->days;
    }
    if (!obstacle && static_cast<int>(own.size()) >= calls_left(year, 0)) obstacle = Refusal::calls_full;
    if (trainees.empty())
        facts.refusal = Refusal::class_not_run;
    else if (obstacle)
        facts.refusal = *obstacle;
    else if (!facts.crowded.empty())
        facts.refusal = Refusal::release_limit;
    else
        facts.refusal = facts.seats_taken >= facts.seats ? Refusal::seats_taken : Refusal::better_elsewhere;
    return facts;
}

Result<WhyNot> answer(sql::Session& session, const rulebook::RulePack& pack, const plan::PlanRules& rules, const NominationOptions& options,
                      std::int64_t person_id, std::int64_t class_id) {
    NominationStore store(session);
    const auto plan_run = plan::PlanStore(session).find_current_run(options.year);
    const auto run = plan_run ? store.find_current_run(plan_run->id) : std::nullopt;
    if (!run) return Error::of(ErrorCode::not_found, "nomination.no_nomination", {{"year", std::to_string(options.year)}});
    const auto year = load_offered_year(session, pack, *plan_run, rules, {person_id, {}});
    if (!year) return year.error();
    const auto* offered = find_class(*year, class_id);
    if (!offered) return Error::of(ErrorCode::not_found, "nomination.no_such_class", {{"class", std::to_string(class_id)}});

    const auto own = store.load_nominations_of_person(run->id, person_id);
    for (const auto& row : own)
        if (row.class_id == class_id) return WhyNot{WhyNot::Answer::proposed, parse_messages(row.reasons_json)};
    if (const auto faults = eligibility_faults(*year, 0, *offered); !faults.empty()) {
        WhyNot why{WhyNot::Answer::not_eligible, {}};
        for (const auto& fault : faults) why.reasons.push_back(fault.message);
        return why;
    }
    auto facts = refusal_facts(store, *year, *offered, *run, own);
    facts.own = PriorityRule(*year, options.weights).explain(0, *offered);
    return WhyNot{WhyNot::Answer::refused, reasons_against(facts)};
}

}  // namespace

Result<WhyNot> why_not(sql::Database& database, const rulebook::RulePack& pack, const NominationOptions& options, std::int64_t person_id,
                       std::int64_t class_id) {
    const auto rules = plan::plan_rules(pack, calendar::Season::embedded(), options.today, options.planning_toml);
    if (!rules) return rules.error();
    return database.read([&](sql::Session& session) { return answer(session, pack, *rules, options, person_id, class_id); });
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#include "nomination/offered_year_store.hpp"

#include <algorithm>
#include <boost/describe/class.hpp>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "nomination/history.hpp"
#include "nomination/queries.hpp"
#include "plan/plan_store.hpp"
#include "plan/population_store.hpp"

namespace lunxun::nomination {
namespace {

struct LedgerRow {
    std::int64_t person_id = 0;
    std::string kind;
    std::string topic;
    std::string class_type;
    Day first_day;
    Day last_day;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_full_time = false;
    bool is_recognised = false;
};
BOOST_DESCRIBE_STRUCT(LedgerRow, (), (person_id, kind, topic, class_type, first_day, last_day, half_days, training_minutes, is_full_time, is_recognised))

struct NeedRow {
    std::string source;
    std::optional<std::int64_t> unit_id;
    std::optional<std::int64_t> person_id;
    std::string audience;
    std::string topic;
    std::int64_t weight = 0;
};
BOOST_DESCRIBE_STRUCT(NeedRow, (), (source, unit_id, person_id, audience, topic, weight))

using Positions = std::unordered_map<std::int64_t, int>;

void load_classes(sql::Session& session, const plan::PlanRunRow& run, const std::vector<std::string>& tiers, OfferedYear& year) {
    Positions entries;
    for (std::size_t e = 0; e < year.entries.size(); ++e) entries.emplace(year.entries[e].id, static_cast<int>(e));
    for (const auto& row : plan::PlanStore(session).load_classes(run.id)) {
        const auto entry = entries.find(row.plan_entry_id);
        const auto first = Day::parse(row.first_day);
        const auto last = Day::parse(row.last_day);
        if (entry == entries.end() || !first || !last || row.state == "cancelled") continue;
        const auto& planned = year.entries[static_cast<std::size_t>(entry->second)];
        OfferedClass offered;
        offered.id = row.id;
        offered.entry = entry->second;
        offered.name = row.name;
        offered.days = {*first, *last};
        offered.seats_min = static_cast<int>(row.seats_min);
        offered.seats_max = static_cast<int>(row.seats_max);
        offered.topic = year.topics.add(planned.topic);
        // Everybody's field matches a general class as little as any other.
        offered.field = planned.field == "general" ? -1 : year.population.fields.find(planned.field);
        offered.is_online = planned.delivery == plan::Delivery::online_linked;
        offered.run_number = static_cast<int>(row.run_number);
        offered.is_frozen = !tiers.empty() && std::ranges::find(tiers, planned.tier) == tiers.end();
        year.classes.push_back(std::move(offered));
    }
}

std::optional<StatedNeed::Source> source_of(const std::string& name) {
    if (name == "organisation") return StatedNeed::Source::organisation;
    if (name == "post") return StatedNeed::Source::post;
    if (name == "personal") return StatedNeed::Source::personal;
    return std::nullopt;
}

void load_needs(sql::Session& session, const Positions& members, OfferedYear& year) {
    session.each<NeedRow>(queries::load_needs, {}, [&](const NeedRow& row) {
        StatedNeed need;
        need.topic = year.topics.find(row.topic);
        const auto source = source_of(row.source);
        if (need.topic < 0 || !source) return;
        need.source = *source;
        need.weight = static_cast<int>(row.weight);
        need.audience = plan::audience_of(row.audience).value_or(plan::Audience{});
        if (row.unit_id) need.unit = year.population.find_unit(*row.unit_id);
        const auto member = row.person_id ? members.find(*row.person_id) : members.end();
        if (member != members.end()) need.member = member->second;
        if (need.source == StatedNeed::Source::personal ? need.member >= 0 : !row.unit_id || need.unit >= 0) year.needs.push_back(need);
    });
}

void load_histories(sql::Session& session, const rulebook::RulePack& pack, const Positions& members, Whose whose, OfferedYear& year) {
    const OwedHours owed(pack, year.year);
    year.histories.resize(year.population.members.size());
    std::vector<LedgerFact> facts;
    std::int64_t person = 0;
    std::vector<bool> is_filled(year.population.members.size(), false);
    const auto fill = [&] {
        const auto member = members.find(person);
        if (member != members.end()) {
            add_history(year, member->second, facts, owed);
            is_filled[static_cast<std::size_t>(member->second)] = true;
        }
        facts.clear();
    };
    sql::Params params{{"since", history_start(year, owed).iso()}};
    if (whose.person_id) params.emplace_back("person_id", *whose.person_id);
    session.each<LedgerRow>(whose.person_id ? queries::load_ledger_of_person : queries::load_ledger, params, [&](const LedgerRow& row) {
        if (row.person_id != person) fill();
        person = row.person_id;
        facts.push_back({row.kind, row.topic, row.class_type, {row.first_day, row.last_day}, row.half_days, row.training_minutes, row.is_full_time,
                         row.is_recognised});
    });
    fill();
    // Whoever is not in the ledger owes everything.
    for (std::size_t m = 0; m < is_filled.size(); ++m)
        if (!is_filled[m]) add_history(year, static_cast<int>(m), {}, owed);
}

struct DecisionRow {
    std::int64_t person_id = 0;
    std::int64_t plan_entry_id = 0;
    std::int64_t run_number = 0;
    std::string kind;
    std::string reason;
    std::string decided_by;
};
BOOST_DESCRIBE_STRUCT(DecisionRow, (), (person_id, plan_entry_id, run_number, kind, reason, decided_by))

struct KeptRow {
    std::int64_t person_id = 0;
    std::int64_t plan_entry_id = 0;
    std::int64_t run_number = 0;
};
BOOST_DESCRIBE_STRUCT(KeptRow, (), (person_id, plan_entry_id, run_number))

/// Decisions of the year, the newest of each person and class, and the trainees whom frozen classes keep.
void load_settled(sql::Session& session, const Positions& members, OfferedYear& year) {
    std::map<std::pair<std::int64_t, std::int64_t>, int> classes;  // entry and run number
    for (std::size_t c = 0; c < year.classes.size(); ++c) classes.emplace(std::pair{year.entry_of(year.classes[c]).id, year.classes[c].run_number}, static_cast<int>(c));
    std::map<std::pair<int, int>, SettledPair> pairs;
    const auto settle = [&](const auto& row, SettledPair pair) {
        const auto member = members.find(row.person_id);
        const auto offered = classes.find({row.plan_entry_id, row.run_number});
        if (member == members.end() || offered == classes.end()) return;
        pair.member = member->second;
        pair.offered = offered->second;
        pairs[{pair.member, pair.offered}] = std::move(pair);
    };
    const bool is_any_frozen = std::ranges::any_of(year.classes, &OfferedClass::is_frozen);
    if (is_any_frozen)
        session.each<KeptRow>(queries::newest_trainees, {{"year", std::int64_t{year.year}}}, [&](const KeptRow& row) {
            const auto offered = classes.find({row.plan_entry_id, row.run_number});
            if (offered != classes.end() && year.classes[static_cast<std::size_t>(offered->second)].is_frozen) settle(row, {.kind = SettledPair::Kind::kept});
        });
    session.each<DecisionRow>(queries::standing_decisions, {{"year", std::int64_t{year.year}}}, [&](const DecisionRow& row) {
        settle(row, {.kind = row.kind == "put_in" ? SettledPair::Kind::put_in : SettledPair::Kind::take_out, .reason = row.reason, .decided_by = row.decided_by});
    });
    for (auto& [at, pair] : pairs) year.settled.push_back(std::move(pair));
}

}  // namespace

Result<OfferedYear> load_offered_year(sql::Session& session, const rulebook::RulePack& pack, const plan::PlanRunRow& run, const plan::PlanRules& rules,
                                      Whose whose) {
    OfferedYear year;
    year.year = static_cast<int>(run.year);
    year.rules = rules;
    const Day first = Day::of(year.year, 1, 1);
    year.limits = rulebook::nomination_limits(pack, first);
    year.away_rules = rulebook::absence_caps(pack, first);
    auto population = plan::load_population(session, year.year, whose.person_id);
    if (!population) return population.error();
    year.population = *std::move(population);
    plan::PlanStore store(session);
    const auto places = store.load_places();
    auto entries = store.load_entries(year.year, places);
    if (!entries) return entries.error();
    year.entries = *std::move(entries);
    for (const auto& entry : year.entries) year.scopes.emplace_back(entry, year.population);
    year.blackouts = store.load_blackouts(year.year);
    load_classes(session, run, whose.tiers, year);

    Positions members;
    for (std::size_t m = 0; m < year.population.members.size(); ++m) members.emplace(year.population.members[m].person_id, static_cast<int>(m));
    load_needs(session, members, year);
    load_histories(session, pack, members, whose, year);
    load_settled(session, members, year);
    return year;
}

}  // namespace lunxun::nomination

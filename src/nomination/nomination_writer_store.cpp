// SPDX-License-Identifier: Apache-2.0
#include "nomination/nomination_writer_store.hpp"

#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "plan/plan_store.hpp"
#include "platform/text/locale.hpp"

namespace lunxun::nomination {
namespace {

/// Rows held before they are written, so that memory stays flat for a province.
constexpr std::size_t kBatch = 20'000;

auto at(int position) {
    return static_cast<std::size_t>(position);
}

std::int64_t person_id(const SettledYear& settled, int person) {
    return settled.year.population.members[at(settled.made.members[at(person)])].person_id;
}

/// The unit that sends the person to the class.
std::int64_t unit_id(const SettledYear& settled, int person, int offered) {
    const auto& population = settled.year.population;
    const auto* standing = population.standing_on(settled.made.members[at(person)], settled.year.classes[at(offered)].days.first);
    return population.units[at(standing->unit)].id;
}

void write_proposals(NominationStore& store, const SettledYear& settled, std::int64_t run_id) {
    std::vector<NominationRow> rows;
    for (const auto& nomination : settled.solution.plan) {
        const auto proposed = settled.explanations.proposed(nomination);
        NominationRow row;
        row.nomination_run_id = run_id;
        row.class_id = settled.year.classes[at(nomination.class_id)].id;
        row.person_id = person_id(settled, nomination.person);
        row.unit_id = unit_id(settled, nomination.person, nomination.class_id);
        row.state = "proposed";
        row.benefit = proposed.priority.benefit;
        auto reasons = reasons_for(proposed.priority, proposed.standpoint);
        const auto* settled_pair = settled.year.find_settled(settled.made.members[at(nomination.person)], nomination.class_id);
        if (settled_pair && settled_pair->kind == SettledPair::Kind::put_in) {
            row.state = "confirmed";
            row.decided_by = settled_pair->decided_by;
            row.decision_reason = settled_pair->reason;
            reasons.insert(reasons.begin(), Message{"nomination.put_in", {{"by", settled_pair->decided_by}, {"reason", settled_pair->reason}}});
        }
        row.reasons_json = messages_json(reasons);
        rows.push_back(std::move(row));
        if (rows.size() >= kBatch) {
            store.add_nominations(rows);
            rows.clear();
        }
    }
    store.add_nominations(rows);
}

std::int64_t write_refusals(NominationStore& store, const SettledYear& settled, std::int64_t run_id) {
    std::vector<NominationRefusalRow> rows;
    std::int64_t count = 0;
    for (std::size_t p = 0; p < settled.made.members.size(); ++p) {
        const auto person = static_cast<int>(p);
        if (settled.explanations.has_place(person)) continue;
        const auto refused = settled.explanations.refused(person);
        NominationRefusalRow row;
        row.nomination_run_id = run_id;
        row.person_id = person_id(settled, person);
        row.class_id = settled.year.classes[at(refused.offered)].id;
        row.benefit = refused.facts.own.benefit;
        row.reason = to_string(refused.facts.refusal);
        row.reasons_json = messages_json(reasons_against(refused.facts));
        row.is_overdue = settled.made.instance.persons[p].must;
        rows.push_back(std::move(row));
        ++count;
        if (rows.size() >= kBatch) {
            store.add_refusals(rows);
            rows.clear();
        }
    }
    store.add_refusals(rows);
    return count;
}

std::vector<ReleaseLimitRow> write_limits(NominationStore& store, const SettledYear& settled, std::int64_t run_id) {
    std::vector<ReleaseLimitRow> rows;
    for (const auto& group : settled.made.groups)
        rows.push_back({0, run_id, settled.year.population.units[at(group.unit)].id, group.kind, group.members, group.away_at_most});
    store.add_release_limits(rows);
    return rows;
}

void write_prices(NominationStore& store, const SettledYear& settled, const std::vector<ReleaseLimitRow>& limits, std::int64_t run_id) {
    std::vector<NominationPriceRow> rows;
    const auto& prices = settled.solution.prices;
    for (std::size_t c = 0; c < settled.year.classes.size(); ++c) {
        const auto price = std::lround(prices.seat[c]);
        if (price != 0) rows.push_back({0, run_id, "seat", settled.year.classes[c].id, std::nullopt, std::nullopt, std::nullopt, price});
    }
    const Day first = Day::of(settled.year.year, 1, 1);
    for (const auto& release : prices.release) {
        const auto price = std::lround(release.price);
        if (price == 0) continue;
        rows.push_back({0, run_id, "release", std::nullopt, limits[at(release.group)].id, (first + release.first_day).iso(), (first + release.last_day).iso(), price});
    }
    store.add_prices(rows);
}

void write_quotas(NominationStore& store, const SettledYear& settled, std::int64_t plan_run_id) {
    std::map<std::pair<int, std::int64_t>, std::int64_t> seats;
    for (const auto& nomination : settled.solution.plan) ++seats[{nomination.class_id, unit_id(settled, nomination.person, nomination.class_id)}];
    std::vector<plan::ClassQuotaRow> rows;
    for (const auto& [of, count] : seats) rows.push_back({0, settled.year.classes[at(of.first)].id, of.second, count});
    store.replace_quotas(plan_run_id, rows);
}

/// A class that stays below its minimum is not held: said as a finding, for the office to widen or cancel it.
void write_findings(sql::Session& session, const SettledYear& settled, std::int64_t plan_run_id) {
    std::vector<plan::PlanFindingRow> rows;
    for (const int number : settled.solution.classes_not_run) {
        const auto& offered = settled.year.classes[at(number)];
        plan::PlanFindingRow row;
        row.plan_run_id = plan_run_id;
        row.plan_entry_id = settled.year.entry_of(offered).id;
        row.check_name = "not_conducted";
        row.severity = "blocking";
        row.disposition = "hold";
        row.message_key = "nomination.not_conducted";
        row.values_json = text::values_json({{"class", offered.name},
                                             {"first_day", offered.days.first.iso()},
                                             {"eligible", std::to_string(settled.made.candidates_of(number).size())},
                                             {"seats_min", std::to_string(offered.seats_min)}});
        rows.push_back(std::move(row));
    }
    plan::PlanStore(session).add_findings(rows);
}

/// A decision that the year does not allow any more is told, never dropped in silence.
void write_lost_pins(sql::Session& session, const SettledYear& settled, std::int64_t plan_run_id) {
    std::vector<plan::PlanFindingRow> rows;
    for (const auto& lost : settled.lost) {
        const auto& offered = settled.year.classes[at(lost.pair.offered)];
        const auto whom = settled.year.population.members[at(lost.pair.member)].person_id;
        plan::PlanFindingRow row;
        row.plan_run_id = plan_run_id;
        row.plan_entry_id = settled.year.entry_of(offered).id;
        row.check_name = "decision_not_kept";
        row.severity = "warning";
        row.disposition = "none";
        row.message_key = "nomination.decision_not_kept_" + std::string(lost.why);
        row.values_json = text::values_json({{"class", offered.name}, {"first_day", offered.days.first.iso()}, {"person", std::to_string(whom)}});
        rows.push_back(std::move(row));
    }
    plan::PlanStore(session).add_findings(rows);
}

}  // namespace

std::int64_t write_nomination(sql::Session& session, const SettledYear& settled, NominationRunRow& run) {
    NominationStore store(session);
    store.add_run(run);
    const auto limits = write_limits(store, settled, run.id);
    write_prices(store, settled, limits, run.id);
    write_proposals(store, settled, run.id);
    const auto refusals = write_refusals(store, settled, run.id);
    write_quotas(store, settled, run.plan_run_id);
    write_findings(session, settled, run.plan_run_id);
    write_lost_pins(session, settled, run.plan_run_id);
    return refusals;
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
// Read models: what the screens show was written from facts once, and must still be what those facts say.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "verify/checks.hpp"
#include "verify/queries.hpp"

namespace lunxun::verify {
namespace {

struct StateRow {
    Day as_of;
};
BOOST_DESCRIBE_STRUCT(StateRow, (), (as_of))

struct PositionRow {
    RowId unit_id = 0;
    std::optional<RowId> parent_id;
    std::int64_t position = 0;
    std::int64_t last_position = 0;
};
BOOST_DESCRIBE_STRUCT(PositionRow, (), (unit_id, parent_id, position, last_position))

/// What a summary says of a person, or what the facts say.
struct Summary {
    RowId person_id = 0;
    std::int64_t minutes_this_year = 0;
    std::int64_t minutes_five_years = 0;
    std::int64_t trainings = 0;
    std::optional<Day> last_trained_on;

    bool operator==(const Summary&) const = default;
};
BOOST_DESCRIBE_STRUCT(Summary, (), (person_id, minutes_this_year, minutes_five_years, trainings, last_trained_on))

struct CreditRow {
    RowId person_id = 0;
    std::string kind;
    Day first_day;
    Day last_day;
    std::int64_t training_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(CreditRow, (), (person_id, kind, first_day, last_day, training_minutes))

struct ManagedRow {
    RowId person_id = 0;
};
BOOST_DESCRIBE_STRUCT(ManagedRow, (), (person_id))

struct EntryRow {
    std::string kind;
    RowId ref_id = 0;
};
BOOST_DESCRIBE_STRUCT(EntryRow, (), (kind, ref_id))

/// The minutes of a credit that fall between two days, evenly over its days.
std::int64_t minutes_between(const CreditRow& credit, Day first, Day last) {
    const int days = std::min(credit.last_day, last) - std::max(credit.first_day, first) + 1;
    return days <= 0 ? 0 : credit.training_minutes * days / (credit.last_day - credit.first_day + 1);
}

std::unordered_map<RowId, Summary> summaries_by_facts(sql::Session& session, const StateRow& state) {
    const Day year_begins = Day::of(state.as_of.year(), 1, 1), year_ends = Day::of(state.as_of.year(), 12, 31);
    const Day five_years_begin = Day::of(state.as_of.year() - 4, 1, 1);
    std::unordered_map<RowId, Summary> people;
    session.each<ManagedRow>(queries::managed_people, {{"as_of", state.as_of.iso()}}, [&](const ManagedRow& row) { people[row.person_id].person_id = row.person_id; });
    session.each<CreditRow>(queries::credits_in_force, {{"as_of", state.as_of.iso()}}, [&](const CreditRow& credit) {
        const auto found = people.find(credit.person_id);
        if (found == people.end()) return;
        auto& person = found->second;
        person.minutes_this_year += minutes_between(credit, year_begins, year_ends);
        person.minutes_five_years += minutes_between(credit, five_years_begin, year_ends);
        if (credit.kind != "class") return;
        person.trainings += credit.last_day >= five_years_begin ? 1 : 0;
        if (!person.last_trained_on || *person.last_trained_on < credit.last_day) person.last_trained_on = credit.last_day;
    });
    return people;
}

CheckReport check_summaries(sql::Session& session, const StateRow& state) {
    Findings findings("person_summaries");
    auto people = summaries_by_facts(session, state);
    session.each<Summary>(queries::person_summaries, {}, [&](const Summary& stored) {
        findings.examined();
        const auto found = people.find(stored.person_id);
        if (found == people.end()) return findings.add({{"person", std::to_string(stored.person_id)}}, "surplus");
        if (!(found->second == stored)) findings.add({{"person", std::to_string(stored.person_id)}, {"minutes", std::to_string(stored.minutes_five_years)},
                                                      {"counted", std::to_string(found->second.minutes_five_years)}});
        people.erase(found);
    });
    for (const auto& [person_id, person] : people) findings.add({{"person", std::to_string(person_id)}}, "missing");
    return findings.take();
}

/// A unit's run holds exactly the runs of its children behind its own place.
CheckReport check_positions(sql::Session& session) {
    Findings findings("unit_positions");
    std::vector<PositionRow> rows = session.all<PositionRow>(queries::unit_positions);
    std::unordered_map<RowId, std::int64_t> expected;  // the place behind the last child so far
    for (const auto& row : rows) {
        findings.examined();
        const auto parent = row.parent_id ? expected.find(*row.parent_id) : expected.end();
        const bool follows = !row.parent_id || (parent != expected.end() && parent->second == row.position);
        if (!follows || row.last_position < row.position) findings.add({{"unit", std::to_string(row.unit_id)}});
        if (parent != expected.end()) parent->second = row.last_position + 1;
        expected[row.unit_id] = row.position + 1;
    }
    for (const auto& row : rows)
        if (expected[row.unit_id] != row.last_position + 1) findings.add({{"unit", std::to_string(row.unit_id)}}, "end");
    return findings.take();
}

CheckReport check_search_entries(sql::Session& session) {
    Findings findings("search_entries");
    for (const auto& row : session.all<EntryRow>(queries::search_entries_astray)) findings.add({{"kind", row.kind}, {"id", std::to_string(row.ref_id)}});
    findings.examined(session.scalar<std::int64_t>(queries::count_search_entries));
    return findings.take();
}

}  // namespace

std::vector<CheckReport> check_read_models(sql::Session& session) {
    const auto state = session.one<StateRow>(queries::read_model_state);
    if (!state) return {};
    std::vector<CheckReport> reports;
    reports.push_back(check_positions(session));
    reports.push_back(check_summaries(session, *state));
    reports.push_back(check_search_entries(session));
    return reports;
}

}  // namespace lunxun::verify

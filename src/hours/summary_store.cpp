// SPDX-License-Identifier: Apache-2.0
#include "hours/summary_store.hpp"

#include <algorithm>
#include <map>

#include "hours/queries.hpp"
#include "people/people_store.hpp"

namespace lunxun::hours {

struct CreditRow {
    std::int64_t person_id = 0;
    std::string kind;
    Day first_day;
    Day last_day;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_full_time = false;
    bool is_recognised = false;
};
BOOST_DESCRIBE_STRUCT(CreditRow, (), (person_id, kind, first_day, last_day, half_days, training_minutes, is_full_time, is_recognised))

struct ClassCreditRow {
    std::int64_t id = 0;
    Day first_day;
    Day last_day;
    std::int64_t days = 0;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(ClassCreditRow, (), (id, first_day, last_day, days, half_days, training_minutes))

struct PlaceRow {
    std::int64_t person_id = 0;
    std::int64_t class_id = 0;
};
BOOST_DESCRIBE_STRUCT(PlaceRow, (), (person_id, class_id))

struct UnitPlaceRow {
    std::int64_t unit_id = 0;
    std::int64_t position = 0;
    std::string tier;
};
BOOST_DESCRIBE_STRUCT(UnitPlaceRow, (), (unit_id, position, tier))

struct CurrentYearRow {
    std::int64_t plan_run_id = 0;
    std::int64_t year = 0;
    std::optional<std::int64_t> nomination_run_id;
};
BOOST_DESCRIBE_STRUCT(CurrentYearRow, (), (plan_run_id, year, nomination_run_id))

struct SummaryRuleRow {
    std::int64_t bit = 0;
    std::string rule_id;
};
BOOST_DESCRIBE_STRUCT(SummaryRuleRow, (), (bit, rule_id))

namespace {

/// Rows of one person after another, people by id.
template <class Row>
class ByPerson {
public:
    explicit ByPerson(std::vector<Row> rows) : rows_(std::move(rows)) {}
    std::span<const Row> of(std::int64_t person_id) {
        while (next_ < rows_.size() && rows_[next_].person_id < person_id) ++next_;
        const auto first = next_;
        while (next_ < rows_.size() && rows_[next_].person_id == person_id) ++next_;
        return std::span{rows_}.subspan(first, next_ - first);
    }

private:
    std::vector<Row> rows_;
    std::size_t next_ = 0;
};

std::unordered_map<std::int64_t, UnitPlace> unit_places(sql::Session& session) {
    std::unordered_map<std::int64_t, UnitPlace> places;
    session.each<UnitPlaceRow>(queries::unit_places, {}, [&](const UnitPlaceRow& row) { places.emplace(row.unit_id, UnitPlace{row.position, row.tier}); });
    return places;
}

/// What a place in each class brings: its menu's time, or before it has a menu what the conversion gives for its days.
std::map<std::int64_t, PlannedClass> planned_classes(sql::Session& session, const rulebook::RulePack& pack, const ProjectionState& state) {
    std::map<std::int64_t, PlannedClass> classes;
    session.each<ClassCreditRow>(queries::class_credits, {{"plan_run_id", state.plan_run_id.value_or(0)}}, [&](const ClassCreditRow& row) {
        classes.emplace(row.id, planned_credit({row.first_day, row.last_day}, row.days, row.half_days, row.training_minutes, pack));
    });
    return classes;
}

/// Numbers the people by pinyin, then name, then id.
void number_by_name(const std::vector<people::Person>& people, std::vector<PersonSummary>& rows) {
    std::vector<std::size_t> order(people.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::tie(people[i].pinyin, people[i].name, people[i].id); });
    for (std::size_t i = 0; i < order.size(); ++i) rows[order[i]].name_position = static_cast<std::int64_t>(i);
}

class Summarising {
public:
    Summarising(sql::Session& session, const rulebook::RulePack& pack, const ProjectionState& state)
        : classes_(planned_classes(session, pack, state)),
          places_(session.all<PlaceRow>(queries::places_of_run, {{"nomination_run_id", state.nomination_run_id.value_or(0)}})),
          credits_(session.all<CreditRow>(queries::credits_until, {{"today", state.as_of.iso()}})), posts_(people::PeopleStore(session).load_posts()) {}

    PersonSummary next(const people::Person& person, const SummaryRule& rule) {
        while (next_post_ < posts_.size() && posts_[next_post_].person_id < person.id) ++next_post_;
        const auto first = next_post_;
        while (next_post_ < posts_.size() && posts_[next_post_].person_id == person.id) ++next_post_;
        own_credits_.clear();
        for (const auto& row : credits_.of(person.id.value))
            own_credits_.push_back({row.kind, row.first_day, row.last_day, row.half_days, row.training_minutes, row.is_full_time, row.is_recognised});
        own_classes_.clear();
        for (const auto& row : places_.of(person.id.value))
            if (const auto found = classes_.find(row.class_id); found != classes_.end()) own_classes_.push_back(found->second);
        return rule.summarise({person, std::span{posts_}.subspan(first, next_post_ - first), own_credits_, own_classes_});
    }

private:
    std::map<std::int64_t, PlannedClass> classes_;
    ByPerson<PlaceRow> places_;
    ByPerson<CreditRow> credits_;
    std::vector<people::Post> posts_;
    std::size_t next_post_ = 0;
    std::vector<rulebook::CreditFact> own_credits_;
    std::vector<PlannedClass> own_classes_;
};

void write(sql::Session& session, const ProjectionState& state, const std::vector<std::string>& rule_ids, std::vector<PersonSummary>& rows) {
    std::vector<SummaryRuleRow> rules;
    for (const auto& id : rule_ids) rules.push_back({static_cast<std::int64_t>(rules.size()), id});
    // Neighbours in the tree lie side by side, so that a subtree is read in one stretch.
    std::ranges::sort(rows, {}, [](const PersonSummary& row) { return std::pair(row.unit_position, row.name_position); });
    session.execute(queries::clear_person_summaries);
    session.execute(queries::clear_summary_rules);
    session.execute(queries::clear_projection_state, {{"name", state.name}});
    session.insert("summary_rule", rules);
    session.insert("person_summary", rows);
    session.insert("projection_state", std::vector{state});
}

}  // namespace

std::optional<ProjectionState> find_projection_state(sql::Session& session) {
    return session.one<ProjectionState>(queries::find_projection_state, {{"name", kPersonSummary}});
}

ProjectionState projection_state_on(sql::Session& session, const rulebook::RulePack& pack, Day today) {
    ProjectionState state{kPersonSummary, today, today.year(), {}, {}, pack.id() + " " + pack.version()};
    if (const auto standing = find_projection_state(session)) state.revision = standing->revision;
    if (const auto current = session.one<CurrentYearRow>(queries::current_year)) {
        state.forecast_year = std::max(state.forecast_year, current->year);
        state.plan_run_id = current->plan_run_id;
        state.nomination_run_id = current->nomination_run_id;
    }
    return state;
}

std::int64_t rebuild_person_summaries(sql::Session& session, const rulebook::RulePack& pack, const plan::PlanRules& rules, Day today) {
    auto state = projection_state_on(session, pack, today);
    ++state.revision;
    const auto units = unit_places(session);
    const SummaryRule rule(pack, rules, units, today, static_cast<int>(state.forecast_year));
    const auto people = people::PeopleStore(session).load_people(today);
    Summarising summarising(session, pack, state);
    std::vector<PersonSummary> rows;
    rows.reserve(people.size());
    for (const auto& person : people) rows.push_back(summarising.next(person, rule));
    number_by_name(people, rows);
    write(session, state, rule.rule_ids(), rows);
    return static_cast<std::int64_t>(rows.size());
}

std::vector<std::string> summary_rules(sql::Session& session) {
    std::vector<std::string> ids;
    session.each<SummaryRuleRow>(queries::summary_rules, {}, [&](const SummaryRuleRow& row) { ids.push_back(row.rule_id); });
    return ids;
}

}  // namespace lunxun::hours

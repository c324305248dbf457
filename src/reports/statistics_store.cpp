// SPDX-License-Identifier: Apache-2.0
#include "reports/statistics_store.hpp"

#include <algorithm>
#include <boost/describe/class.hpp>
#include <map>
#include <optional>
#include <unordered_map>

#include "people/career.hpp"
#include "reports/queries.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::reports {

struct ClassFactRow {
    std::string code;
    std::string name;
    std::string tier;
    std::string class_type;
    std::string state;
    Day first_day;
    Day last_day;
    bool is_out_of_region = false;
    bool is_changed = false;
    std::int64_t people = 0;
    std::int64_t training_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(ClassFactRow, (),
                      (code, name, tier, class_type, state, first_day, last_day, is_out_of_region, is_changed, people, training_minutes))

struct PersonRow {
    people::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (), (person_id))

struct PostInUnit {
    std::int64_t id = 0;
    people::PersonId person_id;
    people::UnitId unit_id;
    std::string rank_code;
    bool is_leader = false;
    bool is_head = false;
    Day held_from;
    std::optional<Day> held_until;
    std::string unit;
    std::string unit_tier;

    people::Post post() const {
        people::Post plain;
        plain.id = id;
        plain.person_id = person_id;
        plain.unit_id = unit_id;
        plain.rank_code = rank_code;
        plain.is_leader = is_leader;
        plain.is_head = is_head;
        plain.held_from = held_from;
        plain.held_until = held_until;
        return plain;
    }
};
BOOST_DESCRIBE_STRUCT(PostInUnit, (), (id, person_id, unit_id, rank_code, is_leader, is_head, held_from, held_until, unit, unit_tier))

struct LedgerRow {
    people::PersonId person_id;
    std::string kind;
    Day first_day;
    Day last_day;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_full_time = false;
    bool is_recognised = false;
};
BOOST_DESCRIBE_STRUCT(LedgerRow, (), (person_id, kind, first_day, last_day, half_days, training_minutes, is_full_time, is_recognised))

struct UnitPeopleRow {
    std::string class_code;
    std::string unit_code;
    std::string unit;
    std::int64_t people = 0;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(UnitPeopleRow, (), (class_code, unit_code, unit, people, state))

namespace {

using Requirements = std::map<std::string, std::optional<rulebook::HoursRequirement>, std::less<>>;

Requirements requirements_on(const rulebook::RulePack& rules, Day day) {
    Requirements all;
    for (const auto& group : rulebook::Codes::embedded().list("rank_group")) {
        all[group.code] = rulebook::hours_requirement(rules, group.code, day);
    }
    return all;
}

/// The days that any requirement looks at, so that older history is left in the database.
DayRange widest_window(const Requirements& requirements, Day day) {
    DayRange widest{Day::of(day.year(), 1, 1), Day::of(day.year(), 12, 31)};
    for (const auto& [group, requirement] : requirements) {
        if (!requirement) continue;
        widest.first = std::min(widest.first, requirement->window.first);
        widest.last = std::max(widest.last, requirement->window.last);
    }
    return widest;
}

void add(NominationFact& fact, const UnitPeopleRow& row) {
    if (row.state == "quota") {
        fact.quota += row.people;
        return;
    }
    const auto is = [&](std::initializer_list<std::string_view> states) { return std::ranges::find(states, row.state) != states.end(); };
    fact.proposed += row.people;
    if (is({"confirmed", "reported", "no_show", "completed", "unqualified"})) fact.confirmed += row.people;
    if (is({"reported", "completed", "unqualified"})) fact.arrived += row.people;
    if (is({"returned"})) fact.returned += row.people;
    if (is({"no_show"})) fact.no_show += row.people;
    if (is({"withdrawn"})) fact.withdrawn += row.people;
}

/// The standing of each person, from ledger rows that come person by person.
class AttainmentCount {
public:
    AttainmentCount(const rulebook::RulePack& rules, Day day) : rules_(rules), requirements_(requirements_on(rules, day)) {}

    DayRange window(Day day) const { return widest_window(requirements_, day); }

    void add_person(people::PersonId person, const PostInUnit& post) {
        AttainmentFact fact;
        fact.person_id = person.value;
        fact.unit = post.unit;
        fact.unit_tier = post.unit_tier;
        fact.rank_group = rulebook::rank_group(post.rank_code);
        fact.is_due = requirements_.at(fact.rank_group).has_value();
        places_[person] = facts_.size();
        facts_.push_back(std::move(fact));
    }

    void add_ledger(const LedgerRow& row) {
        if (row.person_id != current_) settle();
        current_ = row.person_id;
        rows_.push_back(row);
    }

    std::vector<AttainmentFact> take() {
        settle();
        return std::move(facts_);
    }

private:
    void settle() {
        const auto place = places_.find(current_);
        if (place != places_.end() && !rows_.empty()) {
            AttainmentFact& fact = facts_[place->second];
            std::vector<rulebook::CreditFact> credits;
            for (const auto& row : rows_) {
                credits.push_back({row.kind, row.first_day, row.last_day, row.half_days, row.training_minutes, row.is_full_time, row.is_recognised});
            }
            if (const auto& requirement = requirements_.at(fact.rank_group)) {
                const auto standing = rulebook::standing(*requirement, credits, std::nullopt, rules_);
                fact.passed_by = standing.passed_by;
                fact.half_days = standing.half_days;
                fact.training_minutes = standing.minutes;
            }
        }
        rows_.clear();
    }

    const rulebook::RulePack& rules_;
    Requirements requirements_;
    std::vector<AttainmentFact> facts_;
    std::unordered_map<people::PersonId, std::size_t> places_;
    people::PersonId current_;
    std::vector<LedgerRow> rows_;
};

}  // namespace

std::vector<ClassFact> StatisticsStore::load_classes(std::int64_t plan_run_id) {
    std::vector<ClassFact> facts;
    session_.each<ClassFactRow>(queries::statistic_classes, {{"run", plan_run_id}}, [&](const ClassFactRow& row) {
        facts.push_back({row.code, row.name, row.tier, row.class_type, row.state, {row.first_day, row.last_day}, row.is_out_of_region, row.is_changed,
                         row.people, row.training_minutes});
    });
    return facts;
}

std::vector<AttainmentFact> StatisticsStore::load_attainment(const rulebook::RulePack& rules, Day day) {
    std::unordered_map<people::PersonId, std::vector<PostInUnit>> posts;
    session_.each<PostInUnit>(queries::statistic_posts, {{"day", day.iso()}}, [&](const PostInUnit& post) { posts[post.person_id].push_back(post); });
    AttainmentCount count(rules, day);
    session_.each<PersonRow>(queries::statistic_people, {{"day", day.iso()}}, [&](const PersonRow& row) {
        const auto held = posts.find(row.person_id);
        if (held == posts.end()) return;
        std::vector<people::Post> plain;
        for (const auto& post : held->second) plain.push_back(post.post());
        const auto* main = people::main_post(plain, day, &rulebook::rank_order);
        if (main != nullptr) count.add_person(row.person_id, held->second[static_cast<std::size_t>(main - plain.data())]);
    });
    const DayRange window = count.window(day);
    session_.each<LedgerRow>(queries::statistic_ledger, {{"first_day", window.first.iso()}, {"last_day", window.last.iso()}},
                             [&](const LedgerRow& row) { count.add_ledger(row); });
    return count.take();
}

std::vector<NominationFact> StatisticsStore::load_nominations(std::int64_t plan_run_id) {
    std::vector<NominationFact> facts;
    session_.each<UnitPeopleRow>(queries::statistic_quotas, {{"run", plan_run_id}}, [&](const UnitPeopleRow& row) {
        const bool is_same = !facts.empty() && facts.back().class_code == row.class_code && facts.back().unit_code == row.unit_code;
        if (!is_same) facts.push_back({.class_code = row.class_code, .unit_code = row.unit_code, .unit = row.unit});
        add(facts.back(), row);
    });
    return facts;
}

}  // namespace lunxun::reports

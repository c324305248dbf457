// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rule_effect_store.hpp"

#include <boost/describe/class.hpp>

#include "rulebook/codes.hpp"
#include "rulebook/hours_requirement.hpp"
#include "rulebook/queries.hpp"
#include "rulebook/rule_evaluation.hpp"

namespace lunxun::rulebook {
namespace {

/// The post that speaks for a person.
struct HolderRow {
    std::int64_t person_id = 0;
    std::int64_t unit_id = 0;
    std::string rank_code;
};
BOOST_DESCRIBE_STRUCT(HolderRow, (), (person_id, unit_id, rank_code))

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

struct TeamRow {
    std::int64_t unit_id = 0;
    std::string tier;
    std::int64_t members = 0;
};
BOOST_DESCRIBE_STRUCT(TeamRow, (), (unit_id, tier, members))

struct CallsRow {
    std::int64_t person_id = 0;
    std::int64_t calls = 0;
};
BOOST_DESCRIBE_STRUCT(CallsRow, (), (person_id, calls))

struct Credit {
    std::int64_t half_days = 0;
    std::int64_t minutes = 0;
};

std::vector<HolderRow> load_holders(sql::Session& session, Day day) {
    std::vector<HolderRow> holders;
    session.each<HolderRow>(queries::post_holders, {{"day", day.iso()}}, [&](const HolderRow& row) {
        if (holders.empty() || holders.back().person_id != row.person_id) holders.push_back(row);
    });
    return holders;
}

void count(RuleEffect& effect, const HolderRow& holder, bool is_now, bool is_then) {
    effect.whole.add(is_now, is_then);
    effect.by_group[std::string(rank_group(holder.rank_code))].add(is_now, is_then);
    effect.by_unit[holder.unit_id].add(is_now, is_then);
}

/// Half-days and minutes of everybody inside the requirement's window.
std::map<std::int64_t, Credit> load_credits(sql::Session& session, const RulePack& pack, const HoursRequirement& requirement) {
    std::map<std::int64_t, Credit> credits;
    session.each<CreditRow>(queries::credits_of_window, {{"first", requirement.window.first.iso()}, {"last", requirement.window.last.iso()}}, [&](const CreditRow& row) {
        const CreditFact fact{row.kind, row.first_day, row.last_day, row.half_days, row.training_minutes, row.is_full_time, row.is_recognised};
        const auto one = standing(requirement, {&fact, 1}, std::nullopt, pack);
        auto& credit = credits[row.person_id];
        credit.half_days += one.half_days;
        credit.minutes += one.minutes;
    });
    return credits;
}

void count_hours(sql::Session& session, const RulePack& pack, const Rule& rule, const Rule& tried, Day day, RuleEffect& effect) {
    std::optional<HoursRequirement> requirement;
    for (const auto& group : rule.scope)
        for (const auto& its : hours_requirements(pack, group, day))
            if (its.rule_id == rule.id) requirement = its;
    if (!requirement) return;
    effect.counted = RuleEffect::Counted::people_met;
    const auto credits = load_credits(session, pack, *requirement);
    const auto minutes_of_hour = static_cast<double>(class_hour_minutes(pack, day));
    for (const auto& holder : load_holders(session, day)) {
        if (!rule.covers(rank_group(holder.rank_code))) continue;
        const auto found = credits.find(holder.person_id);
        const auto credit = found == credits.end() ? Credit{} : found->second;
        const double class_hours = static_cast<double>(credit.minutes) / minutes_of_hour;
        count(effect, holder, passed_by(rule, credit.half_days, class_hours) != PassedBy::none, passed_by(tried, credit.half_days, class_hours) != PassedBy::none);
    }
}

void count_away(sql::Session& session, const Rule& rule, const Rule& tried, Day day, RuleEffect& effect) {
    effect.counted = RuleEffect::Counted::away;
    const auto limit = [](const Rule& its, std::int64_t members) { return away_at_most(its.number("share"), its.integer("at_least"), its.integer("at_most"), members); };
    session.each<TeamRow>(queries::team_members, {{"day", day.iso()}, {"of", rule.text("of")}}, [&](const TeamRow& row) {
        const auto now = limit(rule, row.members);
        const auto then = limit(tried, row.members);
        for (auto* counted : {&effect.whole, &effect.by_group[row.tier], &effect.by_unit[row.unit_id]}) {
            ++counted->covered;
            counted->now += now;
            counted->then += then;
            counted->gaining += then > now;
            counted->losing += then < now;
        }
    });
}

void count_calls(sql::Session& session, const Rule& rule, const Rule& tried, Day day, RuleEffect& effect) {
    if (rule.text("counts") != "all") return;
    effect.counted = RuleEffect::Counted::people_within;
    std::map<std::int64_t, std::int64_t> calls;
    for (const auto& row : session.all<CallsRow>(queries::calls_of_people)) calls[row.person_id] = row.calls;
    const auto is_within = [](const Rule& its, std::int64_t times) { return its.integer("times") == 0 || times <= its.integer("times"); };
    for (const auto& holder : load_holders(session, day))
        if (const auto found = calls.find(holder.person_id); found != calls.end()) count(effect, holder, is_within(rule, found->second), is_within(tried, found->second));
}

}  // namespace

RuleEffect effect_of(sql::Session& session, const RulePack& pack, const Rule& rule, const Rule& tried, Day day) {
    RuleEffect effect;
    if (rule.kind == "hours_requirement") count_hours(session, pack, rule, tried, day, effect);
    if (rule.kind == "absence_cap") count_away(session, rule, tried, day, effect);
    if (rule.kind == "nomination_limit") count_calls(session, rule, tried, day, effect);
    return effect;
}

}  // namespace lunxun::rulebook

// SPDX-License-Identifier: Apache-2.0
// What a change would do: each person's part is weighed with the rules and limits that nominated.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "calendar/season.hpp"
#include "nomination/change_service.hpp"
#include "nomination/change_store.hpp"
#include "nomination/eligibility.hpp"
#include "nomination/nomination_store.hpp"
#include "nomination/offered_year_store.hpp"
#include "nomination/standing_facts.hpp"
#include "plan/plan_rules.hpp"
#include "plan/plan_store.hpp"
#include "solvers/assignment/instance.hpp"

namespace lunxun::nomination {
namespace {

/// Everything that both parts of a change look at.
struct Scene {
    sql::Session& session;
    const rulebook::RulePack& pack;
    const NominationOptions& options;
    const ChangeWish& wish;
    plan::PlanRules rules;
    plan::PlanRunRow plan_run;
    ChangedClass changed;
};

bool belongs(const plan::Standing& standing, const std::string& kind) {
    if (kind == "leadership") return standing.is_leader;
    if (kind == "heads") return standing.is_head;
    return true;
}

/// Units of the first member's posts in the year, with the kinds of groups that the posts count in.
std::vector<std::pair<int, std::set<std::string>>> groups_of(const OfferedYear& year, DayRange whole_year) {
    std::vector<std::pair<int, std::set<std::string>>> groups;
    for (const auto& standing : year.population.standings) {
        if (!standing.held.overlaps(whole_year)) continue;
        auto found = std::ranges::find(groups, standing.unit, [](const auto& group) { return group.first; });
        if (found == groups.end()) found = groups.insert(groups.end(), {standing.unit, {}});
        for (const auto* kind : {"unit", "leadership", "heads"})
            if (belongs(standing, kind)) found->second.insert(kind);
    }
    return groups;
}

bool counts_in(const AwayPost& away, const std::string& kind) {
    if (kind == "leadership") return away.is_leader;
    return kind == "heads" ? away.is_head : true;
}

/// The fullest day of the class for one limit, with the person and without whoever leaves.
GroupLoad load_of(const Scene& scene, const ReleaseLimitRow& limit, const std::vector<AwayPost>& away, DayRange days) {
    GroupLoad load{limit.unit_id, limit.kind, static_cast<int>(limit.away_at_most), 0, 0, days.first};
    for (Day day = days.first; day <= days.last; day = day + 1) {
        std::set<std::int64_t> before;
        for (const auto& post : away)
            if (counts_in(post, limit.kind) && DayRange{post.first_day, post.last_day}.contains(day)) before.insert(post.person_id);
        auto after = before;
        if (scene.wish.leaving_person_id && scene.wish.kind == ChangeKind::swap) after.erase(*scene.wish.leaving_person_id);
        after.insert(scene.wish.person_id);
        if (static_cast<int>(after.size()) <= load.away_after) continue;
        load.away_before = static_cast<int>(before.size());
        load.away_after = static_cast<int>(after.size());
        load.fullest = day;
    }
    return load;
}

std::vector<GroupLoad> loads_of(const Scene& scene, const OfferedYear& year, const OfferedClass& offered) {
    std::vector<GroupLoad> loads;
    if (offered.is_online) return loads;
    const DayRange whole_year{Day::of(year.year, 1, 1), Day::of(year.year, 12, 31)};
    for (const auto& [unit, kinds] : groups_of(year, whole_year)) {
        const auto unit_id = year.population.units[static_cast<std::size_t>(unit)].id;
        const auto away = ChangeStore(scene.session).load_away(scene.wish.nomination_run_id, unit_id, whole_year, offered.days);
        for (const auto& limit : NominationStore(scene.session).load_limits_of_unit(scene.wish.nomination_run_id, unit_id))
            if (kinds.contains(limit.kind)) loads.push_back(load_of(scene, limit, away, offered.days));
    }
    return loads;
}

Message limit_message(const GroupLoad& load) {
    return {"nomination.crowded_" + load.kind,
            {{"first_day", load.fullest.iso()}, {"last_day", load.fullest.iso()}, {"away", std::to_string(load.away_before)}, {"limit", std::to_string(load.limit)}}};
}

/// What the person's own other classes say, and N1.
void add_own_obstacles(const OfferedYear& year, const OfferedClass& offered, const std::vector<NominationRow>& own, std::vector<Message>& obstacles) {
    for (const auto& row : own) {
        const auto* other = find_class(year, row.class_id);
        if (!other) continue;
        if (const auto obstacle = obstacle_of(year, offered, *other))
            obstacles.push_back({"nomination.change_" + std::string(to_string(*obstacle)),
                                 {{"class", other->name}, {"first_day", other->days.first.iso()}, {"last_day", other->days.last.iso()}}});
    }
    const int calls = calls_left(year, 0);
    if (static_cast<int>(own.size()) >= calls) obstacles.push_back({"nomination.change_calls_full", {{"limit", std::to_string(calls)}}});
}

struct Loaded {
    OfferedYear year;
    const OfferedClass* offered = nullptr;
    std::vector<NominationRow> own;
};

Result<Loaded> load_person(const Scene& scene, std::int64_t person_id) {
    auto year = load_offered_year(scene.session, scene.pack, scene.plan_run, scene.rules, {person_id, {}});
    if (!year) return year.error();
    Loaded loaded{*std::move(year), nullptr, NominationStore(scene.session).load_nominations_of_person(scene.wish.nomination_run_id, person_id)};
    loaded.offered = find_class(loaded.year, scene.wish.class_id);
    if (!loaded.offered) return Error::of(ErrorCode::not_found, "nomination.no_such_class", {{"class", std::to_string(scene.wish.class_id)}});
    return loaded;
}

Result<ChangeStep> leaving_step(const Scene& scene, std::int64_t person_id, OfferedClass& its_class) {
    auto loaded = load_person(scene, person_id);
    if (!loaded) return loaded.error();
    its_class = *loaded->offered;
    const auto row = std::ranges::find(loaded->own, scene.wish.class_id, &NominationRow::class_id);
    if (row == loaded->own.end()) return Error::of(ErrorCode::not_found, "nomination.not_in_class");
    ChangeStep step;
    step.kind = ChangeKind::take_out;
    step.person_id = person_id;
    step.unit_id = row->unit_id;
    step.benefit = row->benefit;
    step.is_overdue = PriorityRule(loaded->year, scene.options.weights).must(0);
    step.classes_before = static_cast<int>(loaded->own.size());
    step.classes_after = step.classes_before - 1;
    step.effect = -step.benefit - (step.is_overdue && step.classes_after == 0 ? assignment::kMustPenalty : 0);
    step.reasons = parse_messages(row->reasons_json);
    return step;
}

Result<ChangeStep> coming_step(const Scene& scene, std::vector<Message>& obstacles, OfferedClass& its_class) {
    auto loaded = load_person(scene, scene.wish.person_id);
    if (!loaded) return loaded.error();
    const auto& year = loaded->year;
    const auto& offered = its_class = *loaded->offered;
    if (std::ranges::find(loaded->own, scene.wish.class_id, &NominationRow::class_id) != loaded->own.end())
        return Error::of(ErrorCode::conflict, "nomination.already_in_class");
    for (const auto& fault : eligibility_faults(year, 0, offered)) obstacles.push_back(fault.message);
    add_own_obstacles(year, offered, loaded->own, obstacles);

    const PriorityRule rule(year, scene.options.weights);
    ChangeStep step;
    step.person_id = scene.wish.person_id;
    const auto* standing = year.population.standing_on(0, offered.days.first);
    if (standing) {
        const auto priority = rule.explain(0, offered);
        step.unit_id = year.population.units[static_cast<std::size_t>(standing->unit)].id;
        step.benefit = priority.benefit;
        step.reasons = reasons_of_factors(priority);
    }
    step.is_overdue = rule.must(0);
    step.classes_before = static_cast<int>(loaded->own.size());
    step.classes_after = step.classes_before + 1;
    step.effect = step.benefit + (step.is_overdue && step.classes_before == 0 ? assignment::kMustPenalty : 0);
    step.loads = loads_of(scene, year, offered);
    for (const auto& load : step.loads)
        if (load.away_after > load.limit) obstacles.push_back(limit_message(load));
    return step;
}

/// Seats of the class before and after, and what they forbid.
void weigh_seats(const OfferedClass& offered, const ChangedClass& changed, ChangePreview& preview) {
    preview.seats_min = offered.seats_min;
    preview.seats_max = offered.seats_max;
    preview.taken_before = static_cast<int>(changed.taken);
    preview.taken_after = preview.taken_before;
    for (const auto& step : preview.steps) preview.taken_after += step.kind == ChangeKind::take_out ? -1 : 1;
    const MessageValues values{{"taken", std::to_string(preview.taken_before)}, {"seats", std::to_string(offered.seats_max)}, {"seats_min", std::to_string(offered.seats_min)}};
    if (preview.taken_after > offered.seats_max) preview.obstacles.push_back({"nomination.change_no_seat", values});
    if (preview.taken_after < offered.seats_min) preview.obstacles.push_back({"nomination.change_below_minimum", values});
}

Result<Scene> scene_of(sql::Session& session, const rulebook::RulePack& pack, const NominationOptions& options, const ChangeWish& wish) {
    const auto rules = plan::plan_rules(pack, calendar::Season::embedded(), options.today, options.planning_toml);
    if (!rules) return rules.error();
    auto changed = ChangeStore(session).find_class(wish.nomination_run_id, wish.class_id);
    if (!changed) return Error::of(ErrorCode::not_found, "nomination.no_such_class", {{"class", std::to_string(wish.class_id)}});
    auto plan_run = plan::PlanStore(session).find_current_run(static_cast<int>(changed->year));
    const auto run = plan_run ? NominationStore(session).find_current_run(plan_run->id) : std::nullopt;
    if (!run) return Error::of(ErrorCode::not_found, "nomination.no_nomination", {{"year", std::to_string(changed->year)}});
    if (run->id != wish.nomination_run_id || plan_run->id != changed->plan_run_id) return Error::of(ErrorCode::conflict, "nomination.run_is_old");
    return Scene{session, pack, options, wish, *rules, *std::move(plan_run), *changed};
}

/// The person's part or parts, by what is wished.
Result<OfferedClass> take_steps(const Scene& scene, ChangePreview& preview) {
    const auto& wish = scene.wish;
    OfferedClass offered;
    if (wish.kind != ChangeKind::put_in) {
        auto leaving = leaving_step(scene, wish.kind == ChangeKind::swap ? *wish.leaving_person_id : wish.person_id, offered);
        if (!leaving) return leaving.error();
        preview.steps.push_back(*std::move(leaving));
    }
    if (wish.kind != ChangeKind::take_out) {
        auto coming = coming_step(scene, preview.obstacles, offered);
        if (!coming) return coming.error();
        preview.steps.push_back(*std::move(coming));
    }
    return offered;
}

}  // namespace

Result<ChangePreview> preview_change(sql::Session& session, const rulebook::RulePack& pack, const NominationOptions& options, const ChangeWish& wish) {
    if (wish.kind == ChangeKind::swap && (!wish.leaving_person_id || *wish.leaving_person_id == wish.person_id)) {
        Error error = Error::of(ErrorCode::invalid_input, "nomination.swap_needs_two");
        error.fields.push_back({"leaving_person_id", {"nomination.swap_needs_two", {}}});
        return error;
    }
    const auto scene = scene_of(session, pack, options, wish);
    if (!scene) return scene.error();
    ChangePreview preview;
    const auto offered = take_steps(*scene, preview);
    if (!offered) return offered.error();
    weigh_seats(*offered, scene->changed, preview);
    preview.value_before = ChangeStore(session).standing_benefit(wish.nomination_run_id);
    preview.value_after = preview.value_before;
    for (const auto& step : preview.steps) preview.value_after += step.effect;
    preview.seen = digest_of(wish, preview);
    return preview;
}

}  // namespace lunxun::nomination

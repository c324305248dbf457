// SPDX-License-Identifier: Apache-2.0
#include "curriculum/curriculum_service.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "curriculum/curriculum_store.hpp"
#include "curriculum/menu.hpp"
#include "platform/text/locale.hpp"
#include "rulebook/limits.hpp"

namespace lunxun::curriculum {

namespace {

/// Part of the work that composing takes; storing takes the rest.
constexpr double kComposing = 0.9;

Error no_plan() { return Error::of(ErrorCode::not_found, "curriculum.no_plan"); }

/// Everything read before menus are made.
struct Workshop {
    PlanRow plan;
    Library library;
    std::vector<ClassBrief> classes;  ///< those to compose
    std::vector<std::pair<ClassBrief, std::int64_t>> courses_of_others;
};

std::int64_t repeat_months(const rulebook::RulePack& pack, const PlanRow& plan) {
    const MenuRules rules = menu_rules(pack, Day::of(static_cast<int>(plan.year), 1, 1));
    return integer_of(rules.repeats, "months");
}

/// Leaves the classes asked for; courses in the menus of the others stay booked.
Result<void> narrow(Workshop& workshop, const MenuOptions& options, const std::vector<CourseInMenuRow>& in_menus) {
    if (options.class_ids.empty()) return {};
    std::unordered_map<std::int64_t, ClassBrief> all;
    for (const ClassBrief& brief : workshop.classes) all.emplace(brief.id, brief);
    const std::set<std::int64_t> wanted(options.class_ids.begin(), options.class_ids.end());
    for (const std::int64_t id : wanted) {
        if (!all.contains(id)) return Error::of(ErrorCode::not_found, "curriculum.no_such_class", {{"class", std::to_string(id)}});
    }
    std::erase_if(workshop.classes, [&](const ClassBrief& brief) { return !wanted.contains(brief.id); });
    for (const CourseInMenuRow& row : in_menus) {
        const auto other = all.find(row.class_id);
        if (!wanted.contains(row.class_id) && other != all.end()) workshop.courses_of_others.emplace_back(other->second, row.course_id);
    }
    return {};
}

Result<Workshop> load_workshop(sql::Database& database, const rulebook::RulePack& pack, const MenuOptions& options) {
    return database.read([&](sql::Session& session) -> Result<Workshop> {
        CurriculumStore store(session);
        const auto plan = store.find_current_plan();
        if (!plan) return no_plan();
        Workshop workshop{*plan, store.load_library(), {}, {}};
        workshop.classes = store.load_classes(*plan, workshop.library.topics, repeat_months(pack, *plan));
        const auto narrowed = narrow(workshop, options, options.class_ids.empty() ? std::vector<CourseInMenuRow>{} : store.load_courses_in_menus(plan->id));
        if (!narrowed) return narrowed.error();
        return workshop;
    });
}

CourseLoad load_of_others(const Workshop& workshop) {
    CourseLoad load(workshop.library);
    std::unordered_map<std::int64_t, const Course*> courses;
    for (const Course& course : workshop.library.courses) courses.emplace(course.id, &course);
    for (const auto& [brief, course_id] : workshop.courses_of_others) {
        const auto course = courses.find(course_id);
        if (course != courses.end()) load.book(*course->second, brief);
    }
    return load;
}

/// Gathers rows of all menus, and what they came to.
class Collector {
public:
    explicit Collector(const Library& library) : library_(library) {}

    void add(const ClassBrief& brief, const Menu& menu) {
        std::int64_t position = 0;
        for (const MenuItem& item : menu.items) add_item(brief.id, ++position, item);
        for (const int at : menu.readings) {
            const Reading& reading = library_.readings[static_cast<std::size_t>(at)];
            readings.push_back({0, brief.id, reading.id, reading.is_required ? 1 : 0});
        }
        bool is_blocked = false;
        for (const MenuFinding& finding : menu.findings) {
            findings.push_back({0, brief.id, finding.rule_id, std::string(to_string(finding.severity)), finding.message.key,
                                text::values_json(finding.message.values)});
            is_blocked = is_blocked || finding.severity == Severity::blocking;
            count_of(finding.severity) += 1;
        }
        ++summary.classes;
        summary.classes_without_blocking += is_blocked ? 0 : 1;
    }

    MenuSummary summary;
    std::vector<MenuItemRow> items;
    std::vector<ClassReadingRow> readings;
    std::vector<MenuFindingRow> findings;

private:
    void add_item(std::int64_t class_id, std::int64_t position, const MenuItem& item) {
        MenuItemRow row{0, class_id, position, item.kind, item.part, item.block, {}, {}, item.title, item.method, item.half_days,
                        item.training_minutes, item.required_by};
        if (item.course >= 0) {
            const Course& course = library_.courses[static_cast<std::size_t>(item.course)];
            row.course_id = course.id;
            if (course.revision > 0) row.course_revision = course.revision;
        }
        items.push_back(std::move(row));
        summary.half_days += item.half_days;
        taught_by(item) += item.half_days;
    }

    std::int64_t& taught_by(const MenuItem& item) {
        const auto mix = mix_of(item.method);
        if (!mix) return summary.ceremony;
        switch (*mix) {
            case Mix::lecture: return summary.lecture;
            case Mix::on_site: return summary.on_site;
            case Mix::discussion: return summary.discussion;
            case Mix::case_simulation: return summary.case_simulation;
            case Mix::self_reading: break;
        }
        return summary.self_reading;
    }

    std::int64_t& count_of(Severity severity) {
        if (severity == Severity::blocking) return summary.blocking;
        return severity == Severity::warning ? summary.warnings : summary.notices;
    }

    const Library& library_;
};

Result<Collector> compose_all(const Workshop& workshop, const rulebook::RulePack& pack, const calendar::WorkingCalendar& calendar,
                              std::uint64_t seed, const ProgressSink& progress) {
    Collector collected(workshop.library);
    CourseLoad load = load_of_others(workshop);
    std::map<Day, MenuRules> rules_of_day;
    for (std::size_t at = 0; at < workshop.classes.size(); ++at) {
        const ClassBrief& brief = workshop.classes[at];
        const double fraction = kComposing * static_cast<double>(at) / static_cast<double>(workshop.classes.size());
        if (progress && !progress({fraction, "curriculum.composing"})) return Error::of(ErrorCode::cancelled, "curriculum.cancelled");
        const auto [rules, is_new] = rules_of_day.try_emplace(brief.days.first);
        if (is_new) rules->second = menu_rules(pack, brief.days.first);
        collected.add(brief, compose_menu(brief, workshop.library, rules->second, calendar, load, seed));
    }
    return collected;
}

}  // namespace

Result<MenuSummary> compose_menus(sql::Database& database, const rulebook::RulePack& pack, const calendar::WorkingCalendar& calendar,
                                  const MenuOptions& options, const ProgressSink& progress) {
    auto workshop = load_workshop(database, pack, options);
    if (!workshop) return workshop.error();
    auto collected = compose_all(*workshop, pack, calendar, options.seed, progress);
    if (!collected) return collected.error();
    if (progress && !progress({kComposing, "curriculum.storing"})) return Error::of(ErrorCode::cancelled, "curriculum.cancelled");

    std::vector<std::int64_t> class_ids;
    for (const ClassBrief& brief : workshop->classes) class_ids.push_back(brief.id);
    database.write([&](sql::Session& session) {
        CurriculumStore store(session);
        store.delete_menus(class_ids);
        store.add_menus(collected->items, collected->readings, collected->findings);
    });
    MenuSummary summary = collected->summary;
    summary.plan_run_id = workshop->plan.id;
    summary.items = static_cast<std::int64_t>(collected->items.size());
    summary.readings = static_cast<std::int64_t>(collected->readings.size());
    return summary;
}

Result<std::vector<LeadersTarget>> leaders_targets(sql::Database& database, const rulebook::RulePack& pack, const calendar::Season& season) {
    return database.read([&](sql::Session& session) -> Result<std::vector<LeadersTarget>> {
        CurriculumStore store(session);
        const auto plan = store.find_current_plan();
        if (!plan) return no_plan();
        std::map<std::pair<std::int64_t, std::string>, LeadersTarget> targets;
        for (const MainClassMinutesRow& row : store.load_main_class_minutes(plan->id)) {
            LeadersTarget& target = targets[{row.institution_id, season.semester(row.first_day)}];
            target.main_class_minutes += row.minutes;
            for (const rulebook::ShareRule& share : rulebook::share_rules(pack, row.first_day)) {
                if (share.of != "leading_officials") continue;
                target.leaders_minutes += std::llround(std::ceil(share.share * static_cast<double>(row.minutes)));
            }
        }
        std::vector<LeadersTarget> listed;
        for (auto& [place, target] : targets) {
            target.institution_id = place.first;
            target.semester = place.second;
            listed.push_back(target);
        }
        return listed;
    });
}

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_fit.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

#include "rulebook/codes.hpp"

namespace lunxun::curriculum {

namespace {

constexpr int kFullGap = 1000;
/// Courses kept of those that differ in points only, beyond the number that could fill the menu.
constexpr std::size_t kSpare = 2;
constexpr std::size_t kMostOfOneKind = 12;
constexpr std::string_view kGeneral = "general";

int at_or_zero(const std::vector<int>& values, int place) {
    return place >= 0 && static_cast<std::size_t>(place) < values.size() ? values[static_cast<std::size_t>(place)] : 0;
}

Part part_of_topic(const Topics& topics, int topic) {
    if (topic < 0) return Part::ability;
    const rulebook::Code* code = rulebook::Codes::embedded().find("topic", topics.code(topic));
    return code == nullptr ? Part::ability : part_of(code->attribute("part")).value_or(Part::ability);
}

/// Group discussions need no course, teacher or room of the library; on the class's own subject they may fill up to a
/// quarter of a menu. On theory and party spirit, for main classes, a tenth: they round teaching off, they do not stand for it.
std::vector<Candidate> own_discussions(const ClassBrief& brief, const Library& library, const MenuRules& rules, int half_days) {
    Candidate discussion;
    discussion.source = -1;
    discussion.mix = Mix::discussion;
    discussion.method = method_number("discussion");
    discussion.minutes = rules.half_day_minutes;
    const Part own = part_of_topic(library.topics, brief.topic);
    std::vector<Candidate> made;
    for (const Part part : {Part::theory, Part::party_spirit, own}) {
        const bool is_own = part == own;
        if ((!is_own && !brief.is_main_class) || std::ranges::count(made, part, &Candidate::part) > 0) continue;
        discussion.part = part;
        discussion.copies = std::max(half_days / (is_own ? 4 : 10), 1);
        made.push_back(discussion);
    }
    return made;
}

Candidate candidate_of(const Course& course, int position, std::int64_t value) {
    return {position,         course.part, course.mix, method_number(course.method), course.topic, course.half_days, course.minutes,
            course.is_core_theory, course.is_party_history, 1, value};
}

}  // namespace

bool is_possible(const Course& course, const ClassBrief& brief, const Library& library, const MenuRules& rules) {
    if (course.institution_id != 0 && course.institution_id != brief.institution_id) return false;
    if ((course.audience & brief.audience) == 0) return false;
    const bool is_group_work = course.mix == Mix::case_simulation || course.mix == Mix::discussion;
    if (is_group_work && brief.people > integer_of(rules.mix, "interactive_people_at_most", brief.people)) return false;
    if (course.mix != Mix::on_site) return true;
    if (brief.delivery == "online_linked") return false;
    if (course.route_institution_id != 0 && course.route_institution_id != brief.institution_id) return false;
    if (course.people_at_most > 0 && brief.people > course.people_at_most) return false;
    const auto buses = library.buses.find(brief.institution_id);
    return course.bus_seats == 0 || (buses != library.buses.end() && brief.people <= buses->second * course.bus_seats);
}

bool is_repeat(const ClassBrief& brief, int topic, const MenuRules& rules) {
    const int trained = at_or_zero(brief.trained, topic);
    return rules.repeats != nullptr && trained > 0 && rulebook::is_share_reached(rules.repeats->number("roster_share"), trained, brief.roster);
}

int age_in_months(const Course& course, const ClassBrief& brief) {
    const Day from = course.revised_on, to = brief.days.first;
    return (to.year() - from.year()) * 12 + to.month() - from.month() - (to.day_of_month() < from.day_of_month() ? 1 : 0);
}

std::int64_t course_value(const Course& course, const ClassBrief& brief, const CourseLoad& load, const MenuRules& rules) {
    if (rules.weights == nullptr) return 0;
    const auto weight = [&](std::string_view key) { return rules.weights->integer(key); };
    const int age = age_in_months(course, brief);
    const int asked_groups = std::popcount(brief.audience);
    const int served_groups = std::popcount(course.audience & brief.audience);
    std::int64_t points = weight("audience") * served_groups / std::max(asked_groups, 1);
    if (course.topic == brief.topic) points += weight("topic_match");
    if (course.field == brief.field) points += weight("field_match");
    if (course.field != brief.field && course.field != kGeneral && brief.field != kGeneral) points -= weight("field_match") / 2;
    points += weight("gap") * at_or_zero(brief.gaps, course.topic) / kFullGap;
    if (age <= integer_of(rules.age, "preferred_months")) points += weight("fresh");
    if (age > integer_of(rules.age, "stale_months", age)) points += weight("stale");
    if (is_repeat(brief, course.topic, rules) && course.part != Part::theory) points += weight("repeat");
    if (course.is_quality_course) points += weight("quality");
    if (load.has_own_teacher(course, brief)) points += weight("own_institution");
    if (brief.is_main_class && load.has_own_leader(course, brief)) points += weight("leader_course");
    points += weight("teacher_load") * load.permille(course, brief) / 1000;
    return points * course.half_days;
}

std::vector<Candidate> candidates_for(const ClassBrief& brief, const Library& library, const CourseLoad& load, const MenuRules& rules,
                                      int half_days) {
    std::vector<Candidate> all;
    for (std::size_t at = 0; at < library.courses.size(); ++at) {
        const Course& course = library.courses[at];
        if (course.half_days > half_days || !is_possible(course, brief, library, rules)) continue;
        all.push_back(candidate_of(course, static_cast<int>(at), course_value(course, brief, load, rules)));
    }
    std::ranges::sort(all, [](const Candidate& one, const Candidate& other) {
        return std::tuple{-one.value, one.source} < std::tuple{-other.value, other.source};
    });
    using Kind = std::tuple<Part, Mix, int, bool, bool, bool>;
    std::map<Kind, std::size_t> kept;
    const bool is_long = static_cast<std::size_t>(half_days) > kMostOfOneKind;
    const std::size_t most = is_long ? all.size() : static_cast<std::size_t>(half_days) + kSpare;
    std::vector<Candidate> candidates;
    for (const Candidate& candidate : all) {
        const Kind kind{candidate.part,      candidate.mix,           candidate.half_days, candidate.is_core_theory,
                        candidate.is_party_history, candidate.topic == brief.topic};
        if (kept[kind]++ < most) candidates.push_back(candidate);
    }
    std::ranges::copy(own_discussions(brief, library, rules, half_days), std::back_inserter(candidates));
    return candidates;
}

}  // namespace lunxun::curriculum

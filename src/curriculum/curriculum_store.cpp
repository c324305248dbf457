// SPDX-License-Identifier: Apache-2.0
#include "curriculum/curriculum_store.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "curriculum/queries.hpp"

namespace lunxun::curriculum {

namespace {

constexpr int kFullGap = 1000;

int& at(std::vector<int>& values, int place) {
    const auto wanted = static_cast<std::size_t>(place);
    if (values.size() <= wanted) values.resize(wanted + 1, 0);
    return values[wanted];
}

std::unordered_map<std::int64_t, std::size_t> places_of(const std::vector<ClassBrief>& classes) {
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t place = 0; place < classes.size(); ++place) places.emplace(classes[place].id, place);
    return places;
}

/// Scales the largest gap to the full gap, so that few and many needs weigh alike.
void scale(std::vector<int>& gaps) {
    const auto most = std::ranges::max_element(gaps);
    if (most == gaps.end() || *most == 0) return;
    const std::int64_t largest = *most;
    for (int& gap : gaps) gap = static_cast<int>(std::int64_t{gap} * kFullGap / largest);
}

Course course_of(const CourseRow& row, Part part, Mix mix, Topics& topics) {
    Course course;
    course.id = row.id;
    course.institution_id = row.institution_id.value_or(0);
    course.name = row.name;
    course.part = part;
    course.mix = mix;
    course.method = row.method;
    course.topic = topics.number(row.topic);
    course.field = row.field;
    course.audience = audience_bits(row.audience);
    course.half_days = static_cast<int>(row.half_days);
    course.minutes = static_cast<int>(row.training_minutes);
    course.is_core_theory = row.is_core_theory;
    course.is_party_history = row.is_party_history;
    course.is_quality_course = row.is_quality_course;
    course.route_institution_id = row.route_institution_id.value_or(0);
    course.people_at_most = row.site_capacity.value_or(0);
    course.bus_seats = row.bus_seats.value_or(0);
    course.revision = row.revision.value_or(0);
    course.revised_on = row.revised_on.value_or(Day{});
    return course;
}

ClassBrief brief_of(const ClassRow& row, Topics& topics) {
    ClassBrief brief;
    brief.id = row.id;
    brief.institution_id = row.institution_id;
    brief.class_type = row.class_type;
    brief.field = row.field;
    brief.topic = topics.number(row.topic);
    brief.audience = audience_bits(row.audience);
    brief.delivery = row.delivery;
    brief.days = {row.first_day, row.last_day};
    brief.is_main_class = row.is_main_class;
    brief.is_resident = row.is_resident;
    brief.people = row.nominated > 0 ? row.nominated : row.seats_max;
    brief.roster = static_cast<int>(row.nominated);
    return brief;
}

}  // namespace

std::optional<PlanRow> CurriculumStore::find_current_plan() { return session_.one<PlanRow>(queries::current_plan); }

Library CurriculumStore::load_library() {
    Library library;
    load_courses(library);
    load_teachers(library);
    for (const auto& row : session_.all<ReadingRow>(queries::readings)) {
        library.readings.push_back({row.id, library.topics.number(row.topic), audience_bits(row.audience), row.is_required, row.reading_minutes});
    }
    for (const auto& row : session_.all<BusesRow>(queries::institution_buses)) library.buses.emplace(row.id, row.buses);
    return library;
}

void CurriculumStore::load_courses(Library& library) {
    for (const auto& row : session_.all<CourseRow>(queries::courses)) {
        const auto part = part_of(row.part);
        const auto mix = mix_of(row.method);
        if (part && mix) library.courses.push_back(course_of(row, *part, *mix, library.topics));
    }
}

void CurriculumStore::load_teachers(Library& library) {
    std::unordered_map<std::int64_t, int> teachers, courses;
    for (const auto& row : session_.all<TeacherRow>(queries::teachers)) {
        teachers.emplace(row.id, static_cast<int>(library.teachers.size()));
        library.teachers.push_back(
            {row.id, row.institution_id.value_or(0), row.is_leading_official, row.sessions_per_month, row.admitted_on, row.valid_until});
    }
    for (std::size_t place = 0; place < library.courses.size(); ++place) courses.emplace(library.courses[place].id, static_cast<int>(place));
    for (const auto& row : session_.all<TeacherCourseRow>(queries::teacher_courses)) {
        const auto course = courses.find(row.course_id);
        const auto teacher = teachers.find(row.teacher_id);
        if (course != courses.end() && teacher != teachers.end()) {
            library.courses[static_cast<std::size_t>(course->second)].teachers.push_back(teacher->second);
        }
    }
}

std::vector<ClassBrief> CurriculumStore::load_classes(const PlanRow& plan, Topics& topics, std::int64_t repeat_months) {
    const auto run = session_.one<RunRow>(queries::latest_nomination_run, {{"plan_run_id", plan.id}});
    const std::optional<std::int64_t> run_id = run ? std::optional(run->id) : std::nullopt;
    std::vector<ClassBrief> classes;
    for (const auto& row : session_.all<ClassRow>(queries::classes, {{"plan_run_id", plan.id}, {"nomination_run_id", run_id.value_or(0)}})) {
        classes.push_back(brief_of(row, topics));
    }
    load_gaps(run_id, topics, classes);
    if (run_id) load_training(*run_id, plan, repeat_months, topics, classes);
    return classes;
}

void CurriculumStore::load_gaps(std::optional<std::int64_t> nomination_run_id, Topics& topics, std::vector<ClassBrief>& classes) {
    std::map<std::pair<unsigned, int>, std::int64_t> stated;
    for (const auto& row : session_.all<StatedNeedRow>(queries::stated_needs)) {
        stated[{audience_bits(row.audience), topics.number(row.topic)}] += row.weight;
    }
    for (ClassBrief& brief : classes) {
        for (const auto& [need, weight] : stated) {
            const auto& [audience, topic] = need;
            if ((audience & brief.audience) != 0) at(brief.gaps, topic) += static_cast<int>(weight);
        }
    }
    if (nomination_run_id) {
        const auto places = places_of(classes);
        for (const auto& row : session_.all<RosterRow>(queries::roster_needs, {{"nomination_run_id", *nomination_run_id}})) {
            const auto place = places.find(row.class_id);
            if (place != places.end()) at(classes[place->second].gaps, topics.number(row.topic)) += static_cast<int>(row.amount);
        }
    }
    for (ClassBrief& brief : classes) scale(brief.gaps);
}

void CurriculumStore::load_training(std::int64_t nomination_run_id, const PlanRow& plan, std::int64_t repeat_months, Topics& topics,
                                    std::vector<ClassBrief>& classes) {
    const auto places = places_of(classes);
    const int months_before = static_cast<int>(plan.year) * 12 - static_cast<int>(repeat_months);
    const Day since = Day::of(months_before / 12, months_before % 12 + 1, 1);
    const sql::Params params{{"nomination_run_id", nomination_run_id}, {"since", since.iso()}};
    for (const auto& row : session_.all<RosterRow>(queries::roster_training, params)) {
        const auto place = places.find(row.class_id);
        if (place != places.end()) at(classes[place->second].trained, topics.number(row.topic)) = static_cast<int>(row.amount);
    }
}

std::vector<CourseInMenuRow> CurriculumStore::load_courses_in_menus(std::int64_t plan_run_id) {
    return session_.all<CourseInMenuRow>(queries::courses_in_menus, {{"plan_run_id", plan_run_id}});
}

std::vector<MainClassMinutesRow> CurriculumStore::load_main_class_minutes(std::int64_t plan_run_id) {
    return session_.all<MainClassMinutesRow>(queries::main_class_minutes, {{"plan_run_id", plan_run_id}});
}

void CurriculumStore::delete_menus(std::span<const std::int64_t> class_ids) {
    for (const auto query : {queries::delete_session, queries::delete_timetable_finding, queries::delete_menu_item,
                             queries::delete_class_reading, queries::delete_menu_finding}) {
        for (const std::int64_t id : class_ids) session_.execute(query, {{"class_id", id}});
    }
}

void CurriculumStore::add_menus(std::vector<MenuItemRow>& items, std::vector<ClassReadingRow>& readings,
                                std::vector<MenuFindingRow>& findings) {
    const auto add = [&](std::string_view table, auto& rows) {
        if (rows.empty()) return;
        std::int64_t id = session_.reserve_ids(table, static_cast<std::int64_t>(rows.size()));
        for (auto& row : rows) row.id = id++;
        session_.insert(table, rows);
    };
    add("menu_item", items);
    add("class_reading", readings);
    add("menu_finding", findings);
}

}  // namespace lunxun::curriculum

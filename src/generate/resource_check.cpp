// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "generate/resource_model.hpp"
#include "generate/self_check.hpp"

namespace lunxun::generate {

namespace {

double weekdays(int year) {
    int count = 0;
    for (Day day = Day::of(year, 1, 1); day.year() == year; day = day + 1) {
        count += day.weekday() <= 5 ? 1 : 0;
    }
    return count;
}

/// Half-days of weekdays that the absences of the chosen owners take, in percent of all theirs.
double absence_percent(const Model& model, const std::vector<Absence>& absences, const std::vector<char>& is_chosen) {
    double taken = 0;
    for (const auto& absence : absences) {
        if (is_chosen[static_cast<std::size_t>(absence.owner)] == 0) {
            continue;
        }
        for (Day day = absence.days.first; day <= absence.days.last; day = day + 1) {
            taken += day.weekday() > 5 ? 0 : absence.half == "day" ? 2 : 1;
        }
    }
    const auto chosen = static_cast<double>(std::ranges::count(is_chosen, 1));
    return 100 * taken / std::max(1.0, chosen * 2 * weekdays(model.year));
}

void check_teachers(const Model& model, const World& world, std::vector<Check>& checks) {
    std::vector<char> is_leader;
    std::vector<char> is_full_time;
    for (const auto& teacher : world.teachers) {
        is_leader.push_back(teacher.is_leading_official ? 1 : 0);
        is_full_time.push_back(teacher.source_type == "full_time" ? 1 : 0);
    }
    checks.push_back({"resources", "leader_absence_percent", 35, absence_percent(model, world.teacher_absences, is_leader), 1.5});
    checks.push_back({"resources", "teacher_absence_percent", 12, absence_percent(model, world.teacher_absences, is_full_time), 1});
    checks.push_back({"resources", "room_absence_percent", 4, absence_percent(model, world.room_absences, std::vector<char>(world.rooms.size(), 1)), 0.5});
    const auto idle = std::ranges::count_if(world.teachers, [](const Teacher& teacher) { return teacher.source_type == "full_time" && teacher.courses.empty(); });
    checks.push_back({"resources", "full_time_teachers_without_course", 0, static_cast<double>(idle), 0});
}

/// One institution of each level against requirements 5.7.
void check_level(const World& world, std::string_view tier, std::vector<Check>& checks) {
    const auto found = std::ranges::find_if(world.institutions, [&](const Institution& each) { return each.tier == tier && each.kind == "party_school"; });
    if (found == world.institutions.end()) {
        return;
    }
    const int index = static_cast<int>(found - world.institutions.begin());
    const auto expected = endowment_of(*found);
    const auto count = [&](const auto& list, auto&& fits) { return static_cast<double>(std::ranges::count_if(list, fits)); };
    const std::string name{tier};
    const auto full_time = count(world.teachers, [&](const Teacher& teacher) { return teacher.institution == index && teacher.source_type == "full_time"; });
    const auto part_time = count(world.teachers, [&](const Teacher& teacher) { return teacher.institution == index && teacher.source_type != "full_time"; });
    const auto courses = count(world.courses, [&](const Course& course) { return course.code.starts_with(found->code + "-") && course.method != "activity"; });
    double beds = 0;
    for (const auto& dormitory : world.dormitories) {
        beds += dormitory.institution == index ? dormitory.beds : 0;
    }
    checks.push_back({"resources", name + "_full_time_teachers", static_cast<double>(expected.full_time), full_time, 0});
    checks.push_back({"resources", name + "_part_time_teachers", static_cast<double>(expected.part_time), part_time, 0});
    checks.push_back({"resources", name + "_courses", static_cast<double>(expected.courses), courses, 0});
    checks.push_back({"resources", name + "_beds", static_cast<double>(expected.beds), beds, 0});
    const auto rooms = count(world.rooms, [&](const Room& room) { return room.institution == index; });
    checks.push_back({"resources", name + "_rooms", static_cast<double>(expected.classrooms + expected.halls + expected.auditoriums), rooms, 0});
    const auto routes = count(world.routes, [&](const Route& route) { return route.institution == index; });
    checks.push_back({"resources", name + "_routes", static_cast<double>(expected.routes), routes, 0});
}

}  // namespace

std::vector<Check> check_resources(const Model& model, const World& world) {
    std::vector<Check> checks;
    for (const std::string_view tier : {"province", "prefecture", "county"}) {
        check_level(world, tier, checks);
    }
    check_teachers(model, world, checks);
    const Day year_ago = model.today - 365;
    const auto renewed = std::ranges::count_if(world.courses, [&](const Course& course) { return course.revised_on.back() >= year_ago; });
    const auto all = static_cast<double>(world.courses.size());
    checks.push_back({"resources", "courses_renewed_percent", 50, 100 * static_cast<double>(renewed) / all, share_tolerance(50, all, 1)});
    checks.push_back({"resources", "quality_courses", model.is_province() ? 12.0 * model.prefectures : 12.0,
                      static_cast<double>(std::ranges::count(world.courses, true, &Course::is_quality_course)), 0});
    return checks;
}

}  // namespace lunxun::generate

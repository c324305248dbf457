// SPDX-License-Identifier: Apache-2.0
// Composes the menus of a year for libraries of the sizes in requirements: bench-menus [CLASSES COURSES]
// Prints processor seconds, findings and how the half-days are taught. Nothing is read or stored.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

#include "curriculum/menu.hpp"
#include "rulebook/codes.hpp"

namespace {

using namespace lunxun;
using namespace lunxun::curriculum;

constexpr int kInstitutions = 9;

Library library_of(int courses) {
    std::mt19937 random(1);
    Library library;
    const auto topics = rulebook::Codes::embedded().list("topic");
    const char* const methods[] = {"lecture", "lecture", "lecture", "lecture", "discussion", "case", "on_site", "simulation"};
    for (int i = 0; i < courses / 4 + 20; ++i) {
        library.teachers.push_back({i + 1, 1 + i % kInstitutions, i % 5 == 0, i % 5 == 0 ? 2 : 16, Day::of(2020, 1, 1), std::nullopt});
    }
    for (int i = 0; i < courses; ++i) {
        const auto& topic = topics[static_cast<std::size_t>(i) % topics.size()];
        Course course;
        course.id = i + 1;
        course.institution_id = i % 3 == 0 ? 1 + i % kInstitutions : 0;
        course.part = part_of(topic.attribute("part")).value();
        course.method = methods[random() % 8];
        course.mix = mix_of(course.method).value();
        course.topic = library.topics.number(topic.code);
        course.field = topic.attribute("field");
        course.audience = audience_bits("");
        course.half_days = random() % 16 == 0 ? 2 : 1;
        course.minutes = course.half_days == 2 ? 315 : 180;
        course.is_core_theory = course.part == Part::theory && topic.code.ends_with("_thought");
        course.is_party_history = topic.code == "party_history";
        course.people_at_most = course.mix == Mix::on_site ? 60 : 0;
        course.revision = 1;
        course.revised_on = Day::of(2026, 11, 21) - static_cast<int>(random() % 900);
        for (int t = 0; t < 5; ++t) course.teachers.push_back(static_cast<int>(random() % library.teachers.size()));
        library.courses.push_back(course);
    }
    for (int i = 0; i < 40; ++i) {
        library.readings.push_back({i + 1, library.topics.number(topics[static_cast<std::size_t>(i)].code), audience_bits(""), i % 3 == 0, 60});
    }
    return library;
}

/// Lengths, sizes and kinds roughly as in a year's plan: nine in ten short, one in ten a main class of two weeks to four months.
std::vector<ClassBrief> classes_of(int count, Library& library) {
    std::mt19937 random(2);
    const auto topics = rulebook::Codes::embedded().list("topic");
    std::vector<ClassBrief> classes;
    for (int i = 0; i < count; ++i) {
        ClassBrief brief;
        brief.id = i + 1;
        brief.institution_id = 1 + i % kInstitutions;
        brief.is_main_class = i % 10 == 0;
        brief.class_type = brief.is_main_class ? "refresher" : i % 4 == 1 ? "rotation" : "special_topic";
        const auto& topic = topics[random() % topics.size()];
        brief.topic = library.topics.number(topic.code);
        brief.field = topic.attribute("field");
        brief.audience = audience_bits(i % 3 == 0 ? "county" : "section,staff");
        brief.delivery = "classroom";
        const int days = brief.is_main_class ? 15 + static_cast<int>(random() % 46) : 3 + static_cast<int>(random() % 7);
        const Day first = Day::of(2027, 3, 1) + static_cast<int>(random() % 250);
        brief.days = {first, first + (days - 1)};
        brief.is_resident = true;
        brief.people = random() % 3 == 0 ? 150 : 50;
        classes.push_back(brief);
    }
    return classes;
}

void run(int class_count, int course_count) {
    Library library = library_of(course_count);
    const auto classes = classes_of(class_count, library);
    const MenuRules rules = menu_rules(rulebook::RulePack::embedded(), Day::of(2027, 3, 1));
    CourseLoad load(library);
    long half_days = 0, blocking = 0, findings = 0;
    long of_method[kMixes + 1]{};
    const std::clock_t start = std::clock();
    for (const ClassBrief& brief : classes) {
        const Menu menu = compose_menu(brief, library, rules, calendar::WorkingCalendar::embedded(), load, 1);
        for (const MenuItem& item : menu.items) {
            const auto mix = mix_of(item.method);
            of_method[mix ? static_cast<std::size_t>(*mix) : kMixes] += item.half_days;
            half_days += item.half_days;
        }
        for (const MenuFinding& finding : menu.findings) blocking += finding.severity == Severity::blocking ? 1 : 0;
        findings += static_cast<long>(menu.findings.size());
    }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("%d classes, %d courses: %.2f s of processor, %ld half-days, %ld findings (%ld blocking)\n", class_count, course_count, seconds,
                half_days, findings, blocking);
    const char* const names[] = {"lecture", "on-site", "discussion", "case, simulation", "reading", "ceremony"};
    for (std::size_t i = 0; i <= kMixes; ++i) std::printf("  %-17s %5.1f %%\n", names[i], 100.0 * static_cast<double>(of_method[i]) / static_cast<double>(half_days));
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 3) {
        run(std::atoi(arguments[1]), std::atoi(arguments[2]));
    } else {
        run(338, 480);
        run(3600, 1200);
    }
}

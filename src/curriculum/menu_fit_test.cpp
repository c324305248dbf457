// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_fit.hpp"

#include <doctest/doctest.h>

#include "curriculum/class_half_days.hpp"
#include "curriculum/reading_list.hpp"
#include "tests/support/curriculum_world.hpp"

namespace lunxun::curriculum {

using testing::World;

namespace {

std::int64_t value(const World& world, const Course& course, const ClassBrief& brief) {
    return course_value(course, brief, CourseLoad(world.library), World::rules());
}

bool possible(const World& world, const Course& course, const ClassBrief& brief) {
    return is_possible(course, brief, world.library, World::rules());
}

int count_half_days(const ClassBrief& brief) {
    return static_cast<int>(teaching_half_days(brief, calendar::WorkingCalendar::embedded(), World::rules()).size());
}

}  // namespace

TEST_CASE("a course on the class's topic or field is worth more, one of another field less") {
    World world;
    const ClassBrief brief = world.a_class();
    Course course = world.course(Part::ability, "leadership");
    const auto general = value(world, course, brief);
    course.field = "economy";
    const auto near = value(world, course, brief);
    course.field = "health";
    const auto far = value(world, course, brief);
    course.topic = brief.topic;
    CHECK(near > general);
    CHECK(general > far);
    CHECK(value(world, course, brief) > near);
}

TEST_CASE("M9 a course revised within the year is worth more than an old one") {
    World world;
    const ClassBrief brief = world.a_class();
    Course course = world.course(Part::ability, "leadership");
    course.revised_on = Day::of(2026, 4, 11);
    const auto fresh = value(world, course, brief);
    CHECK(age_in_months(course, brief) == 12);
    course.revised_on = Day::of(2026, 3, 10);
    CHECK(age_in_months(course, brief) == 13);
    CHECK(value(world, course, brief) < fresh);
    course.revised_on = Day::of(2023, 1, 1);
    CHECK(value(world, course, brief) < fresh - 100);
}

TEST_CASE("M10 what three in ten of the roster had lately is worth less, theory excepted") {
    World world;
    ClassBrief brief = world.a_class();
    Course course = world.course(Part::ability, "leadership");
    const auto before = value(world, course, brief);
    brief.roster = 50;
    brief.trained.assign(world.library.topics.size(), 0);
    brief.trained[static_cast<std::size_t>(course.topic)] = 14;
    CHECK(value(world, course, brief) == before);
    brief.trained[static_cast<std::size_t>(course.topic)] = 15;
    CHECK(value(world, course, brief) < before);
    Course theory = world.course(Part::theory, "leadership");
    CHECK(value(world, theory, brief) >= before - 200);
}

TEST_CASE("a stated need raises the value of its topic") {
    World world;
    ClassBrief brief = world.a_class();
    const Course course = world.course(Part::ability, "leadership");
    const auto before = value(world, course, brief);
    brief.gaps.assign(world.library.topics.size(), 0);
    brief.gaps[static_cast<std::size_t>(course.topic)] = 1000;
    CHECK(value(world, course, brief) == before + 250);
}

TEST_CASE("only courses for the audience, and of the institution or shared, are possible") {
    World world;
    const ClassBrief brief = world.a_class();
    Course course = world.course(Part::ability, "leadership");
    CHECK(possible(world, course, brief));
    course.audience = audience_bits("village");
    CHECK_FALSE(possible(world, course, brief));
    course.audience = audience_bits("county,section");
    course.institution_id = 2;
    CHECK_FALSE(possible(world, course, brief));
    course.institution_id = 1;
    CHECK(possible(world, course, brief));
}

TEST_CASE("field teaching needs sites and buses that hold the class") {
    World world;
    ClassBrief brief = world.a_class();
    Course course = world.course(Part::ability, "walk", "on_site");
    course.people_at_most = 50;
    course.bus_seats = 45;
    CHECK(possible(world, course, brief));
    brief.people = 51;
    CHECK_FALSE(possible(world, course, brief));
    course.people_at_most = 100;
    CHECK(possible(world, course, brief));
    brief.people = 91;
    CHECK_FALSE(possible(world, course, brief));
    brief.people = 50;
    brief.delivery = "online_linked";
    CHECK_FALSE(possible(world, course, brief));
}

TEST_CASE("group work is not for hundreds") {
    World world;
    ClassBrief brief = world.a_class();
    const Course course = world.course(Part::ability, "exercise", "case");
    brief.people = 120;
    CHECK(possible(world, course, brief));
    brief.people = 121;
    CHECK_FALSE(possible(world, course, brief));
}

TEST_CASE("a course whose teachers are asked for already loses value to others") {
    World world;
    const ClassBrief brief = world.a_class();
    const Course course = world.course(Part::ability, "leadership");
    CourseLoad load(world.library);
    const auto before = course_value(course, brief, load, World::rules());
    for (int i = 0; i < 20; ++i) load.book(course, brief);
    CHECK(load.permille(course, brief) == 500);
    CHECK(course_value(course, brief, load, World::rules()) == before - 200);
}

TEST_CASE("M12 a resident class has its report day free, a day class has not") {
    World world;
    ClassBrief brief = world.a_class(5);
    brief.days = {Day::of(2027, 4, 12), Day::of(2027, 4, 16)};
    CHECK(count_half_days(brief) == 8);
    brief.is_resident = false;
    CHECK(count_half_days(brief) == 10);
}

TEST_CASE("weekends and expected holidays are no half-days") {
    World world;
    ClassBrief brief = world.a_class();
    brief.days = {Day::of(2027, 4, 11), Day::of(2027, 4, 20)};
    CHECK(count_half_days(brief) == 14);
    brief.days = {Day::of(2027, 9, 28), Day::of(2027, 10, 8)};
    brief.is_resident = false;
    CHECK(count_half_days(brief) == 8);
}

TEST_CASE("a lecture takes a morning") {
    World world;
    ClassBrief brief = world.a_class(1, "lecture");
    brief.days = {Day::of(2027, 4, 12), Day::of(2027, 4, 12)};
    CHECK(count_half_days(brief) == 1);
}

TEST_CASE("M5 the reading list takes the class's topic first, and stops with the time") {
    World world;
    const ClassBrief brief = world.a_class();
    world.reading("elsewhere", false, 30);
    world.reading("new_thought", true, 80);
    world.reading("digital_economy", false, 60);
    world.reading("congress_spirit", true, 80);
    const ReadingList list = reading_list(brief, world.library, World::rules(), 12);
    REQUIRE(list.readings.size() == 2);
    CHECK(list.readings == std::vector<int>{1, 2});
    CHECK(list.items_short == 0);
    CHECK(list.half_days == 1);
    CHECK(reading_list(brief, World{}.library, World::rules(), 12).items_short == 2);
    CHECK(reading_list(brief, world.library, World::rules(), 2).readings.empty());
}

}  // namespace lunxun::curriculum

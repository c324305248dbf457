// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/curriculum_world.hpp"

namespace lunxun::curriculum {

using testing::World;

namespace {

int half_days(const Menu& menu) {
    int sum = 0;
    for (const MenuItem& item : menu.items) sum += item.half_days;
    return sum;
}

int items_of(const Menu& menu, std::string_view kind) {
    return static_cast<int>(std::ranges::count(menu.items, kind, &MenuItem::kind));
}

int block_items(const Menu& menu, std::string_view block) {
    return static_cast<int>(std::ranges::count(menu.items, block, &MenuItem::block));
}

std::vector<std::string> findings_of(const Menu& menu) {
    std::vector<std::string> found;
    for (const MenuFinding& finding : menu.findings) found.push_back(finding.rule_id + " " + finding.message.key);
    return found;
}

bool has_finding(const Menu& menu, std::string_view wanted) { return std::ranges::count(findings_of(menu), wanted) > 0; }

World filled() {
    World world;
    world.fill();
    return world;
}

}  // namespace

TEST_CASE("M12 a week's class fills exactly its ten half-days") {
    World world = filled();
    const Menu menu = world.menu_of(world.a_class());
    CHECK(half_days(menu) == 10);
    CHECK(findings_of(menu).empty());
}

TEST_CASE("M1 a class of more than a month gets a teaching unit") {
    World world = filled();
    const Menu menu = world.menu_of(world.a_class(33, "refresher"));
    CHECK(block_items(menu, "teaching_unit") >= 4);
    CHECK(block_items(menu, "module") == 0);
}

TEST_CASE("M2 a shorter class gets a module of at least two courses") {
    World world = filled();
    const Menu menu = world.menu_of(world.a_class(5, "rotation"));
    CHECK(block_items(menu, "module") >= 2);
    CHECK(block_items(menu, "teaching_unit") == 0);
}

TEST_CASE("M3 a topic class gets one dedicated course, before any module") {
    World world = filled();
    const Menu menu = world.menu_of(world.a_class(6, "special_topic"));
    CHECK(block_items(menu, "seminar_course") == 1);
    CHECK(block_items(menu, "module") == 0);
}

TEST_CASE("a missing theory block is a blocking finding, not a silent gap") {
    World world;
    world.courses(12, Part::ability, "ability");
    world.course(Part::ability, "digital_economy");
    const Menu menu = world.menu_of(world.a_class(6, "rotation"));
    REQUIRE(has_finding(menu, "M2 curriculum.block_short"));
    CHECK(menu.findings.front().severity == Severity::blocking);
}

TEST_CASE("S1 S2 a main class reaches its shares of its minutes taught") {
    World world = filled();
    ClassBrief brief = world.a_class(30, "refresher");
    brief.is_main_class = true;
    const Menu menu = world.menu_of(brief);
    int total = 0, theory_party = 0, party = 0;
    for (const MenuItem& item : menu.items) {
        if (item.kind != "course" && item.kind != "reading" && item.kind != "discussion") continue;
        total += item.training_minutes;
        party += item.part == "party_spirit" ? item.training_minutes : 0;
        theory_party += item.part == "party_spirit" || item.part == "theory" ? item.training_minutes : 0;
    }
    CHECK(10 * theory_party >= 7 * total);
    CHECK(10 * party >= 2 * total);
    CHECK_FALSE(has_finding(menu, "S1 curriculum.share_short"));
}

TEST_CASE("S1 a main class without theory in the library is said to fall short") {
    World world;
    world.courses(30, Part::ability, "ability");
    ClassBrief brief = world.a_class(12, "refresher");
    brief.is_main_class = true;
    const Menu menu = world.menu_of(brief);
    CHECK(has_finding(menu, "S1 curriculum.share_short"));
    CHECK(has_finding(menu, "S2 curriculum.share_short"));
}

TEST_CASE("M4 party history stands in every political training, and its lack is blocking") {
    World world = filled();
    ClassBrief brief = world.a_class();
    brief.topic = world.library.topics.number("political_ability");
    world.course(Part::political, "political_ability");
    const Menu menu = world.menu_of(brief);
    CHECK(std::ranges::any_of(menu.items, [](const MenuItem& item) { return item.required_by.find("M4") != std::string::npos; }));

    std::erase_if(world.library.courses, [](const Course& course) { return course.is_party_history; });
    CHECK(has_finding(world.menu_of(brief), "M4 curriculum.history_missing"));
}

TEST_CASE("M5 a long class reads in half-days of its own, a short one in the evening") {
    World world = filled();
    const Menu longer = world.menu_of(world.a_class(12, "refresher"));
    const auto by_day = std::ranges::find(longer.items, "reading", &MenuItem::kind);
    REQUIRE(by_day != longer.items.end());
    CHECK(by_day->half_days == 1);
    CHECK(longer.readings.size() >= 2);

    const Menu shorter = world.menu_of(world.a_class(6));
    const auto by_evening = std::ranges::find(shorter.items, "reading", &MenuItem::kind);
    REQUIRE(by_evening != shorter.items.end());
    CHECK(by_evening->half_days == 0);
    CHECK(by_evening->training_minutes == 60);
}

TEST_CASE("M7 the ten ones come with every class of some length and take no half-day") {
    World world = filled();
    const Menu menu = world.menu_of(world.a_class());
    CHECK(items_of(menu, "activity") == 5);
    for (const MenuItem& item : menu.items) {
        if (item.kind == "activity") CHECK(item.half_days == 0);
    }
}

TEST_CASE("M11 opening stands first and closing last among the half-days") {
    World world = filled();
    Menu menu = world.menu_of(world.a_class(40, "refresher"));
    std::erase_if(menu.items, [](const MenuItem& item) { return item.half_days == 0; });
    CHECK(menu.items.front().kind == "opening");
    CHECK(menu.items.back().kind == "closing");
    CHECK(items_of(menu, "examination") == 1);
    CHECK(menu.items[menu.items.size() - 2].kind == "examination");
}

TEST_CASE("theory is taught before the other parts, lectures before discussions") {
    World world = filled();
    const Menu menu = world.menu_of(world.a_class(12, "refresher"));
    int last_part = 0;
    for (const MenuItem& item : menu.items) {
        const auto part = part_of(item.part);
        if (!part || item.half_days == 0) continue;
        CHECK(static_cast<int>(*part) >= last_part);
        last_part = static_cast<int>(*part);
    }
}

TEST_CASE("M14 a class gets a course on its own topic, and is told when there is none") {
    World world = filled();
    CHECK(std::ranges::any_of(world.menu_of(world.a_class()).items,
                              [](const MenuItem& item) { return item.required_by.find("M14") != std::string::npos; }));
    ClassBrief brief = world.a_class();
    brief.topic = world.library.topics.number("a topic without courses");
    CHECK(has_finding(world.menu_of(brief), "M14 curriculum.topic_missing"));
}

TEST_CASE("the strongest need of the class's field is told when the menu has no course on it") {
    World world = filled();
    ClassBrief brief = world.a_class();
    const int green = world.library.topics.number("green_development"), health = world.library.topics.number("health_reform");
    brief.gaps.assign(world.library.topics.size(), 0);
    brief.gaps[static_cast<std::size_t>(health)] = 1000;
    CHECK_FALSE(has_finding(world.menu_of(brief), "M15 curriculum.gap_open"));
    brief.gaps[static_cast<std::size_t>(green)] = 500;
    CHECK(has_finding(world.menu_of(brief), "M15 curriculum.gap_open"));
    world.course(Part::ability, "green_development").field = "economy";
    CHECK_FALSE(has_finding(world.menu_of(brief), "M15 curriculum.gap_open"));
}

TEST_CASE("a class without a working day is told so") {
    World world = filled();
    ClassBrief brief = world.a_class();
    brief.days = {Day::of(2027, 4, 10), Day::of(2027, 4, 11)};
    const Menu menu = world.menu_of(brief);
    CHECK(half_days(menu) == 0);
    CHECK(has_finding(menu, "M12 curriculum.no_half_days"));
}

TEST_CASE("a small library leaves half-days open and says how many") {
    World world;
    world.course(Part::ability, "digital_economy");
    const Menu menu = world.menu_of(world.a_class());
    CHECK(half_days(menu) < 10);
    CHECK(has_finding(menu, "M12 curriculum.unfilled"));
}

TEST_CASE("the same class gets the same menu again") {
    World world = filled();
    const auto titles = [](const Menu& menu) {
        std::vector<std::string> found;
        for (const MenuItem& item : menu.items) found.push_back(item.title);
        return found;
    };
    CHECK(titles(world.menu_of(world.a_class(20, "refresher"))) == titles(world.menu_of(world.a_class(20, "refresher"))));
}

}  // namespace lunxun::curriculum

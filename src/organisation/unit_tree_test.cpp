// SPDX-License-Identifier: Apache-2.0
#include "organisation/unit_tree.hpp"

#include <doctest/doctest.h>

#include <random>

namespace lunxun::organisation {
namespace {

Unit unit(std::int64_t id, std::optional<std::int64_t> parent, Tier tier = Tier::county) {
    Unit made{.id = {id}, .code = "U" + std::to_string(1000 + id), .name = {}, .parent = {}, .tier = tier, .kind = {}, .division_code = {}, .valid_from = Day::of(2000, 1, 1), .valid_until = {}};
    if (parent) made.parent = UnitId{*parent};
    return made;
}

bool climbs_to(const std::vector<Unit>& units, std::size_t from, UnitId ancestor) {
    for (;;) {
        if (units[from].id == ancestor) return true;
        if (!units[from].parent) return false;
        from = static_cast<std::size_t>(units[from].parent->value);
    }
}

}  // namespace

TEST_CASE("a subtree is the unit and all below it, in preorder") {
    const auto tree = UnitTree::create({unit(4, 2), unit(1, {}), unit(3, 1), unit(2, 1)}).value();

    std::vector<std::int64_t> ids;
    for (const auto& below : tree.subtree({1})) ids.push_back(below.id.value);
    CHECK(ids == std::vector<std::int64_t>{1, 2, 4, 3});
    CHECK(tree.is_within({4}, {1}));
    CHECK(tree.is_within({4}, {4}));
    CHECK_FALSE(tree.is_within({1}, {4}));
    CHECK_FALSE(tree.is_within({3}, {2}));
    CHECK_FALSE(tree.is_within({99}, {1}));
    CHECK(tree.subtree({99}).empty());
}

TEST_CASE("belonging agrees with climbing the parents on a thousand random trees") {
    std::mt19937 random{7};
    for (int round = 0; round < 1000; ++round) {
        std::vector<Unit> units{unit(0, {})};
        for (int i = 1; i < 20; ++i) units.push_back(unit(i, static_cast<std::int64_t>(random() % static_cast<unsigned>(i))));
        const auto tree = UnitTree::create(units).value();
        for (std::size_t a = 0; a < units.size(); ++a)
            for (std::size_t b = 0; b < units.size(); ++b) REQUIRE(tree.is_within(units[a].id, units[b].id) == climbs_to(units, a, units[b].id));
    }
}

TEST_CASE("units that are each other's parents are refused by name") {
    const auto tree = UnitTree::create({unit(1, {}), unit(2, 3), unit(3, 2)});

    REQUIRE_FALSE(tree);
    CHECK(tree.error().code == ErrorCode::invalid_input);
    REQUIRE(tree.error().fields.size() == 2);
    CHECK(tree.error().fields[0].field == "U1002");
}

TEST_CASE("a unit that is closed on the day is left out, and its child becomes a root") {
    auto closed = unit(1, {});
    closed.valid_until = Day::of(2020, 12, 31);
    const auto tree = UnitTree::create_on({closed, unit(2, 1)}, Day::of(2021, 1, 1)).value();

    CHECK_FALSE(tree.find({1}));
    CHECK(tree.units().size() == 1);
    CHECK(tree.find({2}));
}

TEST_CASE("the nearest unit of a tier is found upwards, the unit itself included") {
    const auto tree = UnitTree::create({unit(1, {}, Tier::prefecture), unit(2, 1, Tier::county), unit(3, 2, Tier::township)}).value();

    CHECK(tree.ancestor_of_tier({3}, Tier::county)->id == UnitId{2});
    CHECK(tree.ancestor_of_tier({2}, Tier::county)->id == UnitId{2});
    CHECK_FALSE(tree.ancestor_of_tier({1}, Tier::county));
}

TEST_CASE("a chain of a hundred thousand units is numbered") {
    std::vector<Unit> units{unit(0, {})};
    for (int i = 1; i < 100000; ++i) units.push_back(unit(i, i - 1));
    const auto tree = UnitTree::create(std::move(units)).value();

    CHECK(tree.subtree({0}).size() == 100000);
    CHECK(tree.is_within({99999}, {1}));
}

}  // namespace lunxun::organisation

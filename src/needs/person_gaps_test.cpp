// SPDX-License-Identifier: Apache-2.0
#include "needs/person_gaps.hpp"

#include <doctest/doctest.h>

namespace lunxun::needs {
namespace {

using organisation::Unit;
using organisation::UnitId;

organisation::UnitTree tree() {
    std::vector<Unit> units(3);
    for (std::size_t i = 0; i < units.size(); ++i) {
        units[i].id = {static_cast<std::int64_t>(i) + 1};
        units[i].code = std::to_string(i + 1);
    }
    units[1].parent = UnitId{1};
    units[2].parent = UnitId{2};
    return organisation::UnitTree::create(std::move(units)).value();
}

StatedNeed need(std::int64_t id, std::string source, std::optional<std::int64_t> unit, std::optional<std::int64_t> person, std::string topic) {
    StatedNeed stated{.id = id, .source = std::move(source), .field = "general", .topic = std::move(topic), .gap_kind = "knowledge", .weight = id, .stated_on = Day::of(2026, 1, 1)};
    if (unit) stated.unit_id = UnitId{*unit};
    if (person) stated.person_id = people::PersonId{*person};
    return stated;
}

const NeedBearer kBearer{{7}, UnitId{3}, "section", "economy"};

}  // namespace

TEST_CASE("gaps come from the person, the post's unit and every unit above") {
    const std::vector needs{need(1, "personal", {}, 7, "a"), need(2, "personal", {}, 8, "b"), need(3, "post", 3, {}, "c"),
                            need(4, "post", 2, {}, "d"), need(5, "organisation", 1, {}, "e")};
    const auto gaps = gaps_of(kBearer, needs, {}, tree());

    REQUIRE(gaps.size() == 3);
    CHECK(gaps[0].topic == "e");
    CHECK(gaps[1].topic == "c");
    CHECK(gaps[2].topic == "a");
}

TEST_CASE("a need for another rank group or field is no gap") {
    auto wrong_group = need(1, "organisation", 1, {}, "a");
    wrong_group.audience = "county,bureau";
    auto wrong_field = need(2, "organisation", 1, {}, "b");
    wrong_field.field = "health";
    auto right = need(3, "organisation", 1, {}, "c");
    right.audience = "county,section";
    right.field = "economy";
    const std::vector needs{wrong_group, wrong_field, right};

    const auto gaps = gaps_of(kBearer, needs, {}, tree());
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].topic == "c");
}

TEST_CASE("statements of one topic join, and later training closes the gap with its evidence") {
    const std::vector needs{need(1, "personal", {}, 7, "a"), need(2, "organisation", 1, {}, "a"), need(1, "personal", {}, 7, "b")};
    const std::vector<TopicTrained> trained{{"a", Day::of(2025, 12, 31), 40}, {"b", Day::of(2026, 3, 1), 41}};
    const auto gaps = gaps_of(kBearer, needs, trained, tree());

    REQUIRE(gaps.size() == 2);
    CHECK(gaps[0].topic == "a");
    CHECK(gaps[0].sources == std::vector<std::string>{"organisation", "personal"});
    CHECK(gaps[0].weight == 2);
    CHECK_FALSE(gaps[0].closed_by);
    CHECK(gaps[1].closed_by == 41);
}

}  // namespace lunxun::needs

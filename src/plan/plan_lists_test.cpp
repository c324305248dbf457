// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_lists.hpp"

#include <doctest/doctest.h>

#include "plan/field_mix.hpp"
#include "plan/plan_comparison.hpp"
#include "plan/year_lanes.hpp"

namespace lunxun::plan {
namespace {

EntrySightRow entry(std::int64_t id, const std::string& name, const std::string& field, std::int64_t runs = 1) {
    EntrySightRow row;
    row.id = id;
    row.code = "E" + std::to_string(id);
    row.name = name;
    row.field = field;
    row.runs = runs;
    row.state = "approved";
    return row;
}

ClassSightRow run(const std::string& code, Day first, Day last, std::int64_t beds = 0) {
    ClassSightRow row;
    row.code = code;
    row.first_day = first;
    row.last_day = last;
    row.beds = beds;
    row.delivery = "classroom";
    row.seats_max = 40;
    return row;
}

std::vector<std::int64_t> ids(const std::vector<EntrySightRow>& rows) {
    std::vector<std::int64_t> list;
    for (const auto& row : rows) list.push_back(row.id);
    return list;
}

}  // namespace

TEST_CASE("entries are found by a part of their name, in traditional characters and other letter cases too") {
    const std::vector<EntrySightRow> entries{entry(1, "数字经济专题班", "economy"), entry(2, "民法典专题班", "political_legal"), entry(3, "AI与治理", "economy")};

    CHECK(ids(list_entries(entries, {.text = "數字經濟"})) == std::vector<std::int64_t>{1});
    CHECK(ids(list_entries(entries, {.text = "ai"})) == std::vector<std::int64_t>{3});
    CHECK(ids(list_entries(entries, {.field = "economy"})) == std::vector<std::int64_t>{1, 3});
    CHECK(ids(list_entries(entries, {.state = "draft", .text = "专题"})).empty());
}

TEST_CASE("entries with the gravest findings stand first when the list is ordered by findings") {
    std::vector<EntrySightRow> entries{entry(1, "a", "economy"), entry(2, "b", "economy"), entry(3, "c", "economy")};
    entries[1].warnings = 5;
    entries[2].blocking = 1;

    CHECK(ids(list_entries(entries, {.order = EntryOrder::findings})) == std::vector<std::int64_t>{3, 2, 1});
    CHECK(ids(list_entries(entries, {.severity = Severity::warning})) == std::vector<std::int64_t>{2});
}

TEST_CASE("a class is in a period when one of its days is") {
    const std::vector<ClassSightRow> classes{run("c", Day::of(2027, 3, 1), Day::of(2027, 3, 5))};
    const auto found = [&](Day from, Day until) { return list_classes(classes, {.from = from, .until = until}).size(); };

    CHECK(found(Day::of(2027, 3, 5), Day::of(2027, 3, 31)) == 1);
    CHECK(found(Day::of(2027, 2, 1), Day::of(2027, 3, 1)) == 1);
    CHECK(found(Day::of(2027, 3, 6), Day::of(2027, 3, 31)) == 0);
    CHECK(found(Day::of(2027, 2, 1), Day::of(2027, 2, 28)) == 0);
}

TEST_CASE("the share of fields counts runs of approved entries and leaves those of no field out") {
    std::vector<EntrySightRow> entries{entry(1, "a", "economy", 2), entry(2, "b", "political_legal", 1), entry(3, "c", "health", 2), entry(4, "d", "general", 5)};
    entries.push_back(entry(5, "e", "health", 9));
    entries.back().state = "submitted";

    const auto mix = field_mix(entries);

    CHECK(mix.professional_runs == 5);
    CHECK(mix.economy_and_law_percent() == doctest::Approx(60));
    CHECK(mix.fields.front().field == "general");
    CHECK(mix.percent_of(mix.fields.front()) == 0);
}

TEST_CASE("the load of a week is its fullest day, and a class over the network needs no room") {
    auto online = run("n", Day::of(2027, 3, 2), Day::of(2027, 3, 2));
    online.delivery = "online_linked";
    const std::vector<ClassSightRow> classes{run("a", Day::of(2027, 3, 1), Day::of(2027, 3, 3), 30), run("b", Day::of(2027, 3, 3), Day::of(2027, 3, 8), 20), online};

    const auto loads = week_loads(2027, classes);

    REQUIRE(loads.size() == 53);
    CHECK(loads.front().monday == Day::of(2026, 12, 28));
    const auto& week = loads[9];
    CHECK(week.monday == Day::of(2027, 3, 1));
    CHECK(week.beds == 50);
    CHECK(week.rooms == 2);
    CHECK(loads[10].beds == 20);
    CHECK(loads[11].beds == 0);
}

TEST_CASE("two versions are compared class by class of the same code") {
    auto moved = run("b", Day::of(2027, 4, 8), Day::of(2027, 4, 9));
    auto grown = run("c", Day::of(2027, 5, 3), Day::of(2027, 5, 4));
    grown.seats_max = 60;
    const std::vector<ClassSightRow> before{run("a", Day::of(2027, 3, 1), Day::of(2027, 3, 2)), run("b", Day::of(2027, 4, 1), Day::of(2027, 4, 2)), run("c", Day::of(2027, 5, 3), Day::of(2027, 5, 4))};
    const std::vector<ClassSightRow> after{moved, grown, run("d", Day::of(2027, 6, 1), Day::of(2027, 6, 2))};

    const auto pairs = pair_classes(before, after);

    REQUIRE(pairs.size() == 4);
    CHECK(pairs[0].is_dropped());
    CHECK(pairs[1].is_moved());
    CHECK(pairs[2].has_other_seats());
    CHECK(!pairs[2].is_moved());
    CHECK(pairs[3].is_added());
}

}  // namespace lunxun::plan

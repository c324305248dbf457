// SPDX-License-Identifier: Apache-2.0
#include "hours/training_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace lunxun::hours {
namespace {

const Day kToday = Day::of(2026, 11, 21);

FileEntry entry(std::int64_t id, std::string kind, Day first, Day last, std::int64_t class_hours) {
    FileEntry made;
    made.id = id;
    made.kind = std::move(kind);
    made.first_day = first;
    made.last_day = last;
    made.training_minutes = class_hours * 45;
    made.is_recognised = true;
    made.is_full_time = true;
    return made;
}

TrainingFacts section_head() {
    TrainingFacts facts;
    facts.person.id = {1};
    people::Post post;
    post.id = 1;
    post.rank_code = "141";
    post.unit_id = {1};
    post.field = "economy";
    post.held_from = Day::of(2015, 1, 1);
    facts.posts = {post};
    return facts;
}

TrainingFile file_of(TrainingFacts facts) {
    return training_file(std::move(facts), rulebook::RulePack::embedded(), organisation::UnitTree::create({}).value(), kToday);
}

}  // namespace

TEST_CASE("a file shows five years, each with its hours by kind and the rules of the group held then") {
    auto facts = section_head();
    facts.entries = {entry(1, "class", Day::of(2026, 3, 2), Day::of(2026, 3, 6), 40), entry(2, "online", Day::of(2026, 1, 1), Day::of(2026, 6, 30), 30),
                     entry(3, "class", Day::of(2024, 5, 6), Day::of(2024, 5, 17), 90)};
    const auto file = file_of(facts);

    REQUIRE(file.years.size() == 5);
    CHECK(file.years[0].year == 2026);
    CHECK(file.years[0].rank_group == "section");
    CHECK(file.years[0].minutes.size() == 2);
    REQUIRE_FALSE(file.years[0].standings.empty());
    CHECK(file.years[0].standings[0].minutes_short > 0);
    CHECK(file.years[2].standings[0].passed_by != "none");
    CHECK(file.years[2].standings[0].counted_entries == std::vector<std::int64_t>{3});
}

TEST_CASE("reversed entries and their reversals count for nothing") {
    auto facts = section_head();
    auto reversal = entry(2, "class", Day::of(2024, 5, 6), Day::of(2024, 5, 17), -90);
    reversal.reverses_id = 1;
    facts.entries = {entry(1, "class", Day::of(2024, 5, 6), Day::of(2024, 5, 17), 90), reversal, entry(3, "class", Day::of(2024, 5, 6), Day::of(2024, 5, 17), 80)};
    const auto file = file_of(facts);

    REQUIRE(file.entries.size() == 1);
    CHECK(file.entries[0].id == 3);
    CHECK(file.reversed_entries == 1);
    CHECK(file.years[2].standings[0].minutes == 80 * 45);
}

TEST_CASE("what begins after the day of reading is not in the file") {
    auto facts = section_head();
    facts.entries = {entry(1, "class", Day::of(2026, 12, 1), Day::of(2026, 12, 5), 40)};
    CHECK(file_of(facts).entries.empty());
}

TEST_CASE("who held no post has hours but no rules") {
    auto facts = section_head();
    facts.posts.clear();
    facts.entries = {entry(1, "class", Day::of(2026, 3, 2), Day::of(2026, 3, 6), 40)};
    const auto file = file_of(facts);

    CHECK(file.years[0].rank_group.empty());
    CHECK(file.years[0].standings.empty());
    CHECK(file.years[0].minutes.at(0).training_minutes == 1800);
}

TEST_CASE("a stated need closes with a qualified class on its topic, and stays open with an unqualified one") {
    auto facts = section_head();
    facts.needs = {{.id = 1, .source = "personal", .person_id = people::PersonId{1}, .field = "general", .topic = "economic_thought", .gap_kind = "knowledge", .weight = 3, .stated_on = Day::of(2026, 1, 1)}};
    facts.entries = {entry(1, "class", Day::of(2026, 3, 2), Day::of(2026, 3, 6), 40)};
    facts.entries[0].topic = "economic_thought";
    facts.entries[0].result = "unqualified";
    CHECK_FALSE(file_of(facts).gaps.at(0).closed_by);
    facts.entries[0].result = "qualified";
    CHECK(file_of(facts).gaps.at(0).closed_by == 1);
}

}  // namespace lunxun::hours

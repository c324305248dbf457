// SPDX-License-Identifier: Apache-2.0
#include "generate/people_model.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "people/id_number.hpp"
#include "generate/organisation_model.hpp"

namespace lunxun::generate {

namespace {

World small_world(std::uint64_t seed = 1) {
    const auto model = make_model("prefecture", 0.1, seed).value();
    const Random random{seed};
    World world;
    make_organisation(model, SourceData::embedded(), random.stream("organisation"), world);
    make_people(model, SourceData::embedded(), random, world);
    return world;
}

}  // namespace

TEST_CASE("every person has an identity number of an unassigned area with a valid check character") {
    const auto world = small_world();

    std::set<std::string> seen;
    for (const auto& person : world.people) {
        CHECK(person.id_number.size() == 18);
        CHECK(person.id_number.starts_with("99"));
        CHECK(person.id_number.back() == people::check_character(person.id_number));
        CHECK(seen.insert(person.id_number).second);
        CHECK((person.id_number[16] - '0') % 2 == (person.is_female ? 0 : 1));
    }
}

TEST_CASE("nobody carries a name that everyone knows") {
    const auto world = small_world();

    for (const auto& person : world.people) {
        CHECK_FALSE(SourceData::embedded().names.forbidden.contains(person.name));
    }
}

TEST_CASE("posts of one person follow each other and the last one is in force") {
    const auto world = small_world();

    for (const auto& person : world.people) {
        if (person.first_post < 0) {
            continue;
        }
        for (int i = person.first_post; i < person.current_post; ++i) {
            CHECK(world.post(i).held_until.value() + 1 == world.post(i + 1).held_from);
            CHECK(world.post(i).held_from < world.post(i + 1).held_from);
        }
        CHECK_FALSE(world.post(person.current_post).held_until.has_value());
    }
}

TEST_CASE("age agrees with rank") {
    const auto world = small_world();
    const Day today = Day::of(2026, 11, 21);

    for (const auto& person : world.people) {
        const auto* post = world.current_post(person);
        const int age = age_on(person.born_on, today);
        if (post != nullptr && post->rank_code == "131") {
            CHECK(age >= 36);
        }
        if (post != nullptr && (post->rank_code == "132" || post->rank_code == "4D")) {
            CHECK(age >= 33);
        }
    }
}

}  // namespace lunxun::generate

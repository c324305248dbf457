// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rule_listing.hpp"

#include <doctest/doctest.h>

#include "rulebook/rules.hpp"

namespace lunxun::rulebook {

TEST_CASE("each rule is listed with why it counts or not on the day") {
    const std::vector<PackText> texts{{"national-2023.toml", std::string(rules::national_2023)},
                                      {"local-example.toml", std::string(rules::local_example)}};
    const RulePack pack = RulePack::load(texts).value();
    const auto standing = [&](std::string_view id, Day day, std::size_t at) { return list_rules(pack, day, id).at(at).standing; };
    const Day day = Day::of(2027, 6, 1);

    CHECK(standing("H2", day, 0) == RuleStanding::overridden);
    CHECK(standing("H2", day, 1) == RuleStanding::in_force);
    CHECK(standing("H2", Day::of(2026, 6, 1), 1) == RuleStanding::not_yet);
    CHECK(standing("H10", day, 0) == RuleStanding::expired);
    CHECK(standing("S5", day, 0) == RuleStanding::off);
    CHECK(list_rules(pack, day).size() == pack.all().size());
}

TEST_CASE("values are shown with their units in the order of the kind") {
    const auto lines = list_rules(RulePack::embedded(), Day::of(2027, 6, 1), "L1");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].values == "case=default, working_days=15 working days");
}

}  // namespace lunxun::rulebook

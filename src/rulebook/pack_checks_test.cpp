// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "rulebook/rule_pack.hpp"

namespace lunxun::rulebook {

namespace {

constexpr std::string_view kHeading = "[pack]\nid = \"p\"\nversion = \"1\"\nlayer = \"local\"\nname = \"包\"\n";

/// Rule L1 from line 6 on, one key a line, with the given lines instead of the usual ones.
std::string lead_time(std::string_view value = "value = { case = \"default\", working_days = 15 }",
                      std::string_view from = "valid_from = 2021-01-01", std::string_view more = "source = \"县规定\"\ncertainty = \"A\"") {
    std::string text = "[[rule]]\nid = \"L1\"\nname = \"报批\"\nkind = \"lead_time\"\nlevel = \"plan\"\n";
    text += from;
    text += "\n";
    text += more;
    text += "\n";
    text += value;
    text += "\ntest = [{ given = { submitted_working_days_before = 15 }, expect = { is_in_time = true } }]\n";
    return text;
}

std::vector<std::string> mistakes_of(const std::string& rules) {
    std::vector<std::string> found;
    for (const PackMistake& mistake : check_pack({"p.toml", std::string(kHeading) + rules})) {
        found.push_back(std::to_string(mistake.position.line) + " " + mistake.key + " " + mistake.message.key);
    }
    return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a sound pack has no mistakes") { CHECK(mistakes_of(lead_time()) == Found{}); }

TEST_CASE("a text that is not TOML is told with line and column") {
    const auto mistakes = check_pack({"p.toml", "[pack]\nid = \n"});
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].message.key == "rules.not_toml");
    CHECK(mistakes[0].position.line == 2);
}

TEST_CASE("a control character is told where it stands") {
    const auto mistakes = check_pack({"p.toml", std::string("[pack]\n[\0", 9)});
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].message.key == "rules.not_toml");
    CHECK(mistakes[0].position.line == 2);
    CHECK(mistakes[0].position.column == 2);
}

TEST_CASE("a table header that begins with no key is told, brackets inside arrays and strings are let be") {
    for (const std::string header : {"[规则]", "[^rule]]", "[[ =", "[.a]", "[", "[a }", "y = [}", "y = 3。", "y = （3）", "y = {]"}) {
        const auto mistakes = check_pack({"p.toml", "x = 1\n" + header + "\n"});
        REQUIRE(mistakes.size() == 1);
        CHECK_MESSAGE(mistakes[0].message.key == "rules.not_toml", header);
        CHECK_MESSAGE(mistakes[0].position.line == 2, header);
    }
    for (const std::string text : {"x = [\n[1],\n{a = 1}]", "x = '''\n[^\n'''", "x = \"\"\"\n[\\\"\n[^\n\"\"\"", "# [^。\n[ 'a' ]\n[[b.\"。\"]] # 。", "\xEF\xBB\xBFx = '。'"}) {
        for (const auto& mistake : check_pack({"p.toml", text})) CHECK_MESSAGE(mistake.message.key != "rules.not_toml", text);
    }
}

TEST_CASE("an unknown key is told where it stands") {
    CHECK(mistakes_of(lead_time("value = { case = \"default\", working_day = 15, working_days = 15 }\ncolour = 3")) ==
          Found{"14 rule[L1].working_day rules.unknown_key", "15 rule[L1].colour rules.unknown_key"});
}

TEST_CASE("a value of the wrong type is told with the type it should have") {
    const auto mistakes =
        check_pack({"p.toml", std::string(kHeading) + lead_time("value = { case = \"default\", working_days = \"15\" }")});
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].message == Message{"rules.wrong_type", {{"expected", "integer"}, {"key", "rule[L1].working_days"}}});
    CHECK(mistakes[0].position.column > 1);
}

TEST_CASE("a value out of range is told with its range") {
    const auto mistakes = check_pack({"p.toml", std::string(kHeading) + lead_time("value = { case = \"default\", working_days = 900 }")});
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].message ==
          Message{"rules.out_of_range", {{"value", "900"}, {"least", "0"}, {"most", "250"}, {"key", "rule[L1].working_days"}}});
}

TEST_CASE("an unknown word, kind, level or certainty is told") {
    CHECK(mistakes_of(lead_time("value = { case = \"whenever\", working_days = 15 }")) == Found{"14 rule[L1].case rules.unknown_word"});
    CHECK(mistakes_of(lead_time("value = { case = \"default\", working_days = 15 }", "valid_from = 2021-01-01",
                                "source = \"x\"\ncertainty = \"E\"")) == Found{"13 rule[L1].certainty rules.unknown_word"});
    CHECK(mistakes_of("[[rule]]\nid = \"X\"\nname = \"x\"\nkind = \"magic\"\nlevel = \"moon\"\nvalid_from = 2021-01-01\nsource = \"x\"\n"
                      "certainty = \"A\"\n") == Found{"9 rule[X].kind rules.unknown_kind", "10 rule[X].level rules.unknown_word"});
}

TEST_CASE("a rule without a source is told") {
    CHECK(mistakes_of(lead_time("value = { case = \"default\", working_days = 15 }", "valid_from = 2021-01-01", "certainty = \"A\"")) ==
          Found{"6 rule[L1].source rules.source_missing"});
}

TEST_CASE("a rule of certainty D must be off") {
    const std::string doubtful =
        lead_time("value = { case = \"default\", working_days = 15 }", "valid_from = 2021-01-01", "source = \"x\"\ncertainty = \"D\"");
    CHECK(mistakes_of(doubtful) == Found{"13 rule[L1].certainty rules.uncertain_yet_on"});
    CHECK(mistakes_of(lead_time("value = { case = \"default\", working_days = 15 }", "valid_from = 2021-01-01",
                                "source = \"x\"\ncertainty = \"D\"\non = false")) == Found{});
}

TEST_CASE("the same id twice from the same day is told with the line of the first") {
    const auto mistakes = check_pack({"p.toml", std::string(kHeading) + lead_time() + lead_time()});
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].message == Message{"rules.id_repeated", {{"line", "6"}, {"key", "rule[L1].id"}}});
    CHECK(mistakes[0].position.line == 16);
}

TEST_CASE("validity of one id may follow, not overlap") {
    const std::string_view value = "value = { case = \"default\", working_days = 15 }";
    CHECK(mistakes_of(lead_time(value, "valid_from = 2021-01-01\nvalid_until = 2023-12-31") + lead_time(value, "valid_from = 2024-01-01")) ==
          Found{});
    CHECK(mistakes_of(lead_time(value, "valid_from = 2021-01-01\nvalid_until = 2024-01-01") + lead_time(value, "valid_from = 2024-01-01")) ==
          Found{"17 rule[L1].valid_from rules.validity_overlaps"});
    CHECK(mistakes_of(lead_time() + lead_time(value, "valid_from = 2024-01-01")) ==
          Found{"16 rule[L1].valid_from rules.validity_overlaps"});
    CHECK(mistakes_of(lead_time(value, "valid_from = 2021-01-01\nvalid_until = 2020-12-31")) ==
          Found{"12 rule[L1].valid_until rules.validity_reversed"});
}

TEST_CASE("a failing test vector is told with what was expected and what came out") {
    const auto mistakes = check_pack({"p.toml", std::string(kHeading) + lead_time("value = { case = \"default\", working_days = 20 }")});
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].message == Message{"rules.test_failed",
                                         {{"name", "is_in_time"}, {"expected", "true"}, {"found", "false"}, {"key", "rule[L1].test"}}});
    CHECK(mistakes[0].position.line == 15);
}

TEST_CASE("rules need test vectors of the right shape") {
    std::string without = lead_time();
    without.erase(without.find("test ="));
    CHECK(mistakes_of(without) == Found{"6 rule[L1].test rules.test_missing"});
    CHECK(mistakes_of(without + "test = [{ given = {} }, { given = { day = 3 }, expect = { is_in_time = [] } }]") ==
          Found{"15 rule[L1].test rules.test_shape", "15 rule[L1].given.day rules.unknown_key",
                "15 rule[L1].expect.is_in_time rules.wrong_type"});
}

TEST_CASE("hours that ask for nothing, and a cycle without its start, are told") {
    const std::string rule =
        "[[rule]]\nid = \"H\"\nname = \"x\"\nkind = \"hours_requirement\"\nlevel = \"person\"\nvalid_from = 2021-01-01\nsource = \"x\"\n"
        "certainty = \"A\"\nvalue = { is_main = true, window = \"cycle\", window_years = 5, counted_kinds = [\"class\", \"dance\"], "
        "is_recognised_only = true }\ntest = [{ given = { half_days = 1 }, expect = { passed_by = \"none\" } }]\n";
    CHECK(mistakes_of(rule) == Found{"14 rule[H].counted_kinds rules.unknown_word"});
    std::string sound = rule;
    sound.replace(sound.find(", \"dance\""), 9, "");
    CHECK(mistakes_of(sound) == Found{"6 rule[H].cycle_start_year rules.missing_key", "6 rule[H].value rules.asks_nothing"});
}

TEST_CASE("all mistakes of a pack are told at once, in the order of its lines") {
    const std::string two = lead_time("value = { case = \"default\", working_days = -1 }") + "\n[[rule]]\nid = \"L2\"\n";
    const Found found = mistakes_of(two);
    CHECK(found.size() == 7);
    CHECK(found.front() == "14 rule[L1].working_days rules.out_of_range");
    CHECK(std::ranges::find(found, "17 rule[L2].certainty rules.missing_key") != found.end());
}

TEST_CASE("a pack without heading, or with rules that are no tables, is told") {
    const auto mistakes = check_pack({"p.toml", "rule = [1, 2]\nzebra = true\n"});
    Found found;
    for (const auto& mistake : mistakes) found.push_back(mistake.key + " " + mistake.message.key);
    std::ranges::sort(found);
    CHECK(found == Found{"pack rules.missing_key", "rule rules.wrong_type", "zebra rules.unknown_key"});
}

}  // namespace lunxun::rulebook

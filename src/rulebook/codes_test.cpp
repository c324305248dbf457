// SPDX-License-Identifier: Apache-2.0
#include "rulebook/codes.hpp"

#include <doctest/doctest.h>

#include "rulebook/rules.hpp"

namespace lunxun::rulebook {

TEST_CASE("the code lists built in are sound") {
    const auto codes = Codes::load(rules::codes);
    if (!codes) {
        for (const auto& field : codes.error().fields) MESSAGE(field.field, " ", field.message.key);
    }
    REQUIRE(codes);
    CHECK(codes->list("nationality").size() == 56);
    CHECK(codes->list("area").size() > 40);
    CHECK(codes->list("topic").size() >= 60);
}

TEST_CASE("every topic names a field, a part and an area that exist") {
    const Codes& codes = Codes::embedded();
    for (const Code& topic : codes.list("topic")) {
        CHECK_MESSAGE(codes.find("field", topic.attribute("field")) != nullptr, topic.code);
        CHECK_MESSAGE(codes.find("part", topic.attribute("part")) != nullptr, topic.code);
        CHECK_MESSAGE(codes.find("area", topic.attribute("area")) != nullptr, topic.code);
    }
}

TEST_CASE("eight topics have priority") {
    int priority = 0;
    for (const Code& topic : Codes::embedded().list("topic")) priority += topic.attribute("priority") == "1" ? 1 : 0;
    CHECK(priority == 8);
}

TEST_CASE("ranks fall into the requirement group of the regulation") {
    CHECK(rank_group("122") == "bureau");
    CHECK(rank_group("131") == "county");
    CHECK(rank_group("4D") == "county");
    CHECK(rank_group("1Z") == "section");
    CHECK(rank_group("142") == "section");
    CHECK(rank_group("1K") == "staff");
    CHECK(rank_group("199") == "staff");
    CHECK(rank_group("V1") == "village");
    CHECK(rank_group("P2") == "professional");
    CHECK(rank_group("no such rank") == "other");
}

TEST_CASE("a higher rank has a smaller order") {
    CHECK(rank_order("131") < rank_order("132"));
    CHECK(rank_order("4D") < rank_order("1Z"));
    CHECK(rank_order("2D") == rank_order("131"));
    CHECK(rank_order("no such rank") == 99);
}

TEST_CASE("a cell is recognised by code, name or synonym in any width and case") {
    const Codes& codes = Codes::embedded();
    CHECK(codes.recognise("rank", " 正 科级 ") == "141");
    CHECK(codes.recognise("rank", "1z") == "1Z");
    CHECK(codes.recognise("key_group", "村(社区)书记") == "village_secretary");
    CHECK(codes.recognise("topic", "三农") == "agriculture");
    CHECK(codes.recognise("topic", "“三农”工作") == "agriculture");
    CHECK_FALSE(codes.recognise("rank", "大元帅"));
    CHECK_FALSE(codes.recognise("no such list", "141"));
    CHECK(codes.zh("class_type", "mid_career") == "中青班");
    CHECK(codes.zh("class_type", "unheard_of") == "unheard_of");
}

TEST_CASE("mistakes in a code list are reported all at once with their line") {
    const auto codes = Codes::load(
        "colour = [\n"
        "  { code = \"r\", zh = \"红\", en = \"red\", synonyms = [\"赤\"] },\n"
        "  { code = \"r\", zh = \"绿\", en = \"green\" },\n"
        "  { code = \"b\", zh = \"蓝\" },\n"
        "  { code = \"c\", zh = \"朱\", en = \"vermilion\", synonyms = [\"赤\"] },\n"
        "]\nlonely = 3\n");
    REQUIRE_FALSE(codes);
    std::vector<std::string> keys;
    for (const auto& field : codes.error().fields) keys.push_back(field.field + " " + field.message.key);
    CHECK(keys == std::vector<std::string>{"codes.toml:3 rules.code_repeated", "codes.toml:4 rules.code_incomplete",
                                           "codes.toml:5 rules.name_means_two", "codes.toml:7 rules.list_not_tables"});
}

TEST_CASE("a text that is not TOML is refused with its line") {
    const auto codes = Codes::load("rank = [\n  { code = }\n]");
    REQUIRE_FALSE(codes);
    CHECK(codes.error().message.key == "rules.not_toml");
    CHECK(codes.error().message.values.at(1) == std::pair<std::string, std::string>{"line", "2"});
}

}  // namespace lunxun::rulebook

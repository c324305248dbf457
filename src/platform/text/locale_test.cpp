// SPDX-License-Identifier: Apache-2.0
#include "platform/text/locale.hpp"

#include <doctest/doctest.h>

#include "platform/text/script.hpp"

using namespace lunxun;
using namespace lunxun::text;

TEST_CASE("a message is rendered in each language, its values untouched") {
    const Message message{"sql.newer_version", {{"migration", "数据_2"}}};

    CHECK(render(message, Locale::zh_cn) == "数据库来自更新版本的程序（已含升级脚本 数据_2）。请改用该版本或更新的程序打开。");
    CHECK(render(message, Locale::zh_tw) == "資料庫來自更新版本的程式（已含升級指令碼 数据_2）。請改用該版本或更新的程式開啟。");
    CHECK(render(message, Locale::en).starts_with("The database comes from a newer program (it has migration 数据_2)."));
}

TEST_CASE("a placeholder's group shows codes by the names of rules/codes.toml") {
    const Message message{"curriculum.repeated_topics", {{"topics", "agriculture,no_such_topic"}, {"months", "24"}}};

    CHECK(render(message, Locale::en) == "Many of the roster had within 24 months: agriculture, countryside, farmers, no_such_topic.");
    CHECK(phrase("class_type.mid_career", Locale::zh_cn) == "中青班");
}

TEST_CASE("an unknown key and a missing value stay visible") {
    CHECK(render({"no.such_key", {}}, Locale::en) == "no.such_key");
    CHECK(render({"json.malformed", {}}, Locale::en) == "The body is no valid JSON: {reason}.");
    CHECK(phrase("no.such_key", Locale::en) == std::nullopt);
}

TEST_CASE("a day is read as month and day in the sentence's language") {
    const Message crowded{"nomination.crowded_unit", {{"first_day", "2027-04-12"}, {"last_day", "2027-04-16"}, {"away", "2"}, {"limit", "2"}}};
    CHECK(render(crowded, Locale::zh_cn) == "4月12日至4月16日本单位已有2人离岗参训（上限2人）；");
    CHECK(render(crowded, Locale::en).starts_with("From 12 April to 16 April the unit"));
}

TEST_CASE("values survive the way through JSON in their order") {
    const MessageValues values{{"b", "\"1\"\n"}, {"a", "张三"}, {"c", ""}};

    CHECK(values_json(values) == R"({"b":"\"1\"\n","a":"张三","c":""})");
    CHECK(parse_values(values_json(values)) == values);
    CHECK(parse_values("[1]").empty());
    CHECK(parse_values("{").empty());
    CHECK(parse_message(message_json({"a.b", values})) == Message{"a.b", values});
    CHECK(parse_message("{}") == Message{});
}

TEST_CASE("locales are known by their names") {
    for (const auto locale : {Locale::zh_cn, Locale::zh_tw, Locale::en}) CHECK(locale_of(to_string(locale)) == locale);
    CHECK(locale_of("fr") == std::nullopt);
}

TEST_CASE("wide letters, digits, marks and spaces become narrow, others stay") {
    CHECK(narrow("Ａ１（ｘ）　干部\xC2\xA0。") == "A1(x) 干部 。");
    CHECK(narrow("plain") == "plain");
}

TEST_CASE("fold brings spellings of one name together") {
    CHECK(fold("中共ＸＸ縣委") == fold("中共xx县委"));
    CHECK(fold("a") != fold("b"));
    CHECK(traditional("软件") == "軟體");
    CHECK(simplified("軟件") == "软件");
}

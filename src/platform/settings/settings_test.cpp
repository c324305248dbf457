// SPDX-License-Identifier: Apache-2.0
#include "platform/settings/settings.hpp"

#include <doctest/doctest.h>

#include <set>

#include "platform/text/locale.hpp"

using namespace lunxun;
using settings::Origin;
using settings::Settings;

namespace {

Settings::Environment environment_of(std::map<std::string, std::string> variables) {
    return [variables = std::move(variables)](std::string_view name) -> std::optional<std::string> {
        const auto found = variables.find(std::string(name));
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

}  // namespace

TEST_CASE("the command line is stronger than the environment, and that than what is built in") {
    const auto loaded = Settings::load({{"readers", "4"}}, environment_of({{"LUNXUN_READERS", "3"}, {"LUNXUN_LOCALE", "en"}})).value();

    CHECK(loaded.integer("readers") == 4);
    CHECK(loaded.origin("readers") == Origin::command_line);
    CHECK(loaded.text("locale") == "en");
    CHECK(loaded.origin("locale") == Origin::environment);
    CHECK(loaded.text("data") == "lunxun-data");
    CHECK(loaded.origin("data") == Origin::built_in);
}

TEST_CASE("every wrong setting is named at once") {
    const auto refused = Settings::load({{"readers", "0"}, {"locale", "zh-CN|en"}, {"colour", "red"}},
                                        environment_of({{"LUNXUN_LOG_LEVEL", "loud"}}));

    REQUIRE_FALSE(refused);
    std::set<std::string> fields;
    for (const auto& field : refused.error().fields) fields.insert(field.field + " " + field.message.key);
    CHECK(fields == std::set<std::string>{"readers settings.not_allowed", "locale settings.not_allowed", "colour settings.unknown",
                                          "log_level settings.not_allowed"});
}

TEST_CASE("the declared table holds together: names and variables once, defaults allowed, help written") {
    std::set<std::string_view> names;
    std::set<std::string_view> variables;
    for (const auto& declaration : settings::declarations()) {
        CHECK(names.insert(declaration.name).second);
        CHECK(variables.insert(declaration.environment).second);
        CHECK(text::phrase(declaration.help, text::Locale::en));
    }
    CHECK(Settings::load({}, environment_of({})));
}

// SPDX-License-Identifier: Apache-2.0
#include "platform/settings/settings.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstdlib>

namespace lunxun::settings {
namespace {

constexpr std::array kDeclarations{
    Declaration{"data", Kind::text, "lunxun-data", "LUNXUN_DATA", "", "settings.data"},
    Declaration{"db", Kind::text, "", "LUNXUN_DB", "", "settings.db"},
    Declaration{"rules", Kind::text, "", "LUNXUN_RULES", "", "settings.rules"},
    Declaration{"locale", Kind::one_of, "zh-CN", "LUNXUN_LOCALE", "zh-CN|zh-TW|en", "settings.locale"},
    Declaration{"readers", Kind::integer, "2", "LUNXUN_READERS", "1..64", "settings.readers"},
    Declaration{"address", Kind::text, "127.0.0.1", "LUNXUN_ADDRESS", "", "settings.address"},
    Declaration{"port", Kind::integer, "8080", "LUNXUN_PORT", "0..65535", "settings.port"},
    Declaration{"workers", Kind::integer, "4", "LUNXUN_WORKERS", "1..256", "settings.workers"},
    Declaration{"log_level", Kind::one_of, "info", "LUNXUN_LOG_LEVEL", "debug|info|warning|error", "settings.log_level"},
};

std::optional<std::int64_t> integer_of(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool is_within(std::string_view text, std::string_view range) {
    const auto dots = range.find("..");
    const auto value = integer_of(text);
    return value && *value >= *integer_of(range.substr(0, dots)) && *value <= *integer_of(range.substr(dots + 2));
}

bool is_choice(std::string_view text, std::string_view choices) {
    const auto framed = "|" + std::string(choices) + "|";
    return text.find('|') == std::string_view::npos && framed.find("|" + std::string(text) + "|") != std::string::npos;
}

bool is_allowed(const Declaration& declaration, std::string_view value) {
    switch (declaration.kind) {
        case Kind::text: return true;
        case Kind::integer: return is_within(value, declaration.allowed);
        case Kind::one_of: break;
    }
    return is_choice(value, declaration.allowed);
}

FieldError not_allowed(const Declaration& declaration, const std::string& value) {
    return {std::string(declaration.name),
            {"settings.not_allowed",
             {{"name", std::string(declaration.name)}, {"value", value}, {"allowed", std::string(declaration.allowed)}}}};
}

}  // namespace

std::span<const Declaration> declarations() {
    return kDeclarations;
}

Result<Settings> Settings::load(const std::map<std::string, std::string>& command_line, const Environment& environment) {
    Settings settings;
    auto error = Error::of(ErrorCode::invalid_input, "settings.invalid");
    for (const auto& [name, value] : command_line)
        if (std::ranges::find(kDeclarations, name, &Declaration::name) == kDeclarations.end())
            error.fields.push_back({name, {"settings.unknown", {{"name", name}}}});
    for (const auto& declaration : kDeclarations) {
        Held held{std::string(declaration.default_value), Origin::built_in};
        if (const auto value = environment(declaration.environment)) held = {*value, Origin::environment};
        if (const auto given = command_line.find(std::string(declaration.name)); given != command_line.end())
            held = {given->second, Origin::command_line};
        if (!is_allowed(declaration, held.value)) error.fields.push_back(not_allowed(declaration, held.value));
        settings.values_.emplace(declaration.name, std::move(held));
    }
    if (!error.fields.empty()) return error;
    return settings;
}

Settings::Environment Settings::process_environment() {
    return [](std::string_view variable) -> std::optional<std::string> {
        const char* value = std::getenv(std::string(variable).c_str());
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
}

const Settings::Held& Settings::held(std::string_view name) const {
    const auto found = values_.find(name);
    assert(found != values_.end() && "the setting is declared");
    return found->second;
}

const std::string& Settings::text(std::string_view name) const {
    return held(name).value;
}

std::int64_t Settings::integer(std::string_view name) const {
    return integer_of(held(name).value).value();
}

Origin Settings::origin(std::string_view name) const {
    return held(name).origin;
}

}  // namespace lunxun::settings

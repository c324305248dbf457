// SPDX-License-Identifier: Apache-2.0
#include "rulebook/value_text.hpp"

#include <charconv>

namespace lunxun::rulebook {

namespace {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

std::optional<RuleValue> list_of(const toml::node& node, ValueType type) {
    const auto* array = node.as_array();
    if (array == nullptr) return std::nullopt;
    std::vector<std::string> texts;
    std::vector<double> numbers;
    for (const auto& item : *array) {
        if (type == ValueType::texts && item.is_string()) {
            texts.push_back(item.as_string()->get());
        } else if (type == ValueType::numbers && item.is_number()) {
            numbers.push_back(item.value_or(0.0));
        } else {
            return std::nullopt;
        }
    }
    if (type == ValueType::texts) return RuleValue{std::move(texts)};
    return RuleValue{std::move(numbers)};
}

}  // namespace

std::optional<RuleValue> value_of(const toml::node& node, ValueType type) {
    switch (type) {
        case ValueType::boolean:
            if (const auto* flag = node.as_boolean()) return RuleValue{flag->get()};
            return std::nullopt;
        case ValueType::integer:
            if (const auto* number = node.as_integer()) return RuleValue{number->get()};
            return std::nullopt;
        case ValueType::number:
            if (node.is_number()) return RuleValue{node.value_or(0.0)};
            return std::nullopt;
        case ValueType::text:
            if (const auto* text = node.as_string()) return RuleValue{text->get()};
            return std::nullopt;
        case ValueType::texts:
        case ValueType::numbers: return list_of(node, type);
    }
    return std::nullopt;
}

std::optional<RuleValue> any_value_of(const toml::node& node) {
    if (const auto* date = node.as_date()) {
        const auto day = Day::make(date->get().year, date->get().month, date->get().day);
        return day ? std::optional<RuleValue>(day->iso()) : std::nullopt;
    }
    for (const ValueType type : {ValueType::boolean, ValueType::integer, ValueType::number, ValueType::text}) {
        if (auto value = value_of(node, type)) return value;
    }
    return std::nullopt;
}

std::vector<double> numbers_of(const RuleValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return {static_cast<double>(*whole)};
    if (const auto* number = std::get_if<double>(&value)) return {*number};
    if (const auto* numbers = std::get_if<std::vector<double>>(&value)) return *numbers;
    return {};
}

std::vector<std::string> texts_of(const RuleValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return {*text};
    if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) return *texts;
    return {};
}

std::string text_of(double number) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number);
    return {buffer, end.ptr};
}

std::string text_of(const RuleValue& value) {
    return std::visit(Overloaded{[](bool flag) { return std::string(flag ? "true" : "false"); },
                                 [](std::int64_t whole) { return std::to_string(whole); }, [](double number) { return text_of(number); },
                                 [](const std::string& text) { return text; },
                                 [](const std::vector<std::string>& texts) { return joined(texts); },
                                 [](const std::vector<double>& numbers) {
                                     std::vector<std::string> texts;
                                     for (const double number : numbers) texts.push_back(text_of(number));
                                     return joined(texts);
                                 }},
                      value);
}

bool has_word(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const auto end = words.find(' ');
        if (words.substr(0, end) == word) return true;
        if (end == std::string_view::npos) break;
        words.remove_prefix(end + 1);
    }
    return false;
}

}  // namespace lunxun::rulebook

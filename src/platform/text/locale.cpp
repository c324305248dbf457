// SPDX-License-Identifier: Apache-2.0
#include "platform/text/locale.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/day.hpp"
#include "platform/text/catalogue.hpp"

namespace lunxun::text {
namespace {

const Sentence* find(std::string_view key) {
    // Mistakes of the files are the tests' to find: what can be read is used.
    static const auto kSentences = read_catalogue(embedded_locales(), [](const std::string&) {});
    const auto found = kSentences.find(key);
    return found == kSentences.end() ? nullptr : &found->second;
}

const std::string& in(const Sentence& sentence, Locale locale) {
    switch (locale) {
        case Locale::zh_cn: return sentence.zh_cn;
        case Locale::zh_tw: return sentence.zh_tw;
        case Locale::en: break;
    }
    return sentence.en;
}

std::string word_of(std::string_view group, std::string_view value, Locale locale) {
    return phrase(std::string(group) + "." + std::string(value), locale).value_or(std::string(value));
}

std::string words_of(std::string_view group, std::string_view value, Locale locale) {
    std::string words;
    while (true) {
        const auto comma = value.find(',');
        words += word_of(group, value.substr(0, comma), locale);
        if (comma == std::string_view::npos) return words;
        words += locale == Locale::en ? ", " : "、";
        value.remove_prefix(comma + 1);
    }
}

/// Month and day; the year is known from the plan.
std::string date_of(Day day, Locale locale) {
    return render({"text.month_and_day", {{"month", std::to_string(day.month())}, {"day", std::to_string(day.day_of_month())}}}, locale);
}

std::string filled(const TemplatePart& part, const MessageValues& values, Locale locale) {
    const auto found = std::ranges::find(values, part.text, &MessageValues::value_type::first);
    if (found == values.end()) return "{" + std::string(part.text) + "}";
    if (part.group == "date")
        if (const auto day = Day::parse(found->second)) return date_of(*day, locale);
    return part.group.empty() ? found->second : words_of(part.group, found->second, locale);
}

boost::json::object object_of(const MessageValues& values) {
    boost::json::object object;
    for (const auto& [name, value] : values) object[name] = value;
    return object;
}

MessageValues values_of(const boost::json::object& object) {
    MessageValues values;
    for (const auto& [name, text] : object)
        if (text.is_string()) values.emplace_back(name, text.get_string());
    return values;
}

}  // namespace

std::string_view to_string(Locale locale) {
    constexpr std::string_view kNames[] = {"zh-CN", "zh-TW", "en"};
    return kNames[static_cast<std::size_t>(locale)];
}

std::optional<Locale> locale_of(std::string_view name) {
    for (const auto locale : {Locale::zh_cn, Locale::zh_tw, Locale::en})
        if (name == to_string(locale)) return locale;
    return std::nullopt;
}

std::optional<std::string> phrase(std::string_view key, Locale locale) {
    const auto* sentence = find(key);
    return sentence == nullptr ? std::nullopt : std::optional(in(*sentence, locale));
}

std::string render(const Message& message, Locale locale) {
    const auto* sentence = find(message.key);
    if (sentence == nullptr) return message.key;
    std::string text;
    for (const auto& part : parts_of(in(*sentence, locale)))
        text += part.is_placeholder ? filled(part, message.values, locale) : std::string(part.text);
    return text;
}

std::string values_json(const MessageValues& values) {
    return boost::json::serialize(object_of(values));
}

MessageValues parse_values(std::string_view json) {
    boost::system::error_code error;
    const auto value = boost::json::parse(json, error);
    return error || !value.is_object() ? MessageValues{} : values_of(value.get_object());
}

std::string message_json(const Message& message) {
    return boost::json::serialize(boost::json::object{{"key", message.key}, {"values", object_of(message.values)}});
}

Message parse_message(std::string_view json) {
    boost::system::error_code error;
    const auto value = boost::json::parse(json, error);
    if (error || !value.is_object()) return {};
    const auto* key = value.get_object().if_contains("key");
    const auto* values = value.get_object().if_contains("values");
    if (key == nullptr || !key->is_string() || values == nullptr || !values->is_object()) return {};
    return {std::string(key->get_string()), values_of(values->get_object())};
}

}  // namespace lunxun::text

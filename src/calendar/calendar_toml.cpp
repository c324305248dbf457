// SPDX-License-Identifier: Apache-2.0
#include "calendar/calendar_toml.hpp"

#include <algorithm>

#include "rulebook/toml_reading.hpp"

namespace lunxun::calendar {

struct CalendarReader::Content {
    toml::table root;
    std::string file_name;
    std::vector<FieldError> wrong;
};

namespace {

std::optional<Day> day_of(const toml::node* node) {
    const auto* date = node == nullptr ? nullptr : node->as_date();
    if (date == nullptr) return std::nullopt;
    return Day::make(date->get().year, date->get().month, date->get().day);
}

}  // namespace

CalendarReader::CalendarReader(std::unique_ptr<Content> content) : content_(std::move(content)) {}
CalendarReader::CalendarReader(CalendarReader&&) noexcept = default;
CalendarReader& CalendarReader::operator=(CalendarReader&&) noexcept = default;
CalendarReader::~CalendarReader() = default;

Result<CalendarReader> CalendarReader::open(std::string_view toml, std::string_view file_name) {
    auto root = rulebook::read_toml(toml, file_name);
    if (!root) return root.error();
    return CalendarReader(std::make_unique<Content>(Content{std::move(*root), std::string(file_name), {}}));
}

void CalendarReader::allow(std::initializer_list<std::string_view> keys) {
    for (const auto& [key, node] : content_->root) {
        if (std::ranges::find(keys, key.str()) == keys.end()) {
            refuse(rulebook::line_of(node), "working_calendar.unknown_key", {{"key", std::string(key.str())}});
        }
    }
}

int CalendarReader::integer(std::string_view key, int least, int most) {
    const auto value = content_->root[key].value_exact<std::int64_t>();
    if (value && *value >= least && *value <= most) return static_cast<int>(*value);
    refuse(line(key), "working_calendar.not_a_number",
           {{"key", std::string(key)}, {"least", std::to_string(least)}, {"most", std::to_string(most)}});
    return least;
}

std::string CalendarReader::text(std::string_view key) { return content_->root[key].value_or(std::string{}); }

std::vector<int> CalendarReader::integers(std::string_view key) {
    std::vector<int> numbers;
    if (const auto* array = content_->root[key].as_array()) {
        for (const auto& node : *array) {
            const auto value = node.value_exact<std::int64_t>();
            if (value && *value >= 0 && *value <= 100) {
                numbers.push_back(static_cast<int>(*value));
            } else {
                refuse(rulebook::line_of(node), "working_calendar.not_a_number", {{"key", std::string(key)}, {"least", "0"}, {"most", "100"}});
            }
        }
    }
    return numbers;
}

std::vector<std::pair<Day, std::string>> CalendarReader::days(std::string_view key) {
    std::vector<std::pair<Day, std::string>> days;
    if (const auto* array = content_->root[key].as_array()) {
        for (const auto& node : *array) {
            if (const auto day = day_of(&node)) {
                days.emplace_back(*day, rulebook::line_of(node));
            } else {
                refuse(rulebook::line_of(node), "working_calendar.not_a_date", {{"key", std::string(key)}});
            }
        }
    }
    return days;
}

std::vector<CalendarReader::Range> CalendarReader::ranges(std::string_view key, std::string_view name_key) {
    std::vector<Range> ranges;
    const auto* array = content_->root[key].as_array();
    if (array == nullptr) return ranges;
    for (const auto& node : *array) {
        const auto* table = node.as_table();
        const auto first = table == nullptr ? std::nullopt : day_of(table->get("first"));
        const auto last = table == nullptr ? std::nullopt : day_of(table->get("last"));
        if (!first || !last || *last < *first) {
            refuse(rulebook::line_of(node), "working_calendar.not_a_range", {{"key", std::string(key)}});
            continue;
        }
        ranges.push_back({{*first, *last}, (*table)[name_key].value_or(std::string{}), rulebook::line_of(node)});
    }
    return ranges;
}

std::vector<std::vector<std::pair<std::string, std::string>>> CalendarReader::tables(std::string_view key) {
    std::vector<std::vector<std::pair<std::string, std::string>>> tables;
    if (const auto* array = content_->root[key].as_array()) {
        for (const auto& node : *array) {
            auto& row = tables.emplace_back();
            row.emplace_back("line", rulebook::line_of(node));
            if (const auto* table = node.as_table()) {
                for (const auto& [name, value] : *table) row.emplace_back(name.str(), value.value_or(std::string{}));
            }
        }
    }
    return tables;
}

std::string CalendarReader::line(std::string_view key) const {
    const auto* node = content_->root.get(key);
    return node == nullptr ? "1" : rulebook::line_of(*node);
}

void CalendarReader::refuse(std::string line, std::string message_key, MessageValues values) {
    values.emplace_back("file", content_->file_name);
    values.emplace_back("line", line);
    content_->wrong.push_back({content_->file_name + ":" + line, Message{std::move(message_key), std::move(values)}});
}

std::optional<Error> CalendarReader::mistakes() const {
    if (content_->wrong.empty()) return std::nullopt;
    Error error = Error::of(ErrorCode::invalid_input, "working_calendar.wrong");
    error.fields = content_->wrong;
    return error;
}

}  // namespace lunxun::calendar

// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/formats/lines.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace lunxun::timetabling {

namespace {

constexpr std::string_view kBlanks = " \t\r\f\v";

/// The reader is a tool for developers: its refusals are also here in English, beside the locales.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kEnglish = {{
    {"unknown_header", "unknown header line"},
    {"missing_header", "the header lacks this line"},
    {"not_a_number", "not a whole number in range"},
    {"wrong_columns", "wrong number of columns"},
    {"repeated", "given twice"},
    {"unknown_course", "unknown course"},
    {"unknown_room", "unknown room"},
    {"wrong_count", "the header promises another number of lines in section"},
    {"truncated", "the file ends before END."},
    {"period_out_of_range", "no such day and period"},
    {"too_many_lectures", "more lectures than the course has"},
    {"missing_lectures", "fewer lectures than the course has"},
    {"empty", "the file is empty"},
    {"more_lectures_than_periods", "the course has more lectures than there are periods"},
    {"members_count", "the curriculum's number of courses does not hold"},
    {"after_end", "text after END."},
}};

}  // namespace

bool Lines::next() {
    while (!rest_.empty()) {
        const std::size_t end = std::min(rest_.find('\n'), rest_.size());
        std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        ++number_;
        words_.clear();
        for (std::size_t begin = line.find_first_not_of(kBlanks); begin != std::string_view::npos; begin = line.find_first_not_of(kBlanks)) {
            line.remove_prefix(begin);
            const std::size_t length = std::min(line.find_first_of(kBlanks), line.size());
            words_.push_back(line.substr(0, length));
            line.remove_prefix(length);
        }
        if (!words_.empty()) return true;
    }
    words_.clear();
    return false;
}

std::optional<int> whole_number(std::string_view word) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return value;
}

Error bad_line(int line, const char* key, std::string_view value) {
    Message message{std::string("timetabling.file.") + key, {{"line", std::to_string(line)}, {"value", std::string(value)}}};
    Error error{ErrorCode::invalid_input, message, {}};
    error.fields.push_back({std::to_string(line), std::move(message)});
    return error;
}

std::string in_english(const Error& error) {
    const std::string& key = error.message.key;
    const std::string name = key.substr(key.rfind('.') + 1);
    const auto found = std::ranges::find(kEnglish, std::string_view(name), &std::pair<std::string_view, std::string_view>::first);
    std::string text = found == kEnglish.end() ? key : std::string(found->second);
    std::string line;
    for (const auto& [what, value] : error.message.values) {
        if (what == "line") line = "line " + value + ": ";
        else if (!value.empty()) text += " '" + value + "'";
    }
    return line + text;
}

}  // namespace lunxun::timetabling

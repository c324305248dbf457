// SPDX-License-Identifier: Apache-2.0
#include "rulebook/toml_reading.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace lunxun::rulebook {

namespace {

Error not_toml(std::string_view file_name, std::int64_t line, std::int64_t column, std::string reason) {
    return Error::of(ErrorCode::invalid_input, "rules.not_toml",
                     {{"file", std::string(file_name)},
                      {"line", std::to_string(line)},
                      {"column", std::to_string(column)},
                      {"reason", std::move(reason)}});
}

struct Fault {
    std::size_t at = 0;
    std::string reason;
};

/// Finds what toml++ 3.3 answers with a failed assertion or undefined behaviour instead of an error: control characters,
/// signs other than ASCII outside strings and comments (“。” of a Chinese keyboard), brackets that do not match, and table
/// headers that do not begin with a key. Follows strings, comments and brackets only as far as needed for that.
class FaultFinder {
public:
    explicit FaultFinder(std::string_view text) : text_(text) {}

    std::optional<Fault> find() {
        const auto control = std::ranges::find_if(text_, [](char letter) {
            const auto code = static_cast<unsigned char>(letter);
            return (code < ' ' && letter != '\t' && letter != '\n' && letter != '\r') || code == 0x7F;
        });
        if (control != text_.end()) return Fault{static_cast<std::size_t>(control - text_.begin()), "control character"};
        while (at_ < text_.size()) {
            skip_blanks();
            const bool is_header = peek() == '[' && open_.empty();
            if (is_header) {
                if (auto fault = header()) return fault;
            }
            if (auto fault = rest_of_line()) return fault;
            if (is_header) open_.clear();
        }
        return std::nullopt;
    }

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\n'; }
    void skip_blanks() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    }
    void skip_line() { at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1; }

    std::optional<Fault> header() {
        open_ += '[';
        ++at_;
        if (peek() == '[') {
            open_ += '[';
            ++at_;
        }
        skip_blanks();
        const char first = peek();
        const bool is_key = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
        if (is_key || std::string_view("_-\"']").find(first) != std::string_view::npos) return std::nullopt;
        return Fault{at_, "a table header must begin with a key of letters, digits, _ or -, or a quoted key"};
    }

    std::optional<Fault> rest_of_line() {
        while (at_ < text_.size()) {
            const char letter = text_[at_];
            if (letter == '\n' || letter == '#') {
                skip_line();
                return std::nullopt;
            }
            if (letter == '"' || letter == '\'') {
                skip_string(letter);
                continue;
            }
            if (static_cast<unsigned char>(letter) >= 0x80) {
                const bool is_mark_at_start = at_ == 0 && text_.starts_with("\xEF\xBB\xBF");
                if (!is_mark_at_start) return Fault{at_, "a sign outside quotes that is no ASCII"};
                at_ += 2;
            }
            if (letter == '[' || letter == '{') open_ += letter;
            if (letter == ']' || letter == '}') {
                if (open_.empty() || (open_.back() == '[') != (letter == ']')) return Fault{at_, "a bracket that does not match"};
                open_.pop_back();
            }
            ++at_;
        }
        return std::nullopt;
    }

    void skip_string(char quote) {
        const std::string many(3, quote);
        const bool is_long = text_.substr(at_).starts_with(many);
        at_ += is_long ? 3 : 1;
        while (at_ < text_.size()) {
            if (!is_long && text_[at_] == '\n') return;
            if (is_long && text_.substr(at_).starts_with(many)) {
                at_ += 3;
                return;
            }
            if (!is_long && text_[at_] == quote) {
                ++at_;
                return;
            }
            at_ += quote == '"' && text_[at_] == '\\' ? 2 : 1;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string open_;  ///< brackets open, outermost first
};

}  // namespace

Result<toml::table> read_toml(std::string_view text, std::string_view file_name) {
    if (const auto fault = FaultFinder(text).find()) {
        const std::string_view before = text.substr(0, fault->at);
        const auto newline = before.rfind('\n');
        const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
        return not_toml(file_name, std::ranges::count(before, '\n') + 1, static_cast<std::int64_t>(before.size() - line_start) + 1,
                        fault->reason);
    }
    try {
        return toml::parse(text, file_name);
    } catch (const toml::parse_error& error) {
        return not_toml(file_name, error.source().begin.line, error.source().begin.column, std::string(error.description()));
    }
}

}  // namespace lunxun::rulebook

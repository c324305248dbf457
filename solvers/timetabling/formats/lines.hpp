// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace lunxun::timetabling {

/// Words of the lines of a text; empty lines are skipped.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}

    /// Moves to the next line with any word; false at the end.
    bool next();
    int number() const { return number_; }
    const std::vector<std::string_view>& words() const { return words_; }

private:
    std::string_view rest_;
    int number_ = 0;
    std::vector<std::string_view> words_;
};

/// A whole number and nothing else.
std::optional<int> whole_number(std::string_view word);

/// `key` is the last part of the message key `timetabling.file.<key>`.
Error bad_line(int line, const char* key, std::string_view value = {});

/// The refusal as one English line: `line 12: unknown course 'c0005'`.
std::string in_english(const Error& error);

}  // namespace lunxun::timetabling

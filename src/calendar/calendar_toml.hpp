// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"

namespace lunxun::calendar {

/// Reads one calendar file value by value and gathers every mistake with its line.
class CalendarReader {
public:
    struct Range {
        DayRange days;
        std::string name;
        std::string line;
    };

    /// @error invalid_input  not TOML.
    static Result<CalendarReader> open(std::string_view toml, std::string_view file_name);
    CalendarReader(CalendarReader&&) noexcept;
    CalendarReader& operator=(CalendarReader&&) noexcept;
    ~CalendarReader();

    /// Refuses every key that is not among `keys`.
    void allow(std::initializer_list<std::string_view> keys);
    int integer(std::string_view key, int least, int most);
    std::string text(std::string_view key);
    std::vector<int> integers(std::string_view key);
    /// Days of an array of dates, each with its line; a missing key gives none.
    std::vector<std::pair<Day, std::string>> days(std::string_view key);
    /// Ranges of an array of {first, last, <name_key>}; a missing key gives none.
    std::vector<Range> ranges(std::string_view key, std::string_view name_key);
    /// Tables of an array as text by key, each with its line under "line".
    std::vector<std::vector<std::pair<std::string, std::string>>> tables(std::string_view key);

    std::string line(std::string_view key) const;
    void refuse(std::string line, std::string message_key, MessageValues values);
    /// The error of all refusals; none when there are none.
    std::optional<Error> mistakes() const;

private:
    struct Content;
    explicit CalendarReader(std::unique_ptr<Content> content);

    std::unique_ptr<Content> content_;
};

}  // namespace lunxun::calendar

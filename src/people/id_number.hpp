// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/day.hpp"
#include "base/result.hpp"

namespace lunxun::people {

enum class Sex { female, male };

std::string_view to_string(Sex sex);
std::optional<Sex> sex_of(std::string_view name);

/// How an ID number stood in its source; a number cell of a workbook keeps 15 digits only.
enum class IdNumberSource { text, number_cell };

struct IdNumberRules {
    Day today;                                         ///< births after it are refused
    bool allow_test_region = false;                    ///< accept the unassigned division prefix 99
    IdNumberSource source = IdNumberSource::text;
};

/// A citizen's ID number of 18 characters with a valid check character.
///
/// Source: GB 11643, check character ISO 7064 MOD 11-2 (requirements 4.1).
class IdNumber {
public:
    /// Accepts a lower-case x, full-width digits and blanks around or inside.
    /// @error invalid_input  key people.id_number_*: what is wrong and how to mend it.
    static Result<IdNumber> parse(std::string_view text, const IdNumberRules& rules);
    /// The number with these parts and its check character; used for demonstration data and tests.
    /// `division` has six digits, 0 <= `sequence` < 1000 and is odd for men.
    static IdNumber make(std::string_view division, Day born_on, int sequence);

    const std::string& text() const { return text_; }
    std::string_view division_code() const { return std::string_view{text_}.substr(0, 6); }
    Day born_on() const;
    Sex sex() const { return (text_[16] - '0') % 2 == 1 ? Sex::male : Sex::female; }
    /// Last four characters, the most that lists show.
    std::string_view tail() const { return std::string_view{text_}.substr(14); }
    /// The first 17 digits, which decide the 18th: one number for each ID number.
    std::uint64_t key() const;

private:
    explicit IdNumber(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// The check character of 17 digits.
char check_character(std::string_view digits);

}  // namespace lunxun::people

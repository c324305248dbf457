// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/world.hpp"
#include "platform/documents/value.hpp"

namespace lunxun::generate {

/// One mistake that was written into a workbook, and where; the key by which import is judged.
struct InjectedError {
    std::string file;
    std::string sheet;
    std::int64_t row = 0;  ///< as Excel counts
    std::string column;    ///< header; empty: the row as a whole
    std::string kind;
    std::string value;

    auto operator<=>(const InjectedError&) const = default;
};

/// What to spoil, by sheet and row of its table.
class ErrorPlan {
public:
    struct Spoiled {
        std::string kind;
        std::string column;         ///< key of the catalogue; empty: the row is wrong as it stands
        documents::Value value;     ///< written instead
    };
    using Rows = std::map<std::int64_t, std::vector<Spoiled>>;

    /// Null when the sheet stays clean.
    const Rows* of_sheet(std::string_view sheet) const;
    void add(std::string_view sheet, std::int64_t row, Spoiled spoiled);

private:
    std::map<std::string, Rows, std::less<>> sheets_;
};

/// Puts the data errors of requirements 5.8 into the world and the rows to come: duplicate persons 0.4 %, wrong check
/// digits 0.3, renamed units 1.5, overlapping classes 0.6, missing ends 0.5, hours above a day's cap 0.3, classes over the
/// turn of the year 3, retired area codes 8; and what spreadsheets do: ruined identity numbers, full-width digits, dates
/// and numbers as text, trailing blanks.
ErrorPlan inject_errors(const Model& model, const Random& random, World& world);

/// Positions in World::attendances that go to the history sheet of a year, in the order of its rows.
std::vector<int> history_rows(const World& world, int year);

}  // namespace lunxun::generate

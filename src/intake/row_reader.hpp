// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "intake/cell_reading.hpp"
#include "intake/code_reading.hpp"
#include "intake/person_index.hpp"
#include "intake/recognition.hpp"
#include "intake/reference_index.hpp"
#include "intake/row_values.hpp"

namespace lunxun::intake {

/// Settings of an import that decide how cells are read and checked; the minutes come from the rule pack in force.
struct ReadingRules {
    Day today;
    bool allow_test_region = false;
    std::int64_t class_hour_minutes = 0;  ///< training minutes of one class-hour
    std::int64_t day_cap_minutes = 0;     ///< training minutes that one day can hold
};

/// Rows that cells may refer to: units, persons, and by sheet key the others.
struct References {
    ReferenceIndex units;
    std::map<std::string, ReferenceIndex, std::less<>> rows;
    PersonIndex& persons;
    /// Codes of divisions that are no more, with their successors (empty: none known).
    const std::map<std::string, std::string, std::less<>>& retired_divisions;
};

/// Reads the cells of one worksheet's rows.
class RowReader {
public:
    RowReader(const RecognisedSheet& recognised, const ReadingRules& rules, References& references);

    /// False where every recognised cell is blank.
    bool has_content(std::span<const documents::Cell> cells) const;
    /// Fills `values` and adds an issue for each cell that cannot be read; false when any of them is an error.
    bool read(RowPlace place, std::span<const documents::Cell> cells, RowValues& values, IssueList& issues);
    /// The cell of a column, if the worksheet has it.
    std::optional<std::uint32_t> cell_of(std::string_view column_key) const;

private:
    struct Source;
    using Done = std::expected<void, Message>;

    Done read_cell(Source& source, const documents::Cell& cell, FieldValue& value);
    Done read_text_cell(const Column& column, const documents::Cell& cell, FieldValue& value) const;
    Done read_codes(Source& source, const documents::Cell& cell, FieldValue& value);
    Done read_date(const Column& column, const documents::Cell& cell, FieldValue& value);
    Done read_measure(const Source& source, const documents::Cell& cell, FieldValue& value) const;
    Done read_id_number(const documents::Cell& cell, FieldValue& value);
    Done read_person(const documents::Cell& cell, FieldValue& value);
    Done read_reference(const Column& column, const documents::Cell& cell, FieldValue& value);
    Done read_division(const documents::Cell& cell, FieldValue& value);
    void note(Message message) { notes_.push_back({Severity::notice, std::move(message)}); }
    void warn(Message message) { notes_.push_back({Severity::warning, std::move(message)}); }

    struct Note {
        Severity severity;
        Message message;
    };

    const ReadingRules& rules_;
    References& references_;
    std::vector<Source> sources_;
    std::vector<Note> notes_;  ///< of the cell being read
};

struct RowReader::Source {
    RecognisedColumn at;
    const Column* column;
    CodeReader codes;
    double factor;  ///< stored units in one unit of the column, for class_hours, duration and yuan
};

}  // namespace lunxun::intake

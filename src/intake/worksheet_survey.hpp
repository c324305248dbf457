// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "intake/recognition.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::intake {

/// A worksheet as it looks before anything is imported: what it was taken for, and its first rows for a person to judge.
struct WorksheetSurvey {
    std::string worksheet;
    std::optional<RecognisedSheet> sheet;
    /// Why it is not recognised; stands only without `sheet`.
    std::optional<Message> problem;
    /// Columns given by a person, now or once before for the same headers.
    std::optional<ColumnMapping> mapping;
    bool is_remembered = false;
    std::vector<SampleRow> sample;
};

/// Looks at the first rows of every worksheet of a file. What is not recognised gets the mapping that a person once gave
/// to the same headers.
///
/// @error invalid_input  the file is no workbook, damaged, encrypted, or beyond the limits.
Result<std::vector<WorksheetSurvey>> survey_file(sql::Session& session, const std::filesystem::path& file, const documents::ReadLimits& limits);

/// Gives a worksheet its columns by hand.
/// @error invalid_input  as recognise_mapped.
Result<void> map_columns(WorksheetSurvey& survey, const ColumnMapping& mapping);

/// Remembers a mapping for the headers in its header row, over the one before.
void remember_mapping(sql::Session& session, const WorksheetSurvey& survey, const std::string& actor, const std::string& at);

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/serve/import_drafts.hpp"
#include "platform/text/spoken.hpp"

namespace lunxun::app {

struct DraftColumn {
    std::string column_key;
    std::string title;
    std::int64_t cell = 0;  ///< position in a row, from 0
    std::string header;     ///< as written
};
BOOST_DESCRIBE_STRUCT(DraftColumn, (), (column_key, title, cell, header))

struct DraftSampleRow {
    std::int64_t row = 0;
    std::vector<std::string> cells;
};
BOOST_DESCRIBE_STRUCT(DraftSampleRow, (), (row, cells))

struct DraftRowCounts {
    std::int64_t rows = 0;
    std::int64_t fresh = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0;
};
BOOST_DESCRIBE_STRUCT(DraftRowCounts, (), (rows, fresh, changed, unchanged, refused))

struct DraftWorksheet {
    std::string file;
    std::string worksheet;
    std::optional<std::string> sheet_key;  ///< absent: not recognised
    std::optional<std::string> sheet_title;
    std::optional<std::int64_t> header_row;
    bool is_mapped_by_hand = false;
    bool is_remembered = false;
    std::vector<DraftColumn> columns;
    std::vector<std::string> unknown_headers;
    std::optional<text::SpokenMessage> problem;
    std::vector<DraftSampleRow> sample;
    std::optional<DraftRowCounts> counts;  ///< after a check
};
BOOST_DESCRIBE_STRUCT(DraftWorksheet, (), (file, worksheet, sheet_key, sheet_title, header_row, is_mapped_by_hand, is_remembered, columns,
                                           unknown_headers, problem, sample, counts))

struct DraftFileView {
    std::string name;
    std::int64_t size = 0;  ///< bytes
};
BOOST_DESCRIBE_STRUCT(DraftFileView, (), (name, size))

struct DraftFindingCounts {
    std::int64_t errors = 0;
    std::int64_t warnings = 0;
    std::int64_t notices = 0;
};
BOOST_DESCRIBE_STRUCT(DraftFindingCounts, (), (errors, warnings, notices))

struct ImportDraftView {
    std::int64_t draft_id = 0;
    std::string created_by;
    std::string created_at;
    std::vector<DraftFileView> files;
    std::vector<DraftWorksheet> worksheets;
    std::optional<DraftFindingCounts> findings;  ///< absent: not checked since the last change
    std::optional<std::int64_t> job_id;
    bool is_committed = false;
};
BOOST_DESCRIBE_STRUCT(ImportDraftView, (), (draft_id, created_by, created_at, files, worksheets, findings, job_id, is_committed))

/// One finding at its cell.
struct ImportFinding {
    std::string file;
    std::string worksheet;
    std::int64_t row = 0;                ///< as Excel counts; 0: the worksheet as a whole
    std::optional<std::string> column;   ///< `A`, `AB`; absent: the row
    std::optional<std::string> header;   ///< as written
    std::optional<std::string> value;    ///< as written, where the message speaks of it
    std::string severity;
    text::SpokenMessage message;
};
BOOST_DESCRIBE_STRUCT(ImportFinding, (), (file, worksheet, row, column, header, value, severity, message))

ImportDraftView view_of(const ImportDraft& draft, text::Locale locale);
ImportFinding view_of(const intake::Preview& preview, const intake::Issue& issue, text::Locale locale);
/// `error`, `warning`, `notice`.
std::string_view to_string(intake::Severity severity);

}  // namespace lunxun::app

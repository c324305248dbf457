// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "intake/issue.hpp"
#include "intake/recognition.hpp"
#include "intake/row_reader.hpp"
#include "platform/crypto/keyring.hpp"
#include "platform/documents/cell.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::intake {

/// A workbook to import.
struct ImportFile {
    std::filesystem::path path;
    /// Columns given by hand, by the worksheet's name; other worksheets are recognised.
    std::vector<std::pair<std::string, ColumnMapping>> mappings;
};

struct ImportSettings {
    ReadingRules rules;
    documents::ReadLimits limits;
    std::string actor = "command_line";  ///< who stands in the audit chain
};

/// A worksheet as it was understood, and what its rows mean for the database.
struct WorksheetPreview {
    std::filesystem::path file;
    std::string worksheet;
    std::size_t file_number = 0;
    std::size_t worksheet_number = 0;      ///< within the file
    std::optional<RecognisedSheet> sheet;  ///< none: not recognised, ignored
    std::int64_t rows = 0;
    std::int64_t fresh = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0;
};

/// Worksheets in the order in which they are imported, and everything there is to say about their rows, by place.
struct Preview {
    std::vector<WorksheetPreview> worksheets;
    std::vector<Issue> issues;
    std::int64_t errors = 0;
    std::int64_t warnings = 0;
    std::int64_t notices = 0;

    bool is_cut() const { return static_cast<std::int64_t>(issues.size()) < errors + warnings + notices; }
};

enum class CommitMode { all_or_nothing, clean_rows };

struct ImportOutcome {
    std::optional<std::int64_t> import_id;  ///< none: nothing was new, so nothing was written
    std::int64_t rows = 0;
    std::int64_t fresh = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0;
};

/// Workbooks read against a database: first a preview, then, if wanted, one commit.
class Import {
public:
    /// Reads every row of every worksheet; writes nothing.
    ///
    /// @error invalid_input  files that cannot be read; `fields` names each with its reason. What is wrong inside readable
    ///                       files is no error but stands in the preview.
    /// @error cancelled      the sink said stop.
    static Result<Import> read(sql::Database& database, const crypto::Keyring& keyring, std::vector<ImportFile> files, ImportSettings settings,
                               const ProgressSink& progress);

    Import(Import&&) noexcept;
    Import& operator=(Import&&) noexcept;
    ~Import();

    const Preview& preview() const;

    /// Writes what the preview shows, in one transaction, with a row in import_batch and one in the audit chain. Once.
    ///
    /// @param at  UTC, `2027-04-12T08:00:00Z`
    /// @error invalid_input  all_or_nothing, and there are errors.
    /// @error conflict       the database changed since `read`: read again.
    /// @error cancelled      the sink said stop; nothing is written.
    Result<ImportOutcome> commit(CommitMode mode, const std::string& at, const ProgressSink& progress);

private:
    struct State;
    explicit Import(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "intake/import_service.hpp"
#include "intake/worksheet_survey.hpp"

namespace lunxun::app {

struct DraftFile {
    std::string name;  ///< as its owner calls it
    std::filesystem::path path;
    std::uintmax_t size = 0;  ///< bytes
    std::vector<intake::WorksheetSurvey> worksheets;
};

/// Workbooks on their way in: uploaded, looked at, perhaps mended, not yet in the database.
struct ImportDraft {
    std::int64_t id = 0;
    std::string created_by;
    std::string created_at;
    std::vector<DraftFile> files;
    /// What the last check found; gone when a file or a mapping changed since.
    std::shared_ptr<const intake::Preview> preview;
    std::int64_t job_id = 0;  ///< of the last check or commit; 0: none
    bool is_committed = false;
};

/// The drafts of this process. Their files lie in the staging folder, which is emptied at each start: what was only
/// uploaded is asked for again.
class ImportDrafts {
public:
    static constexpr std::size_t kMostDrafts = 20;
    static constexpr std::size_t kMostFiles = 40;

    explicit ImportDrafts(std::filesystem::path folder);

    const std::filesystem::path& folder() const { return folder_; }

    /// @error limit_exceeded  kMostDrafts are open.
    Result<ImportDraft> open(const std::string& actor, const std::string& at);
    std::vector<ImportDraft> list() const;
    /// @error not_found
    Result<ImportDraft> find(std::int64_t draft_id) const;
    /// @error not_found
    Result<void> drop(std::int64_t draft_id);
    /// Runs `change(ImportDraft&) -> Result<void>` on the draft, alone.
    /// @error not_found
    template <class F>
    Result<ImportDraft> change(std::int64_t draft_id, F&& change) {
        const std::scoped_lock lock(mutex_);
        const auto found = drafts_.find(draft_id);
        if (found == drafts_.end()) return unknown(draft_id);
        if (Result<void> done = change(found->second); !done) return done.error();
        return found->second;
    }

private:
    static Error unknown(std::int64_t draft_id);

    std::filesystem::path folder_;
    mutable std::mutex mutex_;
    std::map<std::int64_t, ImportDraft> drafts_;
    std::int64_t last_id_ = 0;
};

/// The draft as an import reads it: files with the columns that persons gave.
std::vector<intake::ImportFile> import_files(const ImportDraft& draft);

}  // namespace lunxun::app

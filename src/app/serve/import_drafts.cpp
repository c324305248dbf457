// SPDX-License-Identifier: Apache-2.0
#include "app/serve/import_drafts.hpp"

namespace lunxun::app {

ImportDrafts::ImportDrafts(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
    std::filesystem::create_directories(folder_, ignored);
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all, ignored);
}

Error ImportDrafts::unknown(std::int64_t draft_id) {
    return Error::of(ErrorCode::not_found, "app.no_such_draft", {{"draft", std::to_string(draft_id)}});
}

Result<ImportDraft> ImportDrafts::open(const std::string& actor, const std::string& at) {
    const std::scoped_lock lock(mutex_);
    if (drafts_.size() >= kMostDrafts) return Error::of(ErrorCode::limit_exceeded, "app.too_many_drafts", {{"most", std::to_string(kMostDrafts)}});
    auto& draft = drafts_[++last_id_];
    draft.id = last_id_;
    draft.created_by = actor;
    draft.created_at = at;
    std::filesystem::create_directories(folder_ / std::to_string(draft.id));
    return draft;
}

std::vector<ImportDraft> ImportDrafts::list() const {
    const std::scoped_lock lock(mutex_);
    std::vector<ImportDraft> all;
    for (const auto& [id, draft] : drafts_) all.push_back(draft);
    return all;
}

Result<ImportDraft> ImportDrafts::find(std::int64_t draft_id) const {
    const std::scoped_lock lock(mutex_);
    const auto found = drafts_.find(draft_id);
    if (found == drafts_.end()) return unknown(draft_id);
    return found->second;
}

Result<void> ImportDrafts::drop(std::int64_t draft_id) {
    const std::scoped_lock lock(mutex_);
    if (drafts_.erase(draft_id) == 0) return unknown(draft_id);
    std::error_code ignored;
    std::filesystem::remove_all(folder_ / std::to_string(draft_id), ignored);
    return {};
}

std::vector<intake::ImportFile> import_files(const ImportDraft& draft) {
    std::vector<intake::ImportFile> files;
    for (const auto& file : draft.files) {
        auto& wanted = files.emplace_back(intake::ImportFile{file.path, {}});
        for (const auto& worksheet : file.worksheets)
            if (worksheet.mapping) wanted.mappings.emplace_back(worksheet.worksheet, *worksheet.mapping);
    }
    return files;
}

}  // namespace lunxun::app

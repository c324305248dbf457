// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "intake/history_stages.hpp"
#include "intake/person_stage.hpp"
#include "intake/post_stage.hpp"
#include "intake/unit_stage.hpp"

namespace lunxun::intake {

/// The stages of one import and what they share.
class StageSet {
public:
    StageSet(const ReadingRules& rules, const crypto::Keyring& keyring);
    StageSet(const StageSet&) = delete;

    /// Loads what sheets refer to, and makes a stage for each sheet of the import.
    void load(sql::Session& session, const std::vector<const Sheet*>& sheets);
    SheetStage& stage(const Sheet& sheet) { return *stages_.at(sheet.key); }
    /// Checks over several sheets, after all rows.
    std::vector<RowPlace> finish();
    /// A row refused by another stage.
    void drop(const Sheet& sheet, RowPlace place) { stages_.at(sheet.key)->drop(place); }
    /// @return false when ids were taken since `load`: what was read no longer holds.
    bool reserve_ids(sql::Session& session) { return ids_.reserve(session); }
    void commit(sql::Session& session, const Batch& batch);

    StageContext& context() { return context_; }
    References& references() { return references_; }
    IssueList& issues() { return issues_; }
    std::int64_t new_import_id() { return ids_.next("import_batch"); }

private:
    std::unique_ptr<SheetStage> make(const Sheet& sheet);
    std::unique_ptr<SheetStage> make_resource(const Sheet& sheet);
    void load_references(sql::Session& session);
    void propose_merges();

    const crypto::Keyring& keyring_;
    IssueList issues_;
    ExpectedIds ids_;
    PersonIndex persons_;
    References references_;
    StageContext context_;
    FormerNames former_names_;
    PastClasses past_classes_;
    LedgerBook ledger_;
    std::map<std::string, std::unique_ptr<SheetStage>, std::less<>> stages_;
    PersonStage* people_ = nullptr;
    PostStage* posts_ = nullptr;
};

}  // namespace lunxun::intake

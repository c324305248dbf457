// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <utility>

#include "intake/rows/organisation_rows.hpp"
#include "intake/simple_stage.hpp"

namespace lunxun::intake {

/// Names that units had before; fed by renamed rows of sheet units and by sheet unit_renames.
class FormerNames {
public:
    void load(sql::Session& session, References& references);
    /// Adds what is not known yet.
    RowState add(StageContext& context, std::int64_t unit_id, const std::string& name, const std::string& code, std::optional<Day> valid_until);
    void commit(sql::Session& session);

private:
    std::map<std::pair<std::int64_t, std::string>, std::size_t> known_;  ///< by unit and name
    std::vector<UnitFormerNameRow> rows_;
    std::vector<std::int64_t> fresh_, changed_;  ///< positions in rows_
};

/// Units; a parent may stand below its children, so parents are resolved after the last row.
class UnitStage : public SimpleStage<UnitRow> {
public:
    UnitStage(StageContext context, const Sheet& sheet, FormerNames& former_names);

    void load(sql::Session& session) override;
    RowState take(const StagedRow& staged) override;
    void refuse(const StagedRow& staged) override;
    std::vector<RowPlace> finish() override;

private:
    struct ParentCell {
        RowPlace place;
        std::optional<std::uint32_t> cell;
        std::string text;
    };

    void resolve_parents(const ReferenceIndex& all);
    void refuse_below_refused();
    void refuse_cycles();
    void publish_names();
    void refuse_entry(Entry& entry, std::optional<std::uint32_t> cell, Message message);
    void remember_renames();

    FormerNames& former_names_;
    std::map<std::int64_t, std::string> stored_names_;
    std::map<RowPlace, ParentCell> parents_;
    std::vector<RowPlace> refused_;
    struct RefusedRow {
        RowPlace place;
        std::string code;
        std::string name;
    };
    std::vector<RefusedRow> unreadable_;
};

/// Sheet unit_renames.
class RenameStage : public SheetStage {
public:
    RenameStage(StageContext context, FormerNames& former_names) : context_(context), former_names_(former_names) {}

    void load(sql::Session&) override {}
    RowState take(const StagedRow& staged) override;
    void commit(sql::Session&, const Batch&) override {}

private:
    StageContext context_;
    FormerNames& former_names_;
};

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <tuple>
#include <unordered_map>

#include "intake/rows/past_class_rows.hpp"
#include "intake/simple_stage.hpp"

namespace lunxun::intake {

/// Classes of earlier years by id, with their files; rows of other sheets ask them for name, days and organiser.
class PastClasses {
public:
    void load(sql::Session& session);
    void put(const PastClassRow& row) { classes_[row.id] = row; }
    const PastClassRow& at(std::int64_t id) const { return classes_.at(id); }

    RowState add_file(StageContext& context, std::int64_t class_id, const std::string& kind, const std::string& file);
    void commit_files(sql::Session& session, const Batch& batch);

private:
    std::unordered_map<std::int64_t, PastClassRow> classes_;
    std::set<std::tuple<std::int64_t, std::string, std::string>> files_;
    std::vector<PastClassFileRow> fresh_files_;
};

/// Sheet past_classes.
class PastClassStage : public SimpleStage<PastClassRow> {
public:
    PastClassStage(StageContext context, const Sheet& sheet, PastClasses& classes);
    RowState take(const StagedRow& staged) override;

private:
    PastClasses& classes_;
};

/// Sheet class_materials.
class MaterialStage : public SheetStage {
public:
    MaterialStage(StageContext context, PastClasses& classes) : context_(context), classes_(classes) {}

    void load(sql::Session&) override {}
    RowState take(const StagedRow& staged) override;
    void commit(sql::Session&, const Batch&) override {}

private:
    StageContext context_;
    PastClasses& classes_;
};

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "intake/issue.hpp"
#include "intake/row_reader.hpp"
#include "intake/row_values.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::intake {

/// What a row means for the database.
enum class RowState : std::uint8_t { none, fresh, changed, unchanged, refused };

/// Ids that new rows will get: those that Session::reserve_ids will hand out, as long as nobody else takes any in between.
class ExpectedIds {
public:
    void load(sql::Session& session);
    std::int64_t next(std::string_view table);
    /// Takes the ids for real.
    /// @return false when someone else took ids in between, so that what was read no longer holds.
    bool reserve(sql::Session& session) const;

private:
    std::map<std::string, std::int64_t, std::less<>> stored_;
    std::map<std::string, std::int64_t, std::less<>> taken_;
};

/// A row on its way into a stage.
struct StagedRow {
    RowPlace place;
    const RowValues& values;
    const RowReader& reader;
};

/// What stages share while an import is read.
struct StageContext {
    const ReadingRules& rules;
    References& references;
    IssueList& issues;
    ExpectedIds& ids;
};

/// What is written with every row of a batch.
struct Batch {
    std::int64_t import_id = 0;
    std::string at;  ///< UTC
};

/// The rows of one kind of sheet between reading and commit.
class SheetStage {
public:
    virtual ~SheetStage() = default;
    /// What the database holds already; before the first row.
    virtual void load(sql::Session& session) = 0;
    /// Takes a row whose cells are all readable; may refuse it with an issue of its own.
    virtual RowState take(const StagedRow& row) = 0;
    /// A row whose cells were not readable: others may refer to it.
    virtual void refuse(const StagedRow&) {}
    /// Checks across rows, after the last one.
    /// @return the rows that it refuses; rows of other sheets may be among them.
    virtual std::vector<RowPlace> finish() { return {}; }
    /// A row refused by another stage after it was taken here.
    virtual void drop(RowPlace) {}
    virtual void commit(sql::Session& session, const Batch& batch) = 0;
};

}  // namespace lunxun::intake

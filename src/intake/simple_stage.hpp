// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/sheet_stage.hpp"
#include "intake/table_rows.hpp"

namespace lunxun::intake {

/// How a sheet whose rows are the rows of one table differs from the plainest one.
template <class Row>
struct StageOptions {
    std::vector<MemberColumn> renamed;
    /// Completes a row after its cells were put in.
    std::function<void(Row&)> complete;
    /// Code and name under which other sheets refer to a row; none: nobody does.
    std::function<std::pair<std::string, std::string>(const Row&)> names;
};

/// Rows that go into one table as they are, found again by the identity of their sheet.
///
/// A blank cell says nothing: it keeps what is stored, and takes the default only in a new row.
template <class Row>
class SimpleStage : public SheetStage {
public:
    SimpleStage(StageContext context, const Sheet& sheet, std::string table, StageOptions<Row> options = {})
        : context_(context), sheet_(sheet), table_(std::move(table)), options_(std::move(options)), filling_(sheet, options_.renamed), prototype_(filling_.prototype()) {}

    void load(sql::Session& session) override {
        each_row<Row>(session, table_, [&](const Row& row) {
            by_identity_.emplace(filling_.identity(row), entries_.size());
            entries_.push_back({row, RowState::none, {}});
        });
    }

    RowState take(const StagedRow& staged) override {
        Row row = prototype_;
        filling_.fill(row, staged.values);
        if (options_.complete) options_.complete(row);
        const auto [known, is_new] = by_identity_.try_emplace(filling_.identity(row), entries_.size());
        last_taken_ = known->second;
        if (!is_new) return take_known(entries_[known->second], staged);
        row.id = context_.ids.next(table_);
        if (options_.names) {
            const auto [code, name] = options_.names(row);
            context_.references.rows[sheet_.key].add(row.id, code, name);
        }
        entries_.push_back({std::move(row), RowState::fresh, staged.place});
        return RowState::fresh;
    }

    void refuse(const StagedRow& staged) override {
        if (!options_.names) return;
        Row row = prototype_;
        filling_.fill(row, staged.values);
        const auto [code, name] = options_.names(row);
        context_.references.rows[sheet_.key].add_refused(staged.place, code, name);
    }

    void drop(RowPlace place) override { dropped_.insert(place); }

    void commit(sql::Session& session, const Batch& batch) override {
        std::vector<Row> fresh, changed;
        for (auto& entry : entries_) {
            if ((entry.state != RowState::fresh && entry.state != RowState::changed) || dropped_.contains(entry.place)) continue;
            if constexpr (requires { entry.row.import_id; }) entry.row.import_id = batch.import_id;
            (entry.state == RowState::fresh ? fresh : changed).push_back(std::move(entry.row));
        }
        session.insert(table_, fresh);
        update_rows(session, table_, changed, batch.import_id);
    }

protected:
    struct Entry {
        Row row;
        RowState state;  ///< none: stored, and not in this import
        RowPlace place;  ///< row 0: not in this import
    };

    std::vector<Entry>& entries() { return entries_; }
    /// The entry of the row taken last, unless it repeated another.
    const Entry* last_taken() const { return last_taken_ ? &entries_[*last_taken_] : nullptr; }
    StageContext& context() { return context_; }
    const Sheet& sheet() const { return sheet_; }

private:
    RowState take_known(Entry& entry, const StagedRow& staged) {
        Row row = entry.row;
        filling_.fill(row, staged.values);
        if (options_.complete) options_.complete(row);
        const bool is_same = has_same_content(row, entry.row);
        if (entry.place.row != 0) return take_again(entry, staged, is_same);
        entry.place = staged.place;
        entry.state = is_same ? RowState::unchanged : RowState::changed;
        if (!is_same) entry.row = std::move(row);
        return entry.state;
    }

    RowState take_again(const Entry& entry, const StagedRow& staged, bool is_same) {
        last_taken_.reset();
        context_.issues.add({staged.place,
                             {},
                             is_same ? Severity::notice : Severity::error,
                             {is_same ? "intake.row_repeated" : "intake.row_contradicts", {{"other_row", std::to_string(entry.place.row)}}}});
        return is_same ? RowState::unchanged : RowState::refused;
    }

    StageContext context_;
    const Sheet& sheet_;
    std::string table_;
    StageOptions<Row> options_;
    RowFilling<Row> filling_;
    Row prototype_;
    std::vector<Entry> entries_;
    std::optional<std::size_t> last_taken_;
    std::set<RowPlace> dropped_;
    std::unordered_map<std::string, std::size_t> by_identity_;
};

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "intake/unit_stage.hpp"

#include <algorithm>
#include <set>

#include "organisation/unit_tree.hpp"

namespace lunxun::intake {

void FormerNames::load(sql::Session& session, References& references) {
    each_row<UnitFormerNameRow>(session, "unit_former_name", [&](const UnitFormerNameRow& row) {
        known_.emplace(std::pair{row.unit_id, row.name}, rows_.size());
        rows_.push_back(row);
        references.units.add_former(row.unit_id, row.name);
        if (row.code) references.units.add_former(row.unit_id, *row.code);
    });
}

RowState FormerNames::add(StageContext& context, std::int64_t unit_id, const std::string& name, const std::string& code, std::optional<Day> valid_until) {
    const auto [known, is_new] = known_.try_emplace({unit_id, name}, rows_.size());
    const auto at = static_cast<std::int64_t>(known->second);
    if (is_new) {
        rows_.push_back({context.ids.next("unit_former_name"), unit_id, name, code.empty() ? std::nullopt : std::optional{code}, valid_until});
        fresh_.push_back(at);
        context.references.units.add_former(unit_id, name);
        if (!code.empty()) context.references.units.add_former(unit_id, code);
        return RowState::fresh;
    }
    auto row = rows_[known->second];
    if (!code.empty()) row.code = code;
    if (valid_until) row.valid_until = valid_until;
    if (has_same_content(row, rows_[known->second])) return RowState::unchanged;
    rows_[known->second] = std::move(row);
    if (std::ranges::find(fresh_, at) == fresh_.end() && std::ranges::find(changed_, at) == changed_.end()) changed_.push_back(at);
    return RowState::changed;
}

/// Former names do not say which import they came with.
constexpr std::int64_t kNoImport = 0;

void FormerNames::commit(sql::Session& session) {
    const auto chosen = [this](const std::vector<std::int64_t>& positions) {
        std::vector<UnitFormerNameRow> rows;
        for (const auto at : positions) rows.push_back(rows_[static_cast<std::size_t>(at)]);
        return rows;
    };
    session.insert("unit_former_name", chosen(fresh_));
    update_rows(session, "unit_former_name", chosen(changed_), kNoImport);
}

UnitStage::UnitStage(StageContext context, const Sheet& sheet, FormerNames& former_names)
// Parents are texts until the last row was read.
    : SimpleStage<UnitRow>(context, sheet, "unit", {.renamed = {{"parent_id", ""}}, .complete = {}, .names = {}}), former_names_(former_names) {}

void UnitStage::load(sql::Session& session) {
    SimpleStage<UnitRow>::load(session);
    for (const auto& entry : entries()) stored_names_[entry.row.id] = entry.row.name;
}

RowState UnitStage::take(const StagedRow& staged) {
    const auto state = SimpleStage<UnitRow>::take(staged);
    if (const auto& parent = staged.values.at("parent"); !parent.is_blank && state != RowState::refused)
        parents_[staged.place] = {staged.place, staged.reader.cell_of("parent"), parent.text};
    return state;
}

void UnitStage::refuse(const StagedRow& staged) {
    unreadable_.push_back({staged.place, staged.values.at("code").text, staged.values.at("name").text});
}

std::vector<RowPlace> UnitStage::finish() {
    ReferenceIndex all;
    for (const auto& entry : entries()) all.add(entry.row.id, entry.row.code, entry.row.name);
    for (const auto& row : unreadable_) all.add_refused(row.place, row.code, row.name);
    resolve_parents(all);
    refuse_below_refused();
    refuse_cycles();
    publish_names();
    remember_renames();
    return refused_;
}

/// From here on other sheets may name the units.
void UnitStage::publish_names() {
    auto& units = context().references.units;
    for (const auto& row : unreadable_) units.add_refused(row.place, row.code, row.name);
    for (const auto& entry : entries()) {
        const auto stored = stored_names_.find(entry.row.id);
        if (entry.state != RowState::refused) units.add(entry.row.id, entry.row.code, entry.row.name);
        else if (stored != stored_names_.end()) units.add(entry.row.id, entry.row.code, stored->second);
        else units.add_refused(entry.place, entry.row.code, entry.row.name);
    }
}

void UnitStage::refuse_entry(Entry& entry, std::optional<std::uint32_t> cell, Message message) {
    entry.state = RowState::refused;
    refused_.push_back(entry.place);
    context().issues.add({entry.place, cell, Severity::error, std::move(message)});
}

void UnitStage::resolve_parents(const ReferenceIndex& all) {
    for (auto& entry : entries()) {
        const auto parent = parents_.find(entry.place);
        if (entry.place.row == 0 || entry.state == RowState::refused || parent == parents_.end()) continue;
        const auto& [place, cell, text] = parent->second;
        const auto found = all.find(text);
        const MessageValues values{{"value", text}, {"sheet", sheet().title}};
        if (found.kind == Found::Kind::one && found.id == entry.row.id) {
            refuse_entry(entry, cell, {"intake.unit_own_parent", values});
        } else if (found.kind == Found::Kind::one) {
            if (entry.state == RowState::unchanged && entry.row.parent_id != found.id) entry.state = RowState::changed;
            entry.row.parent_id = found.id;
        } else {
            refuse_entry(entry, cell, {found.kind == Found::Kind::several ? "intake.parent_ambiguous" : "intake.parent_unknown", values});
        }
    }
}

/// A child of a refused new unit has no parent to stand under.
void UnitStage::refuse_below_refused() {
    std::set<std::int64_t> gone;
    const auto is_gone = [&](const Entry& entry) { return entry.state == RowState::refused && !stored_names_.contains(entry.row.id); };
    for (bool is_stable = false; !is_stable;) {
        is_stable = true;
        for (const auto& entry : entries())
            if (is_gone(entry)) is_stable = !gone.insert(entry.row.id).second && is_stable;
        for (auto& entry : entries()) {
            if (entry.state == RowState::refused || !entry.row.parent_id || !gone.contains(*entry.row.parent_id)) continue;
            const auto& parent = parents_[entry.place];
            refuse_entry(entry, parent.cell, {"intake.parent_unknown", {{"value", parent.text}, {"sheet", sheet().title}}});
            is_stable = false;
        }
    }
}

void UnitStage::refuse_cycles() {
    std::vector<organisation::Unit> units;
    for (const auto& entry : entries()) {
        if (entry.state == RowState::refused) continue;
        organisation::Unit unit;
        unit.id = {entry.row.id};
        unit.code = entry.row.code;
        if (entry.row.parent_id) unit.parent = organisation::UnitId{*entry.row.parent_id};
        units.push_back(std::move(unit));
    }
    const auto tree = organisation::UnitTree::create(std::move(units));
    if (tree) {
        // Parents are written before their children.
        std::ranges::sort(entries(), {}, [&](const Entry& entry) { return std::pair{tree->index_of({entry.row.id}).value_or(0), entry.row.id}; });
        return;
    }
    std::map<std::string, Message> in_cycle;
    for (const auto& [code, message] : tree.error().fields) in_cycle[code] = message;
    for (auto& entry : entries())
        if (const auto found = in_cycle.find(entry.row.code); found != in_cycle.end() && entry.place.row != 0 && entry.state != RowState::refused)
            refuse_entry(entry, parents_[entry.place].cell, found->second);
    refuse_below_refused();
    refuse_cycles();
}

void UnitStage::remember_renames() {
    for (const auto& entry : entries()) {
        const auto stored = stored_names_.find(entry.row.id);
        if (entry.state != RowState::changed || stored == stored_names_.end() || stored->second == entry.row.name) continue;
        former_names_.add(context(), entry.row.id, stored->second, {}, context().rules.today - 1);
        context().issues.add({entry.place, {}, Severity::notice, {"intake.unit_renamed", {{"former", stored->second}, {"name", entry.row.name}}}});
    }
}

RowState RenameStage::take(const StagedRow& staged) {
    const auto& until = staged.values.at("valid_until");
    return former_names_.add(context_, staged.values.at("unit").number, staged.values.at("name").text, staged.values.at("code").text,
                             until.is_blank ? std::nullopt : std::optional{until.day()});
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "intake/past_classes.hpp"

namespace lunxun::intake {

void PastClasses::load(sql::Session& session) {
    each_row<PastClassRow>(session, "past_class", [&](const PastClassRow& row) { put(row); });
    each_row<PastClassFileRow>(session, "past_class_file", [&](const PastClassFileRow& row) { files_.emplace(row.past_class_id, row.kind, row.file); });
}

RowState PastClasses::add_file(StageContext& context, std::int64_t class_id, const std::string& kind, const std::string& file) {
    if (!files_.emplace(class_id, kind, file).second) return RowState::unchanged;
    fresh_files_.push_back({context.ids.next("past_class_file"), class_id, kind, file, std::nullopt});
    return RowState::fresh;
}

void PastClasses::commit_files(sql::Session& session, const Batch& batch) {
    for (auto& row : fresh_files_) row.import_id = batch.import_id;
    session.insert("past_class_file", fresh_files_);
}

PastClassStage::PastClassStage(StageContext context, const Sheet& sheet, PastClasses& classes)
    : SimpleStage<PastClassRow>(context, sheet, "past_class", {.renamed = {}, .complete = {}, .names = [](const PastClassRow& row) { return std::pair{row.code, row.name}; }}),
      classes_(classes) {}

RowState PastClassStage::take(const StagedRow& staged) {
    auto state = SimpleStage<PastClassRow>::take(staged);
    const auto* entry = last_taken();
    if (state == RowState::refused || !entry) return state;
    classes_.put(entry->row);
    for (const auto* kind : {"plan_file", "timetable_file", "other_file"}) {
        const auto& file = staged.values.at(kind);
        if (file.is_blank) continue;
        const auto added = classes_.add_file(context(), entry->row.id, kind, file.text);
        if (added == RowState::fresh && state == RowState::unchanged) state = RowState::changed;
    }
    return state;
}

RowState MaterialStage::take(const StagedRow& staged) {
    return classes_.add_file(context_, staged.values.at("class").number, staged.values.at("kind").text, staged.values.at("file").text);
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "intake/history_stages.hpp"

#include <algorithm>

namespace lunxun::intake {
namespace {

constexpr std::string_view kLectureType = "lecture";

/// Of two states of one row, the one that says more.
RowState joined(RowState one, RowState other) {
    if (one == RowState::refused || other == RowState::refused) return RowState::refused;
    if (one == other) return one;
    return RowState::changed;
}

DayRange days_of(const StagedRow& staged) {
    const auto& first = staged.values.at("first_day");
    const auto& last = staged.values.at("last_day");
    return {first.day(), last.is_blank ? first.day() : last.day()};
}

}  // namespace

std::int64_t half_days_of(std::int64_t training_minutes, int days, std::int64_t day_cap_minutes) {
    const auto half = std::max<std::int64_t>(day_cap_minutes / 2, 1);
    return std::clamp<std::int64_t>((training_minutes + half / 2) / half, training_minutes > 0 ? 1 : 0, 2 * static_cast<std::int64_t>(days));
}

RowState HistoryStage::take(const StagedRow& staged) {
    const auto& values = staged.values;
    const auto text = [&](std::string_view key) -> std::string_view { return values.at(key).text; };
    const auto with_default = [&](std::string_view key) -> std::string_view {
        if (!values.at(key).is_blank) return values.at(key).text;
        return values.sheet().columns[*values.sheet().find_column(key)].default_value;
    };
    StatedActivity stated{.person_id = values.at("person").number,
                          .kind = text("kind"),
                          .activity = text("activity"),
                          .organiser = text("organiser"),
                          .institution = text("institution"),
                          .topic = text("topic"),
                          .class_type = text("class_type"),
                          .result = with_default("result"),
                          .role = with_default("role"),
                          .days = days_of(staged),
                          .half_days = values.at("half_days").number,
                          .training_minutes = values.at("training_minutes").number,
                          .is_full_time = values.at("is_full_time").number != 0,
                          .is_recognised = values.at("is_recognised").is_blank || values.at("is_recognised").number != 0,
                          .evidence = {}};
    const bool takes_days = stated.kind == "class" || stated.kind == "lecture" || stated.kind == "group_study";
    if (values.at("half_days").is_blank && takes_days) stated.half_days = half_days_of(stated.training_minutes, stated.days.days(), context_.rules.day_cap_minutes);
    if (const auto& evidence = values.at("evidence"); !evidence.is_blank) stated.evidence = "stated:" + evidence.text;
    else
        stated.evidence = "history:" + digest_of({stated.kind, stated.activity, stated.organiser, stated.days.first.iso(), stated.days.last.iso()}).hex();
    return ledger_.add(staged.place, staged.reader.cell_of("training_minutes"), stated);
}

RowState TeachingStage::take(const StagedRow& staged) {
    const auto& values = staged.values;
    const auto& of_class = values.at("class");
    const auto* taught = of_class.is_blank ? nullptr : &classes_.at(of_class.number);
    const auto& title = values.at("title").text;
    const auto days = days_of(staged);
    return ledger_.add(staged.place, staged.reader.cell_of("training_minutes"),
                       {.person_id = values.at("person").number,
                        .kind = "teaching",
                        .activity = title,
                        .organiser = taught ? std::string_view{taught->organiser} : std::string_view{},
                        .institution = taught ? std::string_view{taught->institution} : std::string_view{},
                        .topic = {},
                        .class_type = taught ? std::string_view{taught->class_type} : std::string_view{},
                        .result = "qualified",
                        .role = "teacher",
                        .days = days,
                        .half_days = 1,
                        .training_minutes = values.at("training_minutes").number,
                        .is_full_time = false,
                        .is_recognised = true,
                        .evidence = "teaching:" + digest_of({taught ? taught->code : "", days.first.iso(), title}).hex()});
}

RowState OnlineStage::take(const StagedRow& staged) {
    const auto& values = staged.values;
    const auto days = days_of(staged);
    const auto& course = values.at("course").text;
    return ledger_.add(staged.place, staged.reader.cell_of("training_minutes"),
                       {.person_id = values.at("person").number,
                        .kind = "online",
                        .activity = course,
                        .organiser = {},
                        .institution = {},
                        .topic = {},
                        .class_type = {},
                        .result = "qualified",
                        .role = "trainee",
                        .days = days,
                        .half_days = 0,
                        .training_minutes = values.at("training_minutes").number,
                        .is_full_time = false,
                        .is_recognised = true,
                        .evidence = "online:" + digest_of({course, days.first.iso()}).hex()});
}

TraineeStage::TraineeStage(StageContext context, const Sheet& sheet, LedgerBook& ledger, PastClasses& classes)
    : SimpleStage<PastClassTraineeRow>(context, sheet, "past_class_trainee",
                                       {.renamed = {{"past_class_id", "class"}},
                                        // A row that states no hours of its own has those of its class.
                                        .complete = [&classes](PastClassTraineeRow& row) {
                                            if (row.training_minutes == 0) row.training_minutes = classes.at(row.past_class_id).training_minutes;
                                        },
                                        .names = {}}),
      ledger_(ledger),
      classes_(classes) {}

RowState TraineeStage::take(const StagedRow& staged) {
    const auto state = SimpleStage<PastClassTraineeRow>::take(staged);
    const auto* entry = last_taken();
    if (state == RowState::refused || !entry) return state;
    const auto& row = entry->row;
    const auto& attended = classes_.at(row.past_class_id);
    const DayRange days{attended.first_day, attended.last_day};
    const auto hours = staged.reader.cell_of("training_minutes");
    const auto credited = ledger_.add(staged.place, hours,
                                      {.person_id = row.person_id,
                                       .kind = "class",
                                       .activity = attended.name,
                                       .organiser = attended.organiser,
                                       .institution = attended.institution,
                                       .topic = {},
                                       .class_type = attended.class_type,
                                       .result = row.is_outstanding ? "qualified" : "unknown",
                                       .role = row.is_class_leader ? "monitor" : "trainee",
                                       .days = days,
                                       .half_days = half_days_of(row.training_minutes, days.days(), context().rules.day_cap_minutes),
                                       .training_minutes = row.training_minutes,
                                       .is_full_time = attended.class_type != kLectureType,
                                       .is_recognised = true,
                                       .evidence = "class:" + attended.code});
    if (credited == RowState::refused) drop(staged.place);
    return joined(state, credited);
}

ExamStage::ExamStage(StageContext context, const Sheet& sheet, LedgerBook& ledger)
    : SimpleStage<PastExamResultRow>(context, sheet, "past_exam_result", {.renamed = {{"day", "first_day"}}, .complete = {}, .names = {}}), ledger_(ledger) {}

RowState ExamStage::take(const StagedRow& staged) {
    const auto state = SimpleStage<PastExamResultRow>::take(staged);
    const auto* entry = last_taken();
    if (state == RowState::refused || !entry || entry->row.training_minutes == 0) return state;
    const auto& row = entry->row;
    const auto credited = ledger_.add(staged.place, staged.reader.cell_of("training_minutes"),
                                      {.person_id = row.person_id,
                                       .kind = "examination",
                                       .activity = row.exam_kind,
                                       .organiser = {},
                                       .institution = {},
                                       .topic = {},
                                       .class_type = {},
                                       .result = "unknown",
                                       .role = "trainee",
                                       .days = {row.day, row.day},
                                       .half_days = 0,
                                       .training_minutes = row.training_minutes,
                                       .is_full_time = false,
                                       .is_recognised = true,
                                       .evidence = "examination:" + digest_of({row.exam_kind, row.day.iso()}).hex()});
    if (credited == RowState::refused) drop(staged.place);
    return joined(state, credited);
}

}  // namespace lunxun::intake

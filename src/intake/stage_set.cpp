// SPDX-License-Identifier: Apache-2.0
#include "intake/stage_set.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "intake/duplicate_people.hpp"
#include "intake/rows/resource_rows.hpp"
#include "organisation/divisions.hpp"
#include "plan/plan_rows.hpp"

namespace lunxun::intake {

struct CodeNameRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(CodeNameRow, (), (id, code, name))

struct PersonKeyRow {
    std::int64_t id = 0;
    std::string id_number_hash;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(PersonKeyRow, (), (id, id_number_hash, name))

namespace {

/// Tables that other sheets refer to by code or name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kNamedTables{{{"institutions", "institution"},
                                                                                      {"past_classes", "past_class"},
                                                                                      {"bases", "base"},
                                                                                      {"sites", "site"},
                                                                                      {"routes", "route"},
                                                                                      {"teachers", "teacher"},
                                                                                      {"courses", "course"},
                                                                                      {"rooms", "room"}}};
const std::set<std::string_view> kLedgerSheets{"training_history", "class_trainees", "leader_teachings", "exam_results", "online_courses"};

template <class Row>
StageOptions<Row> named() {
    return {.renamed = {}, .complete = {}, .names = [](const Row& row) { return std::pair{row.code, row.name}; }};
}

StageOptions<CourseRow> course_options() {
    auto options = named<CourseRow>();
    // A course without an area has that of its topic.
    options.complete = [](CourseRow& row) {
        const auto* topic = rulebook::Codes::embedded().find("topic", row.topic);
        if (row.area.empty() && topic) row.area = topic->attribute("area");
    };
    return options;
}

}  // namespace

StageSet::StageSet(const ReadingRules& rules, const crypto::Keyring& keyring)
    : keyring_(keyring),
      persons_(keyring),
      references_{{}, {}, persons_, organisation::retired_divisions()},
      context_{rules, references_, issues_, ids_},
      ledger_(context_) {}

void StageSet::load_references(sql::Session& session) {
    each_row<CodeNameRow>(session, "unit", [&](const CodeNameRow& row) { references_.units.add(row.id, row.code, row.name); });
    for (const auto& [sheet, table] : kNamedTables)
        each_row<CodeNameRow>(session, table, [&](const CodeNameRow& row) { references_.rows[std::string{sheet}].add(row.id, row.code, row.name); });
    each_row<PersonKeyRow>(session, "person", [&](const PersonKeyRow& row) { persons_.add_stored(row.id_number_hash, row.id, row.name); });
    former_names_.load(session, references_);
}

void StageSet::load(sql::Session& session, const std::vector<const Sheet*>& sheets) {
    ids_.load(session);
    load_references(session);
    past_classes_.load(session);
    if (std::ranges::any_of(sheets, [](const auto* sheet) { return kLedgerSheets.contains(sheet->key); })) ledger_.load(session);
    for (const auto* sheet : sheets) {
        auto& stage = stages_[sheet->key];
        if (stage) continue;
        stage = make(*sheet);
        stage->load(session);
    }
}

std::unique_ptr<SheetStage> StageSet::make(const Sheet& sheet) {
    const auto& key = sheet.key;
    if (key == "units") return std::make_unique<UnitStage>(context_, sheet, former_names_);
    if (key == "unit_renames") return std::make_unique<RenameStage>(context_, former_names_);
    if (key == "people") {
        auto stage = std::make_unique<PersonStage>(context_, sheet, keyring_);
        people_ = stage.get();
        return stage;
    }
    if (key == "posts") {
        auto stage = std::make_unique<PostStage>(context_, sheet);
        posts_ = stage.get();
        return stage;
    }
    if (key == "training_history") return std::make_unique<HistoryStage>(context_, ledger_);
    if (key == "past_classes") return std::make_unique<PastClassStage>(context_, sheet, past_classes_);
    if (key == "class_trainees") return std::make_unique<TraineeStage>(context_, sheet, ledger_, past_classes_);
    if (key == "leader_teachings") return std::make_unique<TeachingStage>(ledger_, past_classes_);
    if (key == "class_materials") return std::make_unique<MaterialStage>(context_, past_classes_);
    if (key == "exam_results") return std::make_unique<ExamStage>(context_, sheet, ledger_);
    if (key == "online_courses") return std::make_unique<OnlineStage>(ledger_);
    return make_resource(sheet);
}

std::unique_ptr<SheetStage> StageSet::make_resource(const Sheet& sheet) {
    const auto simple = [&]<class Row>(std::string table, StageOptions<Row> options = {}) -> std::unique_ptr<SheetStage> {
        return std::make_unique<SimpleStage<Row>>(context_, sheet, std::move(table), std::move(options));
    };
    const auto& key = sheet.key;
    if (key == "institutions") return simple("institution", named<InstitutionRow>());
    if (key == "bases") return simple("base", named<BaseRow>());
    if (key == "sites") return simple("site", named<SiteRow>());
    if (key == "routes") return simple("route", named<RouteRow>());
    if (key == "route_stops") return simple("route_stop", StageOptions<RouteStopRow>{});
    if (key == "rooms") return simple("room", named<RoomRow>());
    if (key == "room_absences") return simple("room_absence", StageOptions<RoomAbsenceRow>{});
    if (key == "dormitories") return simple("dormitory", StageOptions<DormitoryRow>{});
    if (key == "teachers") return simple("teacher", named<TeacherRow>());
    if (key == "teacher_absences") return simple("teacher_absence", StageOptions<TeacherAbsenceRow>{});
    if (key == "courses") return simple("course", course_options());
    if (key == "course_revisions") return simple("course_revision", StageOptions<CourseRevisionRow>{});
    if (key == "teacher_courses") return simple("teacher_course", StageOptions<TeacherCourseRow>{});
    if (key == "reading_items") return simple("reading_item", StageOptions<ReadingItemRow>{});
    if (key == "needs") return simple("need", StageOptions<NeedRow>{});
    if (key == "plan_entries") return simple("plan_entry", StageOptions<plan::PlanEntryRow>{});
    if (key == "blackouts") return simple("blackout", StageOptions<BlackoutRow>{});
    throw std::logic_error("no stage for sheet " + key);
}

std::vector<RowPlace> StageSet::finish() {
    if (people_) propose_merges();
    return ledger_.finish();
}

void StageSet::propose_merges() {
    const auto people = people_->known_people();
    const auto held = posts_ ? posts_->held_on(context_.rules.today) : std::vector<HeldUnit>{};
    for (const auto& [one, other] : likely_duplicates(people, held))
        issues_.add({other.place, {}, Severity::warning,
                     {one.place.row != 0 ? "intake.merge_proposed" : "intake.merge_with_stored_proposed",
                      {{"name", other.name}, {"birth", other.born_on.iso()}, {"other_row", std::to_string(one.place.row)}}}});
}

void StageSet::commit(sql::Session& session, const Batch& batch) {
    for (const auto& sheet : SheetCatalogue::embedded().sheets()) {
        if (const auto stage = stages_.find(sheet.key); stage != stages_.end()) stage->second->commit(session, batch);
        if (sheet.key == "unit_renames") former_names_.commit(session);
        if (sheet.key == "past_classes") past_classes_.commit_files(session, batch);
    }
    ledger_.commit(session, batch);
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "generate/workbooks.hpp"

namespace lunxun::generate {

namespace {

using documents::Value;

Value flag(bool value) {
    return std::int64_t{value ? 1 : 0};
}

std::string code_of_unit(const World& world, int unit) {
    return unit < 0 ? std::string{} : world.unit(unit).code;
}

/// None of a secondment: there is nothing to pass, and most are not over.
Value result_of(const PastEvent& event, const Attendance& attendance) {
    if (event.kind == "practice") return {};
    return std::string{attendance.is_qualified ? "qualified" : "unqualified"};
}

}  // namespace

void write_units(const World& world, Workbook& workbook, std::vector<InjectedError>& injected) {
    SheetWriter units(workbook, "units", {"code", "name", "parent", "tier", "kind", "division_code"}, nullptr, injected);
    for (const auto& unit : world.units) {
        units.row({unit.code, unit.name, code_of_unit(world, unit.parent), unit.tier, unit.kind, unit.division_code});
    }
    SheetWriter renames(workbook, "unit_renames", {"unit", "name", "code", "valid_until"}, nullptr, injected);
    for (const auto& rename : world.renames) {
        renames.row({code_of_unit(world, rename.unit), rename.former_name, rename.former_code, rename.valid_until});
    }
    SheetWriter institutions(workbook, "institutions", {"code", "name", "tier", "kind", "division_code", "main_class_capacity", "buses"}, nullptr, injected);
    for (const auto& each : world.institutions) {
        institutions.row({each.code, each.name, each.tier, each.kind, each.division_code, std::int64_t{each.main_class_capacity}, std::int64_t{each.buses}});
    }
}

void write_people(const World& world, const ErrorPlan& errors, Workbook& workbook, std::vector<InjectedError>& injected) {
    SheetWriter people(workbook, "people",
                       {"name", "id_number", "sex", "born_on", "nationality", "political_status", "education", "speciality", "phone", "occupation",
                        "is_online_learner", "managed_from"},
                       errors.of_sheet("people"), injected);
    for (const auto& person : world.people) {
        people.row({person.name, person.id_number, std::string{person.is_female ? "female" : "male"}, person.born_on, person.nationality,
                    person.political_status, person.education, person.speciality, person.phone, person.occupation, flag(person.is_online_learner),
                    person.managed_from});
    }
}

void write_posts(const World& world, const ErrorPlan& errors, Workbook& workbook, std::vector<InjectedError>& injected) {
    SheetWriter posts(workbook, "posts",
                      {"person", "person_name", "unit", "name", "rank_code", "is_leader", "is_head", "is_hard_to_release", "field", "held_from", "held_until"},
                      errors.of_sheet("posts"), injected);
    for (const auto& post : world.posts) {
        const auto& person = world.person(post.person);
        posts.row({person.id_number, person.name, code_of_unit(world, post.unit), post.name, post.rank_code, flag(post.is_leader), flag(post.is_head),
                   flag(post.is_hard_to_release), post.field, post.held_from, post.held_until ? Value{*post.held_until} : Value{}});
    }
}

void write_history(const World& world, int year, const ErrorPlan& errors, Workbook& workbook, std::vector<InjectedError>& injected) {
    SheetWriter history(workbook, "training_history",
                        {"person", "person_name", "activity", "kind", "class_type", "topic", "organiser", "institution", "first_day", "last_day", "half_days",
                         "training_minutes", "is_full_time", "is_recognised", "result", "evidence"},
                        errors.of_sheet("training_history/" + std::to_string(year)), injected);
    for (const int index : history_rows(world, year)) {
        const auto& attendance = world.at(world.attendances, index);
        const auto& event = world.at(world.events, attendance.event);
        const auto& person = world.person(attendance.person);
        history.row({person.id_number, person.name, event.name, event.kind, event.class_type, event.topic, event.organiser, event.institution, event.days.first,
                     event.days.last, std::int64_t{event.half_days}, std::int64_t{attendance.class_hours}, flag(event.is_full_time), flag(event.kind != "online"),
                     result_of(event, attendance), event.code + "-" + std::to_string(attendance.serial)});
    }
}

}  // namespace lunxun::generate

// SPDX-License-Identifier: Apache-2.0
#include "generate/workbooks.hpp"

namespace lunxun::generate {

namespace {

using documents::Value;

Value flag(bool value) {
    return std::int64_t{value ? 1 : 0};
}

template <class T>
std::string code_at(const std::vector<T>& list, int index) {
    return index < 0 ? std::string{} : list[static_cast<std::size_t>(index)].code;
}

void write_absences(const std::vector<Absence>& absences, std::string_view sheet_key, std::string_view owner_key, auto&& owner_code, Workbook& workbook,
                    std::vector<InjectedError>& injected) {
    SheetWriter sheet(workbook, sheet_key, {owner_key, "first_day", "last_day", "half"}, nullptr, injected);
    for (const auto& absence : absences) {
        sheet.row({owner_code(absence.owner), absence.days.first, absence.days.last, absence.half});
    }
}

void write_courses(const World& world, Workbook& workbook, std::vector<InjectedError>& injected) {
    SheetWriter courses(workbook, "courses",
                        {"code", "name", "institution", "part", "area", "topic", "method", "audience", "field", "half_days", "training_minutes", "room_kind",
                         "route", "is_core_theory", "is_party_history", "is_quality_course", "closes_gap"},
                        nullptr, injected);
    for (const auto& course : world.courses) {
        courses.row({course.code, course.name, code_at(world.institutions, course.institution), course.part, course.area, course.topic, course.method,
                     course.audience, course.field, std::int64_t{course.half_days}, std::int64_t{course.class_hours}, course.room_kind,
                     code_at(world.routes, course.route), flag(course.is_core_theory), flag(course.is_party_history), flag(course.is_quality_course),
                     course.closes_gap});
    }
    SheetWriter revisions(workbook, "course_revisions", {"course", "revision", "revised_on"}, nullptr, injected);
    for (const auto& course : world.courses) {
        std::int64_t number = 0;
        for (const Day day : course.revised_on) {
            revisions.row({course.code, ++number, day});
        }
    }
    SheetWriter readings(workbook, "reading_items", {"code", "title", "chapters", "medium", "topic", "audience", "is_required", "reading_minutes"}, nullptr, injected);
    for (const auto& item : world.reading_items) {
        readings.row({item.code, item.title, item.chapters, item.medium, item.topic, item.audience, flag(item.is_required), std::int64_t{item.reading_minutes}});
    }
}

void write_teachers(const World& world, Workbook& workbook, std::vector<InjectedError>& injected) {
    SheetWriter teachers(workbook, "teachers",
                         {"code", "name", "source_type", "institution", "unit", "person", "fee_grade", "is_leading_official", "sessions_per_month", "admitted_on"},
                         nullptr, injected);
    for (const auto& teacher : world.teachers) {
        teachers.row({teacher.code, teacher.name, teacher.source_type, code_at(world.institutions, teacher.institution), code_at(world.units, teacher.unit),
                      teacher.person < 0 ? std::string{} : world.person(teacher.person).id_number, teacher.fee_grade, flag(teacher.is_leading_official),
                      std::int64_t{teacher.sessions_per_month}, teacher.admitted_on});
    }
    SheetWriter taught(workbook, "teacher_courses", {"teacher", "course"}, nullptr, injected);
    for (const auto& teacher : world.teachers) {
        for (const int course : teacher.courses) {
            taught.row({teacher.code, code_at(world.courses, course)});
        }
    }
    write_absences(world.teacher_absences, "teacher_absences", "teacher", [&](int owner) { return code_at(world.teachers, owner); }, workbook, injected);
}

void write_field_places(const World& world, Workbook& workbook, std::vector<InjectedError>& injected) {
    SheetWriter bases(workbook, "bases", {"code", "name", "division_code", "directory_level"}, nullptr, injected);
    for (const auto& base : world.bases) {
        bases.row({base.code, base.name, base.division_code, base.directory_level});
    }
    SheetWriter sites(workbook, "sites", {"code", "name", "base", "division_code", "topic", "capacity"}, nullptr, injected);
    for (const auto& site : world.sites) {
        sites.row({site.code, site.name, code_at(world.bases, site.base), site.division_code, site.topic, std::int64_t{site.capacity}});
    }
    SheetWriter routes(workbook, "routes", {"code", "name", "institution", "half_days", "bus_seats"}, nullptr, injected);
    for (const auto& route : world.routes) {
        routes.row({route.code, route.name, code_at(world.institutions, route.institution), std::int64_t{route.half_days}, std::int64_t{route.bus_seats}});
    }
    SheetWriter stops(workbook, "route_stops", {"route", "position", "site", "stay_minutes", "travel_minutes"}, nullptr, injected);
    for (const auto& route : world.routes) {
        std::int64_t position = 0;
        for (const auto& stop : route.stops) {
            stops.row({route.code, ++position, code_at(world.sites, stop.site), std::int64_t{stop.stay_minutes}, std::int64_t{stop.travel_minutes}});
        }
    }
}

}  // namespace

void write_faculty(const World& world, Workbook& workbook, std::vector<InjectedError>& injected) {
    write_courses(world, workbook, injected);
    write_teachers(world, workbook, injected);
}

void write_places(const World& world, Workbook& workbook, std::vector<InjectedError>& injected) {
    SheetWriter rooms(workbook, "rooms", {"institution", "code", "name", "kind", "capacity", "is_relay_ready"}, nullptr, injected);
    for (const auto& room : world.rooms) {
        rooms.row({code_at(world.institutions, room.institution), room.code, room.name, room.kind, std::int64_t{room.capacity}, flag(room.is_relay_ready)});
    }
    write_absences(world.room_absences, "room_absences", "room", [&](int owner) { return code_at(world.rooms, owner); }, workbook, injected);
    SheetWriter dormitories(workbook, "dormitories", {"institution", "code", "name", "beds"}, nullptr, injected);
    for (const auto& each : world.dormitories) {
        dormitories.row({code_at(world.institutions, each.institution), each.code, each.name, std::int64_t{each.beds}});
    }
    write_field_places(world, workbook, injected);
}

void write_needs_and_plan(const Model& model, const World& world, const ErrorPlan& errors, Workbook& workbook, std::vector<InjectedError>& injected) {
    SheetWriter needs(workbook, "needs", {"source", "unit", "person", "audience", "field", "topic", "gap_kind", "weight", "stated_on", "note"}, nullptr, injected);
    for (const auto& need : world.needs) {
        needs.row({need.source, code_at(world.units, need.unit), need.person < 0 ? std::string{} : world.person(need.person).id_number, need.audience, need.field,
                   need.topic, need.gap_kind, std::int64_t{need.weight}, need.stated_on, need.note});
    }
    SheetWriter plan(workbook, "plan_entries",
                     {"code", "year", "name", "tier", "organiser_unit", "co_organiser", "institution", "class_type", "field", "topic", "goal", "audience",
                      "audience_scope_unit", "audience_scope_division", "key_group", "seats_min", "seats_max", "days", "runs", "earliest_day", "latest_day",
                      "budget_yuan", "delivery", "is_main_class", "is_priority", "is_out_of_region", "is_resident", "state", "submitted_on", "approval_number"},
                     errors.of_sheet("plan_entries"), injected);
    for (const auto& entry : world.plan_entries) {
        plan.row({entry.code, std::int64_t{model.year}, entry.name, entry.tier, code_at(world.units, entry.organiser), entry.co_organiser,
                  code_at(world.institutions, entry.institution), entry.class_type, entry.field, entry.topic, entry.goal, entry.audience,
                  code_at(world.units, entry.scope_unit), entry.scope_division, entry.key_group, std::int64_t{entry.seats_min}, std::int64_t{entry.seats_max},
                  std::int64_t{entry.days}, std::int64_t{1}, entry.window.first, entry.window.last, std::int64_t{entry.budget_yuan}, entry.delivery,
                  flag(entry.is_main_class), flag(entry.is_priority), flag(entry.is_out_of_region), flag(entry.is_resident), entry.state, entry.submitted_on,
                  entry.approval_number});
    }
    SheetWriter blackouts(workbook, "blackouts", {"division_code", "first_day", "last_day", "reason"}, nullptr, injected);
    for (const auto& blackout : world.blackouts) {
        blackouts.row({blackout.division_code, blackout.days.first, blackout.days.last, blackout.reason});
    }
}

}  // namespace lunxun::generate

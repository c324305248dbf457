// SPDX-License-Identifier: Apache-2.0
#include "timetable/timetable_store.hpp"

#include <set>

#include "timetable/queries.hpp"

namespace lunxun::timetable {

TimetableData load_timetable_data(sql::Session& session, std::int64_t plan_run_id, std::int64_t institution_id) {
    const sql::Params scope{{"plan_run_id", plan_run_id}, {"institution_id", institution_id}};
    TimetableData data;
    data.classes = session.all<ClassRow>(queries::classes_to_timetable, scope);
    session.each<MenuItemRow>(queries::menus_to_timetable, scope, [&](const MenuItemRow& row) { data.menus[row.class_id].push_back(row); });
    data.institutions = session.all<InstitutionRow>(queries::institutions);
    data.teachers = session.all<TeacherRow>(queries::teachers);
    data.qualifications = session.all<QualificationRow>(queries::qualifications);
    data.teacher_absences = session.all<AbsenceRow>(queries::teacher_absences);
    data.rooms = session.all<RoomRow>(queries::rooms);
    data.room_absences = session.all<AbsenceRow>(queries::room_absences);
    data.closures = session.all<AbsenceRow>(queries::institution_closures);
    data.routes = session.all<RouteRow>(queries::routes);
    data.route_stops = session.all<RouteStopRow>(queries::route_stops);
    data.site_absences = session.all<AbsenceRow>(queries::site_absences);
    return data;
}

void store_timetable(sql::Session& session, const TimetableData& data, std::vector<SessionRow>& sessions, std::vector<FindingRow>& findings) {
    for (const auto& each : data.classes) {
        session.execute(queries::drop_sessions_of_class, {{"class_id", each.id}});
        session.execute(queries::drop_findings_of_class, {{"class_id", each.id}});
    }
    std::set<std::int64_t> institutions;
    for (const auto& each : data.classes) institutions.insert(each.institution_id);
    for (const auto institution_id : institutions) session.execute(queries::drop_findings_of_institution, {{"institution_id", institution_id}});
    auto id = session.reserve_ids("session", static_cast<std::int64_t>(sessions.size()));
    for (auto& row : sessions) row.id = id++;
    session.insert("session", sessions);
    id = session.reserve_ids("timetable_finding", static_cast<std::int64_t>(findings.size()));
    for (auto& row : findings) row.id = id++;
    session.insert("timetable_finding", findings);
}

std::int64_t current_plan_run(sql::Session& session) {
    return session.scalar<std::int64_t>(queries::current_plan_run);
}

}  // namespace lunxun::timetable

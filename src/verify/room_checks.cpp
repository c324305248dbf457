// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "verify/checks.hpp"
#include "verify/session_time.hpp"
#include "verify/standing.hpp"

namespace lunxun::verify {
namespace {

/// Rooms that may serve where a kind is asked for: larger halls of the same use.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kServing{{
    {"classroom", "classroom,lecture_hall,auditorium"},
    {"lecture_hall", "lecture_hall,auditorium"},
    {"auditorium", "auditorium,lecture_hall"},
    {"seminar_room", "seminar_room,classroom,lecture_hall,auditorium"},
}};

bool serves(std::string_view kind, std::string_view wanted) {
    if (wanted.empty() || kind == wanted) return true;
    for (const auto& [asked, serving] : kServing)
        if (asked == wanted) return is_in_list(serving, kind);
    return false;
}

MessageValues about(const Facts& facts, const Session& session, const Room& room, MessageValues more = {}) {
    MessageValues values{
        {"session", std::to_string(session.id)}, {"class", class_code(facts, session)}, {"moment", moment_of(session)}, {"room", room.code}};
    values.insert(values.end(), more.begin(), more.end());
    return values;
}

std::map<RowId, std::vector<const Session*>> sessions_by_room(const Facts& facts) {
    std::map<RowId, std::vector<const Session*>> by_room;
    for (const auto& session : facts.teaching.sessions)
        if (session.room_id) by_room[*session.room_id].push_back(&session);
    return by_room;
}

std::int64_t people_in(const Facts& facts, const Session& session) {
    const auto* training_class = facts.plan.classes.find(session.class_id);
    return training_class == nullptr ? 0 : facts.plan.people_in(*training_class);
}

/// People of the session and of those taught jointly with it in the same room.
std::int64_t people_together(const Facts& facts, const Session& session, const std::vector<const Session*>& of_room) {
    std::int64_t people = people_in(facts, session);
    for (const auto* other : of_room)
        if (other != &session && is_joint(facts.teaching, session, *other)) people += people_in(facts, *other);
    return people;
}

void check_absences(const Facts& facts, const Session& session, const Room& room, Findings& findings) {
    for (const auto at : facts.teaching.absences_of_room.of(room.id)) {
        const auto& absence = facts.teaching.room_absences[at];
        const bool is_then = absence.first_day <= session.day && session.day <= absence.last_day;
        if (is_then && (absence.half == "day" || absence.half == session.half)) findings.add(about(facts, session, room), "absent");
    }
}

}  // namespace

void check_room_free(const Facts& facts, Findings& findings) {
    for (const auto& [room_id, sessions] : sessions_by_room(facts)) {
        const auto* room = facts.teaching.rooms.find(room_id);
        if (room == nullptr) continue;
        for (std::size_t one = 0; one < sessions.size(); ++one) {
            findings.examined();
            check_absences(facts, *sessions[one], *room, findings);
            for (std::size_t next = one + 1; next < sessions.size() && sessions[next]->day == sessions[one]->day; ++next)
                if (meet(*sessions[one], *sessions[next]) && !is_joint(facts.teaching, *sessions[one], *sessions[next]))
                    findings.add(about(facts, *sessions[one], *room, {{"other", class_code(facts, *sessions[next])}}));
        }
    }
}

void check_room_suits(const Facts& facts, Findings& findings) {
    for (const auto& [room_id, sessions] : sessions_by_room(facts)) {
        const auto* room = facts.teaching.rooms.find(room_id);
        for (const auto* session : sessions) {
            findings.examined();
            if (room == nullptr) {
                findings.add({{"session", std::to_string(session->id)}, {"class", class_code(facts, *session)}}, "unknown");
                continue;
            }
            const auto people = people_together(facts, *session, sessions);
            if (people > room->capacity)
                findings.add(about(facts, *session, *room, {{"people", std::to_string(people)}, {"capacity", std::to_string(room->capacity)}}));
            const auto* course = facts.teaching.course_of(*session);
            if (course != nullptr && !serves(room->kind, course->room_kind))
                findings.add(about(facts, *session, *room, {{"kind", room->kind}, {"wanted", course->room_kind}}), "kind");
        }
    }
}

void check_routes(const Facts& facts, Findings& findings) {
    std::map<std::tuple<RowId, Day, std::string>, std::int64_t> buses;
    std::map<std::tuple<RowId, Day>, std::set<std::string>> halves;  // of one menu item
    for (const auto& session : facts.teaching.sessions) {
        const auto* route = session.route_id ? facts.teaching.routes.find(*session.route_id) : nullptr;
        const auto* training_class = facts.plan.classes.find(session.class_id);
        if (route == nullptr || training_class == nullptr) continue;
        findings.examined();
        halves[{session.menu_item_id, session.day}].insert(session.half);
        if (route->bus_seats > 0)
            buses[{training_class->institution_id, session.day, session.half}] +=
                (facts.plan.people_in(*training_class) + route->bus_seats - 1) / route->bus_seats;
    }
    for (const auto& [when, needed] : buses) {
        const auto& [institution_id, day, half] = when;
        const auto* institution = facts.plan.institutions.find(institution_id);
        if (institution != nullptr && needed > institution->buses)
            findings.add({{"institution", institution->code},
                          {"day", day.iso()},
                          {"half", half},
                          {"needed", std::to_string(needed)},
                          {"buses", std::to_string(institution->buses)}});
    }
    for (const auto& session : facts.teaching.sessions) {
        const auto* route = session.route_id ? facts.teaching.routes.find(*session.route_id) : nullptr;
        if (route == nullptr || route->half_days != 2 || session.part_number != 1) continue;
        const auto& taken = halves[{session.menu_item_id, session.day}];
        if (!taken.contains("morning") || !taken.contains("afternoon"))
            findings.add({{"session", std::to_string(session.id)}, {"class", class_code(facts, session)}, {"moment", moment_of(session)}, {"route", route->code}},
                         "torn");
    }
}

}  // namespace lunxun::verify

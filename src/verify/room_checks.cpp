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
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kServing{{
    {"seminar_room", "classroom,lecture_hall,auditorium"},
    {"classroom", "lecture_hall,auditorium"},
    {"lecture_hall", "auditorium"},
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

using HalfDayOf = std::tuple<RowId, Day, std::string>;

/// What field teaching takes in each half-day.
struct RouteUse {
    std::map<HalfDayOf, std::int64_t> buses;                         ///< by institution
    std::map<HalfDayOf, std::int64_t> people;                        ///< by route
    std::map<std::pair<RowId, Day>, std::set<std::string>> halves;  ///< by menu item
};

void check_buses(const Facts& facts, const RouteUse& use, Findings& findings) {
    for (const auto& [when, needed] : use.buses) {
        const auto& [institution_id, day, half] = when;
        const auto* institution = facts.plan.institutions.find(institution_id);
        if (institution != nullptr && needed > institution->buses)
            findings.add({{"institution", institution->code},
                          {"day", day.iso()},
                          {"half", half},
                          {"needed", std::to_string(needed)},
                          {"buses", std::to_string(institution->buses)}});
    }
}

void check_sites(const Facts& facts, const RouteUse& use, Findings& findings) {
    for (const auto& [when, people] : use.people) {
        const auto& [route_id, day, half] = when;
        const auto* route = facts.teaching.routes.find(route_id);
        if (people > route->capacity)
            findings.add({{"route", route->code},
                          {"day", day.iso()},
                          {"half", half},
                          {"people", std::to_string(people)},
                          {"capacity", std::to_string(route->capacity)}},
                         "site");
    }
}

void check_whole_days(const Facts& facts, const RouteUse& use, Findings& findings) {
    for (const auto& session : facts.teaching.sessions) {
        const auto* route = session.route_id ? facts.teaching.routes.find(*session.route_id) : nullptr;
        const auto* item = facts.teaching.items.find(session.menu_item_id);
        if (route == nullptr || item == nullptr || item->half_days != 2 || session.part_number != 1) continue;
        const auto& taken = use.halves.at({item->id, session.day});
        if (!taken.contains("morning") || !taken.contains("afternoon"))
            findings.add({{"session", std::to_string(session.id)}, {"class", class_code(facts, session)}, {"moment", moment_of(session)}, {"route", route->code}},
                         "torn");
    }
}

/// A session in the classroom without a room, and no finding that says so.
void check_has_room(const Facts& facts, const Session& session, Findings& findings) {
    const auto* training_class = facts.plan.classes.find(session.class_id);
    const auto* item = facts.teaching.items.find(session.menu_item_id);
    if (session.room_id || session.route_id || session.is_online || training_class == nullptr || item == nullptr || item->half_days == 0) return;
    if (facts.plan.entry_of(*training_class).delivery == "online_linked" || facts.teaching.is_explained(*item)) return;
    findings.add({{"session", std::to_string(session.id)}, {"class", training_class->code}, {"moment", moment_of(session)}}, "missing");
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
    for (const auto& session : facts.teaching.sessions) check_has_room(facts, session, findings);
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
    RouteUse use;
    for (const auto& session : facts.teaching.sessions) {
        const auto* route = session.route_id ? facts.teaching.routes.find(*session.route_id) : nullptr;
        const auto* training_class = facts.plan.classes.find(session.class_id);
        if (route == nullptr || training_class == nullptr) continue;
        findings.examined();
        const auto people = facts.plan.people_in(*training_class);
        use.halves[{session.menu_item_id, session.day}].insert(session.half);
        use.people[{route->id, session.day, session.half}] += people;
        if (route->bus_seats > 0)
            use.buses[{training_class->institution_id, session.day, session.half}] += (people + route->bus_seats - 1) / route->bus_seats;
    }
    check_buses(facts, use, findings);
    check_sites(facts, use, findings);
    check_whole_days(facts, use, findings);
}

}  // namespace lunxun::verify

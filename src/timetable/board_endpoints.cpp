// SPDX-License-Identifier: Apache-2.0
#include "timetable/board_endpoints.hpp"

#include "access/data_scope_service.hpp"
#include "platform/text/spoken.hpp"
#include "timetable/queries.hpp"

namespace lunxun::timetable {
namespace {

using access::DataScope;
using http::Call;
using http::Method;
using text::CodeName;
using text::SpokenMessage;

struct BoardClassRow {
    std::int64_t id = 0;
    Day first_day;
    Day last_day;
};
BOOST_DESCRIBE_STRUCT(BoardClassRow, (), (id, first_day, last_day))

struct BoardSessionRow {
    std::int64_t id = 0;
    std::int64_t menu_item_id = 0;
    std::int64_t part_number = 0;
    Day day;
    std::string half;
    std::string starts_at;
    std::int64_t training_minutes = 0;
    bool is_online = false;
    std::string title;
    std::string kind;
    std::string part;
    std::string method;
    std::optional<std::int64_t> teacher_id;
    std::optional<std::string> teacher;
    bool is_leading_official = false;
    std::optional<std::int64_t> room_id;
    std::optional<std::string> room;
    std::optional<std::int64_t> route_id;
    std::optional<std::string> route;
};
BOOST_DESCRIBE_STRUCT(BoardSessionRow, (),
                      (id, menu_item_id, part_number, day, half, starts_at, training_minutes, is_online, title, kind, part, method, teacher_id, teacher,
                       is_leading_official, room_id, room, route_id, route))

struct BoardFindingRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> menu_item_id;
    std::string title;
    std::string severity;
    std::string message_key;
    std::string values_json;
    std::int64_t sessions = 0;
};
BOOST_DESCRIBE_STRUCT(BoardFindingRow, (), (id, menu_item_id, title, severity, message_key, values_json, sessions))

struct BoardPath {
    std::int64_t class_id = 0;
};
BOOST_DESCRIBE_STRUCT(BoardPath, (), (class_id))

struct BoardSession {
    std::int64_t session_id = 0;
    std::int64_t menu_item_id = 0;
    std::int64_t part_number = 0;
    Day day;
    std::string half;  ///< morning, afternoon, evening
    std::string starts_at;
    std::int64_t training_minutes = 0;
    bool is_online = false;
    std::string title;
    std::string kind;
    CodeName part;
    std::optional<CodeName> method;  ///< of what is taught; ceremonies have none
    std::optional<std::int64_t> teacher_id;
    std::optional<std::string> teacher;
    bool is_leading_official = false;
    std::optional<std::int64_t> room_id;
    std::optional<std::string> room;
    std::optional<std::int64_t> route_id;
    std::optional<std::string> route;
};
BOOST_DESCRIBE_STRUCT(BoardSession, (),
                      (session_id, menu_item_id, part_number, day, half, starts_at, training_minutes, is_online, title, kind, part, method, teacher_id,
                       teacher, is_leading_official, room_id, room, route_id, route))

/// What the timetable could not do; `is_unplaced` items have no session at all.
struct BoardFinding {
    std::int64_t finding_id = 0;
    std::optional<std::int64_t> menu_item_id;
    std::string title;
    std::string severity;
    SpokenMessage message;
    bool is_unplaced = false;
};
BOOST_DESCRIBE_STRUCT(BoardFinding, (), (finding_id, menu_item_id, title, severity, message, is_unplaced))

struct TimetableBoard {
    std::int64_t class_id = 0;
    Day first_day;
    Day last_day;
    std::vector<BoardSession> sessions;
    std::vector<BoardFinding> findings;
};
BOOST_DESCRIBE_STRUCT(TimetableBoard, (), (class_id, first_day, last_day, sessions, findings))

bool is_ceremony(const std::string& kind) {
    return kind == "opening" || kind == "closing" || kind == "examination";
}

BoardSession view_of(const BoardSessionRow& row, text::Locale locale) {
    const auto method = is_ceremony(row.kind) ? std::nullopt : std::optional(text::code_name("method", row.method, locale));
    return {row.id,         row.menu_item_id, row.part_number, row.day,  row.half, row.starts_at,
            row.training_minutes, row.is_online, row.title, row.kind, text::code_name("part", row.part, locale), method,
            row.teacher_id, row.teacher,      row.is_leading_official, row.room_id, row.room, row.route_id,
            row.route};
}

BoardFinding view_of(const BoardFindingRow& row, text::Locale locale) {
    return {row.id, row.menu_item_id, row.title, row.severity, text::spoken({row.message_key, text::parse_values(row.values_json)}, locale), row.menu_item_id.has_value() && row.sessions == 0};
}

Result<TimetableBoard> board(sql::Session& session, const DataScope& scope, std::int64_t class_id, text::Locale locale) {
    if (auto inside = access::require_class(session, scope, class_id); !inside) return inside.error();
    const sql::Params of_class{{"class_id", class_id}};
    const auto about = session.one<BoardClassRow>(queries::view_board_class, of_class);
    if (!about) return access::out_of_scope("class " + std::to_string(class_id));
    TimetableBoard view{class_id, about->first_day, about->last_day, {}, {}};
    for (const auto& row : session.all<BoardSessionRow>(queries::view_board_sessions, of_class)) view.sessions.push_back(view_of(row, locale));
    for (const auto& row : session.all<BoardFindingRow>(queries::view_board_findings, of_class)) view.findings.push_back(view_of(row, locale));
    return view;
}

}  // namespace

void add_board_endpoints(http::Router& router, sql::Database& database) {
    router.add<BoardPath, TimetableBoard>(
        Method::get, "/api/classes/{class_id}/timetable", {"read_class_timetable", "class.read", "Sessions of a class, and what found no place with the reason."},
        [&database](const BoardPath& path, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                return board(session, scope, path.class_id, call.locale);
            });
        });
}

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#include "timetable/repair_store.hpp"

#include <algorithm>
#include <set>

#include "timetable/queries.hpp"

namespace lunxun::timetable {
namespace {

struct AbsenceOfTeacher {
    std::int64_t id = 0;
    std::int64_t teacher_id = 0;
    Day first_day, last_day;
    std::string half;
};
BOOST_DESCRIBE_STRUCT(AbsenceOfTeacher, (), (id, teacher_id, first_day, last_day, half))

struct AbsenceOfRoom {
    std::int64_t id = 0;
    std::int64_t room_id = 0;
    Day first_day, last_day;
    std::string half;
};
BOOST_DESCRIBE_STRUCT(AbsenceOfRoom, (), (id, room_id, first_day, last_day, half))

struct AbsenceOfSite {
    std::int64_t id = 0;
    std::int64_t site_id = 0;
    Day first_day, last_day;
    std::string half;
};
BOOST_DESCRIBE_STRUCT(AbsenceOfSite, (), (id, site_id, first_day, last_day, half))

struct Closure {
    std::int64_t id = 0;
    std::int64_t institution_id = 0;
    Day first_day, last_day;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Closure, (), (id, institution_id, first_day, last_day, reason))

/// An item that joins a menu after it was composed.
struct AddedItem {
    std::int64_t id = 0;
    std::int64_t class_id = 0;
    std::int64_t position = 0;
    std::string kind;
    std::string part;
    std::string block = "teaching_unit";
    std::optional<std::int64_t> course_id;
    std::optional<std::int64_t> course_revision;
    std::string title;
    std::string method;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    std::string required_by = "repair";
};
BOOST_DESCRIBE_STRUCT(AddedItem, (),
                      (id, class_id, position, kind, part, block, course_id, course_revision, title, method, half_days, training_minutes, required_by))

template <class Row>
void insert_one(sql::Session& session, std::string_view table, Row row) {
    row.id = session.reserve_ids(table, 1);
    session.insert(table, std::vector{std::move(row)});
}

std::int64_t stored_id(const std::map<std::int64_t, std::int64_t>& item_ids, std::int64_t id) {
    const auto known = item_ids.find(id);
    return known == item_ids.end() ? id : known->second;
}

}  // namespace

std::vector<SessionRow> load_published_sessions(sql::Session& session, std::int64_t plan_run_id, std::int64_t institution_id) {
    return session.all<SessionRow>(queries::published_sessions, {{"plan_run_id", plan_run_id}, {"institution_id", institution_id}});
}

std::vector<BookingRow> load_teacher_bookings(sql::Session& session, std::int64_t plan_run_id) {
    return session.all<BookingRow>(queries::teacher_bookings, {{"plan_run_id", plan_run_id}});
}

std::vector<std::int64_t> load_institutions_of_teacher(sql::Session& session, std::int64_t plan_run_id, const RepairCause& cause) {
    std::vector<std::int64_t> ids;
    const sql::Params params{{"plan_run_id", plan_run_id}, {"teacher_id", cause.subject_id}, {"first_day", cause.first_day.iso()}, {"last_day", cause.last_day.iso()}};
    for (const auto& row : session.all<InstitutionRow>(queries::institutions_of_teacher, params)) ids.push_back(row.id);
    return ids;
}

std::vector<std::int64_t> load_institutions_of_site(sql::Session& session, std::int64_t plan_run_id, const RepairCause& cause) {
    std::vector<std::int64_t> ids;
    const sql::Params params{{"plan_run_id", plan_run_id}, {"site_id", cause.subject_id}, {"first_day", cause.first_day.iso()}, {"last_day", cause.last_day.iso()}};
    for (const auto& row : session.all<InstitutionRow>(queries::institutions_of_site, params)) ids.push_back(row.id);
    return ids;
}

Releases load_releases(sql::Session& session, std::int64_t plan_run_id, const RepairCause& cause) {
    const bool is_closure = cause.kind == CauseKind::institution_closed;
    const sql::Params moved{{"plan_run_id", plan_run_id},
                            {"class_id", is_closure ? 0 : cause.subject_id},
                            {"institution_id", is_closure ? cause.subject_id : 0},
                            {"first_day", cause.first_day.iso()},
                            {"last_day", cause.last_day.iso()},
                            {"year_begins", Day::of(cause.first_day.year(), 1, 1).iso()},
                            {"year_ends", Day::of(cause.first_day.year(), 12, 31).iso()}};
    return {session.all<CallAwayRow>(queries::calls_away, moved), session.all<AwayLimitRow>(queries::away_limits, {{"plan_run_id", plan_run_id}})};
}

std::optional<UnitRow> find_unit(sql::Session& session, std::int64_t course_id) {
    return session.one<UnitRow>(queries::unit_to_add, {{"id", course_id}});
}

void store_cause(sql::Session& session, const RepairCause& cause) {
    const auto is_known = [&](std::string_view query) {
        const auto rows = session.all<AbsenceRow>(query);
        return std::ranges::any_of(rows, [&](const AbsenceRow& row) {
            return row.owner_id == cause.subject_id && row.first_day == cause.first_day && row.last_day == cause.last_day && row.half == cause.half;
        });
    };
    if (cause.kind == CauseKind::teacher_absent && !is_known(queries::teacher_absences))
        insert_one(session, "teacher_absence", AbsenceOfTeacher{0, cause.subject_id, cause.first_day, cause.last_day, cause.half});
    if (cause.kind == CauseKind::room_lost && !is_known(queries::room_absences))
        insert_one(session, "room_absence", AbsenceOfRoom{0, cause.subject_id, cause.first_day, cause.last_day, cause.half});
    if (cause.kind == CauseKind::site_lost && !is_known(queries::site_absences))
        insert_one(session, "site_absence", AbsenceOfSite{0, cause.subject_id, cause.first_day, cause.last_day, cause.half});
    if (cause.kind == CauseKind::institution_closed && !is_known(queries::institution_closures))
        insert_one(session, "blackout", Closure{0, cause.subject_id, cause.first_day, cause.last_day, "repair"});
}

void store_moves(sql::Session& session, const std::vector<ClassMove>& moves) {
    for (const auto& move : moves)
        session.execute(queries::move_class, {{"id", move.class_id}, {"first_day", move.first_day.iso()}, {"last_day", move.last_day.iso()}});
}

std::map<std::int64_t, std::int64_t> store_new_items(sql::Session& session, const std::vector<MenuItemRow>& items, const std::optional<UnitRow>& unit) {
    std::map<std::int64_t, std::int64_t> ids;
    if (items.empty() || !unit) return ids;
    auto id = session.reserve_ids("menu_item", static_cast<std::int64_t>(items.size()));
    std::vector<AddedItem> rows;
    for (const auto& item : items) {
        ids[item.id] = id;
        AddedItem row{.id = id++, .class_id = item.class_id, .position = item.position, .kind = item.kind, .part = item.part, .course_id = item.course_id,
                      .course_revision = {}, .title = item.title, .method = item.method, .half_days = item.half_days, .training_minutes = item.training_minutes};
        if (unit->revision > 0) row.course_revision = unit->revision;
        rows.push_back(std::move(row));
    }
    session.insert("menu_item", rows);
    return ids;
}

void store_changed_rows(sql::Session& session, const std::vector<ChangedRow>& rows, const std::map<std::int64_t, std::int64_t>& item_ids) {
    std::vector<SessionRow> added;
    for (const auto& row : rows) {
        if (row.before && row.after) {
            session.execute(queries::move_session, {{"id", row.before->id}, {"day", row.after->day.iso()}, {"half", row.after->half},
                                                    {"starts_at", row.after->starts_at}, {"training_minutes", row.after->training_minutes},
                                                    {"teacher_id", sql::nullable(row.after->teacher_id)}, {"room_id", sql::nullable(row.after->room_id)}, {"route_id", sql::nullable(row.after->route_id)}});
        } else if (row.before) {
            session.execute(queries::drop_session, {{"id", row.before->id}});
        } else {
            added.push_back(*row.after);
            added.back().menu_item_id = stored_id(item_ids, added.back().menu_item_id);
        }
    }
    if (added.empty()) return;
    auto id = session.reserve_ids("session", static_cast<std::int64_t>(added.size()));
    for (auto& row : added) row.id = id++;
    session.insert("session", added);
}

void store_item_findings(sql::Session& session, const std::vector<ChangedRow>& rows, std::vector<FindingRow> findings,
                         const std::map<std::int64_t, std::int64_t>& item_ids) {
    std::set<std::int64_t> items;
    for (const auto& row : rows) items.insert(row.before ? row.before->menu_item_id : row.after->menu_item_id);
    for (const auto& [provisional, stored] : item_ids) items.insert(provisional);
    for (const auto item : items) session.execute(queries::drop_findings_of_item, {{"menu_item_id", item}});
    std::erase_if(findings, [&](const FindingRow& row) { return !row.menu_item_id || !items.contains(*row.menu_item_id); });
    auto id = session.reserve_ids("timetable_finding", static_cast<std::int64_t>(findings.size()));
    for (auto& row : findings) {
        row.id = id++;
        row.menu_item_id = stored_id(item_ids, *row.menu_item_id);
    }
    session.insert("timetable_finding", findings);
}

}  // namespace lunxun::timetable

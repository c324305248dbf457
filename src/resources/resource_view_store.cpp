// SPDX-License-Identifier: Apache-2.0
#include "resources/resource_view_store.hpp"

#include <algorithm>

#include "base/day.hpp"
#include "platform/text/spoken.hpp"
#include "resources/list_page_store.hpp"
#include "resources/queries.hpp"

namespace lunxun::resources {
namespace {

std::vector<MonthLoad> months_of(const std::vector<TaughtSession>& sessions) {
    std::vector<MonthLoad> months;
    for (std::int64_t month = 1; month <= 12; ++month) months.push_back({month, 0, 0});
    for (const auto& session : sessions) {
        const auto day = Day::parse(session.day);
        if (!day) continue;
        auto& month = months[static_cast<std::size_t>(day->month() - 1)];
        ++month.sessions;
        month.training_minutes += session.training_minutes;
    }
    return months;
}

/// Each day of the year with what the classes held then take.
std::vector<BedDay> days_of(const std::vector<HeldClass>& classes, int year) {
    std::vector<BedDay> days;
    const Day first = Day::of(year, 1, 1);
    for (Day day = first; day.year() == year; day = day + 1) days.push_back({day.iso(), 0, 0, 0});
    const int last = static_cast<int>(days.size()) - 1;
    for (const auto& held : classes) {
        const auto from = Day::parse(held.first_day);
        const auto until = Day::parse(held.last_day);
        if (!from || !until) continue;
        for (int at = std::max(0, *from - first); at <= std::min(last, *until - first); ++at) {
            auto& day = days[static_cast<std::size_t>(at)];
            day.beds += held.beds;
            ++day.classes;
            day.main_classes += held.is_main_class;
        }
    }
    return days;
}

sql::Params of_year(std::int64_t id, std::int64_t year) {
    return {{"id", id}, {"year", year}};
}

sql::Params within_year(std::int64_t id, std::int64_t year) {
    return {{"id", id}, {"first", Day::of(static_cast<int>(year), 1, 1).iso()}, {"last", Day::of(static_cast<int>(year), 12, 31).iso()}};
}

}  // namespace

std::string ResourceViewStore::name_of(std::string_view list, const std::string& code) const {
    return text::code_name(list, code, locale_).name;
}

TeacherLine ResourceViewStore::line_of(const TeacherRow& row) const {
    return {row, name_of("source_type", row.source_type), name_of("fee_grade", row.fee_grade)};
}

RoomLine ResourceViewStore::line_of(const RoomRow& row) const {
    return {row, name_of("room_kind", row.kind)};
}

InstitutionYearLine ResourceViewStore::line_of(const InstitutionRow& row) const {
    return {row, name_of("tier", row.tier), name_of("institution_kind", row.kind)};
}

Result<TeacherPage> ResourceViewStore::teachers(const TeacherQuery& query) {
    const auto start = page_start(query.limit, query.after);
    if (!start) return start.error();
    const auto name = query.name.value_or("");
    const sql::Params filter{{"year", year_of(session_, query.year)},
                             {"name", name},
                             {"pattern", like_pattern(name)},
                             {"source_type", query.source_type.value_or("")},
                             {"fee_grade", query.fee_grade.value_or("")},
                             {"institution_id", query.institution_id.value_or(0)},
                             {"only_full", std::int64_t{query.is_full.value_or(false)}}};
    TeacherPage page;
    for (const auto& row : session_.all<TeacherRow>(queries::list_teachers, with(filter, {{"after_name", start->key}, {"after_id", start->id}, {"limit", start->limit}})))
        page.items.push_back(line_of(row));
    page.next = next_page(page.items, start->limit, &TeacherLine::name);
    page.total = session_.scalar<std::int64_t>(queries::count_teachers, filter);
    return page;
}

std::optional<TeacherCard> ResourceViewStore::find_teacher(std::int64_t teacher_id, std::optional<std::int64_t> wanted_year) {
    const auto year = year_of(session_, wanted_year);
    const auto row = session_.one<TeacherRow>(queries::find_teacher, {{"id", teacher_id}});
    if (!row) return std::nullopt;
    TeacherCard card;
    card.year = year;
    card.teacher = line_of(*row);
    card.sessions = session_.all<TaughtSession>(queries::teacher_sessions, of_year(teacher_id, year));
    card.absences = session_.all<ResourceAbsence>(queries::teacher_absences, within_year(teacher_id, year));
    for (const auto& course : session_.all<TaughtCourseRow>(queries::teacher_courses, {{"id", teacher_id}}))
        card.courses.push_back({course, name_of("part", course.part), name_of("topic", course.topic), name_of("method", course.method)});
    card.months = months_of(card.sessions);
    card.teacher.sessions = static_cast<std::int64_t>(card.sessions.size());
    card.teacher.fullest_month = std::ranges::max(card.months, {}, &MonthLoad::sessions).sessions;
    card.teacher.courses = static_cast<std::int64_t>(card.courses.size());
    return card;
}

Result<RoomPage> ResourceViewStore::rooms(const RoomQuery& query) {
    const auto start = page_start(query.limit, query.after);
    if (!start) return start.error();
    const auto name = query.name.value_or("");
    const sql::Params filter{{"name", name},
                             {"pattern", like_pattern(name)},
                             {"kind", query.kind.value_or("")},
                             {"institution_id", query.institution_id.value_or(0)},
                             {"least_capacity", query.least_capacity.value_or(0)}};
    RoomPage page;
    for (const auto& row : session_.all<RoomRow>(
             queries::list_rooms, with(filter, {{"year", year_of(session_, query.year)}, {"after_code", start->key}, {"after_id", start->id}, {"limit", start->limit}})))
        page.items.push_back(line_of(row));
    page.next = next_page(page.items, start->limit, &RoomLine::code);
    page.total = session_.scalar<std::int64_t>(queries::count_rooms, filter);
    return page;
}

std::optional<RoomCard> ResourceViewStore::find_room(std::int64_t room_id, std::optional<std::int64_t> wanted_year) {
    const auto year = year_of(session_, wanted_year);
    const auto row = session_.one<RoomRow>(queries::find_room, {{"id", room_id}});
    if (!row) return std::nullopt;
    RoomCard card;
    card.year = year;
    card.room = line_of(*row);
    card.sessions = session_.all<TaughtSession>(queries::room_sessions, of_year(room_id, year));
    card.absences = session_.all<ResourceAbsence>(queries::room_absences, within_year(room_id, year));
    card.months = months_of(card.sessions);
    card.room.sessions = static_cast<std::int64_t>(card.sessions.size());
    std::string before;
    for (const auto& session : card.sessions) {
        card.room.days += session.day != before;
        before = session.day;
    }
    return card;
}

Result<InstitutionYearPage> ResourceViewStore::institutions(const InstitutionYearQuery& query) {
    const auto start = page_start(query.limit, query.after);
    if (!start) return start.error();
    const auto name = query.name.value_or("");
    const sql::Params filter{{"name", name}, {"pattern", like_pattern(name)}, {"kind", query.kind.value_or("")}, {"tier", query.tier.value_or("")}};
    const auto rows = session_.all<InstitutionRow>(
        queries::list_institutions,
        with(filter, {{"id", std::int64_t{0}}, {"year", year_of(session_, query.year)}, {"after_code", start->key}, {"after_id", start->id}, {"limit", start->limit}}));
    InstitutionYearPage page;
    for (const auto& row : rows) page.items.push_back(line_of(row));
    page.next = next_page(page.items, start->limit, &InstitutionYearLine::code);
    page.total = session_.scalar<std::int64_t>(queries::count_institutions, filter);
    return page;
}

std::optional<InstitutionYearCard> ResourceViewStore::find_institution(std::int64_t institution_id, std::optional<std::int64_t> wanted_year) {
    const auto year = year_of(session_, wanted_year);
    const auto row = session_.one<InstitutionRow>(queries::list_institutions, {{"id", institution_id},
                                                                               {"year", year},
                                                                               {"name", ""},
                                                                               {"pattern", "%"},
                                                                               {"kind", ""},
                                                                               {"tier", ""},
                                                                               {"after_code", ""},
                                                                               {"after_id", std::int64_t{0}},
                                                                               {"limit", std::int64_t{1}}});
    if (!row) return std::nullopt;
    InstitutionYearCard card;
    card.year = year;
    card.institution = line_of(*row);
    card.dormitories = session_.all<DormitoryLine>(queries::dormitories, {{"id", institution_id}});
    card.classes = session_.all<HeldClass>(queries::institution_classes, of_year(institution_id, year));
    card.days = days_of(card.classes, static_cast<int>(year));
    return card;
}

}  // namespace lunxun::resources

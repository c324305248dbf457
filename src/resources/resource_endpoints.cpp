// SPDX-License-Identifier: Apache-2.0
#include "resources/resource_endpoints.hpp"

#include "platform/http/cursor.hpp"
#include "resources/list_workbook.hpp"
#include "resources/resource_view_store.hpp"

namespace lunxun::resources {
namespace {

using http::Call;
using http::Method;

struct TeacherPath {
    std::int64_t teacher_id = 0;
    std::optional<std::int64_t> year;
};
BOOST_DESCRIBE_STRUCT(TeacherPath, (), (teacher_id, year))

struct RoomPath {
    std::int64_t room_id = 0;
    std::optional<std::int64_t> year;
};
BOOST_DESCRIBE_STRUCT(RoomPath, (), (room_id, year))

struct InstitutionYearPath {
    std::int64_t institution_id = 0;
    std::optional<std::int64_t> year;
};
BOOST_DESCRIBE_STRUCT(InstitutionYearPath, (), (institution_id, year))

template <class T>
Result<T> found_or(std::optional<T> card, const char* key, std::int64_t id) {
    if (!card) return Error::of(ErrorCode::not_found, key, {{"id", std::to_string(id)}});
    return *std::move(card);
}

Result<void> write_teachers(sql::Database& database, TeacherQuery query, text::Locale locale, const std::function<void(const std::vector<documents::Value>&)>& write) {
    query.limit = http::kLargestPage;
    query.after.reset();
    do {
        const auto page = database.read([&](sql::Session& session) { return ResourceViewStore(session, locale).teachers(query); });
        if (!page) return page.error();
        for (const auto& line : page->items)
            write({line.code, line.name, line.source_name, line.institution_name.value_or(line.unit_name.value_or("")), line.fee_grade_name,
                   line.sessions_per_month, line.fullest_month, line.sessions, line.courses, line.admitted_on, line.valid_until.value_or("")});
        query.after = page->next;
    } while (query.after);
    return {};
}

std::vector<documents::Column> columns_of(std::string_view list, std::initializer_list<std::pair<const char*, documents::ColumnKind>> names, text::Locale locale) {
    std::vector<documents::Column> columns;
    for (const auto& [name, kind] : names)
        columns.push_back({text::render({"resources." + std::string(list) + "_" + name, {}}, locale), kind == documents::ColumnKind::text ? 18.0 : 10.0, kind});
    return columns;
}

void add_teacher_endpoints(http::Router& router, sql::Database& database) {
    router.add<TeacherQuery, TeacherPage>(Method::get, "/api/teachers", {"list_teachers", "resource.read", "Teachers with their load in a year."},
                                          [&database](const TeacherQuery& query, Call& call) {
                                              return database.read([&](sql::Session& session) { return ResourceViewStore(session, call.locale).teachers(query); });
                                          });
    router.add<TeacherPath, TeacherCard>(Method::get, "/api/teachers/{teacher_id}", {"show_teacher", "resource.read", "A teacher's year: sessions, load, absences, courses."},
                                         [&database](const TeacherPath& path, Call& call) {
                                             return found_or(database.read([&](sql::Session& session) { return ResourceViewStore(session, call.locale).find_teacher(path.teacher_id, path.year); }),
                                                             "resources.no_such_teacher", path.teacher_id);
                                         });
    router.add<TeacherQuery, http::Nothing>(
        Method::get, "/api/exports/teachers", {"export_teachers", "resource.read", "The filtered teachers as a workbook."},
        [&database](const TeacherQuery& query, Call& call) -> Result<http::Nothing> {
            using enum documents::ColumnKind;
            ExportedList list{"teachers.xlsx", text::render({"resources.teachers", {}}, call.locale),
                              columns_of("teacher", {{"code", text}, {"name", text}, {"source", text}, {"from", text}, {"fee_grade", text}, {"limit", integer}, {"fullest_month", integer},
                                                     {"sessions", integer}, {"courses", integer}, {"admitted_on", text}, {"valid_until", text}}, call.locale),
                              [&](const auto& write) { return write_teachers(database, query, call.locale, write); }};
            if (auto done = answer_workbook(list, *call.response); !done) return done.error();
            return http::Nothing{};
        });
}

}  // namespace

void add_resource_endpoints(http::Router& router, sql::Database& database) {
    add_teacher_endpoints(router, database);
    router.add<RoomQuery, RoomPage>(Method::get, "/api/rooms", {"list_rooms", "resource.read", "Rooms with their use in a year."}, [&database](const RoomQuery& query, Call& call) {
        return database.read([&](sql::Session& session) { return ResourceViewStore(session, call.locale).rooms(query); });
    });
    router.add<RoomPath, RoomCard>(Method::get, "/api/rooms/{room_id}", {"show_room", "resource.read", "A room's year."}, [&database](const RoomPath& path, Call& call) {
        return found_or(database.read([&](sql::Session& session) { return ResourceViewStore(session, call.locale).find_room(path.room_id, path.year); }), "resources.no_such_room", path.room_id);
    });
    router.add<InstitutionYearQuery, InstitutionYearPage>(
        Method::get, "/api/institution-years", {"list_institution_years", "resource.read", "Institutions with rooms, beds, teachers and classes."}, [&database](const InstitutionYearQuery& query, Call& call) {
            return database.read([&](sql::Session& session) { return ResourceViewStore(session, call.locale).institutions(query); });
        });
    router.add<InstitutionYearPath, InstitutionYearCard>(
        Method::get, "/api/institution-years/{institution_id}", {"show_institution_year", "resource.read", "An institution's year: classes, beds and main classes by day."},
        [&database](const InstitutionYearPath& path, Call& call) {
            return found_or(database.read([&](sql::Session& session) { return ResourceViewStore(session, call.locale).find_institution(path.institution_id, path.year); }),
                            "resources.no_such_institution", path.institution_id);
        });
}

}  // namespace lunxun::resources

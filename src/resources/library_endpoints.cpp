// SPDX-License-Identifier: Apache-2.0
#include "platform/http/cursor.hpp"
#include "resources/list_workbook.hpp"
#include "resources/library_view_store.hpp"
#include "resources/resource_endpoints.hpp"

namespace lunxun::resources {
namespace {

using http::Call;
using http::Method;

struct CoursePath {
    std::int64_t course_id = 0;
    std::optional<std::int64_t> year;
};
BOOST_DESCRIBE_STRUCT(CoursePath, (), (course_id, year))

struct RouteQuery {
    std::optional<std::int64_t> year;
};
BOOST_DESCRIBE_STRUCT(RouteQuery, (), (year))

/// What courses are judged by, and where they stand.
struct Library {
    sql::Database& database;
    const rulebook::RulePack& pack;
    std::function<Day()> today;

    CourseAge age() const {
        const Day day = today();
        const auto rules = pack.rules_of("course_age", day);
        return {day, rules.empty() ? 0 : rules.front()->integer("stale_months")};
    }
    template <class F>
    auto read(text::Locale locale, F&& work) const {
        return database.read([&](sql::Session& session) {
            LibraryViewStore store(session, locale, age());
            return work(store);
        });
    }
};

Result<void> write_courses(const Library& library, CourseQuery query, text::Locale locale, const std::function<void(const std::vector<documents::Value>&)>& write) {
    query.limit = http::kLargestPage;
    query.after.reset();
    do {
        const auto page = library.read(locale, [&](LibraryViewStore& store) { return store.courses(query); });
        if (!page) return page.error();
        for (const auto& line : page->items)
            write({line.code, line.name, line.part_name, line.topic_name, line.method_name, line.institution_name.value_or(""), line.half_days, line.revised_on,
                   line.age_months, line.teachers, line.classes});
        query.after = page->next;
    } while (query.after);
    return {};
}

std::vector<documents::Column> course_columns(text::Locale locale) {
    using enum documents::ColumnKind;
    std::vector<documents::Column> columns;
    for (const auto& [name, kind] : {std::pair{"code", text}, {"name", text}, {"part", text}, {"topic", text}, {"method", text}, {"from", text}, {"half_days", integer},
                                     {"revised_on", text}, {"age_months", integer}, {"teachers", integer}, {"classes", integer}})
        columns.push_back({text::render({"resources.course_" + std::string(name), {}}, locale), kind == text ? 18.0 : 10.0, kind});
    return columns;
}

void add_course_endpoints(http::Router& router, const Library& library) {
    router.add<CourseQuery, CoursePage>(Method::get, "/api/courses", {"list_courses", "resource.read", "Courses with revision, age and use."}, [library](const CourseQuery& query, Call& call) {
        return library.read(call.locale, [&](LibraryViewStore& store) { return store.courses(query); });
    });
    router.add<CoursePath, CourseCard>(Method::get, "/api/courses/{course_id}", {"show_course", "resource.read", "A course: revisions, teachers, classes."},
                                       [library](const CoursePath& path, Call& call) -> Result<CourseCard> {
                                           auto card = library.read(call.locale, [&](LibraryViewStore& store) { return store.find_course(path.course_id, path.year); });
                                           if (!card) return Error::of(ErrorCode::not_found, "resources.no_such_course", {{"id", std::to_string(path.course_id)}});
                                           return *std::move(card);
                                       });
    router.add<CourseQuery, http::Nothing>(Method::get, "/api/exports/courses", {"export_courses", "resource.read", "The filtered courses as a workbook."},
                                           [library](const CourseQuery& query, Call& call) -> Result<http::Nothing> {
                                               const ExportedList list{"courses.xlsx", text::render({"resources.courses", {}}, call.locale), course_columns(call.locale),
                                                                       [&](const auto& write) { return write_courses(library, query, call.locale, write); }};
                                               if (auto done = answer_workbook(list, *call.response); !done) return done.error();
                                               return http::Nothing{};
                                           });
}

}  // namespace

void add_library_endpoints(http::Router& router, sql::Database& database, const rulebook::RulePack& pack, std::function<Day()> today) {
    const Library library{database, pack, std::move(today)};
    add_course_endpoints(router, library);
    router.add<http::Nothing, BaseList>(Method::get, "/api/bases", {"list_bases", "resource.read", "Bases of field teaching."}, [library](const http::Nothing&, Call& call) -> Result<BaseList> {
        return library.read(call.locale, [](LibraryViewStore& store) { return store.bases(); });
    });
    router.add<SiteQuery, SitePage>(Method::get, "/api/sites", {"list_sites", "resource.read", "Sites of field teaching."}, [library](const SiteQuery& query, Call& call) {
        return library.read(call.locale, [&](LibraryViewStore& store) { return store.sites(query); });
    });
    router.add<RouteQuery, RouteList>(Method::get, "/api/routes", {"list_routes", "resource.read", "Routes with their stops and use in a year."},
                                      [library](const RouteQuery& query, Call& call) -> Result<RouteList> {
                                          return library.read(call.locale, [&](LibraryViewStore& store) { return store.routes(query.year); });
                                      });
}

}  // namespace lunxun::resources

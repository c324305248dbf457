// SPDX-License-Identifier: Apache-2.0
#include "resources/library_view_store.hpp"

#include <algorithm>

#include "platform/text/spoken.hpp"
#include "resources/list_page_store.hpp"
#include "resources/queries.hpp"

namespace lunxun::resources {

std::int64_t CourseAge::months_since(const std::string& revised_on) const {
    const auto day = Day::parse(revised_on);
    if (!day) return 0;
    const int months = (today.year() - day->year()) * 12 + today.month() - day->month();
    return std::max(0, today.day_of_month() < day->day_of_month() ? months - 1 : months);
}

std::string CourseAge::stale_before() const {
    if (stale_months == 0) return "";
    const auto months = today.year() * 12 + today.month() - 1 - static_cast<int>(stale_months);
    // The last day of a shorter month stands for the days that it has not.
    for (int day = today.day_of_month(); day > 0; --day)
        if (const auto found = Day::make(months / 12, months % 12 + 1, day)) return found->iso();
    return "";
}

std::string LibraryViewStore::name_of(std::string_view list, const std::string& code) const {
    return text::code_name(list, code, locale_).name;
}

CourseLine LibraryViewStore::line_of(const CourseRow& row) const {
    return {row, name_of("part", row.part), name_of("topic", row.topic), name_of("method", row.method), age_.months_since(row.revised_on),
            row.revised_on < age_.stale_before()};
}

Result<CoursePage> LibraryViewStore::courses(const CourseQuery& query) {
    const auto start = page_start(query.limit, query.after);
    if (!start) return start.error();
    const auto name = query.name.value_or("");
    const sql::Params filter{{"name", name},
                             {"pattern", like_pattern(name)},
                             {"part", query.part.value_or("")},
                             {"topic", query.topic.value_or("")},
                             {"method", query.method.value_or("")},
                             {"institution_id", query.institution_id.value_or(0)},
                             {"only_stale", std::int64_t{query.is_stale.value_or(false)}},
                             {"stale_before", age_.stale_before()}};
    const auto rows = session_.all<CourseRow>(
        queries::list_courses,
        with(filter, {{"id", std::int64_t{0}}, {"year", year_of(session_, query.year)}, {"after_code", start->key}, {"after_id", start->id}, {"limit", start->limit}}));
    CoursePage page;
    for (const auto& row : rows) page.items.push_back(line_of(row));
    page.next = next_page(page.items, start->limit, &CourseLine::code);
    page.total = session_.scalar<std::int64_t>(queries::count_courses, filter);
    page.stale_months = age_.stale_months;
    return page;
}

std::optional<CourseCard> LibraryViewStore::find_course(std::int64_t course_id, std::optional<std::int64_t> wanted_year) {
    const auto year = year_of(session_, wanted_year);
    const auto row = session_.one<CourseRow>(queries::list_courses, {{"id", course_id},
                                                                     {"year", year},
                                                                     {"name", ""},
                                                                     {"pattern", "%"},
                                                                     {"part", ""},
                                                                     {"topic", ""},
                                                                     {"method", ""},
                                                                     {"institution_id", std::int64_t{0}},
                                                                     {"only_stale", std::int64_t{0}},
                                                                     {"stale_before", ""},
                                                                     {"after_code", ""},
                                                                     {"after_id", std::int64_t{0}},
                                                                     {"limit", std::int64_t{1}}});
    if (!row) return std::nullopt;
    CourseCard card;
    card.course = line_of(*row);
    card.revisions = session_.all<CourseRevision>(queries::course_revisions, {{"id", course_id}});
    for (const auto& teacher : session_.all<CourseTeacherRow>(queries::course_teachers, {{"id", course_id}}))
        card.teachers.push_back({teacher, name_of("source_type", teacher.source_type)});
    card.classes = session_.all<CourseClass>(queries::course_classes, {{"id", course_id}, {"year", year}});
    return card;
}

BaseList LibraryViewStore::bases() {
    return {session_.all<BaseLine>(queries::list_bases)};
}

Result<SitePage> LibraryViewStore::sites(const SiteQuery& query) {
    const auto start = page_start(query.limit, query.after);
    if (!start) return start.error();
    const auto name = query.name.value_or("");
    const sql::Params filter{{"name", name}, {"pattern", like_pattern(name)}, {"topic", query.topic.value_or("")}};
    SitePage page;
    for (const auto& row : session_.all<SiteRow>(queries::list_sites, with(filter, {{"after_code", start->key}, {"after_id", start->id}, {"limit", start->limit}})))
        page.items.push_back({row, name_of("topic", row.topic)});
    page.next = next_page(page.items, start->limit, &SiteLine::code);
    page.total = session_.scalar<std::int64_t>(queries::count_sites, filter);
    return page;
}

RouteList LibraryViewStore::routes(std::optional<std::int64_t> wanted_year) {
    const auto year = year_of(session_, wanted_year);
    RouteList list;
    const auto stops = session_.all<RouteStop>(queries::route_stops);
    for (const auto& row : session_.all<RouteRow>(queries::list_routes, {{"year", year}})) {
        RouteLine line{row, {}};
        std::ranges::copy_if(stops, std::back_inserter(line.stops), [&](const RouteStop& stop) { return stop.route_id == row.id; });
        list.items.push_back(std::move(line));
    }
    return list;
}

}  // namespace lunxun::resources

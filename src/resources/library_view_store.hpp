// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "base/day.hpp"
#include "base/result.hpp"
#include "platform/sql/session.hpp"
#include "platform/text/locale.hpp"
#include "resources/library_views.hpp"
#include "resources/resource_filters.hpp"

namespace lunxun::resources {

/// When a course counts as stale, as the rule of course age says.
struct CourseAge {
    Day today;
    std::int64_t stale_months = 0;  ///< 0: never

    std::int64_t months_since(const std::string& revised_on) const;
    /// Courses revised before this day are stale; empty: none is.
    std::string stale_before() const;
};

/// Courses with their age and use, and places of field teaching.
class LibraryViewStore {
public:
    LibraryViewStore(sql::Session& session, text::Locale locale, CourseAge age) : session_(session), locale_(locale), age_(age) {}

    /// @error invalid_input  a cursor of another list, or a limit out of bounds; so `sites`.
    Result<CoursePage> courses(const CourseQuery& query);
    std::optional<CourseCard> find_course(std::int64_t course_id, std::optional<std::int64_t> year);
    BaseList bases();
    Result<SitePage> sites(const SiteQuery& query);
    RouteList routes(std::optional<std::int64_t> year);

private:
    CourseLine line_of(const CourseRow& row) const;
    std::string name_of(std::string_view list, const std::string& code) const;

    sql::Session& session_;
    text::Locale locale_;
    CourseAge age_;
};

}  // namespace lunxun::resources

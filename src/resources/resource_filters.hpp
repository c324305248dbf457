// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>

/// Queries of the lists; what is absent does not filter. `year` is the year that loads are counted in; absent: the
/// one that is planned.
namespace lunxun::resources {

struct TeacherQuery {
    std::optional<std::int64_t> year;
    std::optional<std::string> name;  ///< part of name or code
    std::optional<std::string> source_type;
    std::optional<std::string> fee_grade;
    std::optional<std::int64_t> institution_id;
    std::optional<bool> is_full;  ///< only those whose busiest month is at the limit
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(TeacherQuery, (), (year, name, source_type, fee_grade, institution_id, is_full, limit, after))

struct RoomQuery {
    std::optional<std::int64_t> year;
    std::optional<std::string> name;
    std::optional<std::string> kind;
    std::optional<std::int64_t> institution_id;
    std::optional<std::int64_t> least_capacity;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(RoomQuery, (), (year, name, kind, institution_id, least_capacity, limit, after))

struct InstitutionYearQuery {
    std::optional<std::int64_t> year;
    std::optional<std::string> name;
    std::optional<std::string> kind;
    std::optional<std::string> tier;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(InstitutionYearQuery, (), (year, name, kind, tier, limit, after))

struct CourseQuery {
    std::optional<std::int64_t> year;
    std::optional<std::string> name;
    std::optional<std::string> part;
    std::optional<std::string> topic;
    std::optional<std::string> method;
    std::optional<std::int64_t> institution_id;
    std::optional<bool> is_stale;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(CourseQuery, (), (year, name, part, topic, method, institution_id, is_stale, limit, after))

struct SiteQuery {
    std::optional<std::string> name;
    std::optional<std::string> topic;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(SiteQuery, (), (name, topic, limit, after))

}  // namespace lunxun::resources

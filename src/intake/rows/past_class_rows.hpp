// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"

/// Rows that keep what the six sheets say beyond hours, member by column.
namespace lunxun::intake {

struct PastClassRow {
    std::int64_t id = 0;
    std::string code;
    std::int64_t year = 0;
    std::string name;
    std::string class_type;
    std::string organiser;
    Day first_day;
    Day last_day;
    std::string institution;
    std::string institution_tier;
    std::int64_t training_minutes = 0;
    std::int64_t trainees = 0;
    std::int64_t days = 0;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(PastClassRow, (),
                      (id, code, year, name, class_type, organiser, first_day, last_day, institution, institution_tier, training_minutes, trainees, days,
                       import_id))

struct PastClassFileRow {
    std::int64_t id = 0;
    std::int64_t past_class_id = 0;
    std::string kind;
    std::string file;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(PastClassFileRow, (), (id, past_class_id, kind, file, import_id))

struct PastClassTraineeRow {
    std::int64_t id = 0;
    std::int64_t past_class_id = 0;
    std::int64_t person_id = 0;
    std::string unit_and_post;
    std::string rank_code;
    bool is_flagged = false;
    bool is_class_leader = false;
    bool is_outstanding = false;
    std::string attendance;
    std::string post_then;
    std::int64_t training_minutes = 0;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(PastClassTraineeRow, (),
                      (id, past_class_id, person_id, unit_and_post, rank_code, is_flagged, is_class_leader, is_outstanding, attendance, post_then,
                       training_minutes, import_id))

struct PastExamResultRow {
    std::int64_t id = 0;
    std::int64_t person_id = 0;
    std::string exam_kind;
    Day day;
    std::string score;
    std::int64_t training_minutes = 0;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(PastExamResultRow, (), (id, person_id, exam_kind, day, score, training_minutes, import_id))

}  // namespace lunxun::intake

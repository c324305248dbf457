// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hours/summary_store.hpp"

namespace lunxun::hours {

/// A post with the unit's name.
struct PostLine {
    std::int64_t post_id = 0;
    std::int64_t unit_id = 0;
    std::string unit_name;
    std::string name;
    std::string rank_code;
    bool is_leader = false;
    bool is_head = false;
    Day held_from;
    std::optional<Day> held_until;
};
BOOST_DESCRIBE_STRUCT(PostLine, (), (post_id, unit_id, unit_name, name, rank_code, is_leader, is_head, held_from, held_until))
/// Newest first.
std::vector<PostLine> posts_of_person(sql::Session& session, std::int64_t person_id);

/// A place in a class of the proposal, with what it brings and why.
struct PlaceLine {
    std::int64_t nomination_id = 0;
    std::int64_t class_id = 0;
    std::string class_name;
    std::string institution_name;
    Day first_day;
    Day last_day;
    std::string state;
    std::int64_t days = 0;  ///< of training, as the plan entry asks
    std::int64_t half_days = 0;         ///< of the menu; 0 before it has one
    std::int64_t training_minutes = 0;  ///< of the menu; 0 before it has one
    std::string reasons_json;
};
BOOST_DESCRIBE_STRUCT(PlaceLine, (), (nomination_id, class_id, class_name, institution_name, first_day, last_day, state, days, half_days, training_minutes, reasons_json))
/// By first day.
std::vector<PlaceLine> places_of_person(sql::Session& session, std::int64_t nomination_run_id, std::int64_t person_id);

/// Why someone without a place has none: the class that came nearest.
struct RefusalLine {
    std::int64_t class_id = 0;
    std::string class_name;
    std::string reasons_json;
};
BOOST_DESCRIBE_STRUCT(RefusalLine, (), (class_id, class_name, reasons_json))
std::optional<RefusalLine> refusal_of_person(sql::Session& session, std::int64_t nomination_run_id, std::int64_t person_id);

/// Key groups of the summary; 0 when there is none.
std::int64_t key_group_bits_of_person(sql::Session& session, std::int64_t person_id);

/// What a place brings to the hours: its menu's time, or before it has one what the conversion gives for its days.
PlannedClass planned_class(const PlaceLine& place, const rulebook::RulePack& pack);

}  // namespace lunxun::hours

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "nomination/change.hpp"
#include "platform/text/spoken.hpp"

/// What the screen of one change sends and shows.
namespace lunxun::nomination {

/// Somebody in a class, or waiting for it.
struct NominationTrainee {
    std::int64_t person_id = 0;
    std::string person_name;
    std::int64_t unit_id = 0;
    std::string unit_name;
    std::string post_name;
    std::int64_t benefit = 0;
    std::string state;  ///< of the nomination; of who waits: the reason of the refusal
    bool is_put_in = false;
    std::optional<std::string> decided_by;
    std::optional<std::string> decision_reason;
    std::vector<text::SpokenMessage> reasons;
};
BOOST_DESCRIBE_STRUCT(NominationTrainee, (),
                      (person_id, person_name, unit_id, unit_name, post_name, benefit, state, is_put_in, decided_by, decision_reason, reasons))

struct NominationRosterClass {
    std::int64_t id = 0;
    std::string name;
    Day first_day;
    Day last_day;
    std::int64_t seats_min = 0;
    std::int64_t seats = 0;
};
BOOST_DESCRIBE_STRUCT(NominationRosterClass, (), (id, name, first_day, last_day, seats_min, seats))

struct NominationRoster {
    NominationRosterClass training_class;
    std::vector<NominationTrainee> trainees;  ///< the worthiest first; who was taken out last
    std::vector<NominationTrainee> waiting;   ///< to whom this class came nearest, at most 50
};
BOOST_DESCRIBE_STRUCT(NominationRoster, (), (training_class, trainees, waiting))

struct NominationGroupLoad {
    std::int64_t unit_id = 0;
    std::string unit_name;
    std::string kind;
    std::int64_t limit = 0;
    std::int64_t away_before = 0;
    std::int64_t away_after = 0;
    Day fullest;
};
BOOST_DESCRIBE_STRUCT(NominationGroupLoad, (), (unit_id, unit_name, kind, limit, away_before, away_after, fullest))

struct NominationChangeStep {
    std::string kind;
    std::int64_t person_id = 0;
    std::string person_name;
    std::int64_t benefit = 0;
    bool is_overdue = false;
    std::int64_t classes_before = 0;
    std::int64_t classes_after = 0;
    std::int64_t effect = 0;
    std::vector<text::SpokenMessage> reasons;
    std::vector<NominationGroupLoad> loads;
};
BOOST_DESCRIBE_STRUCT(NominationChangeStep, (),
                      (kind, person_id, person_name, benefit, is_overdue, classes_before, classes_after, effect, reasons, loads))

struct NominationPreview {
    bool is_allowed = false;
    std::vector<text::SpokenMessage> obstacles;
    std::vector<NominationChangeStep> steps;
    std::int64_t value_before = 0;
    std::int64_t value_after = 0;
    std::int64_t seats_min = 0;
    std::int64_t seats_max = 0;
    std::int64_t taken_before = 0;
    std::int64_t taken_after = 0;
    std::string seen;
};
BOOST_DESCRIBE_STRUCT(NominationPreview, (),
                      (is_allowed, obstacles, steps, value_before, value_after, seats_min, seats_max, taken_before, taken_after, seen))

struct NominationDecisionLine {
    std::int64_t id = 0;
    std::int64_t deed = 0;
    std::string kind;
    std::int64_t person_id = 0;
    std::string person_name;
    std::int64_t class_id = 0;
    std::string class_name;
    std::string class_first_day;
    std::string reason;
    std::string decided_by;
    std::string decided_at;
    bool is_standing = false;  ///< the newest word about the person and the class
};
BOOST_DESCRIBE_STRUCT(NominationDecisionLine, (),
                      (id, deed, kind, person_id, person_name, class_id, class_name, class_first_day, reason, decided_by, decided_at, is_standing))

struct NominationDecisionPage {
    std::vector<NominationDecisionLine> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(NominationDecisionPage, (), (items, next, total))

}  // namespace lunxun::nomination

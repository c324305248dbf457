// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/message.hpp"

namespace lunxun::nomination {

/// What somebody wants to change about the trainees of one class.
enum class ChangeKind { put_in, take_out, swap };
BOOST_DESCRIBE_ENUM(ChangeKind, put_in, take_out, swap)

struct ChangeWish {
    std::int64_t nomination_run_id = 0;
    std::int64_t class_id = 0;
    ChangeKind kind = ChangeKind::put_in;
    std::int64_t person_id = 0;
    std::optional<std::int64_t> leaving_person_id;  ///< of a swap: who gives way to `person_id`
};

/// How many of a group would be away on the fullest day of the class.
struct GroupLoad {
    std::int64_t unit_id = 0;
    std::string kind;  ///< unit, leadership, heads
    int limit = 0;
    int away_before = 0;
    int away_after = 0;
    Day fullest;
};

/// One person's part of a change.
struct ChangeStep {
    ChangeKind kind = ChangeKind::put_in;  ///< put_in or take_out
    std::int64_t person_id = 0;
    std::int64_t unit_id = 0;  ///< that sends the person
    std::int64_t benefit = 0;
    bool is_overdue = false;
    int classes_before = 0;  ///< of the person in the year
    int classes_after = 0;
    std::int64_t effect = 0;  ///< on the value
    std::vector<Message> reasons;
    std::vector<GroupLoad> loads;
};

/// What a change would do, before anybody says yes.
struct ChangePreview {
    std::vector<ChangeStep> steps;  ///< of a swap: who leaves, then who comes
    std::vector<Message> obstacles;  ///< hard limits that it would break; empty: it may be done
    std::int64_t value_before = 0;
    std::int64_t value_after = 0;
    int seats_min = 0;
    int seats_max = 0;
    int taken_before = 0;
    int taken_after = 0;
    /// Stands for every fact above; a decision names it, so that nobody decides on what another has changed meanwhile.
    std::string seen;

    bool is_allowed() const { return obstacles.empty(); }
};

/// `seen` of a preview: the same for the same facts on every machine.
std::string digest_of(const ChangeWish& wish, const ChangePreview& preview);

}  // namespace lunxun::nomination

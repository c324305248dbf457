// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "verify/facts.hpp"

namespace lunxun::verify {

/// Minutes from midnight at which a session begins and ends.
struct Clock {
    int from = 0;
    int until = 0;
};

/// By `starts_at`; a session without a time takes its whole half-day.
Clock clock_of(const Session& session);

/// True when the two share a moment. Sessions at other times of one half-day do not, nor does what takes no minutes.
bool meet(const Session& one, const Session& other);

/// Several classes taught as one: the same course at the same time.
bool is_joint(const TeachingFacts& teaching, const Session& one, const Session& other);

/// Begins earlier; of two on one day, by the clock.
bool is_before(const Session& one, const Session& other);

/// `2027-03-01 08:30`
std::string moment_of(const Session& session);

std::string class_code(const Facts& facts, const Session& session);

}  // namespace lunxun::verify

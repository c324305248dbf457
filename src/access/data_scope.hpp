// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

namespace lunxun::access {

/// What an account may look at, in the numbers of table `unit_position`.
///
/// Shape: one run of positions, both ends included; a query filters with `position between :scope_first and :scope_last`.
/// Invariant: no run at all is `first > last`, which no position meets.
/// Beside the run, who works for an institution sees its classes and their trainees, and a teacher the own classes.
struct DataScope {
    static constexpr std::int64_t kEverywhere = std::numeric_limits<std::int64_t>::max();

    std::int64_t first = 1;
    std::int64_t last = 0;
    std::optional<std::int64_t> institution_id;
    std::optional<std::int64_t> teacher_person_id;

    static DataScope everything() { return {0, kEverywhere, {}, {}}; }
    bool sees_everything() const { return first == 0 && last == kEverywhere; }
    bool contains_position(std::int64_t position) const { return first <= position && position <= last; }
};

}  // namespace lunxun::access

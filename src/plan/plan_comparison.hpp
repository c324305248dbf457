// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "plan/plan_view_rows.hpp"

namespace lunxun::plan {

/// One class in both versions; the same run of the same entry, known by its code.
struct ClassPair {
    const ClassSightRow* before = nullptr;  ///< null: the class is new
    const ClassSightRow* after = nullptr;   ///< null: the class was dropped

    bool is_added() const { return !before; }
    bool is_dropped() const { return !after; }
    bool is_moved() const { return before && after && (before->first_day != after->first_day || before->last_day != after->last_day); }
    bool has_other_seats() const { return before && after && before->seats_max != after->seats_max; }
    bool has_other_place() const { return before && after && before->institution_id != after->institution_id; }
    bool differs() const { return is_added() || is_dropped() || is_moved() || has_other_seats() || has_other_place(); }
};

/// Pairs of two versions' classes in the order of codes. Points into both, which must outlive it.
std::vector<ClassPair> pair_classes(const std::vector<ClassSightRow>& before, const std::vector<ClassSightRow>& after);

}  // namespace lunxun::plan

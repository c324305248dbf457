// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "access/data_scope.hpp"
#include "home/home_rows.hpp"
#include "platform/sql/session.hpp"

/// What the home page counts in table `person_summary` and in the current nomination, within the reader's scope.
namespace lunxun::home {

/// By rank, the highest first.
std::vector<PeopleTally> tally_people(sql::Session& session, const access::DataScope& scope);

struct UnitAbsences {
    std::vector<ShownUnit> units;        ///< one level below the top of the scope; the top itself when it has none below
    std::vector<AbsenceTally> absences;  ///< of all units of the scope, by position
};
UnitAbsences load_absences(sql::Session& session, const access::DataScope& scope, std::int64_t nomination_run_id);

HomeStamp load_home_stamp(sql::Session& session);

}  // namespace lunxun::home

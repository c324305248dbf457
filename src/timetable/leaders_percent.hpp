// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rulebook/rule_pack.hpp"

namespace lunxun::timetable {

/// Rule S3 of the pack on a day: the share that leading officials give of an institution's main classes, in percent; 0
/// without such a rule.
int leaders_percent(const rulebook::RulePack& pack, Day day);

}  // namespace lunxun::timetable

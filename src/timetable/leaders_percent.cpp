// SPDX-License-Identifier: Apache-2.0
#include "timetable/leaders_percent.hpp"

#include "rulebook/limits.hpp"

namespace lunxun::timetable {

int leaders_percent(const rulebook::RulePack& pack, Day day) {
    for (const auto& rule : rulebook::share_rules(pack, day))
        if (rule.level == "institution_semester" && rule.of == "leading_officials") return static_cast<int>(rule.share * 100 + 0.5);
    return 0;
}

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#include "rulebook/conversion.hpp"

#include <algorithm>
#include <cmath>

#include "rulebook/hours_requirement.hpp"
#include "rulebook/rule_evaluation.hpp"

namespace lunxun::rulebook {

namespace {

constexpr std::string_view kNational = "national";

std::optional<Credit> convert_at(const RulePack& pack, const Activity& activity, Day day, std::string_view place) {
    for (const Rule* rule : pack.rules_of("conversion", day)) {
        const bool is_of_place = !rule->scope.empty() && rule->covers(place);
        if (!is_of_place || rule->text("activity") != activity.kind || rule->text("detail") != activity.detail) continue;
        const auto hours = converted_class_hours(*rule, {activity.half_days, activity.minutes, activity.sessions});
        if (!hours) continue;
        const double minutes = *hours * static_cast<double>(class_hour_minutes(pack, day));
        return Credit{std::llround(minutes), rule->id, rule->pack_version};
    }
    return std::nullopt;
}

}  // namespace

Result<Credit> convert(const RulePack& pack, const Activity& activity, Day day) {
    Activity plain = activity;
    plain.detail = {};
    if (auto credit = convert_at(pack, activity, day, activity.place)) return *credit;
    if (auto credit = convert_at(pack, plain, day, activity.place)) return *credit;
    if (auto credit = convert_at(pack, plain, day, kNational)) return *credit;
    return Error::of(ErrorCode::not_found, "rules.no_conversion",
                     {{"place", std::string(activity.place)}, {"kind", std::string(activity.kind)}, {"day", day.iso()}});
}

}  // namespace lunxun::rulebook

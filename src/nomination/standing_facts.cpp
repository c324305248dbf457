// SPDX-License-Identifier: Apache-2.0
#include "nomination/standing_facts.hpp"

#include "nomination/eligibility.hpp"

namespace lunxun::nomination {

const OfferedClass* find_class(const OfferedYear& year, std::int64_t class_id) {
    for (const auto& offered : year.classes)
        if (offered.id == class_id) return &offered;
    return nullptr;
}

std::optional<Refusal> obstacle_of(const OfferedYear& year, const OfferedClass& offered, const OfferedClass& other) {
    if (other.days.overlaps(offered.days)) return Refusal::other_class;
    if (other.topic == offered.topic) return Refusal::topic_taken;
    if (is_long_class(year, other.days) && is_long_class(year, offered.days)) return Refusal::long_class;
    const bool both_out = year.entry_of(other).is_out_of_region && year.entry_of(offered).is_out_of_region;
    if (both_out && year.limits.out_of_province_per_year == 1) return Refusal::out_of_region;
    return std::nullopt;
}

}  // namespace lunxun::nomination

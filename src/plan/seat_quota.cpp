// SPDX-License-Identifier: Apache-2.0
#include "plan/seat_quota.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace lunxun::plan {

std::vector<SeatQuota> split_seats(const AudienceCount& audience, int seats) {
    const std::int64_t offered = std::min(seats, audience.people);
    if (offered <= 0) return {};
    std::vector<SeatQuota> quotas;
    std::vector<std::tuple<std::int64_t, int, std::size_t>> remainders;  // descending remainder, descending people, position
    std::int64_t left = offered;
    for (const auto& of_unit : audience.units) {
        const std::int64_t share = offered * of_unit.people;
        remainders.emplace_back(-(share % audience.people), -of_unit.people, quotas.size());
        quotas.push_back({of_unit.unit, static_cast<int>(share / audience.people)});
        left -= share / audience.people;
    }
    std::sort(remainders.begin(), remainders.end());
    for (std::int64_t i = 0; i < left; ++i) ++quotas[std::get<2>(remainders[static_cast<std::size_t>(i)])].seats;
    std::erase_if(quotas, [](const SeatQuota& quota) { return quota.seats == 0; });
    return quotas;
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#include "plan/seat_quota.hpp"

#include <doctest/doctest.h>

#include <numeric>

namespace lunxun::plan {
namespace {

AudienceCount audience_with(std::vector<int> people) {
    AudienceCount count;
    for (std::size_t i = 0; i < people.size(); ++i) {
        count.units.push_back({static_cast<int>(i), people[i]});
        count.people += people[i];
    }
    return count;
}

std::vector<int> seats_of(const std::vector<SeatQuota>& quotas, std::size_t units) {
    std::vector<int> seats(units);
    for (const auto& quota : quotas) seats[static_cast<std::size_t>(quota.unit)] = quota.seats;
    return seats;
}

}  // namespace

TEST_CASE("seats follow heads, and the largest remainders round up") {
    CHECK(seats_of(split_seats(audience_with({50, 30, 20}), 10), 3) == std::vector{5, 3, 2});
    CHECK(seats_of(split_seats(audience_with({41, 34, 25}), 10), 3) == std::vector{4, 3, 3});
}

TEST_CASE("no unit gets more seats than it has people, nor the class more than its audience") {
    CHECK(seats_of(split_seats(audience_with({3, 1}), 100), 2) == std::vector{3, 1});
    CHECK(split_seats(audience_with({}), 5).empty());
}

TEST_CASE("the quotas sum to the seats, and a unit without a seat is left out") {
    const auto quotas = split_seats(audience_with({7, 7, 7, 7, 7, 7, 7}), 3);
    CHECK(quotas.size() == 3);
    CHECK(std::accumulate(quotas.begin(), quotas.end(), 0, [](int sum, const SeatQuota& quota) { return sum + quota.seats; }) == 3);
    CHECK(quotas.front().unit == 0);
}

}  // namespace lunxun::plan

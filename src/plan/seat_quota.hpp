// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "plan/addressees.hpp"

namespace lunxun::plan {

/// Seats of one class that a unit may fill.
struct SeatQuota {
    int unit = 0;
    int seats = 0;
};

/// Splits `seats` among the units of an audience by their heads, with the largest remainders rounded up.
///
/// Invariant: the quotas sum to the smaller of seats and people, and no unit gets more seats than it has people.
/// Units without a seat are left out. Equal remainders go to the larger unit, then the earlier.
std::vector<SeatQuota> split_seats(const AudienceCount& audience, int seats);

}  // namespace lunxun::plan

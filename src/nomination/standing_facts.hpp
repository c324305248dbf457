// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "nomination/offered_year.hpp"
#include "nomination/reasons.hpp"

namespace lunxun::nomination {

/// Null for a class that is not of the year.
const OfferedClass* find_class(const OfferedYear& year, std::int64_t class_id);

/// What one of the person's own other classes says about one more; nullopt when it says nothing.
std::optional<Refusal> obstacle_of(const OfferedYear& year, const OfferedClass& offered, const OfferedClass& other);

}  // namespace lunxun::nomination

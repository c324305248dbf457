// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "timetable/timetable_data.hpp"

namespace lunxun::timetable {

/// The room that each class of an institution calls its own: the smallest that holds it and is nobody else's on its days;
/// when all are taken, the one shared with the fewest days. By class id; a class that no room holds has none.
/// Source: docs/rules/timetable.md T13.
std::map<std::int64_t, std::int64_t> home_rooms(const TimetableData& data, std::int64_t institution_id);

}  // namespace lunxun::timetable

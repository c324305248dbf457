// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "solvers/timetabling/model.hpp"
#include "timetable/timetable_rows.hpp"
#include "timetable/timetable_settings.hpp"

namespace lunxun::timetable {

/// What the order of a class's sessions depends on: the item an event is part of.
struct OrderedEvent {
    int event = 0;
    int part_number = 1;
    const MenuItemRow* item = nullptr;
    bool can_begin = false;  ///< one of its teachers is there in the class's first half-day
};

/// The orders a registrar would keep within one class. Hard: opening first, closing last, examination after what it
/// examines. Soft: a lecture first; theory before party spirit, before ability and the rest; within a part lectures before
/// what practises them; a discussion within a day of the lecture of its topic. Source: docs/rules/timetable.md T2, T12, T16.
std::vector<timetabling::Order> class_orders(std::span<const OrderedEvent> events, const TimetableSettings& settings);

}  // namespace lunxun::timetable

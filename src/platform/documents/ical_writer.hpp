// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"

namespace lunxun::documents {

enum class IcalMethod { publish, request, cancel };

/// One event of a calendar, in the time of Asia/Shanghai.
struct IcalEvent {
    std::string uid;   ///< stays the same over all versions of the event
    int sequence = 0;  ///< grows with each version
    Day day;
    int starts_at_minute = 0;  ///< since midnight
    int minutes = 0;
    std::string summary;
    std::string location;
    std::string description;
};

struct IcalCalendar {
    std::string name;
    IcalMethod method = IcalMethod::publish;
    Day stamp;  ///< DTSTAMP of every event
    std::vector<IcalEvent> events;
};

/// The calendar as iCalendar text (RFC 5545), lines folded and ended by CRLF. Same calendar, same bytes.
std::string ical_text(const IcalCalendar& calendar);

/// @error unavailable  the folder cannot be written or the disk is full.
Result<void> write_ical(const std::filesystem::path& path, const IcalCalendar& calendar);

}  // namespace lunxun::documents

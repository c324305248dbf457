// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "platform/documents/ical_writer.hpp"
#include "reports/class_dossier.hpp"

namespace lunxun::reports {

/// The timetable as PDF: one landscape page a week.
/// @error unavailable  no installed font covers Chinese.
Result<std::string> timetable_pdf(const ClassDossier& dossier);

/// The timetable as workbook: one row a session.
/// @error unavailable  the folder cannot be written; the disk is full.
Result<void> write_timetable_workbook(const ClassDossier& dossier, const std::filesystem::path& path);

/// The timetable as calendar; `stamp` is the day it was made.
documents::IcalCalendar timetable_calendar(const ClassDossier& dossier, Day stamp);

}  // namespace lunxun::reports

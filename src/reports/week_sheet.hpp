// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include "reports/class_dossier.hpp"

namespace lunxun::reports {

/// One week of a class as a sheet: a column for each of its days, a row for each half-day.
struct WeekSheet {
    int number = 1;  ///< of the class, from 1
    std::vector<Day> days;
    /// By half-day and day: the sessions there, in the order of time.
    std::array<std::vector<std::vector<const TimetabledSession*>>, 3> cells;

    bool has_evening() const;
};

/// Weeks from Monday to Sunday, only the days of the class; the sheets point into `dossier`.
/// Sessions outside the days of the class still get their column, so that none is lost.
std::vector<WeekSheet> week_sheets(const ClassDossier& dossier);

/// What stands in a cell for one session: time, title, teacher, place.
std::string session_text(const TimetabledSession& session);
std::string place_of(const TimetabledSession& session);

}  // namespace lunxun::reports

// SPDX-License-Identifier: Apache-2.0
#include "reports/week_sheet.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "reports/paper_words.hpp"

namespace lunxun::reports {
namespace {

Day monday_of(Day day) { return day - (day.weekday() - 1); }

}  // namespace

bool WeekSheet::has_evening() const {
    return std::ranges::any_of(cells[2], [](const auto& sessions) { return !sessions.empty(); });
}

std::vector<WeekSheet> week_sheets(const ClassDossier& dossier) {
    std::set<Day> days;
    for (Day day = dossier.days.first; day <= dossier.days.last; day = day + 1) days.insert(day);
    for (const auto& session : dossier.sessions) days.insert(session.day);
    std::map<Day, WeekSheet> weeks;
    for (const Day day : days) weeks[monday_of(day)].days.push_back(day);
    for (auto& [monday, week] : weeks) {
        for (auto& row : week.cells) row.resize(week.days.size());
    }
    for (const auto& session : dossier.sessions) {
        WeekSheet& week = weeks[monday_of(session.day)];
        const auto column = std::ranges::find(week.days, session.day) - week.days.begin();
        week.cells[static_cast<std::size_t>(session.half)][static_cast<std::size_t>(column)].push_back(&session);
    }
    std::vector<WeekSheet> sheets;
    for (auto& [monday, week] : weeks) {
        week.number = static_cast<int>(sheets.size()) + 1;
        sheets.push_back(std::move(week));
    }
    return sheets;
}

std::string place_of(const TimetabledSession& session) {
    if (session.is_online) return words("reports.place_online");
    return session.route.empty() ? session.room : session.route;
}

std::string session_text(const TimetabledSession& session) {
    const int ends_at = session.starts_at_minute + static_cast<int>(session.training_minutes);
    std::string text = clock_text(session.starts_at_minute) + "\u2013" + clock_text(ends_at) + "\n" + session.title;
    if (!session.teacher.empty()) text += "\n" + session.teacher;
    if (const std::string place = place_of(session); !place.empty()) text += "\n" + place;
    return text;
}

}  // namespace lunxun::reports

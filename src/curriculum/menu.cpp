// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu.hpp"

#include "curriculum/class_half_days.hpp"
#include "curriculum/menu_demand.hpp"
#include "curriculum/menu_findings.hpp"
#include "curriculum/menu_fit.hpp"
#include "curriculum/menu_items.hpp"

namespace lunxun::curriculum {

std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::blocking: return "blocking";
        case Severity::warning: return "warning";
        case Severity::notice: return "notice";
    }
    return "";
}

Menu compose_menu(const ClassBrief& brief, const Library& library, const MenuRules& rules, const calendar::WorkingCalendar& calendar,
                  CourseLoad& load, std::uint64_t seed) {
    const int half_days = static_cast<int>(teaching_half_days(brief, calendar, rules).size());
    const MenuFrame frame = menu_frame(brief, library, rules, half_days);
    const std::vector<Candidate> candidates = candidates_for(brief, library, load, rules, frame.demand.half_days);
    const MenuChoice choice = choose_menu(frame.demand, candidates, seed ^ static_cast<std::uint64_t>(brief.id));
    std::vector<Candidate> chosen;
    for (const int at : choice) chosen.push_back(candidates[static_cast<std::size_t>(at)]);
    for (const Candidate& candidate : chosen) {
        if (candidate.source >= 0) load.book(library.courses[static_cast<std::size_t>(candidate.source)], brief);
    }
    Menu menu;
    menu.items = menu_items(brief, library, rules, frame, chosen);
    menu.readings = frame.reading.readings;
    menu.findings = menu_findings(brief, library, rules, frame, chosen, shortfall_of(frame.demand, candidates, choice));
    return menu;
}

}  // namespace lunxun::curriculum

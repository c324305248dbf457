// SPDX-License-Identifier: Apache-2.0
#include "nomination/year_instance.hpp"

#include <algorithm>
#include <map>

#include "nomination/eligibility.hpp"

namespace lunxun::nomination {
namespace {

bool find_candidates(const OfferedYear& year, const PriorityRule& rule, YearInstance& made, const std::function<bool(double)>& progress) {
    made.persons.assign(year.population.members.size(), -1);
    made.starts.push_back(0);
    for (std::size_t c = 0; c < year.classes.size(); ++c) {
        const auto& offered = year.classes[c];
        for (const int unit : year.scopes[static_cast<std::size_t>(offered.entry)].units()) {
            for (const int member : year.population.members_of(unit)) {
                const auto* standing = year.population.standing_on(member, offered.days.first);
                // The audience is asked first: it turns most people away, and quickly.
                if (!standing || standing->unit != unit || !year.entry_of(offered).audience.contains(standing->rank)) continue;
                if (!year.is_open_to(member, static_cast<int>(c)) || !is_eligible(year, member, offered)) continue;
                auto& person = made.persons[static_cast<std::size_t>(member)];
                if (person < 0) {
                    person = static_cast<int>(made.members.size());
                    made.members.push_back(member);
                }
                made.candidates.push_back({person, rule.benefit(member, offered)});
            }
        }
        made.starts.push_back(made.candidates.size());
        if (progress && c % 16 == 0 && !progress(static_cast<double>(c) / static_cast<double>(year.classes.size()))) return false;
    }
    return true;
}

/// All pairs, by person, then class.
void add_arcs(YearInstance& made) {
    std::vector<std::size_t> next(made.members.size() + 1, 0);  // of each person: where its next arc goes
    for (const auto& candidate : made.candidates) ++next[static_cast<std::size_t>(candidate.person) + 1];
    for (std::size_t p = 0; p < made.members.size(); ++p) next[p + 1] += next[p];
    made.instance.arcs.resize(made.candidates.size());
    for (std::size_t c = 0; c < made.instance.classes.size(); ++c)
        for (const auto& candidate : made.candidates_of(static_cast<int>(c)))
            made.instance.arcs[next[static_cast<std::size_t>(candidate.person)]++] = {candidate.person, static_cast<int>(c), candidate.benefit};
}

bool belongs(const plan::Standing& standing, const std::string& kind) {
    if (kind == "leadership") return standing.is_leader;
    if (kind == "heads") return standing.is_head;
    return true;
}

/// Groups of one rule. The limit comes from the members on 1 January; everybody who at any time of the year stands in
/// the unit takes from it, so that it holds whoever moves.
void add_groups(const OfferedYear& year, const rulebook::AbsenceCap& rule, YearInstance& made) {
    const DayRange whole_year{Day::of(year.year, 1, 1), Day::of(year.year, 12, 31)};
    for (std::size_t u = 0; u < year.population.units.size(); ++u) {
        assignment::Group group;
        int members = 0;
        for (const int member : year.population.members_of(static_cast<int>(u))) {
            const auto& person = year.population.members[static_cast<std::size_t>(member)];
            const auto* at_first = year.population.standing_on(member, whole_year.first);
            members += at_first && at_first->unit == static_cast<int>(u) && belongs(*at_first, rule.of);
            bool is_inside = false;
            for (int s = 0; s < person.standing_count; ++s) {
                const auto& standing = year.population.standings[static_cast<std::size_t>(person.first_standing + s)];
                is_inside = is_inside || (standing.unit == static_cast<int>(u) && standing.held.overlaps(whole_year) && belongs(standing, rule.of));
            }
            if (!is_inside) continue;
            const int own = made.persons[static_cast<std::size_t>(member)];
            if (own >= 0) group.members.push_back(own);
        }
        group.limit = static_cast<int>(rule.away_at_most(members));
        if (static_cast<int>(group.members.size()) <= group.limit) continue;
        made.groups.push_back({static_cast<int>(u), rule.of, members, group.limit});
        made.instance.groups.push_back(std::move(group));
    }
}

}  // namespace

std::optional<YearInstance> build_instance(const OfferedYear& year, const PriorityRule& rule, const std::function<bool(double)>& progress) {
    YearInstance made;
    const Day first = Day::of(year.year, 1, 1);
    for (const auto& offered : year.classes)
        made.instance.classes.push_back({.min_seats = offered.seats_min,
                                         .max_seats = offered.seats_max,
                                         .first_day = std::max(0, offered.days.first - first),
                                         .last_day = std::min(assignment::kDays - 1, offered.days.last - first),
                                         .topic = offered.topic,
                                         .is_away = !offered.is_online});
    if (!find_candidates(year, rule, made, progress)) return std::nullopt;
    for (const int member : made.members) made.instance.persons.push_back({.max_classes = calls_left(year, member), .must = rule.must(member)});
    add_arcs(made);
    for (const auto& away : year.away_rules) add_groups(year, away, made);
    return made;
}

}  // namespace lunxun::nomination

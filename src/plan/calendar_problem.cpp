// SPDX-License-Identifier: Apache-2.0
#include "plan/calendar_problem.hpp"

#include <algorithm>

namespace lunxun::plan {
namespace {

/// Share of the audience, in percent, from which on its blackout moves the class.
constexpr int kMovingPercent = 20;

const PlanEntry& entry_of(const PlanDraft& draft, const PlannedRun& run) {
    return draft.entries[static_cast<std::size_t>(run.entry)];
}

const Place* place_of(const PlanDraft& draft, const PlanEntry& entry) {
    return entry.institution < 0 ? nullptr : &draft.places[static_cast<std::size_t>(entry.institution)];
}

bool is_everywhere(const Blackout& blackout) {
    return !blackout.unit_id && !blackout.institution_id && blackout.division_code.empty();
}

/// Blackouts that keep an entry's classes away.
std::vector<DayRange> closed_days(const PlanDraft& draft, int number, std::span<const Blackout> blackouts) {
    const auto& entry = draft.entries[static_cast<std::size_t>(number)];
    const auto& audience = draft.audiences[static_cast<std::size_t>(number)];
    const auto* place = place_of(draft, entry);
    std::vector<DayRange> closed;
    for (const auto& blackout : blackouts) {
        bool is_closed = is_everywhere(blackout) || (place && blackout.institution_id == place->id);
        if (!is_closed && !blackout.institution_id && entry.days <= kBlackoutClassDays) {
            int people = 0;
            for (const auto& of_unit : audience.units)
                if (blacks_out(blackout, draft.population, of_unit.unit)) people += of_unit.people;
            is_closed = people * 100 >= audience.people * kMovingPercent && people > 0;
        }
        if (is_closed) closed.push_back(blackout.days);
    }
    return closed;
}

std::vector<int> allowed_starts(const PlanDraft& draft, const PlanEntry& entry, std::span<const DayRange> closed, const YearDays& year) {
    const Day first = std::max({entry.window.first, draft.earliest_opening, year.first});
    const Day last = std::min(entry.window.last, year.first + (year.size() - 1));
    std::vector<int> starts;
    for (Day day = first; day + (entry.days - 1) <= last; day = day + 1) {
        if (!year.days[static_cast<std::size_t>(year.position(day))].may_start) continue;
        const DayRange held{day, day + (entry.days - 1)};
        if (year.days[static_cast<std::size_t>(year.position(held.last))].is_holiday) continue;
        if (std::none_of(closed.begin(), closed.end(), [&](const DayRange& range) { return range.overlaps(held); }))
            starts.push_back(year.position(day));
    }
    return starts;
}

std::vector<ClassRun::Load> loads_of(const AudienceCount& audience, int seats) {
    std::vector<ClassRun::Load> loads;
    for (const auto& of_pool : audience.pools) {
        const double people = static_cast<double>(std::min(seats, audience.people)) * of_pool.people / audience.people;
        // A hundredth of a person moves no class; leaving it out keeps province-wide audiences cheap.
        if (people >= 0.01) loads.push_back({of_pool.pool, people});
    }
    return loads;
}

}  // namespace

bool blacks_out(const Blackout& blackout, const Population& population, int unit) {
    if (blackout.institution_id) return false;
    if (is_everywhere(blackout)) return true;
    if (blackout.unit_id) {
        const int top = population.find_unit(*blackout.unit_id);
        return top >= 0 && population.is_within(unit, top);
    }
    return is_in_division(population.units[static_cast<std::size_t>(unit)].division_code, blackout.division_code);
}

std::vector<PlannedRun> planned_runs(const PlanDraft& draft, std::span<const int> standing) {
    std::vector<PlannedRun> runs;
    for (const int number : standing) {
        const auto& entry = draft.entries[static_cast<std::size_t>(number)];
        const auto* place = place_of(draft, entry);
        PlannedRun run{number, 1, entry.seats_max, 0};
        if (place && entry.delivery != Delivery::online_linked && !place->room_capacities.empty())
            run.seats_max = std::min(run.seats_max, place->room_capacities.front());
        if (place && entry.is_resident && place->beds > 0) run.beds = run.seats_max = std::min(run.seats_max, place->beds);
        run.seats_max = std::max(run.seats_max, entry.seats_min);
        for (run.run_number = 1; run.run_number <= entry.runs; ++run.run_number) runs.push_back(run);
    }
    return runs;
}

CalendarProblem calendar_problem(const PlanDraft& draft, std::span<const PlannedRun> runs, std::span<const Blackout> blackouts, const YearDays& year) {
    CalendarProblem problem;
    problem.year = year;
    problem.places.assign(draft.places.begin(), draft.places.end());
    problem.season_weights = draft.rules.season_weights;
    problem.run_gap_days = draft.rules.run_gap_days;
    for (const int heads : draft.population.pool_heads(Day::of(draft.year, 7, 1))) problem.pool_limits.push_back(heads * draft.rules.release_percent / 100.0);
    ClassRun made;
    int prepared = -1;
    for (const auto& planned : runs) {
        const auto& entry = entry_of(draft, planned);
        if (planned.entry != prepared) {
            made = ClassRun{};
            made.entry = prepared = planned.entry;
            made.place = entry.institution;
            made.days = entry.days;
            made.needs_room = entry.delivery != Delivery::online_linked;
            made.is_main_class = entry.is_main_class;
            made.is_priority = entry.is_priority;
            made.starts = allowed_starts(draft, entry, closed_days(draft, planned.entry, blackouts), year);
            if (entry.delivery != Delivery::online_linked) made.loads = loads_of(draft.audiences[static_cast<std::size_t>(planned.entry)], planned.seats_max);
        }
        made.seats = planned.seats_max;
        made.beds = planned.beds;
        problem.runs.push_back(made);
    }
    return problem;
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "plan/audience.hpp"

namespace lunxun::plan {

enum class Delivery { classroom, online_linked, mixed };

/// A class proposed for a year, as its organiser submitted it.
struct PlanEntry {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string tier;
    std::int64_t organiser_unit_id = 0;
    int institution = -1;  ///< position in the list of places; -1 when it is unknown
    std::string class_type;
    std::string field;
    std::string topic;
    std::string goal;
    Audience audience;
    KeyGroup key_group = KeyGroup::none;
    std::optional<std::int64_t> scope_unit_id;  ///< only people of this unit and those below it
    std::string scope_division;                 ///< only people of this division; empty: everywhere
    int seats_min = 1;
    int seats_max = 1;
    int days = 1;  ///< calendar days, the report day included
    int runs = 1;
    DayRange window;  ///< the whole class lies within it
    std::int64_t budget_yuan = 0;
    Delivery delivery = Delivery::classroom;
    bool is_main_class = false;
    bool is_priority = false;
    bool is_out_of_region = false;
    bool is_resident = false;
    std::string state;
    Day submitted_on;
    std::string approval_number;  ///< empty: none

    bool is_approved() const { return state == "approved" || state == "issued"; }
};

/// Days on which one room of a place cannot be used.
struct RoomAbsence {
    int capacity = 0;
    DayRange days;
};

/// Where classes are held. A place without rooms or beds of its own (a university elsewhere) limits nothing.
struct Place {
    std::int64_t id = 0;
    std::string name;
    std::string division_code;
    int beds = 0;
    std::vector<int> room_capacities;  ///< descending
    int main_classes_at_once = 0;      ///< 0: no limit
    double sessions_per_day = 0;       ///< half-days its faculty can teach on a working day; 0: unknown
    std::vector<RoomAbsence> room_absences = {};
};

/// Days on which nobody is called away: everywhere, at one place, or from one unit or division.
struct Blackout {
    std::optional<std::int64_t> unit_id;
    std::optional<std::int64_t> institution_id;
    std::string division_code;  ///< empty: none
    DayRange days;
};

/// What one class type usually looks like in one tier.
struct ClassShape {
    std::string class_type;
    std::string tier;  ///< empty: any
    int days_min = 0, days_max = 0;
    int seats_min = 0, seats_max = 0;
};

/// Ceiling in yuan of the comprehensive cost of a class: highest rank called, persons, calendar days.
using FeeCeiling = std::function<std::int64_t(RankGroup, std::int64_t, std::int64_t)>;

/// The numbers of the checks and of the calendar, read from the rule pack.
struct PlanRules {
    int lead_working_days = 0;
    int economy_law_percent = 0;
    FeeCeiling fee_ceiling;
    std::int64_t lecture_yuan_per_half_day = 0;  ///< highest fee of a half-day's lecture
    int rotation_years = 0;
    int key_group_percent = 0;   ///< of a key group's people that the year should reach
    int retirement_age = 0;
    int young_age = 0;
    int new_promotion_days = 0;
    int long_untrained_days = 0;
    int same_audience_percent = 0;   ///< of the smaller audience, to call two the same
    int similar_name_percent = 0;
    int same_window_percent = 0;     ///< of the shorter window
    int same_period_days = 0;        ///< a window longer than this names no period
    std::vector<ClassShape> shapes;
    std::array<int, 12> season_weights{};  ///< share of starts, January first
    int release_percent = 0;               ///< of a unit's people who may be away at once
    int run_gap_days = 0;                  ///< between the starts of two runs of one entry
};

}  // namespace lunxun::plan

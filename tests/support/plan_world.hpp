// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "plan/plan_checks.hpp"

namespace lunxun::plan::testing {

/// The shipped numbers, so that a test need not say what it is not about.
inline PlanRules usual_rules() {
    PlanRules rules;
    rules.lead_working_days = 15;
    rules.economy_law_percent = 60;
    rules.fee_ceiling = [](RankGroup highest, std::int64_t persons, std::int64_t days) {
        const std::int64_t yuan = highest == RankGroup::bureau ? 650 : 550;
        const std::int64_t full = std::min<std::int64_t>(days, 30) + 2;
        return persons * yuan * (full * 100 + std::max<std::int64_t>(0, days - 30) * 70) / 100;
    };
    rules.lecture_yuan_per_half_day = 4000;
    rules.rotation_years = 5;
    rules.key_group_percent = 20;
    rules.retirement_age = 60;
    rules.young_age = 40;
    rules.new_promotion_days = 365;
    rules.long_untrained_days = 1095;
    rules.same_audience_percent = 80;
    rules.similar_name_percent = 65;
    rules.same_window_percent = 50;
    rules.same_period_days = 92;
    rules.shapes = {{"special_topic", "", 3, 10, 40, 80}};
    rules.season_weights = {3, 2, 9, 11, 11, 11, 8, 5, 11, 11, 12, 6};
    rules.release_percent = 10;
    rules.run_gap_days = 14;
    return rules;
}

/// Builds a small world: units, people in them, entries, places.
class World {
public:
    World() { rules = usual_rules(); }

    /// Position of the new unit.
    int unit(std::string tier = "county", std::string division = "990101", int parent = -1) {
        population.units.push_back({static_cast<std::int64_t>(100 + population.units.size()), parent, std::move(tier), std::move(division)});
        return static_cast<int>(population.units.size()) - 1;
    }

    struct Someone {
        RankGroup rank = RankGroup::section;
        Day born_on = Day::of(1982, 5, 1);
        bool is_head = false;
        bool is_leader = false;
        bool is_hard_to_release = false;
        bool is_female = false;
        std::string field = "general";
    };

    /// Position of the new member.
    int person(int unit, const Someone& someone) {
        Member member;
        member.person_id = static_cast<std::int64_t>(10'000 + population.members.size());
        member.first_standing = static_cast<int>(population.standings.size());
        member.standing_count = 1;
        member.born_on = someone.born_on;
        member.managed = {kFirstDay, kLastDay};
        member.is_female = someone.is_female;
        population.members.push_back(member);
        Standing standing;
        standing.held = {kFirstDay, kLastDay};
        standing.unit = unit;
        standing.rank = someone.rank;
        standing.field = population.fields.add(someone.field);
        standing.is_leader = someone.is_leader;
        standing.is_head = someone.is_head;
        standing.is_hard_to_release = someone.is_hard_to_release;
        population.standings.push_back(standing);
        return static_cast<int>(population.members.size()) - 1;
    }

    void people(int unit, int count, const Someone& someone) {
        for (int i = 0; i < count; ++i) person(unit, someone);
    }
    void people(int unit, int count) { people(unit, count, Someone{}); }
    int person(int unit) { return person(unit, Someone{}); }

    /// An approved five-day special topic class for section-level people, 40 seats, any time in 2027.
    PlanEntry& entry(const std::string& name = "") {
        PlanEntry made;
        const auto number = std::to_string(entries.size() + 1);
        made.id = static_cast<std::int64_t>(500 + entries.size());
        made.code = "E" + number;
        made.name = name.empty() ? std::string("Class ") + static_cast<char>('A' + entries.size() % 26) + static_cast<char>('a' + entries.size() / 26) : name;
        made.tier = "prefecture";
        made.organiser_unit_id = 1;
        made.class_type = "special_topic";
        made.field = "economy";
        made.topic = "topic" + number;
        made.goal = "goal";
        made.audience = *audience_of("section");
        made.seats_min = 20;
        made.seats_max = 40;
        made.days = 5;
        made.window = {Day::of(2027, 1, 1), Day::of(2027, 12, 31)};
        made.state = "approved";
        made.submitted_on = Day::of(2026, 10, 1);
        made.approval_number = "N" + number;
        entries.push_back(made);
        return entries.back();
    }

    /// Counts audiences and builds what the checks look at; valid while the world lives and is not changed.
    PlanDraft draft() {
        population.index();
        audiences.clear();
        for (const auto& each : entries) audiences.push_back(count_audience(each, population, each.window.first, rules));
        return {2027, Day::of(2026, 11, 21), Day::of(2026, 12, 14), population, entries, audiences, places, rules};
    }

    Population population;
    std::vector<PlanEntry> entries;
    std::vector<AudienceCount> audiences;
    std::vector<Place> places;
    PlanRules rules;
};

}  // namespace lunxun::plan::testing

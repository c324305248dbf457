// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "nomination/offered_year.hpp"
#include "tests/support/plan_world.hpp"

namespace lunxun::nomination::testing {

/// A planned year with classes to fill, from a small world of people.
class OfferedWorld : public plan::testing::World {
public:
    /// A class of the last entry, from `first` for the entry's days; its topic is the entry's.
    OfferedClass& offer(Day first) { return offer(static_cast<int>(entries.size()) - 1, first); }

    OfferedClass& offer(int entry_number, Day first) {
        const auto& entry = entries[static_cast<std::size_t>(entry_number)];
        OfferedClass made;
        made.id = static_cast<std::int64_t>(900 + classes.size());
        made.entry = entry_number;
        made.name = entry.name;
        made.days = {first, first + (entry.days - 1)};
        made.seats_min = entry.seats_min;
        made.seats_max = entry.seats_max;
        made.topic = topics.add(entry.topic);
        made.field = entry.field == "general" ? -1 : population.fields.find(entry.field);
        made.is_online = entry.delivery == plan::Delivery::online_linked;
        classes.push_back(made);
        return classes.back();
    }

    /// The year as the nomination sees it: two calls a year, one a topic, one class of 60 days in three years, one out
    /// of the region a year; histories empty unless set.
    OfferedYear year() {
        population.index();
        OfferedYear made;
        made.year = 2027;
        made.population = population;
        made.rules = rules;
        made.entries = entries;
        for (const auto& entry : made.entries) made.scopes.emplace_back(entry, made.population);
        made.blackouts = blackouts;
        made.classes = classes;
        made.topics = topics;
        made.past = past;
        made.histories = histories;
        made.histories.resize(population.members.size());
        made.needs = needs;
        made.away_rules = away_rules;
        made.limits = {.times_per_year = 2,
                       .same_topic_per_year = 1,
                       .long_class_days = 60,
                       .long_class_times = 1,
                       .long_class_years = 3,
                       .out_of_province_per_year = 1};
        return made;
    }

    History& history(int member) {
        histories.resize(population.members.size());
        return histories[static_cast<std::size_t>(member)];
    }

    /// Something the member did; call member by member.
    void did(int member, PastClass what) {
        auto& own = history(member);
        if (own.past_count == 0) own.first_past = static_cast<int>(past.size());
        ++own.past_count;
        past.push_back(what);
    }

    std::vector<OfferedClass> classes;
    plan::CodeIndex topics;
    std::vector<plan::Blackout> blackouts;
    std::vector<PastClass> past;
    std::vector<History> histories;
    std::vector<StatedNeed> needs;
    std::vector<rulebook::AbsenceCap> away_rules;
};

}  // namespace lunxun::nomination::testing

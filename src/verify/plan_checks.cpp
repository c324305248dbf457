// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "verify/checks.hpp"

namespace lunxun::verify {
namespace {

MessageValues about(const TrainingClass& training_class, MessageValues more = {}) {
    MessageValues values{{"class", training_class.code},
                         {"first_day", training_class.first_day.iso()},
                         {"last_day", training_class.last_day.iso()}};
    values.insert(values.end(), more.begin(), more.end());
    return values;
}

}  // namespace

void check_entry_window(const Facts& facts, Findings& findings) {
    for (const auto& training_class : facts.plan.classes.rows()) {
        findings.examined();
        const auto& entry = facts.plan.entry_of(training_class);
        if (training_class.first_day < entry.earliest_day || entry.latest_day < training_class.last_day)
            findings.add(about(training_class, {{"earliest_day", entry.earliest_day.iso()}, {"latest_day", entry.latest_day.iso()}}));
        if (training_class.days().days() != entry.days)
            findings.add(about(training_class, {{"days", std::to_string(entry.days)}}), "length");
    }
}

void check_class_days(const Facts& facts, Findings& findings) {
    for (const auto& training_class : facts.plan.classes.rows()) {
        findings.examined();
        if (!facts.rules.is_working_day(training_class.first_day) || facts.rules.is_quiet(training_class.first_day))
            findings.add(about(training_class));
        if (facts.rules.is_holiday(training_class.last_day)) findings.add(about(training_class), "end");
    }
}

void check_runs_of_entry(const Facts& facts, Findings& findings) {
    std::map<RowId, std::map<std::int64_t, int>> runs;
    for (const auto& training_class : facts.plan.classes.rows()) ++runs[training_class.plan_entry_id][training_class.run_number];
    for (const auto& entry : facts.plan.entries.rows()) {
        if (entry.state != "approved" && entry.state != "issued") {
            if (runs.contains(entry.id)) findings.add({{"entry", entry.code}}, "unapproved");
            continue;
        }
        findings.examined();
        const auto& numbers = runs[entry.id];
        const bool is_whole = std::cmp_equal(numbers.size(), entry.runs) || facts.plan.explained_entries.contains(entry.id);
        bool is_counted_once = true;
        for (const auto& [number, times] : numbers) is_counted_once = is_counted_once && times == 1 && number >= 1 && number <= entry.runs;
        if (!is_whole || !is_counted_once)
            findings.add({{"entry", entry.code}, {"runs", std::to_string(entry.runs)}, {"classes", std::to_string(numbers.size())}});
    }
}

void check_beds(const Facts& facts, Findings& findings) {
    std::map<RowId, std::map<Day, std::int64_t>> taken;
    for (const auto& training_class : facts.plan.classes.rows())
        for (Day day = training_class.first_day; day <= training_class.last_day; day = day + 1)
            taken[training_class.institution_id][day] += training_class.beds;
    for (const auto& institution : facts.plan.institutions.rows()) {
        for (const auto& [day, beds] : taken[institution.id]) {
            findings.examined();
            if (beds > institution.beds)
                findings.add({{"institution", institution.code},
                              {"day", day.iso()},
                              {"taken", std::to_string(beds)},
                              {"beds", std::to_string(institution.beds)}});
        }
    }
}

void check_main_classes(const Facts& facts, Findings& findings) {
    std::map<RowId, std::map<Day, std::int64_t>> held;
    for (const auto& training_class : facts.plan.classes.rows()) {
        if (!facts.plan.entry_of(training_class).is_main_class) continue;
        for (Day day = training_class.first_day; day <= training_class.last_day; day = day + 1) ++held[training_class.institution_id][day];
    }
    for (const auto& institution : facts.plan.institutions.rows()) {
        if (institution.main_class_capacity == 0) continue;
        for (const auto& [day, classes] : held[institution.id]) {
            findings.examined();
            if (classes > institution.main_class_capacity)
                findings.add({{"institution", institution.code},
                              {"day", day.iso()},
                              {"classes", std::to_string(classes)},
                              {"most", std::to_string(institution.main_class_capacity)}});
        }
    }
}

void check_quotas(const Facts& facts, Findings& findings) {
    std::map<RowId, std::int64_t> seats;
    std::map<std::pair<RowId, RowId>, std::int64_t> of_unit;
    for (const auto& quota : facts.plan.quotas) {
        seats[quota.class_id] += quota.seats;
        of_unit[{quota.class_id, quota.unit_id}] += quota.seats;
        if (facts.people.units.find(quota.unit_id) == nullptr) findings.add({{"quota", std::to_string(quota.id)}}, "unit");
    }
    for (const auto& [class_id, sum] : seats) {
        findings.examined();
        const auto* training_class = facts.plan.classes.find(class_id);
        if (training_class != nullptr && sum > training_class->seats_max)
            findings.add({{"class", training_class->code}, {"seats", std::to_string(sum)}, {"most", std::to_string(training_class->seats_max)}});
    }
    for (const auto& nomination : facts.plan.nominations) --of_unit[{nomination.class_id, nomination.unit_id}];
    for (const auto& [of, left] : of_unit) {
        const auto* training_class = facts.plan.classes.find(of.first);
        if (left < 0 && training_class != nullptr)
            findings.add({{"class", training_class->code}, {"unit", std::to_string(of.second)}, {"above", std::to_string(-left)}}, "exceeded");
    }
}

}  // namespace lunxun::verify

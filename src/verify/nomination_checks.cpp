// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "verify/checks.hpp"
#include "verify/standing.hpp"

namespace lunxun::verify {
namespace {

/// One class of one person, nominated now or attended before.
struct Attendance {
    DayRange days;
    std::string topic;
    const TrainingClass* training_class = nullptr;  ///< null for those of the ledger
    bool is_out_of_region = false;
};

/// What counts against limits is classes; what keeps a person away is practice elsewhere too.
enum class Count { classes, all_absences };

std::vector<Attendance> attendances_of(const PlanFacts& plan, RowId person_id, Count count) {
    std::vector<Attendance> all;
    for (const auto at : plan.nominations_of_person.of(person_id)) {
        const auto* training_class = plan.classes.find(plan.nominations[at].class_id);
        if (training_class == nullptr) continue;
        const auto& entry = plan.entry_of(*training_class);
        all.push_back({training_class->days(), entry.topic, training_class, entry.is_out_of_region});
    }
    for (const auto at : plan.past_of_person.of(person_id)) {
        const auto& past = plan.past[at];
        if (count == Count::classes && past.kind != "class") continue;
        all.push_back({{past.first_day, past.last_day}, past.topic, nullptr, past.class_type == "offsite"});
    }
    return all;
}

/// Visits each nominated person once with all their classes.
template <class Visit>
void for_each_trainee(const PlanFacts& plan, Findings& findings, Count count, Visit&& visit) {
    std::vector<RowId> people;
    for (const auto& nomination : plan.nominations) people.push_back(nomination.person_id);
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    for (const auto person : people) {
        findings.examined();
        visit(person, attendances_of(plan, person, count));
    }
}

std::string name_of(const Attendance& attendance) {
    return attendance.training_class == nullptr ? attendance.days.first.iso() : attendance.training_class->code;
}

const RuleEntry* limit_of(const Facts& facts, std::string_view counts, Day day) {
    for (const auto* rule : facts.rules.of_kind("nomination_limit", day))
        if (rule->word("counts") == counts) return rule;
    return nullptr;
}

Day year_start(const Facts& facts) {
    return Day::of(static_cast<int>(facts.plan.run.year), 1, 1);
}

MessageValues too_often(RowId person, std::size_t times, const RuleEntry& rule) {
    return {{"person", std::to_string(person)},
            {"times", std::to_string(times)},
            {"limit", std::to_string(static_cast<std::int64_t>(rule.number("times")))},
            {"rule", rule.id}};
}

/// Days between which a long class counts against another: `years` back from its first day.
bool is_within_years(Day earlier, Day later, int years) {
    const auto from = Day::make(later.year() - years, later.month(), later.day_of_month());
    return earlier > from.value_or(Day::of(later.year() - years, 2, 28)) && earlier <= later;
}

}  // namespace

void check_seats(const Facts& facts, Findings& findings) {
    if (!facts.plan.nomination_run) return;
    for (const auto& training_class : facts.plan.classes.rows()) {
        findings.examined();
        const auto nominated = static_cast<std::int64_t>(facts.plan.nominations_of_class.of(training_class.id).size());
        // A class without anyone is one that does not run; the totals count it.
        if (nominated == 0 || (training_class.seats_min <= nominated && nominated <= training_class.seats_max)) continue;
        findings.add({{"class", training_class.code},
                      {"nominated", std::to_string(nominated)},
                      {"least", std::to_string(training_class.seats_min)},
                      {"most", std::to_string(training_class.seats_max)}});
    }
}

void check_overlap_of_person(const Facts& facts, Findings& findings) {
    for_each_trainee(facts.plan, findings, Count::all_absences, [&](RowId person, std::vector<Attendance> classes) {
        std::ranges::sort(classes, {}, [](const Attendance& attendance) { return attendance.days; });
        // The longest reach so far, so that a class inside an earlier long one is seen too.
        const Attendance* reach = nullptr;
        for (const auto& attendance : classes) {
            const bool is_new = attendance.training_class != nullptr || (reach != nullptr && reach->training_class != nullptr);
            if (reach != nullptr && is_new && attendance.days.first <= reach->days.last)
                findings.add({{"person", std::to_string(person)}, {"class", name_of(*reach)}, {"other", name_of(attendance)}});
            if (reach == nullptr || reach->days.last < attendance.days.last) reach = &attendance;
        }
    });
}

void check_times_a_year(const Facts& facts, Findings& findings) {
    const auto* rule = limit_of(facts, "all", year_start(facts));
    if (rule == nullptr) return;
    for_each_trainee(facts.plan, findings, Count::classes, [&](RowId person, const std::vector<Attendance>& classes) {
        std::map<int, std::size_t> by_year;
        for (const auto& attendance : classes) ++by_year[attendance.days.first.year()];
        const auto times = by_year[static_cast<int>(facts.plan.run.year)];
        if (static_cast<double>(times) > rule->number("times")) findings.add(too_often(person, times, *rule));
    });
}

void check_same_topic(const Facts& facts, Findings& findings) {
    const auto* rule = limit_of(facts, "same_topic", year_start(facts));
    if (rule == nullptr) return;
    for_each_trainee(facts.plan, findings, Count::classes, [&](RowId person, const std::vector<Attendance>& classes) {
        std::map<std::string, std::size_t> by_topic;
        for (const auto& attendance : classes)
            if (attendance.days.first.year() == facts.plan.run.year && !attendance.topic.empty()) ++by_topic[attendance.topic];
        for (const auto& [topic, times] : by_topic) {
            if (static_cast<double>(times) <= rule->number("times")) continue;
            auto values = too_often(person, times, *rule);
            values.emplace_back("topic", topic);
            findings.add(std::move(values));
        }
    });
}

void check_long_classes(const Facts& facts, Findings& findings) {
    const auto* rule = limit_of(facts, "long_class", year_start(facts));
    if (rule == nullptr) return;
    const auto is_long = [&](const Attendance& attendance) { return attendance.days.days() >= rule->number("class_days_minimum"); };
    for_each_trainee(facts.plan, findings, Count::classes, [&](RowId person, const std::vector<Attendance>& classes) {
        for (const auto& attendance : classes) {
            if (attendance.training_class == nullptr || !is_long(attendance)) continue;
            const auto times = static_cast<std::size_t>(std::ranges::count_if(classes, [&](const Attendance& other) {
                return is_long(other) && is_within_years(other.days.first, attendance.days.first, static_cast<int>(rule->number("within_years")));
            }));
            if (static_cast<double>(times) > rule->number("times")) findings.add(too_often(person, times, *rule));
        }
    });
}

void check_out_of_region(const Facts& facts, Findings& findings) {
    const auto* rule = limit_of(facts, "out_of_province", year_start(facts));
    if (rule == nullptr) return;
    for_each_trainee(facts.plan, findings, Count::classes, [&](RowId person, const std::vector<Attendance>& classes) {
        const auto times = static_cast<std::size_t>(std::ranges::count_if(classes, [&](const Attendance& attendance) {
            return attendance.is_out_of_region && attendance.days.first.year() == facts.plan.run.year;
        }));
        if (static_cast<double>(times) > rule->number("times")) findings.add(too_often(person, times, *rule));
    });
}

}  // namespace lunxun::verify

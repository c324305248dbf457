// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "verify/checks.hpp"

namespace lunxun::verify {
namespace {

/// What an overdue person left without a class takes off the value; part of the problem's statement.
constexpr std::int64_t kOverduePenalty = 20'000;

class Totals {
public:
    Totals(const NominationRun& run, Findings& findings) : run_(run), findings_(findings) {}

    void expect(const char* total, std::int64_t stored, std::int64_t counted) {
        findings_.examined();
        if (stored == counted) return;
        findings_.add({{"run", std::to_string(run_.id)},
                       {"total", total},
                       {"stored", std::to_string(stored)},
                       {"counted", std::to_string(counted)}});
    }

private:
    const NominationRun& run_;
    Findings& findings_;
};

}  // namespace

void check_nomination_totals(const Facts& facts, Findings& findings) {
    if (!facts.plan.nomination_run) return;
    const auto& run = *facts.plan.nomination_run;
    // Totals are those of the proposal: what people returned since then was part of it, what they put in was not.
    std::int64_t benefit = 0;
    std::int64_t places = 0;
    std::set<RowId> classes;
    std::set<RowId> people;
    for (const auto* list : {&facts.plan.nominations, &facts.plan.released})
        for (const auto& nomination : *list) {
            people.insert(nomination.person_id);
            if (nomination.is_put_in) continue;
            ++places;
            benefit += nomination.benefit;
            classes.insert(nomination.class_id);
        }
    Totals totals(run, findings);
    totals.expect("places", run.places, places);
    totals.expect("value", run.value, benefit - kOverduePenalty * run.must_unserved);
    // Whoever could attend anything is either nominated or told why not.
    totals.expect("persons", run.persons, static_cast<std::int64_t>(people.size() + facts.plan.refusals.size()));
    totals.expect("classes", run.classes, static_cast<std::int64_t>(facts.plan.classes.rows().size()));
    totals.expect("classes_not_run", run.classes_not_run, run.classes - static_cast<std::int64_t>(classes.size()));
    findings.examined();
    if (run.upper_bound < run.value)
        findings.add({{"run", std::to_string(run.id)}, {"value", std::to_string(run.value)}, {"bound", std::to_string(run.upper_bound)}}, "bound");
}

void check_refusals(const Facts& facts, Findings& findings) {
    std::set<RowId> nominated;
    for (const auto& nomination : facts.plan.nominations) nominated.insert(nomination.person_id);
    for (const auto& refusal : facts.plan.refusals) {
        findings.examined();
        const auto person = std::to_string(refusal.person_id);
        if (nominated.contains(refusal.person_id)) findings.add({{"person", person}});
        if (facts.plan.classes.find(refusal.class_id) == nullptr) findings.add({{"person", person}, {"class", std::to_string(refusal.class_id)}}, "class");
    }
}

}  // namespace lunxun::verify

// SPDX-License-Identifier: Apache-2.0
#include "verify/checks.hpp"
#include "verify/standing.hpp"

namespace lunxun::verify {
namespace {

constexpr std::string_view kEligible;

/// The numbers that rules/planning.toml may change; these hold where it is silent.
struct GroupNumbers {
    std::int64_t young_age;
    std::int64_t new_promotion_days;
    std::int64_t long_untrained_days;
    std::int64_t retirement_age;

    explicit GroupNumbers(const Rules& rules)
        : young_age(rules.planning("coverage", "young_age", 40)),
          new_promotion_days(rules.planning("coverage", "new_promotion_days", 365)),
          long_untrained_days(rules.planning("coverage", "long_untrained_days", 1095)),
          retirement_age(rules.planning("coverage", "retirement_age", 60)) {}
};

class Eligibility {
public:
    explicit Eligibility(const Facts& facts) : facts_(facts), numbers_(facts.rules) {}

    /// The first thing that keeps the person from the class: a variant of the message; empty when nothing does.
    std::string_view fault(const Nomination& nomination, const TrainingClass& training_class) const {
        const auto day = training_class.first_day;
        const auto* person = facts_.people.people.find(nomination.person_id);
        if (person == nullptr || person->merged_into_id) return "not_managed";
        if (day < person->managed_from || (person->managed_until && *person->managed_until < day)) return "not_managed";
        const auto* post = main_post(facts_, person->id, day);
        if (post == nullptr) return "no_post";
        if (const auto fault = unit_fault(nomination, day); !fault.empty()) return fault;
        return call_fault(*person, *post, facts_.plan.entry_of(training_class), day);
    }

private:
    /// The unit that sends the person must exist then, and the person must hold a post in it.
    std::string_view unit_fault(const Nomination& nomination, Day day) const {
        const auto* unit = facts_.people.units.find(nomination.unit_id);
        if (unit == nullptr || !is_valid_on(*unit, day)) return "unit_invalid";
        for (const auto at : facts_.people.posts_of_person.of(nomination.person_id)) {
            const auto& post = facts_.people.posts[at];
            if (post.unit_id == unit->id && is_held_on(post, day)) return kEligible;
        }
        return "other_unit";
    }

    /// Whom the entry calls: rank group, units, key group.
    std::string_view call_fault(const Person& person, const Post& post, const PlanEntry& entry, Day day) const {
        const auto& group = facts_.rules.rank(post.rank_code).group;
        if (group != "village" && group != "other" && age_on(person.born_on, day) >= numbers_.retirement_age) return "retired";
        if (!is_in_list(entry.audience, group)) return "wrong_rank";
        if (entry.audience_scope_unit_id && !is_within(facts_.people, post.unit_id, *entry.audience_scope_unit_id)) return "outside_scope";
        const auto* unit = facts_.people.units.find(post.unit_id);
        if (unit == nullptr || !is_in_division(*unit, entry.audience_scope_division)) return "outside_scope";
        return is_in_key_group(entry.key_group, person, post, *unit, day) ? kEligible : "wrong_key_group";
    }

    bool is_in_key_group(std::string_view group, const Person& person, const Post& post, const Unit& unit, Day day) const {
        if (group.empty()) return true;
        if (group == "heads") return post.is_head;
        if (group == "women") return person.sex == "female";
        if (group == "minority") return facts_.rules.is_minority(person.nationality);
        if (group == "non_party") return !person.political_status.empty() && !facts_.rules.is_party_member(person.political_status);
        if (group == "young") return age_on(person.born_on, day) <= numbers_.young_age;
        if (group == "township_secretary") return post.is_head && unit.tier == "township";
        if (group == "village_secretary") return post.is_head && (unit.tier == "village" || facts_.rules.rank(post.rank_code).group == "village");
        if (group == "hard_to_release") return post.is_hard_to_release;
        if (group == "new_promotion") return was_promoted_lately(person.id, day);
        return group == "long_untrained" && is_long_untrained(person.id, day);
    }

    bool was_promoted_lately(RowId person_id, Day day) const {
        const auto risen = promoted_on(facts_, person_id, day);
        return risen && day - *risen <= numbers_.new_promotion_days;
    }

    bool is_long_untrained(RowId person_id, Day day) const {
        for (const auto at : facts_.plan.past_of_person.of(person_id))
            if (facts_.plan.past[at].kind == "class" && day - facts_.plan.past[at].last_day < numbers_.long_untrained_days) return false;
        return true;
    }

    const Facts& facts_;
    GroupNumbers numbers_;
};

/// Longer classes go on through a blackout; docs/rules/nomination.md E-7.
constexpr int kBlackoutClassDays = 30;

bool is_blacked_out(const PeopleFacts& people, const Blackout& blackout, RowId unit_id) {
    if (blackout.institution_id) return false;
    if (blackout.unit_id) return is_within(people, unit_id, *blackout.unit_id);
    const auto* unit = people.units.find(unit_id);
    return unit != nullptr && is_in_division(*unit, blackout.division_code.value_or(""));
}

}  // namespace

void check_eligible(const Facts& facts, Findings& findings) {
    const Eligibility eligibility(facts);
    for (const auto& nomination : facts.plan.nominations) {
        const auto* training_class = facts.plan.classes.find(nomination.class_id);
        if (training_class == nullptr) continue;
        findings.examined();
        const auto fault = eligibility.fault(nomination, *training_class);
        if (!fault.empty())
            findings.add({{"nomination", std::to_string(nomination.id)},
                          {"person", std::to_string(nomination.person_id)},
                          {"class", training_class->code}},
                         fault);
    }
}

void check_blackouts(const Facts& facts, Findings& findings) {
    for (const auto& nomination : facts.plan.nominations) {
        const auto* training_class = facts.plan.classes.find(nomination.class_id);
        if (training_class == nullptr || training_class->days().days() > kBlackoutClassDays) continue;
        if (facts.plan.entry_of(*training_class).delivery == "online_linked") continue;
        findings.examined();
        for (const auto& blackout : facts.plan.blackouts)
            if (training_class->days().overlaps({blackout.first_day, blackout.last_day}) && is_blacked_out(facts.people, blackout, nomination.unit_id))
                findings.add({{"nomination", std::to_string(nomination.id)},
                              {"person", std::to_string(nomination.person_id)},
                              {"class", training_class->code},
                              {"first_day", blackout.first_day.iso()},
                              {"last_day", blackout.last_day.iso()}});
    }
}

}  // namespace lunxun::verify

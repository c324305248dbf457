// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>

#include "verify/checks.hpp"
#include "verify/standing.hpp"

namespace lunxun::verify {
namespace {

using GroupKey = std::pair<RowId, std::string>;  ///< unit, kind

bool belongs(const Post& post, std::string_view kind) {
    return kind == "unit" || (kind == "leadership" && post.is_leader) || (kind == "heads" && post.is_head);
}

/// Those away of each group: how many leave on a day, and how many are back on one.
using Movements = std::map<Day, std::int64_t>;

std::map<GroupKey, Movements> movements_of(const Facts& facts) {
    std::map<GroupKey, Movements> movements;
    for (const auto& nomination : facts.plan.nominations) {
        const auto* training_class = facts.plan.classes.find(nomination.class_id);
        // A class joined over the network is joined from the post: nobody is away.
        if (training_class == nullptr || facts.plan.entry_of(*training_class).delivery == "online_linked") continue;
        const auto* post = main_post(facts, nomination.person_id, training_class->first_day);
        for (const auto* kind : {"unit", "leadership", "heads"}) {
            if (post == nullptr || !belongs(*post, kind)) continue;
            auto& of_group = movements[{post->unit_id, kind}];
            ++of_group[training_class->first_day];
            --of_group[training_class->last_day + 1];
        }
    }
    return movements;
}

/// People whose main post lies in the unit; by group as counted on the first day of the year.
std::map<GroupKey, std::int64_t> members_of(const Facts& facts, Day day) {
    std::map<GroupKey, std::int64_t> members;
    for (const auto& person : facts.people.people.rows()) {
        const auto* post = main_post(facts, person.id, day);
        if (post == nullptr || person.merged_into_id) continue;
        for (const auto* kind : {"unit", "leadership", "heads"})
            if (belongs(*post, kind)) ++members[{post->unit_id, kind}];
    }
    return members;
}

std::int64_t away_at_most(const RuleEntry& rule, std::int64_t members) {
    constexpr double kRounding = 1e-9;
    auto away = static_cast<std::int64_t>(std::floor(rule.number("share", 1) * static_cast<double>(members) + kRounding));
    away = std::max(away, static_cast<std::int64_t>(rule.number("at_least")));
    if (const auto most = static_cast<std::int64_t>(rule.number("at_most")); most > 0) away = std::min(away, most);
    return std::clamp<std::int64_t>(away, 0, members);
}

std::map<std::string, const RuleEntry*> caps_of(const Facts& facts) {
    std::map<std::string, const RuleEntry*> caps;
    for (const auto* rule : facts.rules.of_kind("absence_cap", Day::of(static_cast<int>(facts.plan.run.year), 1, 1))) caps[rule->word("of")] = rule;
    return caps;
}

}  // namespace

void check_release_limits(const Facts& facts, Findings& findings) {
    const auto caps = caps_of(facts);
    const auto members = members_of(facts, Day::of(static_cast<int>(facts.plan.run.year), 1, 1));
    for (const auto& [group, changes] : movements_of(facts)) {
        const auto cap = caps.find(group.second);
        if (cap == caps.end()) continue;
        findings.examined();
        const auto counted = members.find(group);
        const auto limit = away_at_most(*cap->second, counted == members.end() ? 0 : counted->second);
        std::int64_t away = 0;
        for (const auto& [day, change] : changes) {
            away += change;
            if (away <= limit) continue;
            findings.add({{"unit", std::to_string(group.first)},
                          {"kind", group.second},
                          {"day", day.iso()},
                          {"away", std::to_string(away)},
                          {"limit", std::to_string(limit)}});
            break;
        }
    }
}

void check_stored_limits(const Facts& facts, Findings& findings) {
    const auto caps = caps_of(facts);
    const auto members = members_of(facts, Day::of(static_cast<int>(facts.plan.run.year), 1, 1));
    for (const auto& limit : facts.plan.limits) {
        const auto cap = caps.find(limit.kind);
        if (cap == caps.end()) continue;
        findings.examined();
        const auto counted = members.find({limit.unit_id, limit.kind});
        const auto actual = counted == members.end() ? 0 : counted->second;
        if (limit.members == actual && limit.away_at_most == away_at_most(*cap->second, actual)) continue;
        findings.add({{"limit", std::to_string(limit.id)},
                      {"unit", std::to_string(limit.unit_id)},
                      {"kind", limit.kind},
                      {"stored", std::to_string(limit.members) + "/" + std::to_string(limit.away_at_most)},
                      {"counted", std::to_string(actual) + "/" + std::to_string(away_at_most(*cap->second, actual))}});
    }
}

}  // namespace lunxun::verify

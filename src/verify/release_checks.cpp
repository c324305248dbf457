// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "verify/checks.hpp"
#include "verify/standing.hpp"

namespace lunxun::verify {
namespace {

using GroupKey = std::pair<RowId, std::string>;  ///< unit, kind

constexpr std::array kKinds{"unit", "leadership", "heads"};

bool belongs(const Post& post, std::string_view kind) {
    return kind == "unit" || (kind == "leadership" && post.is_leader) || (kind == "heads" && post.is_head);
}

/// The members of a group are those whose main post on 1 January lies in it; whoever holds a post in the unit on some
/// day of the year is away from it when in a class (docs/rules/nomination.md).
class UnitGroups {
public:
    explicit UnitGroups(const Facts& facts) {
        const DayRange year{Day::of(static_cast<int>(facts.plan.run.year), 1, 1), Day::of(static_cast<int>(facts.plan.run.year), 12, 31)};
        for (const auto& person : facts.people.people.rows()) {
            const bool is_managed = person.managed_from <= year.first && (!person.managed_until || year.first <= *person.managed_until);
            if (!is_managed || person.merged_into_id) continue;
            auto& own = groups_[person.id];
            for (const auto at : facts.people.posts_of_person.of(person.id)) add(facts.people.posts[at], year, own);
            const auto* post = main_post(facts, person.id, year.first);
            for (const auto* kind : kKinds)
                if (post != nullptr && belongs(*post, kind)) ++members_[{post->unit_id, kind}];
        }
    }

    std::int64_t members(const GroupKey& group) const {
        const auto found = members_.find(group);
        return found == members_.end() ? 0 : found->second;
    }
    const std::set<GroupKey>& of(RowId person_id) const {
        static const std::set<GroupKey> kNone;
        const auto found = groups_.find(person_id);
        return found == groups_.end() ? kNone : found->second;
    }

private:
    static void add(const Post& post, const DayRange& year, std::set<GroupKey>& own) {
        if (!year.overlaps({post.held_from, post.held_until.value_or(year.last)})) return;
        for (const auto* kind : kKinds)
            if (belongs(post, kind)) own.emplace(post.unit_id, kind);
    }

    std::map<GroupKey, std::int64_t> members_;
    std::unordered_map<RowId, std::set<GroupKey>> groups_;
};

/// Those away of each group: how many leave on a day, and how many are back on one.
using Movements = std::map<Day, std::int64_t>;

std::map<GroupKey, Movements> movements_of(const Facts& facts, const UnitGroups& groups) {
    std::map<GroupKey, Movements> movements;
    for (const auto& nomination : facts.plan.nominations) {
        const auto* training_class = facts.plan.classes.find(nomination.class_id);
        // A class joined over the network is joined from the post: nobody is away.
        if (training_class == nullptr || facts.plan.entry_of(*training_class).delivery == "online_linked") continue;
        for (const auto& group : groups.of(nomination.person_id)) {
            auto& of_group = movements[group];
            ++of_group[training_class->first_day];
            --of_group[training_class->last_day + 1];
        }
    }
    return movements;
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
    const UnitGroups groups(facts);
    for (const auto& [group, changes] : movements_of(facts, groups)) {
        const auto cap = caps.find(group.second);
        if (cap == caps.end()) continue;
        findings.examined();
        const auto limit = away_at_most(*cap->second, groups.members(group));
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
    const UnitGroups groups(facts);
    for (const auto& limit : facts.plan.limits) {
        const auto cap = caps.find(limit.kind);
        if (cap == caps.end()) continue;
        findings.examined();
        const auto actual = groups.members({limit.unit_id, limit.kind});
        if (limit.members == actual && limit.away_at_most == away_at_most(*cap->second, actual)) continue;
        findings.add({{"limit", std::to_string(limit.id)},
                      {"unit", std::to_string(limit.unit_id)},
                      {"kind", limit.kind},
                      {"stored", std::to_string(limit.members) + "/" + std::to_string(limit.away_at_most)},
                      {"counted", std::to_string(actual) + "/" + std::to_string(away_at_most(*cap->second, actual))}});
    }
}

}  // namespace lunxun::verify

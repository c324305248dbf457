// SPDX-License-Identifier: Apache-2.0
// P-1 and P-2: what is planned twice, and who is called by several at once.
#include <algorithm>
#include <map>
#include <string>

#include "plan/name_similarity.hpp"
#include "plan/plan_checks.hpp"

namespace lunxun::plan {
namespace {

int shared_window_percent(const DayRange& a, const DayRange& b) {
    const int shared = std::min(a.last, b.last) - std::max(a.first, b.first) + 1;
    return std::max(0, shared) * 100 / std::max(1, std::min(a.days(), b.days()));
}

bool may_be_held(const PlanEntry& entry) {
    return entry.state != "cancelled" && entry.state != "returned";
}

int tier_order(const std::string& tier) {
    constexpr std::array<std::string_view, 4> kTiers{"province", "prefecture", "county", "township"};
    return static_cast<int>(std::find(kTiers.begin(), kTiers.end(), tier) - kTiers.begin());
}

/// The one to keep of two: approved before not, the higher tier, the earlier submitted.
bool goes_before(const PlanEntry& a, const PlanEntry& b) {
    if (a.is_approved() != b.is_approved()) return a.is_approved();
    if (tier_order(a.tier) != tier_order(b.tier)) return tier_order(a.tier) < tier_order(b.tier);
    if (a.submitted_on != b.submitted_on) return a.submitted_on < b.submitted_on;
    return a.code < b.code;
}

/// Same kind of people and key group, and most of the smaller audience in common.
bool call_the_same(const PlanDraft& draft, int a, int b) {
    const auto& left = draft.entries[static_cast<std::size_t>(a)];
    const auto& right = draft.entries[static_cast<std::size_t>(b)];
    if ((left.audience.bits & right.audience.bits) == 0 || left.key_group != right.key_group) return false;
    const auto& left_people = draft.audiences[static_cast<std::size_t>(a)];
    const auto& right_people = draft.audiences[static_cast<std::size_t>(b)];
    return shared_percent(left_people, right_people) >= draft.rules.same_audience_percent;
}

using Groups = std::map<std::string, std::vector<int>>;

template <class Key>
Groups grouped(const PlanDraft& draft, Key key) {
    Groups groups;
    for (std::size_t i = 0; i < draft.entries.size(); ++i)
        if (may_be_held(draft.entries[i])) groups[key(draft.entries[i])].push_back(static_cast<int>(i));
    return groups;
}

/// Position of the entry that `entry` repeats, the first to keep; none when it stands alone.
std::optional<int> repeated_by(const PlanDraft& draft, const NameSimilarity& names, const std::vector<int>& kept, int entry) {
    const auto& own = draft.entries[static_cast<std::size_t>(entry)];
    for (const int other : kept) {
        const auto& before = draft.entries[static_cast<std::size_t>(other)];
        if (before.class_type != own.class_type) continue;
        if (names.percent(entry, other) < draft.rules.similar_name_percent) continue;
        if (shared_window_percent(own.window, before.window) < draft.rules.same_window_percent) continue;
        if (call_the_same(draft, entry, other)) return other;
    }
    return std::nullopt;
}

Finding duplicate_finding(const PlanDraft& draft, const NameSimilarity& names, int entry, int other) {
    const auto& own = draft.entries[static_cast<std::size_t>(entry)];
    const auto& kept = draft.entries[static_cast<std::size_t>(other)];
    const int shared = shared_percent(draft.audiences[static_cast<std::size_t>(entry)], draft.audiences[static_cast<std::size_t>(other)]);
    return {entry, other, "duplicate", Severity::warning, Disposition::merge,
            Message{"plan.duplicate",
                    {{"entry", own.code + " " + own.name},
                     {"other", kept.code + " " + kept.name},
                     {"people_percent", std::to_string(shared)},
                     {"name_percent", std::to_string(names.percent(entry, other))}}}};
}

}  // namespace

std::vector<Finding> check_duplicate(const PlanDraft& draft) {
    std::vector<std::string> names;
    for (const auto& entry : draft.entries) names.push_back(entry.name);
    const NameSimilarity similarity(names);
    std::vector<Finding> findings;
    for (auto& [topic, entries] : grouped(draft, [](const PlanEntry& entry) { return entry.topic; })) {
        auto order = entries;
        std::sort(order.begin(), order.end(), [&](int a, int b) {
            return goes_before(draft.entries[static_cast<std::size_t>(a)], draft.entries[static_cast<std::size_t>(b)]);
        });
        std::vector<int> kept;
        for (const int entry : order) {
            if (const auto other = repeated_by(draft, similarity, kept, entry))
                findings.push_back(duplicate_finding(draft, similarity, entry, *other));
            else
                kept.push_back(entry);
        }
    }
    return findings;
}

std::vector<Finding> check_several_organisers(const PlanDraft& draft) {
    std::vector<Finding> findings;
    for (const auto& [topic, entries] : grouped(draft, [](const PlanEntry& entry) { return entry.topic; })) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto& own = draft.entries[static_cast<std::size_t>(entries[i])];
            int others = 0;
            std::optional<int> nearest;
            for (std::size_t k = 0; k < i; ++k) {
                const auto& before = draft.entries[static_cast<std::size_t>(entries[k])];
                if (before.organiser_unit_id == own.organiser_unit_id || before.audience != own.audience) continue;
                if (std::max(own.window.days(), before.window.days()) > draft.rules.same_period_days) continue;
                if (shared_window_percent(own.window, before.window) < draft.rules.same_window_percent) continue;
                if (!call_the_same(draft, entries[i], entries[k])) continue;
                ++others;
                if (!nearest) nearest = entries[k];
            }
            if (!nearest) continue;
            const auto& first = draft.entries[static_cast<std::size_t>(*nearest)];
            findings.push_back({entries[i], nearest, "several_organisers", Severity::warning, Disposition::none,
                                Message{"plan.several_organisers",
                                        {{"entry", own.code + " " + own.name},
                                         {"other", first.code + " " + first.name},
                                         {"others", std::to_string(others)}}}});
        }
    }
    return findings;
}

}  // namespace lunxun::plan

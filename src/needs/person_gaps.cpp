// SPDX-License-Identifier: Apache-2.0
#include "needs/person_gaps.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace lunxun::needs {
namespace {

constexpr std::array<std::string_view, 3> kSources{"organisation", "post", "personal"};

bool names(std::string_view list, std::string_view word) {
    if (list.empty()) return true;
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find(',', at), list.size());
        if (list.substr(at, end - at) == word) return true;
        at = end + 1;
    }
    return false;
}

bool concerns(const StatedNeed& need, const NeedBearer& bearer, const organisation::UnitTree& units) {
    if (need.source == "personal") return need.person_id == bearer.person_id;
    if (!bearer.unit_id || !names(need.audience, bearer.rank_group)) return false;
    if (need.field != "general" && need.field != bearer.field) return false;
    // A post's need holds in its unit, an organisation's also in the units below.
    if (need.source == "post") return need.unit_id == bearer.unit_id;
    return !need.unit_id || units.is_within(*bearer.unit_id, *need.unit_id);
}

void add_once(std::vector<std::string>& words, const std::string& word) {
    if (std::ranges::find(words, word) == words.end()) words.push_back(word);
}

auto source_rank(const std::string& source) {
    return std::ranges::find(kSources, source) - kSources.begin();
}

}  // namespace

std::vector<Gap> gaps_of(const NeedBearer& bearer, std::span<const StatedNeed> needs, std::span<const TopicTrained> trained, const organisation::UnitTree& units) {
    std::map<std::string, Gap> by_topic;
    for (const auto& need : needs) {
        if (!concerns(need, bearer, units)) continue;
        auto& gap = by_topic[need.topic];
        gap.topic = need.topic;
        add_once(gap.sources, need.source);
        add_once(gap.gap_kinds, need.gap_kind);
        gap.weight = std::max(gap.weight, need.weight);
        gap.stated_on = std::max(gap.stated_on, need.stated_on);
    }
    for (const auto& training : trained) {
        const auto gap = by_topic.find(std::string{training.topic});
        if (gap != by_topic.end() && training.last_day >= gap->second.stated_on) gap->second.closed_by = training.ledger_entry_id;
    }
    std::vector<Gap> gaps;
    for (auto& [topic, gap] : by_topic) {
        std::ranges::sort(gap.sources, {}, source_rank);
        std::ranges::sort(gap.gap_kinds);
        gaps.push_back(std::move(gap));
    }
    std::ranges::sort(gaps, {}, [](const Gap& gap) { return std::tuple(gap.closed_by.has_value(), -gap.weight, gap.topic); });
    return gaps;
}

}  // namespace lunxun::needs

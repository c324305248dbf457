// SPDX-License-Identifier: Apache-2.0
#include "plan/population.hpp"

#include <algorithm>

namespace lunxun::plan {
namespace {

/// Numbers the tree in walking order without recursion: a unit's subtree is one span.
void walk(const std::vector<Unit>& units, std::vector<int>& first, std::vector<int>& last) {
    std::vector<std::vector<int>> children(units.size());
    std::vector<int> stack;
    for (std::size_t i = units.size(); i-- > 0;) {
        const int parent = units[i].parent;
        if (parent < 0)
            stack.push_back(static_cast<int>(i));
        else
            children[static_cast<std::size_t>(parent)].push_back(static_cast<int>(i));
    }
    first.assign(units.size(), -1);
    last.assign(units.size(), -1);
    int clock = 0;
    while (!stack.empty()) {
        const auto unit = static_cast<std::size_t>(stack.back());
        if (first[unit] < 0) {
            first[unit] = clock++;
            stack.insert(stack.end(), children[unit].begin(), children[unit].end());
        } else {
            last[unit] = clock - 1;
            stack.pop_back();
        }
    }
}

/// Bureau and county level; section level; staff; everybody else.
constexpr int kBands = 4;

int band_of(RankGroup rank) {
    switch (rank) {
        case RankGroup::bureau:
        case RankGroup::county: return 0;
        case RankGroup::section: return 1;
        case RankGroup::staff: return 2;
        default: return 3;
    }
}

}  // namespace

void Population::index() {
    CodeIndex divisions;
    divisions_.clear();
    for (const auto& unit : units) divisions_.push_back(divisions.add(unit.division_code));
    division_count_ = divisions.size();
    walk(units, order_first_, order_last_);
    unit_ids_.clear();
    for (std::size_t i = 0; i < units.size(); ++i) unit_ids_.emplace_back(units[i].id, static_cast<int>(i));
    std::sort(unit_ids_.begin(), unit_ids_.end());

    std::vector<std::pair<int, int>> pairs;
    for (std::size_t m = 0; m < members.size(); ++m)
        for (int s = 0; s < members[m].standing_count; ++s)
            pairs.emplace_back(standings[static_cast<std::size_t>(members[m].first_standing + s)].unit, static_cast<int>(m));
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    unit_starts_.assign(units.size() + 1, 0);
    unit_members_.clear();
    for (const auto& [unit, member] : pairs) {
        ++unit_starts_[static_cast<std::size_t>(unit) + 1];
        unit_members_.push_back(member);
    }
    for (std::size_t u = 0; u < units.size(); ++u) unit_starts_[u + 1] += unit_starts_[u];
}

const Standing* Population::standing_on(int member, Day day) const {
    const auto& person = members[static_cast<std::size_t>(member)];
    for (int s = 0; s < person.standing_count; ++s) {
        const auto& standing = standings[static_cast<std::size_t>(person.first_standing + s)];
        if (standing.held.contains(day)) return &standing;
    }
    return nullptr;
}

std::span<const int> Population::members_of(int unit) const {
    const auto begin = unit_starts_[static_cast<std::size_t>(unit)];
    const auto end = unit_starts_[static_cast<std::size_t>(unit) + 1];
    return std::span{unit_members_}.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

int Population::find_unit(std::int64_t id) const {
    const auto found = std::lower_bound(unit_ids_.begin(), unit_ids_.end(), std::pair{id, 0});
    return found != unit_ids_.end() && found->first == id ? found->second : -1;
}

bool Population::is_within(int unit, int top) const {
    const auto u = static_cast<std::size_t>(unit);
    const auto t = static_cast<std::size_t>(top);
    return order_first_[t] <= order_first_[u] && order_first_[u] <= order_last_[t];
}

int Population::pool(int unit, RankGroup rank) const {
    return divisions_[static_cast<std::size_t>(unit)] * kBands + band_of(rank);
}

std::vector<int> Population::pool_heads(Day day) const {
    std::vector<int> heads(static_cast<std::size_t>(division_count_ * kBands));
    for (std::size_t m = 0; m < members.size(); ++m) {
        const auto* standing = standing_on(static_cast<int>(m), day);
        if (standing && members[m].managed.contains(day)) ++heads[static_cast<std::size_t>(pool(standing->unit, standing->rank))];
    }
    return heads;
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#include "nomination/need_table.hpp"

#include <algorithm>

namespace lunxun::nomination {
namespace {

constexpr int kOwnNeedPercent = 100;
constexpr int kPostNeedPercent = 60;  ///< what the need of a post counts of a personal one
constexpr int kUnitNeedPercent = 40;

auto at(int position) {
    return static_cast<std::size_t>(position);
}

void raise(std::array<std::uint16_t, plan::kRankGroups>& ranks, const std::array<std::uint16_t, plan::kRankGroups>& to) {
    for (std::size_t r = 0; r < ranks.size(); ++r) ranks[r] = std::max(ranks[r], to[r]);
}

/// Units with each parent before its children.
std::vector<int> from_the_top(const std::vector<plan::Unit>& units) {
    std::vector<std::vector<int>> children(units.size());
    std::vector<int> order;
    for (std::size_t u = 0; u < units.size(); ++u) {
        if (units[u].parent < 0)
            order.push_back(static_cast<int>(u));
        else
            children[at(units[u].parent)].push_back(static_cast<int>(u));
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& below = children[at(order[i])];
        order.insert(order.end(), below.begin(), below.end());
    }
    return order;
}

}  // namespace

NeedTable::NeedTable(const OfferedYear& year)
    : everywhere_(at(year.topics.size())), of_units_(everywhere_.size()), own_(year.population.members.size()), units_(year.population.units.size()) {
    for (const auto& need : year.needs) {
        if (need.topic < 0) continue;
        if (need.source != StatedNeed::Source::personal)
            note(need);
        else if (need.member >= 0)
            own_[at(need.member)].push_back({need.topic, need.weight * kOwnNeedPercent});
    }
    pass_down(year.population);
}

void NeedTable::note(const StatedNeed& need) {
    OfRanks stated{};
    const int percent = need.weight * (need.source == StatedNeed::Source::post ? kPostNeedPercent : kUnitNeedPercent);
    for (int rank = 0; rank < plan::kRankGroups; ++rank)
        if (need.audience.is_empty() || need.audience.contains(static_cast<plan::RankGroup>(rank))) stated[at(rank)] = static_cast<std::uint16_t>(percent);
    if (need.unit < 0) return raise(everywhere_[at(need.topic)], stated);
    auto& of_units = of_units_[at(need.topic)];
    of_units.resize(units_);
    raise(of_units[at(need.unit)], stated);
}

void NeedTable::pass_down(const plan::Population& population) {
    const auto order = from_the_top(population.units);
    for (auto& of_units : of_units_) {
        if (of_units.empty()) continue;
        for (const int unit : order) {
            const int parent = population.units[at(unit)].parent;
            if (parent >= 0) raise(of_units[at(unit)], of_units[at(parent)]);
        }
    }
}

int NeedTable::percent(int unit, plan::RankGroup rank, int topic) const {
    const auto r = static_cast<std::size_t>(rank);
    const int everywhere = everywhere_[at(topic)][r];
    const auto& of_units = of_units_[at(topic)];
    return of_units.empty() ? everywhere : std::max<int>(everywhere, of_units[at(unit)][r]);
}

}  // namespace lunxun::nomination

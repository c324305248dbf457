// SPDX-License-Identifier: Apache-2.0
#include "intake/duplicate_people.hpp"

#include <algorithm>
#include <unordered_map>

namespace lunxun::intake {
namespace {

using UnitsOf = std::unordered_map<std::int64_t, std::vector<std::int64_t>>;

bool may_share_a_unit(const UnitsOf& units, std::int64_t one, std::int64_t other) {
    const auto& first = units.at(one);
    const auto& second = units.at(other);
    if (first.empty() || second.empty()) return true;
    return std::ranges::any_of(first, [&](std::int64_t unit) { return std::ranges::find(second, unit) != second.end(); });
}

}  // namespace

std::vector<LikelyDuplicate> likely_duplicates(std::span<const KnownPerson> people, std::span<const HeldUnit> held) {
    std::vector<const KnownPerson*> order;
    for (const auto& person : people) order.push_back(&person);
    const auto identity = [](const KnownPerson* person) { return std::tie(person->name, person->born_on); };
    std::ranges::sort(order, [&](const auto* a, const auto* b) { return std::tuple(identity(a), a->place, a->id) < std::tuple(identity(b), b->place, b->id); });

    // Units are needed only of those who share name and birth.
    UnitsOf units;
    for (std::size_t i = 1; i < order.size(); ++i)
        if (identity(order[i]) == identity(order[i - 1])) {
            units[order[i]->id];
            units[order[i - 1]->id];
        }
    for (const auto& [person_id, unit_id] : held)
        if (const auto found = units.find(person_id); found != units.end()) found->second.push_back(unit_id);

    std::vector<LikelyDuplicate> found;
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size() && identity(order[j]) == identity(order[i]); ++j)
            if (order[j]->place.row != 0 && may_share_a_unit(units, order[i]->id, order[j]->id)) found.push_back({*order[i], *order[j]});
    return found;
}

}  // namespace lunxun::intake

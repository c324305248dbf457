// SPDX-License-Identifier: Apache-2.0
#include "organisation/unit_tree.hpp"

#include <algorithm>

namespace lunxun::organisation {
namespace {

using Children = std::vector<std::vector<std::size_t>>;

struct Forest {
    std::vector<std::size_t> roots;
    Children children;
};

Result<std::unordered_map<UnitId, std::size_t>> index_units(std::span<const Unit> units) {
    std::unordered_map<UnitId, std::size_t> index;
    for (std::size_t i = 0; i < units.size(); ++i)
        if (!index.emplace(units[i].id, i).second) return Error::of(ErrorCode::invalid_input, "organisation.unit_twice", {{"unit", units[i].code}});
    return index;
}

Forest forest_of(std::span<const Unit> units, const std::unordered_map<UnitId, std::size_t>& index) {
    Forest forest{{}, Children(units.size())};
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto parent = units[i].parent ? index.find(*units[i].parent) : index.end();
        (parent == index.end() ? forest.roots : forest.children[parent->second]).push_back(i);
    }
    return forest;
}

/// Positions in preorder, without recursion: a chain of a hundred thousand units must not end the program.
std::vector<std::size_t> preorder(const Forest& forest) {
    std::vector<std::size_t> order, open(forest.roots.rbegin(), forest.roots.rend());
    while (!open.empty()) {
        const auto unit = open.back();
        open.pop_back();
        order.push_back(unit);
        const auto& children = forest.children[unit];
        open.insert(open.end(), children.rbegin(), children.rend());
    }
    return order;
}

Error cycle_among(std::span<const Unit> units, std::span<const std::size_t> reached) {
    std::vector<char> is_reached(units.size(), 0);
    for (const auto unit : reached) is_reached[unit] = 1;
    auto error = Error::of(ErrorCode::invalid_input, "organisation.unit_cycle");
    for (std::size_t i = 0; i < units.size(); ++i)
        if (!is_reached[i]) error.fields.push_back({units[i].code, Message{"organisation.unit_in_cycle", {{"unit", units[i].code}}}});
    return error;
}

}  // namespace

Result<UnitTree> UnitTree::create(std::vector<Unit> units) {
    std::ranges::sort(units, {}, [](const Unit& unit) { return std::tie(unit.code, unit.id); });
    auto index = index_units(units);
    if (!index) return index.error();
    const auto forest = forest_of(units, *index);
    const auto order = preorder(forest);
    if (order.size() != units.size()) return cycle_among(units, order);

    UnitTree tree;
    tree.units_.reserve(units.size());
    for (const auto position : order) {
        tree.index_.emplace(units[position].id, tree.units_.size());
        tree.units_.push_back(std::move(units[position]));
    }
    tree.ends_.resize(tree.units_.size());
    for (std::size_t i = tree.units_.size(); i-- > 0;) {
        tree.ends_[i] = std::max(tree.ends_[i], i + 1);
        if (const auto& parent = tree.units_[i].parent)
            if (const auto at = tree.index_of(*parent)) tree.ends_[*at] = std::max(tree.ends_[*at], tree.ends_[i]);
    }
    return tree;
}

Result<UnitTree> UnitTree::create_on(std::vector<Unit> units, Day day) {
    std::erase_if(units, [day](const Unit& unit) { return !unit.exists_on(day); });
    return create(std::move(units));
}

std::optional<std::size_t> UnitTree::index_of(UnitId id) const {
    const auto found = index_.find(id);
    if (found == index_.end()) return std::nullopt;
    return found->second;
}

const Unit* UnitTree::find(UnitId id) const {
    const auto at = index_of(id);
    return at ? &units_[*at] : nullptr;
}

bool UnitTree::is_within(UnitId unit, UnitId ancestor) const {
    const auto at = index_of(unit);
    const auto above = index_of(ancestor);
    return at && above && *above <= *at && *at < ends_[*above];
}

std::span<const Unit> UnitTree::subtree(UnitId id) const {
    const auto at = index_of(id);
    if (!at) return {};
    return std::span{units_}.subspan(*at, ends_[*at] - *at);
}

const Unit* UnitTree::ancestor_of_tier(UnitId id, Tier tier) const {
    const auto* unit = find(id);
    while (unit && unit->tier != tier) unit = unit->parent ? find(*unit->parent) : nullptr;
    return unit;
}

}  // namespace lunxun::organisation

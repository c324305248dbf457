// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "organisation/unit.hpp"

namespace lunxun::organisation {

/// Units in preorder, so that a subtree is one run of them and "belongs to" is two comparisons.
///
/// Invariant: each parent stands before its children; siblings are ordered by code.
/// A unit whose parent is not given (closed, or never existed on the day) is a root.
class UnitTree {
public:
    /// @error invalid_input  an id twice, or units that are each other's parents; `fields` names them by code.
    static Result<UnitTree> create(std::vector<Unit> units);
    /// Only the units that exist on `day`.
    /// @error as above.
    static Result<UnitTree> create_on(std::vector<Unit> units, Day day);

    const Unit* find(UnitId id) const;
    /// True also for the unit itself; false when either is not in the tree. O(1).
    bool is_within(UnitId unit, UnitId ancestor) const;
    /// The unit and everything below it, in preorder; empty when unknown.
    std::span<const Unit> subtree(UnitId id) const;
    /// The nearest unit of `tier` at or above `id`; nullptr when there is none.
    const Unit* ancestor_of_tier(UnitId id, Tier tier) const;
    /// Every unit in preorder.
    std::span<const Unit> units() const { return units_; }
    /// Position of a unit in `units()`.
    std::optional<std::size_t> index_of(UnitId id) const;

private:
    std::vector<Unit> units_;
    std::vector<std::size_t> ends_;  ///< one past the last unit of the subtree
    std::unordered_map<UnitId, std::size_t> index_;
};

}  // namespace lunxun::organisation

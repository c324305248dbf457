// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>

#include "base/result.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::organisation {

/// A row of table `unit_position`: the subtree of a unit are the positions from its own to its last, both included.
struct UnitPosition {
    std::int64_t unit_id = 0;
    std::int64_t position = 0;
    std::int64_t last_position = 0;
    std::int64_t depth = 0;  ///< 0 for a root

    bool contains(const UnitPosition& other) const { return position <= other.position && other.position <= last_position; }
};
BOOST_DESCRIBE_STRUCT(UnitPosition, (), (unit_id, position, last_position, depth))

/// Numbers the units of all times anew, closed ones in their old place: who answers for a subtree answers for its past.
/// Complexity: O(units log units); 10,500 units take less than a tenth of a second.
/// @error invalid_input  as UnitTree::create: the stored parents form a cycle.
Result<void> rebuild_unit_positions(sql::Session& session);

std::optional<UnitPosition> find_unit_position(sql::Session& session, std::int64_t unit_id);

}  // namespace lunxun::organisation

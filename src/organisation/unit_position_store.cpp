// SPDX-License-Identifier: Apache-2.0
#include "organisation/unit_position_store.hpp"

#include "organisation/organisation_store.hpp"
#include "organisation/queries.hpp"

namespace lunxun::organisation {
namespace {

std::vector<UnitPosition> positions_of(const UnitTree& tree) {
    std::vector<UnitPosition> rows;
    rows.reserve(tree.units().size());
    for (const auto& unit : tree.units()) {
        const auto position = static_cast<std::int64_t>(rows.size());
        const auto size = static_cast<std::int64_t>(tree.subtree(unit.id).size());
        const auto parent = unit.parent ? tree.index_of(*unit.parent) : std::nullopt;
        rows.push_back({unit.id.value, position, position + size - 1, parent ? rows[*parent].depth + 1 : 0});
    }
    return rows;
}

}  // namespace

Result<void> rebuild_unit_positions(sql::Session& session) {
    const auto tree = UnitTree::create(OrganisationStore(session).load_units());
    if (!tree) return tree.error();
    session.execute(queries::clear_unit_positions);
    session.insert("unit_position", positions_of(*tree));
    return {};
}

std::optional<UnitPosition> find_unit_position(sql::Session& session, std::int64_t unit_id) {
    return session.one<UnitPosition>(queries::find_unit_position, {{"unit_id", unit_id}});
}

}  // namespace lunxun::organisation

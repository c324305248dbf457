// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_sight_store.hpp"

#include "curriculum/queries.hpp"

namespace lunxun::curriculum {

std::optional<MenuSight> find_menu(sql::Session& session, std::int64_t class_id) {
    const sql::Params of_class{{"class_id", class_id}};
    const auto about = session.one<SightedClassRow>(queries::view_menu_class, of_class);
    if (!about) return std::nullopt;
    return MenuSight{*about, session.all<SightedItemRow>(queries::view_menu_items, of_class),
                     session.all<SightedReadingRow>(queries::view_readings, of_class),
                     session.all<SightedFindingRow>(queries::view_menu_findings, of_class)};
}

}  // namespace lunxun::curriculum

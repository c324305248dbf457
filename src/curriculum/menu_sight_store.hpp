// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "curriculum/menu_sight.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::curriculum {

/// None when there is no such class; a class without a menu has no items.
std::optional<MenuSight> find_menu(sql::Session& session, std::int64_t class_id);

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::registry {

/// A row of table `saved_view`: filters, order and columns of a screen, as the screen wrote them.
struct SavedView {
    std::int64_t id = 0;
    std::int64_t account_id = 0;
    std::string screen;
    std::string name;
    std::string state_json;
};
BOOST_DESCRIBE_STRUCT(SavedView, (), (id, account_id, screen, name, state_json))

inline constexpr std::int64_t kMostViews = 50;  ///< of one account on one screen

/// By name.
std::vector<SavedView> list_saved_views(sql::Session& session, std::int64_t account_id, const std::string& screen);

/// Keeps a view under its name; the one of that name and screen is replaced, also when two pages save at once.
/// @error limit_exceeded  kMostViews.
Result<SavedView> save_view(sql::Database& database, SavedView view);

/// @error not_found  the account has no such view.
Result<void> delete_saved_view(sql::Session& session, std::int64_t account_id, std::int64_t view_id);

}  // namespace lunxun::registry

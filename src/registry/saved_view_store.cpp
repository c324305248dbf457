// SPDX-License-Identifier: Apache-2.0
#include "registry/saved_view_store.hpp"

#include <algorithm>

#include "platform/sql/database_error.hpp"
#include "registry/queries.hpp"

namespace lunxun::registry {
namespace {

Result<SavedView> put(sql::Session& session, SavedView view) {
    const auto present = list_saved_views(session, view.account_id, view.screen);
    const auto same = std::ranges::find(present, view.name, &SavedView::name);
    if (same != present.end()) {
        view.id = same->id;
        session.execute(queries::update_saved_view, {{"id", view.id}, {"state_json", view.state_json}});
        return view;
    }
    if (static_cast<std::int64_t>(present.size()) >= kMostViews)
        return Error::of(ErrorCode::limit_exceeded, "registry.too_many_views", {{"most", std::to_string(kMostViews)}});
    view.id = session.reserve_ids("saved_view", 1);
    session.insert("saved_view", std::vector{view});
    return view;
}

}  // namespace

std::vector<SavedView> list_saved_views(sql::Session& session, std::int64_t account_id, const std::string& screen) {
    return session.all<SavedView>(queries::saved_views, {{"account_id", account_id}, {"screen", screen}});
}

Result<SavedView> save_view(sql::Database& database, SavedView view) {
    const auto attempt = [&] { return database.write([&](sql::Session& session) { return put(session, view); }); };
    try {
        return attempt();
    } catch (const sql::DatabaseError& error) {
        // Another page kept a view of this name since we looked: now it is there to be replaced.
        if (error.kind() != sql::DatabaseError::Kind::unique_violation) throw;
        return attempt();
    }
}

Result<void> delete_saved_view(sql::Session& session, std::int64_t account_id, std::int64_t view_id) {
    if (session.execute(queries::delete_saved_view, {{"id", view_id}, {"account_id", account_id}}) == 1) return {};
    return Error::of(ErrorCode::not_found, "registry.no_such_view");
}

}  // namespace lunxun::registry

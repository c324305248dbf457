// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <boost/json.hpp>

#include "registry/people_endpoints.hpp"
#include "registry/saved_view_store.hpp"

namespace lunxun::registry {
namespace {

using http::Call;
using http::Method;

struct SavedViewsQuery {
    std::string screen;
};
BOOST_DESCRIBE_STRUCT(SavedViewsQuery, (), (screen))

struct SavedViewForm {
    std::string screen;  ///< the name that the screen gives its list
    std::string name;
    std::string state;  ///< a JSON object that only the screen reads
};
BOOST_DESCRIBE_STRUCT(SavedViewForm, (), (screen, name, state))

struct SavedViewPath {
    std::int64_t view_id = 0;
};
BOOST_DESCRIBE_STRUCT(SavedViewPath, (), (view_id))

struct SavedViewItem {
    std::int64_t view_id = 0;
    std::string name;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(SavedViewItem, (), (view_id, name, state))

struct SavedViewList {
    std::vector<SavedViewItem> items;
};
BOOST_DESCRIBE_STRUCT(SavedViewList, (), (items))

constexpr std::size_t kLongestName = 60;
constexpr std::size_t kLargestState = 8 * 1024;

bool is_screen_name(const std::string& name) {
    return !name.empty() && name.size() <= kLongestName && std::ranges::all_of(name, [](char letter) { return (letter >= 'a' && letter <= 'z') || letter == '_' || letter == '-'; });
}

bool is_object(const std::string& text) {
    boost::json::error_code failed;
    const auto value = boost::json::parse(text, failed);
    return !failed && value.is_object();
}

Result<void> judge(const SavedViewForm& form) {
    auto error = Error::of(ErrorCode::invalid_input, "registry.wrong_view");
    if (!is_screen_name(form.screen)) error.fields.push_back({"screen", Message{"registry.view_screen", {}}});
    const bool is_blank = form.name.find_first_not_of(' ') == std::string::npos;
    if (is_blank || form.name.size() > kLongestName) error.fields.push_back({"name", Message{"registry.view_name", {{"most", std::to_string(kLongestName)}}}});
    if (form.state.size() > kLargestState || !is_object(form.state)) error.fields.push_back({"state", Message{"registry.view_state", {}}});
    if (error.fields.empty()) return {};
    return error;
}

}  // namespace

void add_saved_view_endpoints(http::Router& router, sql::Database& database) {
    router.add<SavedViewsQuery, SavedViewList>(Method::get, "/api/saved-views", {"list_saved_views", "signed_in", "One's own views of a screen."},
                                               [&database](const SavedViewsQuery& query, Call& call) -> Result<SavedViewList> {
                                                   SavedViewList list;
                                                   const auto views = database.read([&](sql::Session& session) {
                                                       return list_saved_views(session, call.principal.account_id, query.screen);
                                                   });
                                                   for (const auto& view : views) list.items.push_back({view.id, view.name, view.state_json});
                                                   return list;
                                               });
    router.add<SavedViewForm, SavedViewItem>(Method::put, "/api/saved-views", {"save_view", "signed_in", "Keeps a view under its name; the one of that name is replaced."},
                                             [&database](const SavedViewForm& form, Call& call) -> Result<SavedViewItem> {
                                                 if (auto judged = judge(form); !judged) return judged.error();
                                                 const auto view = save_view(database, {0, call.principal.account_id, form.screen, form.name, form.state});
                                                 if (!view) return view.error();
                                                 return SavedViewItem{view->id, view->name, view->state_json};
                                             });
    router.add<SavedViewPath, http::Nothing>(Method::delete_, "/api/saved-views/{view_id}", {"delete_saved_view", "signed_in", "Forgets one of one's own views."},
                                             [&database](const SavedViewPath& path, Call& call) -> Result<http::Nothing> {
                                                 auto done = database.write([&](sql::Session& session) { return delete_saved_view(session, call.principal.account_id, path.view_id); });
                                                 if (!done) return done.error();
                                                 return http::Nothing{};
                                             });
}

}  // namespace lunxun::registry

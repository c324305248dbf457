// SPDX-License-Identifier: Apache-2.0
#include "app/serve/endpoints.hpp"

#include <fmt/format.h>

#include "access/access_endpoints.hpp"
#include "access/audit_endpoints.hpp"
#include "access/role.hpp"
#include "app/serve/import_endpoints.hpp"
#include "app/serve/import_history_endpoints.hpp"
#include "app/serve/job_endpoints.hpp"
#include "app/serve/nomination_start.hpp"
#include "app/serve/system_endpoints.hpp"
#include "calendar/calendar_endpoints.hpp"
#include "curriculum/menu_endpoints.hpp"
#include "home/home_endpoints.hpp"
#include "hours/training_file_endpoints.hpp"
#include "nomination/nomination_endpoints.hpp"
#include "nomination/roster_endpoints.hpp"
#include "plan/plan_endpoints.hpp"
#include "platform/files/passing_folder.hpp"
#include "platform/http/openapi.hpp"
#include "registry/people_endpoints.hpp"
#include "registry/people_list_store.hpp"
#include "reports/document_endpoints.hpp"
#include "resources/resource_endpoints.hpp"
#include "rulebook/rule_endpoints.hpp"
#include "search/search_endpoints.hpp"
#include "timetable/board_endpoints.hpp"
#include "timetable/repair_endpoints.hpp"

namespace lunxun::app {

void add_endpoints(http::Router& router, Installation& installation) {
    auto& database = installation.place.database;
    access::add_access_endpoints(router, installation.sign_in, database, installation.now);
    access::add_audit_endpoints(router, database);
    add_system_endpoints(router, installation);
    add_job_endpoints(router, installation);
    add_nomination_start(router, installation);
    const nomination::NominationDesk nomination_desk{database, installation.trade.pack, installation.today, installation.now};
    nomination::add_nomination_endpoints(router, nomination_desk);
    nomination::add_change_endpoints(router, nomination_desk);
    resources::add_resource_endpoints(router, database);
    resources::add_library_endpoints(router, database, installation.trade.pack, installation.today);
    rulebook::add_rule_endpoints(router, database, installation.trade.pack, installation.today);
    calendar::add_calendar_endpoints(router, database, installation.trade.calendar, installation.trade.season);
    const auto people_index = std::make_shared<registry::PeopleIndexMemory>();
    home::add_home_endpoints(router, database, people_index, installation.trade.pack);
    plan::add_plan_endpoints(router, database, installation.trade.pack, installation.trade.season);
    nomination::add_roster_endpoints(router, database, installation.trade.pack);
    curriculum::add_menu_endpoints(router, database, installation.trade.pack);
    timetable::add_board_endpoints(router, database);
    timetable::add_repair_endpoints(router, {database, installation.trade.pack, installation.trade.calendar, installation.today, installation.now});
    reports::add_document_endpoints(router, database, installation.trade.pack, installation.today);
    hours::add_training_file_endpoints(router, database, installation.trade.pack, installation.today);
    registry::add_people_endpoints(router, database, people_index, installation.trade.pack, installation.now);
    registry::add_saved_view_endpoints(router, database);
    registry::add_unit_endpoints(router, database, people_index);
    search::add_search_endpoints(router, database, installation.place.keyring,
                                 [people_index](sql::Session& session, const access::DataScope& scope, const std::string& typed, std::size_t at_most) {
                                     return registry::find_people(session, *people_index, scope, typed, at_most);
                                 });
    add_import_endpoints(router, installation);
    add_import_history_endpoints(router, installation);
}

namespace {

/// Calls `tell` with the routes of a workplace made for it.
template <class Tell>
Result<std::string> of_routes(const Tell& tell) {
    const files::PassingFolder folder;
    Context context;
    context.options.data = folder.path();
    context.options.db = ":memory:";
    auto place = context.open_workplace();
    if (!place) return place.error();
    auto trade = context.load_trade();
    if (!trade) return trade.error();
    Installation installation(context, std::move(*place), std::move(*trade));
    http::Router router;
    add_endpoints(router, installation);
    return tell(router);
}

std::string who_may(std::string_view permission) {
    if (permission == "public") return "nobody needs to be signed in";
    if (permission == "signed_in") return "everybody with an account";
    std::string roles;
    for (const auto& each : access::permissions())
        if (each.name == permission)
            for (const auto role : each.roles) roles += (roles.empty() ? "" : ", ") + std::string(access::to_string(role));
    return roles;
}

}  // namespace

Result<std::string> openapi_text() {
    return of_routes([](const http::Router& router) { return http::pretty(http::openapi_of(router, "Lunxun", LUNXUN_VERSION)); });
}

Result<std::string> endpoint_table() {
    return of_routes([](const http::Router& router) {
        std::string table =
            "# Endpoints and who may call them\n\n"
            "Written by `lunxun openapi --table docs/endpoints.md` from the live routes and the one table of permissions; a test compares it.\n"
            "What a role sees is further limited to its data scope: the subtree of a unit, an institution's classes, a teacher's own classes.\n\n"
            "| Method | Path | Does | Permission | Roles |\n| --- | --- | --- | --- | --- |\n";
        for (const auto& endpoint : router.endpoints())
            table += fmt::format("| {} | `{}` | {} | {} | {} |\n", http::to_string(endpoint.method), endpoint.path, endpoint.declaration.summary, endpoint.declaration.permission,
                                 who_may(endpoint.declaration.permission));
        return table;
    });
}

}  // namespace lunxun::app

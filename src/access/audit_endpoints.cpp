// SPDX-License-Identifier: Apache-2.0
#include "access/audit_endpoints.hpp"

#include "access/audit_store.hpp"
#include "platform/http/cursor.hpp"
#include "platform/text/spoken.hpp"

namespace lunxun::access {
namespace {

using http::Call;
using http::Method;
using http::Nothing;

struct AuditQuery {
    std::optional<std::string> actor;
    std::optional<std::string> action;
    std::optional<Day> first_day;
    std::optional<Day> last_day;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(AuditQuery, (), (actor, action, first_day, last_day, limit, after))

struct AuditEventView {
    std::int64_t event_id = 0;
    std::string at;
    std::string actor;
    text::CodeName action;
    std::string subject;
    std::string detail;
    std::string hash;
};
BOOST_DESCRIBE_STRUCT(AuditEventView, (), (event_id, at, actor, action, subject, detail, hash))

struct AuditEventList {
    std::vector<AuditEventView> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
    std::vector<text::CodeName> actions;  ///< that occur in the chain, for a filter
};
BOOST_DESCRIBE_STRUCT(AuditEventList, (), (items, next, total, actions))

struct ChainView {
    std::int64_t events = 0;
    bool is_whole = true;
    std::optional<std::int64_t> first_broken_id;
};
BOOST_DESCRIBE_STRUCT(ChainView, (), (events, is_whole, first_broken_id))

text::CodeName action_name(const std::string& action, text::Locale locale) {
    return {action, text::phrase("access.action." + action, locale).value_or(action)};
}

Result<AuditEventList> list(const AuditQuery& query, const Call& call, sql::Database& database) {
    const auto limit = http::page_limit(query.limit);
    if (!limit) return limit.error();
    const auto keys = http::keys_of(query.after, 1);
    if (!keys) return keys.error();
    AuditFilter filter{query.actor.value_or(""), query.action.value_or(""), query.first_day ? query.first_day->iso() : "", query.last_day ? (*query.last_day + 1).iso() : "", {}};
    if (!keys->front().empty()) filter.before = std::atoll(keys->front().c_str());
    return database.read([&](sql::Session& session) {
        AuditEventList page;
        for (auto& event : list_audit_events(session, filter, *limit))
            page.items.push_back({event.id, event.at, event.actor, action_name(event.action, call.locale), event.subject, event.detail, event.hash});
        if (static_cast<std::int64_t>(page.items.size()) == *limit) page.next = http::cursor_of({std::to_string(page.items.back().event_id)});
        page.total = count_audit_events(session, filter);
        for (const auto& action : audit_actions(session)) page.actions.push_back(action_name(action, call.locale));
        return page;
    });
}

}  // namespace

void add_audit_endpoints(http::Router& router, sql::Database& database) {
    router.add<AuditQuery, AuditEventList>(Method::get, "/api/audit-events", {"list_audit_events", "audit.read", "The audit chain, the newest first."},
                                           [&database](const AuditQuery& query, Call& call) { return list(query, call, database); });
    router.add<Nothing, ChainView>(Method::get, "/api/audit-events/chain", {"check_audit_chain", "audit.read", "Recomputes every hash of the audit chain."},
                                   [&database](const Nothing&, Call&) -> Result<ChainView> {
                                       const auto check = database.read([](sql::Session& session) { return check_audit_chain(session); });
                                       return ChainView{check.events, !check.first_broken_id, check.first_broken_id};
                                   });
}

}  // namespace lunxun::access

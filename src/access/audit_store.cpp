// SPDX-License-Identifier: Apache-2.0
#include "access/audit_store.hpp"

#include <limits>

#include "access/queries.hpp"

namespace lunxun::access {

AuditEvent append_audit_event(sql::Session& session, const AuditEntry& entry, const std::string& at) {
    // Taking the id first locks its block, so two writers cannot follow the same link.
    const auto id = session.reserve_ids("audit_event", 1);
    const auto last = session.one<AuditEvent>(queries::last_audit_event);
    AuditEvent event{id, at, entry.actor, entry.action, entry.subject, entry.detail, last ? last->hash : kChainStart, ""};
    event.hash = hash_of(event);
    session.insert("audit_event", std::vector{event});
    return event;
}

namespace {

/// Later than every time that is written, in the order of texts.
constexpr const char* kEndOfTime = "9999";

struct ActionRow {
    std::string action;
};
BOOST_DESCRIBE_STRUCT(ActionRow, (), (action))

sql::Params params_of(const AuditFilter& filter) {
    return {{"actor", filter.actor}, {"action", filter.action}, {"first_at", filter.first_at}, {"end_at", filter.end_at.empty() ? kEndOfTime : filter.end_at}};
}

}  // namespace

std::vector<AuditEvent> list_audit_events(sql::Session& session, const AuditFilter& filter, std::int64_t limit) {
    auto params = params_of(filter);
    params.emplace_back("before", filter.before.value_or(std::numeric_limits<std::int64_t>::max()));
    params.emplace_back("limit", limit);
    return session.all<AuditEvent>(queries::audit_page, params);
}

std::int64_t count_audit_events(sql::Session& session, const AuditFilter& filter) {
    return session.scalar<std::int64_t>(queries::count_audit_events, params_of(filter));
}

std::vector<std::string> audit_actions(sql::Session& session) {
    std::vector<std::string> actions;
    for (auto& row : session.all<ActionRow>(queries::audit_actions)) actions.push_back(std::move(row.action));
    return actions;
}

ChainCheck check_audit_chain(sql::Session& session) {
    ChainCheck check;
    std::string previous = kChainStart;
    session.each<AuditEvent>(queries::whole_audit_chain, {}, [&](const AuditEvent& event) {
        ++check.events;
        const bool fits = event.previous_hash == previous && event.hash == hash_of(event);
        if (!fits && !check.first_broken_id) check.first_broken_id = event.id;
        previous = event.hash;
    });
    return check;
}

}  // namespace lunxun::access

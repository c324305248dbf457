// SPDX-License-Identifier: Apache-2.0
#include "access/audit_store.hpp"

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

}  // namespace lunxun::access

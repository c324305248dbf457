// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/audit_chain.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::access {

struct AuditEntry {
    std::string actor;
    std::string action;
    std::string subject;
    std::string detail;
};

/// Adds one link to the chain, in the caller's transaction: the deed and its record stand or fall together.
///
/// @param at  UTC, `2027-04-12T08:00:00Z`
AuditEvent append_audit_event(sql::Session& session, const AuditEntry& entry, const std::string& at);

/// Which events of the chain to list; empty texts: all.
struct AuditFilter {
    std::string actor;
    std::string action;
    std::string first_at;  ///< UTC, inclusive
    std::string end_at;    ///< UTC, exclusive; empty: no end
    std::optional<std::int64_t> before;  ///< only events with a lower id
};
/// The newest first.
std::vector<AuditEvent> list_audit_events(sql::Session& session, const AuditFilter& filter, std::int64_t limit);
/// Of the filter without `before`.
std::int64_t count_audit_events(sql::Session& session, const AuditFilter& filter);
/// Every action that occurs, in the order of the alphabet.
std::vector<std::string> audit_actions(sql::Session& session);

struct ChainCheck {
    std::int64_t events = 0;
    /// The first event whose hash or predecessor does not fit; none: the chain is whole.
    std::optional<std::int64_t> first_broken_id;
};
/// Recomputes every hash. Complexity: O(events), a few hundred thousand a second.
ChainCheck check_audit_chain(sql::Session& session);

}  // namespace lunxun::access

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

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

}  // namespace lunxun::access

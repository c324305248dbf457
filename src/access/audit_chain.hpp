// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

namespace lunxun::access {

/// One link of the audit chain; a row of table `audit_event`. No personal data: ids, never names.
struct AuditEvent {
    std::int64_t id = 0;
    std::string at;       ///< UTC, `2027-04-12T08:00:00Z`
    std::string actor;    ///< account name, or `command_line`
    std::string action;   ///< verb of the trade: `import_workbook`, `plan_year`, `sign_in`
    std::string subject;  ///< kind and id: `plan_run 3`
    std::string detail;   ///< a short JSON text
    std::string previous_hash;
    std::string hash;
};
BOOST_DESCRIBE_STRUCT(AuditEvent, (), (id, at, actor, action, subject, detail, previous_hash, hash))

/// Hash of the first link's predecessor.
inline constexpr const char* kChainStart = "0000000000000000000000000000000000000000000000000000000000000000";

/// Lower-case hex of BLAKE2b-256 over all fields but `hash`, each with its length before it, so that no two
/// different events share one text.
std::string hash_of(const AuditEvent& event);

}  // namespace lunxun::access

// SPDX-License-Identifier: Apache-2.0
#include "access/audit_store.hpp"

#include <doctest/doctest.h>

#include "tests/support/test_databases.hpp"

namespace lunxun::access {

TEST_CASE("each audit event holds the hash of the one before it") {
    test::for_each_database([](sql::Database& db) {
        const auto first = db.write([](sql::Session& s) { return append_audit_event(s, {"a", "plan_year", "plan_run 1", "{}"}, "2026-11-21T08:00:00Z"); });
        const auto second = db.write([](sql::Session& s) { return append_audit_event(s, {"a", "nominate", "plan_run 1", "{}"}, "2026-11-21T08:01:00Z"); });
        CHECK(first.previous_hash == kChainStart);
        CHECK(second.previous_hash == first.hash);
        CHECK(second.hash == hash_of(second));
    });
}

TEST_CASE("moving a letter from one field to the next changes the hash") {
    const AuditEvent one{1, "t", "ab", "c", "", "", kChainStart, ""};
    const AuditEvent other{1, "t", "a", "bc", "", "", kChainStart, ""};
    CHECK(hash_of(one) != hash_of(other));
}

}  // namespace lunxun::access

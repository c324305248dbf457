// SPDX-License-Identifier: Apache-2.0
#include <sodium.h>

#include <array>

#include "verify/checks.hpp"
#include "verify/queries.hpp"

namespace lunxun::verify {
namespace {

constexpr std::size_t kHashBytes = 32;

struct AuditRow {
    RowId id = 0;
    std::string at;
    std::string actor;
    std::string action;
    std::string subject;
    std::string detail;
    std::string previous_hash;
    std::string hash;
};
BOOST_DESCRIBE_STRUCT(AuditRow, (), (id, at, actor, action, subject, detail, previous_hash, hash))

struct BatchRow {
    RowId id = 0;
    std::int64_t rows_read = 0;
    std::int64_t rows_committed = 0;
    std::int64_t rows_unchanged = 0;
    std::int64_t rows_refused = 0;
};
BOOST_DESCRIBE_STRUCT(BatchRow, (), (id, rows_read, rows_committed, rows_unchanged, rows_refused))

/// BLAKE2b-256 over all columns but the hash, each as `length:text`, in lower-case hexadecimal digits.
std::string hash_of(const AuditRow& row) {
    std::string text;
    for (const auto& column : {std::to_string(row.id), row.at, row.actor, row.action, row.subject, row.detail, row.previous_hash})
        text.append(std::to_string(column.size())).append(":").append(column);
    std::array<unsigned char, kHashBytes> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (const auto byte : hash) {
        hex += kDigits[byte >> 4U];
        hex += kDigits[byte & 15U];
    }
    return hex;
}

}  // namespace

CheckReport check_audit_chain(sql::Session& session) {
    Findings findings("audit_chain");
    std::string before(kHashBytes * 2, '0');
    session.each<AuditRow>(queries::audit_events, {}, [&](const AuditRow& row) {
        findings.examined();
        if (row.previous_hash != before) findings.add({{"event", std::to_string(row.id)}}, "gap");
        if (row.hash != hash_of(row)) findings.add({{"event", std::to_string(row.id)}});
        before = row.hash;
    });
    return findings.take();
}

CheckReport check_import_counts(sql::Session& session) {
    Findings findings("import_counts");
    for (const auto& batch : session.all<BatchRow>(queries::import_batches)) {
        findings.examined();
        if (batch.rows_read != batch.rows_committed + batch.rows_unchanged + batch.rows_refused)
            findings.add({{"import", std::to_string(batch.id)}, {"rows", std::to_string(batch.rows_read)}});
    }
    return findings.take();
}

}  // namespace lunxun::verify

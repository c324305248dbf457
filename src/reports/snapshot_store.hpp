// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "platform/sql/session.hpp"
#include "reports/statistic_table.hpp"

namespace lunxun::reports {

/// The table as JSON text, sources as their number and hash: what a snapshot keeps. Same table, same bytes.
std::string snapshot_json(const StatisticTable& table, int year);

/// BLAKE2b-256 in hexadecimal digits.
std::string content_hash(const std::string& text);

/// Keeps published tables as they were.
class SnapshotStore {
public:
    explicit SnapshotStore(sql::Session& session) : session_(session) {}

    /// Freezes a table unless its newest snapshot says the same; the hash of its content in both cases.
    std::string freeze(const StatisticTable& table, int year, const std::string& rule_pack_version, const std::string& created_at);

private:
    sql::Session& session_;
};

}  // namespace lunxun::reports

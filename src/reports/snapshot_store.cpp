// SPDX-License-Identifier: Apache-2.0
#include "reports/snapshot_store.hpp"

#include <sodium.h>

#include <array>
#include <boost/describe/class.hpp>
#include <boost/json.hpp>
#include <span>

#include "reports/queries.hpp"

namespace lunxun::reports {

struct HashRow {
    std::string content_hash;
};
BOOST_DESCRIBE_STRUCT(HashRow, (), (content_hash))

struct SnapshotRow {
    std::int64_t id = 0;
    std::string table_name;
    std::int64_t year = 0;
    std::string created_at;
    std::string rule_pack_version;
    std::string content_hash;
    std::string content_json;
};
BOOST_DESCRIBE_STRUCT(SnapshotRow, (), (id, table_name, year, created_at, rule_pack_version, content_hash, content_json))

namespace {

namespace json = boost::json;

struct ToJson {
    json::value operator()(std::monostate) const { return nullptr; }
    json::value operator()(const std::string& text) const { return json::string(text); }
    json::value operator()(std::int64_t number) const { return number; }
    json::value operator()(double number) const { return number; }
    json::value operator()(const Share& share) const { return share.value; }
    json::value operator()(Day day) const { return json::string(day.iso()); }
};

json::value json_of(const StatisticTable::Row& row) {
    json::array figures;
    for (const auto& figure : row.figures) figures.push_back(std::visit(ToJson{}, figure));
    return json::object{{"key", row.key}, {"figures", std::move(figures)}};
}

json::array json_of(const std::vector<StatisticTable::Row>& rows) {
    json::array all;
    for (const auto& row : rows) all.push_back(json_of(row));
    return all;
}

}  // namespace

std::string content_hash(const std::string& text) {
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
    std::array<char, 2 * crypto_generichash_BYTES + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    return digits.data();
}

std::string snapshot_json(const StatisticTable& table, int year) {
    json::object snapshot;
    snapshot["table"] = table.name;
    snapshot["year"] = year;
    snapshot["columns"] = json::value_from(table.columns);
    snapshot["rows"] = json_of(table.rows);
    snapshot["total"] = json_of(table.total);
    snapshot["source_count"] = table.sources.size();
    snapshot["source_hash"] = content_hash(json::serialize(json_of(table.sources)));
    return json::serialize(snapshot);
}

std::string SnapshotStore::freeze(const StatisticTable& table, int year, const std::string& rule_pack_version, const std::string& created_at) {
    const std::string content = snapshot_json(table, year);
    const std::string hash = content_hash(content);
    const auto newest = session_.one<HashRow>(queries::newest_snapshot_hash, {{"table_name", table.name}, {"year", std::int64_t{year}}});
    if (newest && newest->content_hash == hash) return hash;
    const SnapshotRow row{session_.reserve_ids("report_snapshot", 1), table.name, year, created_at, rule_pack_version, hash, content};
    session_.insert("report_snapshot", std::span<const SnapshotRow>(&row, 1));
    return hash;
}

}  // namespace lunxun::reports

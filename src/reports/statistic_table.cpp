// SPDX-License-Identifier: Apache-2.0
#include "reports/statistic_table.hpp"

#include <sodium.h>

#include <array>
#include <boost/json.hpp>
#include <cmath>

namespace lunxun::reports {
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

Figure share_of(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return {};
    return Share{static_cast<double>(part) / static_cast<double>(whole)};
}

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

}  // namespace lunxun::reports

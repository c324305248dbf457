// SPDX-License-Identifier: Apache-2.0
#include "plan/field_mix.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace lunxun::plan {
namespace {

double percent(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

bool counts_for_target(std::string_view field) {
    return field == "economy" || field == "political_legal";
}

double FieldMix::percent_of(const Share& share) const {
    return share.field == "general" ? 0 : percent(share.runs, professional_runs);
}

double FieldMix::economy_and_law_percent() const {
    return percent(economy_and_law_runs, professional_runs);
}

FieldMix field_mix(std::span<const EntrySightRow> entries) {
    std::map<std::string, FieldMix::Share> shares;
    FieldMix mix;
    for (const auto& row : entries) {
        if (row.state != "approved" && row.state != "issued") continue;
        auto& share = shares[row.field];
        share.field = row.field;
        ++share.entries;
        share.runs += row.runs;
        share.classes += row.classes;
        share.seats += row.planned_seats;
        if (row.field == "general") continue;
        mix.professional_runs += row.runs;
        if (counts_for_target(row.field)) mix.economy_and_law_runs += row.runs;
    }
    for (auto& [field, share] : shares) mix.fields.push_back(std::move(share));
    std::ranges::sort(mix.fields, [](const auto& a, const auto& b) { return std::tie(b.runs, a.field) < std::tie(a.runs, b.field); });
    return mix;
}

}  // namespace lunxun::plan

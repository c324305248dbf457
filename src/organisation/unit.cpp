// SPDX-License-Identifier: Apache-2.0
#include "organisation/unit.hpp"

#include <array>

namespace lunxun::organisation {
namespace {

constexpr std::array<std::string_view, 5> kTiers{"province", "prefecture", "county", "township", "village"};

}  // namespace

std::string_view to_string(Tier tier) {
    return kTiers[static_cast<std::size_t>(tier)];
}

std::optional<Tier> tier_of(std::string_view name) {
    for (std::size_t i = 0; i < kTiers.size(); ++i)
        if (kTiers[i] == name) return static_cast<Tier>(i);
    return std::nullopt;
}

}  // namespace lunxun::organisation

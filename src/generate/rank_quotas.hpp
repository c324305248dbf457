// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "generate/model.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// How many people of one rank a block of units holds.
struct RankQuota {
    std::string_view rank;
    std::string_view parallel;  ///< rank of those without a leading post
    int count = 0;
    bool is_team = true;  ///< its leaders belong to the unit's leadership; otherwise they lead sections inside it
};

/// Units that share ranks: a role in a tier.
struct RankBlock {
    std::string_view tier;
    std::vector<UnitRole> roles;
    std::vector<RankQuota> quotas;  ///< highest first
    int heads = 1;                  ///< top leaders of each unit
};

/// Quotas of every block at the model's scale.
/// Source: requirements 5.2: about 900 of county level in a prefecture, 35 % in its organs, 45 % in counties, 20 % in
/// schools, hospitals, enterprises and parks; the province by the shares of GB/T 12407 levels.
std::vector<RankBlock> rank_blocks(const Model& model);

}  // namespace lunxun::generate

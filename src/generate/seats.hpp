// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/source_data.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// One place in a unit that a person will fill.
struct Seat {
    int unit = 0;
    std::string rank_code;
    std::string occupation;
    std::string title;
    bool is_leader = false;
    bool is_head = false;
};

/// Every seat of every unit: ranks by the shares of each level, leaders and parallel ranks half and half.
/// Source: requirements 5.2.
std::vector<Seat> make_seats(const Model& model, const SourceData& source, Random random, const World& world);

}  // namespace lunxun::generate

// SPDX-License-Identifier: Apache-2.0
#include "generate/rank_quotas.hpp"

namespace lunxun::generate {

namespace {

using enum UnitRole;

std::vector<RankBlock> prefecture_blocks() {
    return {
        {"prefecture", {leading_body, organ}, {{"121", "1S", 4}, {"122", "2S", 10}, {"131", "2D", 100}, {"132", "4D", 215}, {"141", "1Z", 420, false}, {"142", "3Z", 500, false}}, 1},
        {"prefecture", {institution}, {{"231", "231", 35}, {"232", "232", 90}, {"241", "241", 110, false}, {"242", "242", 120, false}}, 1},
        {"county", {leading_body}, {{"131", "2D", 60}, {"132", "4D", 240}, {"141", "1Z", 70, false}, {"142", "3Z", 80, false}}, 1},
        {"county", {organ}, {{"132", "4D", 105}, {"141", "1Z", 620}, {"142", "3Z", 1'120}}, 1},
        {"county", {institution}, {{"241", "241", 280}, {"242", "242", 330}}, 1},
        {"county", {park_organ}, {{"131", "2D", 12}, {"132", "4D", 43}, {"141", "1Z", 45, false}, {"142", "3Z", 60, false}}, 1},
        {"township", {township}, {{"141", "1Z", 300}, {"142", "3Z", 720}}, 2},
    };
}

/// Of 200,000: 111-112 0.02 %, 121 0.18, 122 0.5, 131 2.2, 132 4.8, 141 14, 142 24 percent.
std::vector<RankBlock> province_blocks() {
    return {
        {"province", {leading_body, organ, institution}, {{"111", "1S", 12}, {"112", "1S", 28}, {"121", "1S", 240}, {"122", "2S", 600}, {"131", "2D", 1'500, false}, {"132", "4D", 2'700, false}, {"141", "1Z", 2'600, false}, {"142", "3Z", 2'600, false}}, 1},
        {"prefecture", {leading_body, organ, institution}, {{"121", "1S", 120}, {"122", "2S", 400}, {"131", "2D", 1'800}, {"132", "4D", 3'700}, {"141", "1Z", 5'600, false}, {"142", "3Z", 8'400, false}}, 1},
        {"county", {leading_body}, {{"131", "2D", 900}, {"132", "4D", 2'600}, {"141", "1Z", 700, false}, {"142", "3Z", 700, false}}, 1},
        {"county", {organ, institution}, {{"131", "2D", 200}, {"132", "4D", 600}, {"141", "1Z", 12'700}, {"142", "3Z", 21'000}}, 1},
        {"township", {township}, {{"141", "1Z", 6'400}, {"142", "3Z", 15'300}}, 2},
    };
}

}  // namespace

std::vector<RankBlock> rank_blocks(const Model& model) {
    auto blocks = model.is_province() ? province_blocks() : prefecture_blocks();
    for (auto& block : blocks) {
        for (auto& quota : block.quotas) {
            quota.count = model.scaled(quota.count);
        }
    }
    return blocks;
}

}  // namespace lunxun::generate

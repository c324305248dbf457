// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "nomination/offered_year.hpp"

namespace lunxun::nomination {

/// The weightiest stated need for every topic, unit and rank: needs of an organisation or a post reach the units below
/// theirs, so they are passed down the tree once instead of being looked for at every pair.
///
/// Unit: percent of a personal need of weight 1. Memory: 14 bytes a unit and topic that some unit needs.
class NeedTable {
public:
    explicit NeedTable(const OfferedYear& year);

    /// The need of `topic` as a person of this rank in this unit has it, 0 without one; personal needs aside.
    int percent(int unit, plan::RankGroup rank, int topic) const;

    struct OwnNeed {
        int topic = 0;
        int percent = 0;
    };
    /// Personal needs of a member.
    const std::vector<OwnNeed>& own(int member) const { return own_[static_cast<std::size_t>(member)]; }

private:
    using OfRanks = std::array<std::uint16_t, plan::kRankGroups>;

    void note(const StatedNeed& need);
    void pass_down(const plan::Population& population);

    std::vector<OfRanks> everywhere_;             ///< of each topic: needs that name no unit
    std::vector<std::vector<OfRanks>> of_units_;  ///< of each topic, then unit; empty where no unit needs the topic
    std::vector<std::vector<OwnNeed>> own_;       ///< of each member
    std::size_t units_;
};

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#include "home/people_figures.hpp"

#include "plan/audience.hpp"

namespace lunxun::home {
namespace {

void add(RotationShare& share, const PeopleTally& tally) {
    share.people += tally.people;
    if (tally.is_trained != 0) share.trained += tally.people;
    else if (tally.is_nominated != 0) share.planned += tally.people;
}

RotationShare share_of_bit(std::span<const PeopleTally> tallies, std::int64_t PeopleTally::* bits, int bit) {
    RotationShare share;
    for (const auto& tally : tallies)
        if ((tally.*bits >> bit & 1) != 0) add(share, tally);
    return share;
}

}  // namespace

std::vector<RotationShare> rotation_of_ranks(std::span<const PeopleTally> tallies, text::Locale locale) {
    std::vector<RotationShare> shares;
    for (int group = 0; group < plan::kRankGroups; ++group) {
        auto share = share_of_bit(tallies, &PeopleTally::rank_group_bit, group);
        if (share.people == 0) continue;
        share.group = text::code_name("rank_group", plan::to_string(static_cast<plan::RankGroup>(group)), locale);
        shares.push_back(std::move(share));
    }
    return shares;
}

std::vector<RotationShare> rotation_of_key_groups(std::span<const PeopleTally> tallies, text::Locale locale) {
    std::vector<RotationShare> shares;
    for (int group = 1; group < plan::kKeyGroups; ++group) {
        auto share = share_of_bit(tallies, &PeopleTally::key_group_bits, group);
        if (share.people == 0) continue;
        share.group = text::code_name("key_group", plan::to_string(static_cast<plan::KeyGroup>(group)), locale);
        shares.push_back(std::move(share));
    }
    return shares;
}

std::vector<RankHours> hours_by_rank(std::span<const PeopleTally> tallies, text::Locale locale) {
    std::vector<RankHours> ranks;
    for (const auto& tally : tallies) {
        if (tally.has_rule == 0) continue;
        if (ranks.empty() || ranks.back().rank.code != tally.rank_code) ranks.push_back({text::code_name("rank", tally.rank_code, locale), 0, 0, 0});
        auto& rank = ranks.back();
        rank.people += tally.people;
        if (tally.is_short == 0) rank.attained += tally.people;
        if (tally.will_be_short == 0) rank.attained_by_year_end += tally.people;
    }
    return ranks;
}

}  // namespace lunxun::home

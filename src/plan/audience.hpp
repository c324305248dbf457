// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lunxun::plan {

/// Coarse rank of a person, as plan entries name their audience.
enum class RankGroup : std::uint8_t { bureau, county, section, staff, village, professional, other };
constexpr int kRankGroups = 7;

/// A set of rank groups: bit i stands for the group of number i.
struct Audience {
    std::uint8_t bits = 0;

    bool contains(RankGroup group) const { return (bits >> static_cast<unsigned>(group) & 1U) != 0; }
    void add(RankGroup group) { bits = static_cast<std::uint8_t>(bits | 1U << static_cast<unsigned>(group)); }
    bool is_empty() const { return bits == 0; }
    auto operator<=>(const Audience&) const = default;
};

/// Named groups that the year's plan has to reach (requirements 1.18, 3.3, 3.6, 3.7).
enum class KeyGroup : std::uint8_t {
    none,
    heads,
    new_promotion,
    young,
    women,
    minority,
    non_party,
    township_secretary,
    village_secretary,
    hard_to_release,
    long_untrained,
};
constexpr int kKeyGroups = 11;

std::string_view to_string(RankGroup group);
std::optional<RankGroup> rank_group_of(std::string_view name);

/// The name of `none` is empty.
std::string_view to_string(KeyGroup group);
std::optional<KeyGroup> key_group_of(std::string_view name);

/// Reads `county,section`; blanks around the names do not matter.
/// nullopt when a name is unknown.
std::optional<Audience> audience_of(std::string_view list);

}  // namespace lunxun::plan

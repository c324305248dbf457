// SPDX-License-Identifier: Apache-2.0
#include "plan/audience.hpp"

#include <array>

namespace lunxun::plan {
namespace {

constexpr std::array<std::string_view, kRankGroups> kRankGroupNames{"bureau", "county", "section", "staff", "village", "professional", "other"};
constexpr std::array<std::string_view, kKeyGroups> kKeyGroupNames{
    "", "heads", "new_promotion", "young", "women", "minority", "non_party", "township_secretary", "village_secretary", "hard_to_release",
    "long_untrained"};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

template <class Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace

std::string_view to_string(RankGroup group) {
    return kRankGroupNames[static_cast<std::size_t>(group)];
}

std::optional<RankGroup> rank_group_of(std::string_view name) {
    return named<RankGroup>(kRankGroupNames, name);
}

std::string_view to_string(KeyGroup group) {
    return kKeyGroupNames[static_cast<std::size_t>(group)];
}

std::optional<KeyGroup> key_group_of(std::string_view name) {
    return named<KeyGroup>(kKeyGroupNames, trimmed(name));
}

std::optional<Audience> audience_of(std::string_view list) {
    Audience audience;
    while (!list.empty()) {
        const auto comma = list.find(',');
        const auto name = trimmed(list.substr(0, comma));
        if (!name.empty()) {
            const auto group = rank_group_of(name);
            if (!group) return std::nullopt;
            audience.add(*group);
        }
        if (comma == std::string_view::npos) break;
        list.remove_prefix(comma + 1);
    }
    return audience;
}

}  // namespace lunxun::plan

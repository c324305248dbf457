// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "nomination/nomination_service.hpp"

namespace lunxun::nomination {

/// What an officer sets for a run; stored with it. Weights are the most points of each factor.
struct NominationSettings {
    std::int64_t year = 2027;
    std::int64_t base = 0;
    std::int64_t hours_deficit = 0;
    std::int64_t long_untrained = 0;
    std::int64_t few_trainings = 0;
    std::int64_t new_promotion = 0;
    std::int64_t key_post = 0;
    std::int64_t key_group = 0;
    std::int64_t field_match = 0;
    std::int64_t gap_match = 0;
    std::int64_t trained_lately = 0;
    std::int64_t iterations = 0;
    std::int64_t seconds = 0;
    std::int64_t gap_basis_points = 0;  ///< hundredths of a percent
    std::int64_t seed = 0;
    std::int64_t threads = 0;
    std::vector<std::string> tiers;     ///< whose classes are nominated anew; empty: all
    std::optional<std::vector<GroupFloor>> floors;  ///< absent: none
};
BOOST_DESCRIBE_STRUCT(NominationSettings, (),
                      (year, base, hours_deficit, long_untrained, few_trainings, new_promotion, key_post, key_group, field_match, gap_match, trained_lately,
                       iterations, seconds, gap_basis_points, seed, threads, tiers, floors))

/// One number that can be set; its meaning stands in `nomination.setting_<name>` of locales/.
struct SettingSpec {
    std::string_view name;
    std::string_view group;  ///< weights, search
    std::int64_t NominationSettings::*member;
    std::int64_t least = 0;
    std::int64_t most = 0;
};
std::span<const SettingSpec> setting_specs();

/// The settings that `options` amounts to.
NominationSettings settings_of(const NominationOptions& options);

/// @error invalid_input  every number out of its range, every unknown tier.
Result<NominationOptions> options_of(const NominationSettings& settings, Day today);

}  // namespace lunxun::nomination

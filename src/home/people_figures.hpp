// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "home/home_rows.hpp"
#include "home/home_views.hpp"

/// The people's part of the home page, summed from tallies. Pure.
namespace lunxun::home {

/// By rank group, in their order; those without people are left out.
std::vector<RotationShare> rotation_of_ranks(std::span<const PeopleTally> tallies, text::Locale locale);
/// By key group; a person of two groups counts in both.
std::vector<RotationShare> rotation_of_key_groups(std::span<const PeopleTally> tallies, text::Locale locale);
/// @pre tallies of one rank follow each other
std::vector<RankHours> hours_by_rank(std::span<const PeopleTally> tallies, text::Locale locale);

}  // namespace lunxun::home

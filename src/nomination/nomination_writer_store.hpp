// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nomination/nomination_store.hpp"
#include "nomination/offered_year.hpp"
#include "nomination/pins.hpp"
#include "nomination/proposal.hpp"
#include "nomination/year_instance.hpp"
#include "solvers/assignment/solution.hpp"

namespace lunxun::nomination {

/// A settled plan on its way into the database.
struct SettledYear {
    const OfferedYear& year;
    const YearInstance& made;
    const assignment::Solution& solution;
    const Explanations& explanations;
    const std::vector<LostPair>& lost;
};

/// Writes one nomination: limits, prices, proposals and refusals with reasons, quotas, and findings for classes that no
/// minimum of trainees was found for and for decisions that could not be kept. `run.id` is filled in.
/// @return refusals written.
std::int64_t write_nomination(sql::Session& session, const SettledYear& settled, NominationRunRow& run);

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "base/result.hpp"
#include "plan/population.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::plan {

/// Everybody managed on 1 January of `year`, with the posts that reach into the year and the last class in the ledger.
/// @param only_person  nobody else, for questions about one person.
/// @error invalid_input  the stored units form a cycle.
/// @error not_found      there is no such person.
Result<Population> load_population(sql::Session& session, int year, std::optional<std::int64_t> only_person = {});

}  // namespace lunxun::plan

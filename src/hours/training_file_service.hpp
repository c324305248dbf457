// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.hpp"
#include "hours/training_file.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::hours {

/// As below, in the caller's transaction.
Result<TrainingFile> load_training_file(sql::Session& session, const rulebook::RulePack& rules, people::PersonId person, Day today);

/// The training file of one person as of `today`.
/// @error not_found  there is no such person.
Result<TrainingFile> load_training_file(sql::Database& database, const rulebook::RulePack& rules, people::PersonId person, Day today);

}  // namespace lunxun::hours

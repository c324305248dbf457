// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.hpp"
#include "hours/file_page.hpp"
#include "hours/training_file.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::hours {

/// Everything about one person's training on `today`, in the words of `locale`.
/// @error not_found  there is no such person.
Result<TrainingFilePage> load_file_page(sql::Session& session, const rulebook::RulePack& pack, people::PersonId person, Day today, text::Locale locale);

/// The rows of the ledger behind one rule's number in one year, newest first.
/// @error not_found  no such person, or the rule did not hold for them that year.
Result<std::vector<FileEvidence>> load_evidence(sql::Session& session, const rulebook::RulePack& pack, people::PersonId person, Day today, std::int64_t year,
                                                std::string_view rule_id, text::Locale locale);

}  // namespace lunxun::hours

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/result.hpp"
#include "hours/file_page.hpp"

namespace lunxun::reports {

/// A person's training file on paper: who, posts, hours against each rule by year, what will be short, places of the
/// planned year, gaps, and the newest kEntriesShown rows of the ledger. Bytes of a PDF on A4.
/// @error unavailable  no installed font covers Chinese.
Result<std::string> training_file_pdf(const hours::TrainingFilePage& file);

}  // namespace lunxun::reports

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "platform/sql/database.hpp"
#include "verify/report.hpp"
#include "verify/rule_reader.hpp"

namespace lunxun::verify {

struct Options {
    std::int64_t year = 0;  ///< 0: the newest planned year
    std::span<const RuleText> rules = embedded_rule_texts();
};

/// Recomputes every hard rule and every total of the current plan, its newest nominations, menus and
/// timetables from the stored facts, on one snapshot, with code and a reading of the rules of its own.
///
/// @error not_found      no year is planned, or the plan's rule pack is not among the texts.
/// @error invalid_input  a rule text cannot be read.
/// @error cancelled      the sink said so.
Result<Report> verify(sql::Database& database, const Options& options = {}, const ProgressSink& progress = {});

/// The same inside the caller's transaction.
Result<Report> verify(sql::Session& session, const Options& options = {}, const ProgressSink& progress = {});

}  // namespace lunxun::verify

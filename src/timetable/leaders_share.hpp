// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "timetable/institution_model.hpp"

namespace lunxun::timetable {

/// True of what counts as teaching: courses, readings and discussions; neither ceremonies nor examinations.
bool counts_as_taught(const MenuItemRow& item);

/// Half-year of a class for rule S3: 0 when it opens by the end of June, else 1.
int half_year_of(const ClassRow& each);

/// One finding for each half-year in which leading officials give less than their share of the minutes taught in
/// the institution's main classes.
///
/// @param sessions  those of this institution.
/// Source: docs/rules/timetable.md T14 (S3).
std::vector<FindingRow> leaders_share_findings(const ModelContext& context, std::int64_t institution_id, std::span<const SessionRow> sessions);

}  // namespace lunxun::timetable

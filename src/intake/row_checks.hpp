// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "intake/sheet_stage.hpp"

namespace lunxun::intake {

/// Checks between the cells of one row whose cells are all readable: ends before starts, least above most, a name that is
/// not that of the ID number's person, needs without the one who has them.
/// Adds an issue for each; false when any is an error.
bool check_row(const StagedRow& staged, StageContext& context);

}  // namespace lunxun::intake

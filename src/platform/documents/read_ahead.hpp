// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "base/result.hpp"
#include "platform/documents/cell.hpp"

namespace lunxun::documents {

/// Runs `read`, which calls its visitor row by row, on a thread of its own, and calls `visit` with the same rows in the same
/// order on this one: unpacking a file and working on its rows then share two cores. Holds a few hundred KiB of rows
/// that wait, or one row where that is longer.
///
/// Returns when both are done. `visit` stops the reading as a RowVisitor does; what either throws is thrown from here.
/// @error those of `read`.
Result<void> read_ahead(const std::function<Result<void>(const RowVisitor&)>& read, const RowVisitor& visit);

}  // namespace lunxun::documents

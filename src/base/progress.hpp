// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

namespace lunxun {

/// How far a long work has come, and whether it should stop; called from the working thread.
struct Progress {
    double fraction = 0;  ///< 0 to 1
    std::string step;     ///< key of `locales/*.toml`
    std::string figures{};  ///< a JSON object of numbers that belong to the step, such as value and bound; empty: none new
};

/// Return false to cancel: the work then ends with ErrorCode::cancelled, nothing half-written.
using ProgressSink = std::function<bool(const Progress&)>;

}  // namespace lunxun

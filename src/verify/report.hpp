// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"

namespace lunxun::verify {

/// What one check found. Values of its messages are codes, numbers and ids, never names of people.
struct CheckReport {
    std::string_view check;              ///< `verify.title.<check>` is the key of its title
    std::int64_t examined = 0;           ///< things looked at
    std::int64_t violations = 0;         ///< all of them
    std::vector<Message> messages;       ///< the first `kMessagesKept`
};

constexpr std::size_t kMessagesKept = 200;

struct Report {
    std::int64_t plan_run_id = 0;
    std::int64_t nomination_run_id = 0;  ///< 0: nobody is nominated yet
    std::vector<CheckReport> checks;

    std::int64_t violations() const {
        std::int64_t sum = 0;
        for (const auto& check : checks) sum += check.violations;
        return sum;
    }
};

/// Where a check writes what it finds.
class Findings {
public:
    explicit Findings(std::string_view check) { report_.check = check; }

    void examined(std::int64_t count = 1) { report_.examined += count; }
    /// A violation of the check; `variant` names one of several sentences: `verify.<check>_<variant>`.
    void add(MessageValues values, std::string_view variant = {}) {
        if (report_.messages.size() < kMessagesKept) {
            std::string key = "verify." + std::string(report_.check);
            if (!variant.empty()) key += "_" + std::string(variant);
            report_.messages.push_back({std::move(key), std::move(values)});
        }
        ++report_.violations;
    }
    CheckReport take() { return std::move(report_); }

private:
    CheckReport report_;
};

}  // namespace lunxun::verify

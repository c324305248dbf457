// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"

namespace lunxun::intake {

/// error: the row is refused. warning: imported, but a person should look. notice: how something was read.
enum class Severity { error, warning, notice };

/// A row of one of the import's worksheets.
struct RowPlace {
    std::uint32_t worksheet = 0;  ///< position in Preview::worksheets
    std::uint32_t row = 0;        ///< as Excel counts, from 1; 0: the worksheet as a whole
    auto operator<=>(const RowPlace&) const = default;
};

/// Something to say about a cell, a row or a worksheet; the message holds value, what is allowed and how to mend it.
struct Issue {
    RowPlace place;
    std::optional<std::uint32_t> cell;  ///< position in the row, from 0; none: the whole row
    Severity severity = Severity::error;
    Message message;
};

/// Every issue found, up to a limit on those kept; all are counted.
class IssueList {
public:
    static constexpr std::size_t kKept = 200'000;

    void add(Issue issue) {
        ++counts_[static_cast<std::size_t>(issue.severity)];
        if (issues_.size() < kKept) issues_.push_back(std::move(issue));
    }
    const std::vector<Issue>& issues() const { return issues_; }
    std::vector<Issue>& issues() { return issues_; }
    std::int64_t count(Severity severity) const { return counts_[static_cast<std::size_t>(severity)]; }

private:
    std::vector<Issue> issues_;
    std::int64_t counts_[3] = {0, 0, 0};
};

}  // namespace lunxun::intake

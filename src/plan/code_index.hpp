// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lunxun::plan {

/// Numbers for codes (fields, topics, specialities) of which many rows repeat few.
class CodeIndex {
public:
    /// The number of `code`, a new one when it was not seen before; numbers run from 0.
    int add(std::string_view code) {
        const auto found = numbers_.find(code);
        if (found != numbers_.end()) return found->second;
        const auto number = static_cast<int>(names_.size());
        names_.emplace_back(code);
        numbers_.emplace(code, number);
        return number;
    }

    /// -1 for a code never added.
    int find(std::string_view code) const {
        const auto found = numbers_.find(code);
        return found == numbers_.end() ? -1 : found->second;
    }

    const std::string& name(int number) const { return names_[static_cast<std::size_t>(number)]; }
    int size() const { return static_cast<int>(names_.size()); }

private:
    std::map<std::string, int, std::less<>> numbers_;
    std::vector<std::string> names_;
};

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lunxun::plan {

/// How alike two names of one year's plan are.
///
/// Pairs of neighbouring characters are compared (Dice), each weighing the more the fewer names hold it: what half of
/// the plan says ("special topic class") decides nothing. Digits, blanks, punctuation and what stands in brackets are
/// left out, so that the first and the second issue of one class are alike.
/// Complexity: building O(characters), comparing O(characters of the two names).
class NameSimilarity {
public:
    explicit NameSimilarity(std::span<const std::string> names);

    /// 0 (nothing in common) to 100 (the same); `a` and `b` are positions in the names given.
    int percent(int a, int b) const;

private:
    std::vector<std::vector<std::pair<std::uint64_t, int>>> pairs_;  ///< of each name: character pairs and how often
    std::unordered_map<std::uint64_t, double> weights_;
};

}  // namespace lunxun::plan

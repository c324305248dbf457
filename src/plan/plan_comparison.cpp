// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_comparison.hpp"

#include <map>
#include <string_view>

namespace lunxun::plan {

std::vector<ClassPair> pair_classes(const std::vector<ClassSightRow>& before, const std::vector<ClassSightRow>& after) {
    std::map<std::string_view, ClassPair> by_code;
    for (const auto& row : before) by_code[row.code].before = &row;
    for (const auto& row : after) by_code[row.code].after = &row;
    std::vector<ClassPair> pairs;
    for (const auto& [code, pair] : by_code) pairs.push_back(pair);
    return pairs;
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rulebook/rule_pack.hpp"

namespace lunxun::rulebook {

/// A pack as far as it could be read, with what is wrong in its form; pack_checks.hpp looks at the rules together.
struct PackReading {
    std::string id;
    std::string version;
    std::string layer;
    std::string name;
    std::vector<Rule> rules;  ///< without those that have mistakes in their form
    std::vector<PackMistake> mistakes;
};

PackReading read_pack(const PackText& pack);

}  // namespace lunxun::rulebook

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "generate/random.hpp"
#include "generate/source_data.hpp"

namespace lunxun::generate {

/// Draws names of people who do not exist: frequent surnames with common given names, never one that everyone knows.
class PeopleNames {
public:
    explicit PeopleNames(const NameLists& lists);
    std::string draw(Random& random, bool is_female) const;

private:
    std::string candidate(Random& random, bool is_female) const;

    const NameLists& lists_;
    std::vector<double> cumulative_;
};

}  // namespace lunxun::generate

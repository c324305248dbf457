// SPDX-License-Identifier: Apache-2.0
#include "generate/people_names.hpp"

#include <algorithm>

namespace lunxun::generate {

PeopleNames::PeopleNames(const NameLists& lists) : lists_(lists) {
    double sum = 0;
    for (const auto& surname : lists.surnames) {
        cumulative_.push_back(sum += surname.weight);
    }
}

std::string PeopleNames::draw(Random& random, bool is_female) const {
    std::string name = candidate(random, is_female);
    while (lists_.forbidden.contains(name)) {
        name = candidate(random, is_female);
    }
    return name;
}

std::string PeopleNames::candidate(Random& random, bool is_female) const {
    const double at = random.uniform() * cumulative_.back();
    const auto found = std::ranges::upper_bound(cumulative_, at);
    std::string name = lists_.surnames[static_cast<std::size_t>(found - cumulative_.begin())].name;
    const auto& own = is_female ? lists_.female : lists_.male;
    if (!random.chance(lists_.single_share)) {
        name += random.pick(random.chance(0.5) ? lists_.second : own);
    }
    return name + random.pick(own);
}

}  // namespace lunxun::generate

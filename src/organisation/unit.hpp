// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.hpp"
#include "base/id.hpp"

namespace lunxun::organisation {

using UnitId = Id<struct UnitTag>;
using InstitutionId = Id<struct InstitutionTag>;

/// High to low.
enum class Tier { province, prefecture, county, township, village };

std::string_view to_string(Tier tier);
std::optional<Tier> tier_of(std::string_view name);

/// An organisation that sends people; a node of the tree of units.
struct Unit {
    UnitId id;
    std::string code;
    std::string name;
    std::optional<UnitId> parent;
    Tier tier = Tier::county;
    std::string kind;           ///< code of list unit_kind
    std::string division_code;  ///< six digits
    Day valid_from;
    std::optional<Day> valid_until;  ///< inclusive; none: open

    bool exists_on(Day day) const { return valid_from <= day && (!valid_until || day <= *valid_until); }
};

/// A party school or other place that runs classes.
struct Institution {
    InstitutionId id;
    std::string code;
    std::string name;
    Tier tier = Tier::county;
    std::string kind;
    std::string division_code;
    int main_class_capacity = 0;  ///< main classes that it can run at the same time
    int buses = 0;
    Day valid_from;
    std::optional<Day> valid_until;
};

}  // namespace lunxun::organisation

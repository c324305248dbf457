// SPDX-License-Identifier: Apache-2.0
#include "nomination/group_floor.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <utility>

#include "nomination/fairness_report.hpp"

namespace lunxun::nomination {
namespace {

/// Of those persons, how many the sorted plan gives a class.
int count_served(const std::vector<int>& persons, const assignment::Solution& solution) {
    return static_cast<int>(std::count_if(persons.begin(), persons.end(), [&](int person) {
        const auto own = std::lower_bound(solution.plan.begin(), solution.plan.end(), assignment::Nomination{person, 0});
        return own != solution.plan.end() && own->person == person;
    }));
}

}  // namespace

Result<GroupFloor> GroupFloor::parse(std::string_view text) {
    const auto colon = text.find(':');
    const auto equals = text.rfind('=');
    const auto refused = Error::of(ErrorCode::invalid_input, "nomination.bad_floor", {{"text", std::string(text)}});
    if (colon == std::string_view::npos || equals == std::string_view::npos || equals < colon) return refused;
    GroupFloor floor{std::string(text.substr(0, colon)), std::string(text.substr(colon + 1, equals - colon - 1)), 0};
    const auto number = text.substr(equals + 1);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), floor.share);
    if (error != std::errc{} || end != number.data() + number.size() || !(floor.share >= 0 && floor.share <= 1)) return refused;
    return floor;
}

std::vector<FieldError> floor_faults(std::span<const GroupFloor> floors) {
    const auto attributes = fairness_attributes();
    std::vector<FieldError> faults;
    std::set<std::pair<std::string, std::string>> groups;
    for (std::size_t i = 0; i < floors.size(); ++i) {
        const auto& floor = floors[i];
        const auto at = "floors[" + std::to_string(i) + "].";
        if (std::ranges::count(attributes, floor.attribute) == 0)
            faults.push_back({at + "attribute", {"nomination.unknown_floor_attribute", {{"attribute", floor.attribute}}}});
        if (!(floor.share >= 0 && floor.share <= 1)) faults.push_back({at + "share", {"nomination.floor_share_range", {}}});
        if (!groups.emplace(floor.attribute, floor.label).second) faults.push_back({at + "label", {"nomination.floor_twice", {}}});
    }
    return faults;
}

Result<std::vector<assignment::Floor>> solver_floors(const OfferedYear& year, const YearInstance& made, const std::vector<GroupFloor>& floors) {
    std::vector<assignment::Floor> known;
    for (const auto& floor : floors) {
        auto persons = persons_labelled(year, made, floor.attribute, floor.label);
        if (persons.empty())
            return Error::of(ErrorCode::invalid_input, "nomination.unknown_floor_group", {{"attribute", floor.attribute}, {"label", floor.label}});
        const int least = static_cast<int>(std::ceil(floor.share * static_cast<double>(persons.size()) - 1e-9));
        known.push_back({std::move(persons), least});
    }
    return known;
}

std::vector<FloorOutcome> floor_outcomes(const std::vector<GroupFloor>& wished, const std::vector<assignment::Floor>& floors,
                                         const assignment::Solution& without, const assignment::Solution& with) {
    std::vector<FloorOutcome> outcomes;
    for (std::size_t f = 0; f < floors.size(); ++f)
        outcomes.push_back({wished[f], static_cast<int>(floors[f].persons.size()), floors[f].least, count_served(floors[f].persons, without),
                            count_served(floors[f].persons, with), f < with.prices.floor.size() ? with.prices.floor[f] : 0});
    return outcomes;
}

}  // namespace lunxun::nomination

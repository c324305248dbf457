// SPDX-License-Identifier: Apache-2.0
#include "nomination/pins.hpp"

#include <algorithm>

#include "nomination/seating.hpp"

namespace lunxun::nomination {
namespace {

auto at(int position) {
    return static_cast<std::size_t>(position);
}

/// Arcs stand by person, then class.
bool has_arc(const YearInstance& made, int person, int offered) {
    return std::ranges::binary_search(made.instance.arcs, std::pair{person, offered}, {}, [](const assignment::Arc& arc) { return std::pair{arc.person, arc.class_id}; });
}

std::vector<const SettledPair*> staying(const OfferedYear& year) {
    std::vector<const SettledPair*> pairs;
    for (const auto kind : {SettledPair::Kind::put_in, SettledPair::Kind::kept})
        for (const auto& pair : year.settled)
            if (pair.kind == kind) pairs.push_back(&pair);
    return pairs;
}

std::string_view obstacle(const OfferedYear& year, const YearInstance& made, const Seating& seating, const SettledPair& pair) {
    const int person = made.persons[at(pair.member)];
    if (person < 0 || !has_arc(made, person, pair.offered)) return "not_eligible";
    const auto& its = year.classes[at(pair.offered)];
    if (made.candidates_of(pair.offered).size() < at(its.seats_min)) return "below_minimum";
    if (seating.taken(pair.offered) >= its.seats_max || !seating.fits(person, pair.offered)) return "limits";
    return {};
}

}  // namespace

Pins choose_pins(const OfferedYear& year, const YearInstance& made) {
    Pins chosen;
    if (year.settled.empty()) return chosen;
    Seating seating(year, made);
    for (const auto* pair : staying(year)) {
        if (const auto why = obstacle(year, made, seating, *pair); !why.empty()) {
            chosen.lost.push_back({*pair, why});
            continue;
        }
        const int person = made.persons[at(pair->member)];
        seating.seat(person, pair->offered);
        chosen.pins.push_back({person, pair->offered, assignment::PinKind::attend});
    }
    return chosen;
}

void find_lost_pins(const OfferedYear& year, const YearInstance& made, const assignment::Solution& solution, Pins& pins) {
    for (const auto& pin : pins.pins) {
        const assignment::Nomination wanted{pin.person, pin.class_id};
        if (std::ranges::binary_search(solution.plan, wanted)) continue;
        if (const auto* pair = year.find_settled(made.members[at(pin.person)], pin.class_id)) pins.lost.push_back({*pair, "class_not_run"});
    }
}

}  // namespace lunxun::nomination

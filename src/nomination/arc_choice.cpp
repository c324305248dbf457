// SPDX-License-Identifier: Apache-2.0
#include "nomination/arc_choice.hpp"

#include <algorithm>
#include <cstddef>

namespace lunxun::nomination {
namespace {

/// Marks the class's best candidates for its seats.
void mark_best(const YearInstance& made, std::size_t offered, std::size_t wanted, std::vector<bool>& marked) {
    const auto begin = made.starts[offered];
    std::vector<std::size_t> order(made.starts[offered + 1] - begin);
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = begin + i;
    // Candidates stand by unit; a stride through them takes equal ones from everywhere.
    const auto mixed = [](std::size_t pair) { return pair * 0x9E3779B97F4A7C15ULL; };
    const auto better = [&](std::size_t a, std::size_t b) {
        const int left = made.candidates[a].benefit, right = made.candidates[b].benefit;
        return left != right ? left > right : mixed(a) < mixed(b);
    };
    if (wanted < order.size()) {
        std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(wanted), order.end(), better);
        order.resize(wanted);
    }
    for (const auto pair : order) marked[pair] = true;
}

/// The solver has to see the pairs that it is told to keep.
void mark_settled(const OfferedYear& year, const YearInstance& made, std::vector<bool>& marked) {
    if (year.settled.empty()) return;
    for (std::size_t c = 0; c < year.classes.size(); ++c)
        for (auto pair = made.starts[c]; pair < made.starts[c + 1]; ++pair)
            if (year.find_settled(made.members[static_cast<std::size_t>(made.candidates[pair].person)], static_cast<int>(c))) marked[pair] = true;
}

}  // namespace

ArcChoice::ArcChoice(const OfferedYear& year, const YearInstance& made, const ArcLimits& limits)
    : limits_(limits), is_wanted_(made.candidates.size(), false) {
    mark_settled(year, made, is_wanted_);
    for (std::size_t c = 0; c < made.instance.classes.size(); ++c)
        mark_best(made, c, static_cast<std::size_t>(made.instance.classes[c].max_seats * limits.candidates_per_seat), is_wanted_);
}

void ArcChoice::show(const PairPricing& pricing, YearInstance& made) const {
    auto shown = is_wanted_;
    for (std::size_t p = 0; p < made.members.size(); ++p) {
        const auto own = pricing.best_of(static_cast<int>(p));
        for (std::size_t i = 0; i < std::min(own.size(), static_cast<std::size_t>(limits_.classes_per_person)); ++i) shown[own[i].pair] = true;
    }
    replace_arcs(shown, made);
}

void ArcChoice::show_all(YearInstance& made) const {
    replace_arcs(std::vector<bool>(made.candidates.size(), true), made);
}

void ArcChoice::replace_arcs(const std::vector<bool>& shown, YearInstance& made) {
    std::vector<std::size_t> next(made.members.size() + 1, 0);  // of each person: where its next arc goes
    for (std::size_t pair = 0; pair < shown.size(); ++pair)
        if (shown[pair]) ++next[static_cast<std::size_t>(made.candidates[pair].person) + 1];
    for (std::size_t p = 0; p + 1 < next.size(); ++p) next[p + 1] += next[p];
    made.instance.arcs = std::vector<assignment::Arc>(next.back());
    for (std::size_t c = 0; c < made.instance.classes.size(); ++c)
        for (auto pair = made.starts[c]; pair < made.starts[c + 1]; ++pair) {
            if (!shown[pair]) continue;
            const auto& candidate = made.candidates[pair];
            made.instance.arcs[next[static_cast<std::size_t>(candidate.person)]++] = {candidate.person, static_cast<int>(c), candidate.benefit};
        }
}

}  // namespace lunxun::nomination

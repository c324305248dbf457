// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/fairness.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

namespace lunxun::assignment {
namespace {

/// Gini coefficient of a list of places: mean difference of two persons over twice the mean.
double gini_of(std::vector<int> places) {
    std::ranges::sort(places);
    double total = 0, weighted = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        total += places[i];
        weighted += static_cast<double>(i + 1) * places[i];
    }
    const auto count = static_cast<double>(places.size());
    return total == 0 ? 0 : 2 * weighted / (count * total) - (count + 1) / count;
}

void summarise(FairnessReport& report) {
    double persons = 0, served = 0;
    for (const Share& share : report.shares) {
        persons += share.persons;
        served += share.served;
    }
    if (persons == 0) return;
    const auto [low, high] = std::ranges::minmax_element(report.shares, {}, &Share::served_share);
    report.lowest = low->served_share;
    report.highest = high->served_share;
    double variance = 0;
    for (const Share& share : report.shares) variance += share.persons / persons * std::pow(share.served_share - served / persons, 2);
    report.spread = std::sqrt(variance);
}

}  // namespace

FairnessReport fairness(const Instance& instance, const Solution& solution, std::span<const int> labels) {
    assert(labels.size() == instance.persons.size());
    std::vector<int> places(instance.persons.size(), 0);
    for (const Nomination& it : solution.plan) ++places[static_cast<std::size_t>(it.person)];

    std::map<int, Share> shares;
    for (std::size_t p = 0; p < places.size(); ++p) {
        Share& share = shares[labels[p]];
        share.label = labels[p];
        ++share.persons;
        share.places += places[p];
        share.served += places[p] > 0 ? 1 : 0;
        share.must_unserved += instance.persons[p].must && places[p] == 0 ? 1 : 0;
    }
    FairnessReport report;
    for (auto& [label, share] : shares) {
        share.served_share = static_cast<double>(share.served) / share.persons;
        share.places_each = static_cast<double>(share.places) / share.persons;
        report.shares.push_back(share);
    }
    report.gini = gini_of(std::move(places));
    summarise(report);
    return report;
}

}  // namespace lunxun::assignment

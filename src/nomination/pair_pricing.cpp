// SPDX-License-Identifier: Apache-2.0
#include "nomination/pair_pricing.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace lunxun::nomination {
namespace {

auto at(int position) {
    return static_cast<std::size_t>(position);
}

/// Spreads people of equal benefit over classes of equal benefit.
std::uint32_t scatter(int person, int offered) {
    std::uint64_t bits = static_cast<std::uint64_t>(person) * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(offered) * 0xC2B2AE3D27D4EB4FULL;
    bits ^= bits >> 29;
    bits *= 0xBF58476D1CE4E5B9ULL;
    return static_cast<std::uint32_t>(bits >> 32);
}

bool clash(const assignment::TrainingClass& a, const assignment::TrainingClass& b) {
    return a.topic == b.topic || (a.first_day <= b.last_day && b.first_day <= a.last_day);
}

}  // namespace

PairPricing::PairPricing(const YearInstance& made, const assignment::Prices& prices, std::span<const assignment::Floor> floors, int kept)
    : made_(made), kept_(kept), profile_(made.members.size(), 0), own_(made.members.size()), best_(made.members.size() * at(kept)),
      floor_bonus_(made.members.size(), 0) {
    price_releases(prices);
    for (std::size_t f = 0; f < std::min(floors.size(), prices.floor.size()); ++f) {
        paid_ -= prices.floor[f] * floors[f].least;
        for (const int person : floors[f].persons) floor_bonus_[at(person)] += prices.floor[f];
    }
    for (std::size_t c = 0; c < made.instance.classes.size(); ++c) {
        const auto& its = made.instance.classes[c];
        const double seat = prices.seat.empty() ? 0 : prices.seat[c];
        paid_ += std::max(0.0, seat) * its.max_seats;
        for (auto pair = made.starts[c]; pair < made.starts[c + 1]; ++pair) {
            const auto& candidate = made.candidates[pair];
            const auto& until = until_[at(profile_[at(candidate.person)])];
            const double away = its.is_away ? until[at(its.last_day) + 1] - until[at(its.first_day)] : 0;
            look_at(candidate.person, {candidate.benefit - seat - away, static_cast<std::uint32_t>(pair), static_cast<int>(c)});
        }
    }
}

/// A release price counts once, on the last day of its range. People who see the same prices share one profile; number
/// 0 is that of people who see none.
void PairPricing::price_releases(const assignment::Prices& prices) {
    std::vector<std::vector<int>> seen(made_.members.size());  // numbers of prices
    for (std::size_t r = 0; r < prices.release.size(); ++r) {
        const auto& release = prices.release[r];
        const auto& group = made_.instance.groups[at(release.group)];
        paid_ += release.price * group.limit;
        for (const int person : group.members) seen[at(person)].push_back(static_cast<int>(r));
    }
    std::map<std::vector<int>, int> numbers{{{}, 0}};
    until_.emplace_back().fill(0);
    for (std::size_t p = 0; p < seen.size(); ++p) {
        const auto [known, is_new] = numbers.try_emplace(std::move(seen[p]), static_cast<int>(until_.size()));
        profile_[p] = known->second;
        if (!is_new) continue;
        auto& until = until_.emplace_back();
        until.fill(0);
        for (const int r : known->first) until[at(prices.release[at(r)].last_day) + 1] += prices.release[at(r)].price;
        for (std::size_t day = 0; day < assignment::kDays; ++day) until[day + 1] += until[day];
    }
}

void PairPricing::look_at(int person, const PricedPair& priced) {
    auto& own = own_[at(person)];
    const auto begin = best_.begin() + static_cast<std::ptrdiff_t>(person) * kept_;
    const auto better = [&](const PricedPair& a, const PricedPair& b) {
        return a.net != b.net ? a.net > b.net : scatter(person, a.offered) < scatter(person, b.offered);
    };
    if (own.count == kept_) {
        const auto& last = *(begin + kept_ - 1);
        if (!better(priced, last)) {
            own.dropped += std::max(0.0, priced.net);
            return;
        }
        own.dropped += std::max(0.0, last.net);
        --own.count;
    }
    const auto end = begin + own.count++;
    const auto place = std::upper_bound(begin, end, priced, better);
    std::move_backward(place, end, end + 1);
    *place = priced;
}

std::span<const PricedPair> PairPricing::best_of(int person) const {
    return std::span{best_}.subspan(at(person) * at(kept_), at(own_[at(person)].count));
}

/// The best two that do not clash, of those kept. Whatever was not kept is worth no more than the last one kept.
double PairPricing::best_two(std::span<const PricedPair> own) const {
    double best = own[0].net;
    for (std::size_t i = 0; i + 1 < own.size(); ++i)
        for (std::size_t k = i + 1; k < own.size() && own[i].net + own[k].net > best; ++k)
            if (!clash(made_.instance.classes[at(own[i].offered)], made_.instance.classes[at(own[k].offered)])) best = own[i].net + own[k].net;
    const bool is_full = static_cast<int>(own.size()) == kept_;
    return is_full ? std::max(best, own[0].net + own.back().net) : best;
}

/// Of at least one class; more than two are added up as if none clashed.
double PairPricing::best_sum(int person) const {
    const auto own = best_of(person);
    const auto slots = static_cast<std::size_t>(made_.instance.persons[at(person)].max_classes);
    if (slots == 1) return own[0].net;
    if (slots == 2) return best_two(own);
    double sum = own[0].net;
    for (std::size_t i = 1; i < std::min(slots, own.size()); ++i) sum += std::max(0.0, own[i].net);
    return slots > own.size() ? sum + own_[at(person)].dropped : sum;
}

double PairPricing::gain(int person) const {
    const auto& its = made_.instance.persons[at(person)];
    const double nothing = its.must ? -static_cast<double>(assignment::kMustPenalty) : 0;
    if (its.max_classes <= 0 || own_[at(person)].count == 0) return nothing;
    return std::max(nothing, best_sum(person) + floor_bonus_[at(person)]);
}

std::int64_t PairPricing::bound() const {
    double bound = paid_;
    for (std::size_t p = 0; p < own_.size(); ++p) bound += gain(static_cast<int>(p));
    return static_cast<std::int64_t>(std::floor(bound));
}

}  // namespace lunxun::nomination

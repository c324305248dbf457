// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_tally.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace lunxun::curriculum {

namespace {

/// Half-days that a shortage of minutes stands for; only turns minutes into a count that grows with the shortage.
constexpr int kMinutesOfHalfDay = 180;

constexpr std::size_t kTheory = static_cast<std::size_t>(Part::theory);
constexpr std::size_t kPartySpirit = static_cast<std::size_t>(Part::party_spirit);

int divided_up(int amount, int by) { return amount <= 0 ? 0 : (amount + by - 1) / by; }

}  // namespace

MenuTally::MenuTally(const MenuDemand& demand, std::span<const Candidate> candidates)
    : demand_(demand),
      candidates_(candidates),
      taken_(candidates.size(), 0),
      part_half_days_(demand.fixed_half_days),
      part_minutes_(demand.fixed_minutes),
      total_minutes_(std::accumulate(demand.fixed_minutes.begin(), demand.fixed_minutes.end(), 0)) {
    int topics = 0;
    for (const Candidate& candidate : candidates) topics = std::max(topics, candidate.topic + 1);
    of_topic_.assign(static_cast<std::size_t>(topics), 0);
}

void MenuTally::book(int position, int sign) {
    const auto at = static_cast<std::size_t>(position);
    const Candidate& candidate = candidates_[at];
    const int half_days = sign * candidate.half_days;
    const int minutes = sign * candidate.minutes;
    taken_[at] += sign;
    half_days_ += half_days;
    total_minutes_ += minutes;
    part_half_days_[static_cast<std::size_t>(candidate.part)] += half_days;
    part_minutes_[static_cast<std::size_t>(candidate.part)] += minutes;
    mix_half_days_[static_cast<std::size_t>(candidate.mix)] += half_days;
    of_method_[static_cast<std::size_t>(candidate.method)] += sign;
    if (candidate.is_core_theory) {
        core_half_days_ += half_days;
        core_courses_ += sign;
    }
    if (candidate.is_party_history) history_half_days_ += half_days;
    value_ += sign * candidate.value;
    if (candidate.topic < 0) return;
    if (candidate.topic == demand_.class_topic) {
        topic_half_days_ += half_days;
        return;
    }
    int& count = of_topic_[static_cast<std::size_t>(candidate.topic)];
    repeats_ -= std::max(count - 1, 0);
    count += sign;
    repeats_ += std::max(count - 1, 0);
}

int MenuTally::share_short(int permille, int part_minutes) const {
    return divided_up(permille * total_minutes_ - 1000 * part_minutes, 1000 * kMinutesOfHalfDay);
}

Shortfall MenuTally::shortfall() const {
    const int theory_party_minutes = part_minutes_[kTheory] + part_minutes_[kPartySpirit];
    Shortfall lacks;
    lacks.unfilled = std::max(half_days_left(), 0);
    lacks.theory_party = share_short(demand_.theory_party_permille, theory_party_minutes);
    lacks.party = share_short(demand_.party_permille, part_minutes_[kPartySpirit]);
    lacks.block_half_days = std::max(demand_.block_half_days - core_half_days_, 0);
    lacks.block_courses = std::max(demand_.block_courses - core_courses_, 0);
    lacks.history = std::max(demand_.history_half_days - history_half_days_, 0);
    lacks.theory = std::max(demand_.theory_half_days - part_half_days_[kTheory], 0);
    lacks.party_spirit = std::max(demand_.party_spirit_half_days - part_half_days_[kPartySpirit], 0);
    lacks.topic = std::max(demand_.topic_half_days - topic_half_days_, 0);
    return lacks;
}

int MenuTally::methods() const {
    return static_cast<int>(std::ranges::count_if(of_method_, [](int count) { return count > 0; }));
}

MenuScore MenuTally::score() const {
    std::int64_t off_target = 0;
    for (std::size_t mix = 0; mix < kMixes; ++mix) off_target += std::abs(std::int64_t{1000} * mix_half_days_[mix] - demand_.mix_target[mix]);
    std::int64_t points = value_ + demand_.mix_weight * off_target / 1000 + demand_.repeat_weight * repeats_;
    points += demand_.methods_weight * std::max(demand_.methods_minimum - methods(), 0);
    return {shortfall().sum(), points};
}

}  // namespace lunxun::curriculum

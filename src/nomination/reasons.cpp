// SPDX-License-Identifier: Apache-2.0
#include "nomination/reasons.hpp"

#include <algorithm>
#include <array>

namespace lunxun::nomination {
namespace {

constexpr std::array<std::string_view, 9> kRefusals{"seats_taken", "release_limit", "other_class",   "topic_taken",     "calls_full",
                                                    "long_class",  "out_of_region", "class_not_run", "better_elsewhere"};

Message factor_message(const FactorPoints& factor) {
    // Without any class so far there are no months to name.
    const bool is_never = factor.factor == Factor::long_untrained && factor.amount < 0;
    std::string key = "nomination.factor_";
    key += is_never ? std::string_view{"never_trained"} : to_string(factor.factor);
    return {std::move(key), {{"amount", std::to_string(factor.amount)}, {"points", std::to_string(factor.points)}}};
}

const FactorPoints* find_factor(const Priority& priority, Factor factor) {
    for (const auto& each : priority.factors)
        if (each.factor == factor) return &each;
    return nullptr;
}

Message seat_message(const RefusalFacts& facts) {
    const MessageValues seats{{"seats", std::to_string(facts.seats)}, {"taken", std::to_string(facts.seats_taken)}};
    if (!facts.last_admitted) return {"nomination.seats_full", seats};
    const int lead = facts.last_admitted->benefit - facts.own.benefit;
    const auto largest = largest_lead(*facts.last_admitted, facts.own);
    if (lead <= 0 || !largest) return {"nomination.seat_to_equal", seats};
    std::string key = "nomination.seat_to_";
    key += to_string(largest->factor);
    return {std::move(key), {{"amount", std::to_string(largest->amount)}, {"points", std::to_string(lead)}}};
}

Message crowded_message(const CrowdedGroup& group) {
    return {"nomination.crowded_" + group.kind,
            {{"first_day", group.days.first.iso()},
             {"last_day", group.days.last.iso()},
             {"away", std::to_string(group.away)},
             {"limit", std::to_string(group.limit)}}};
}

Message obstacle_message(const RefusalFacts& facts) {
    switch (facts.refusal) {
        case Refusal::other_class:
            return {"nomination.refused_other_class",
                    {{"other", facts.other_class}, {"first_day", facts.other_class_days->first.iso()}, {"last_day", facts.other_class_days->last.iso()}}};
        case Refusal::topic_taken: return {"nomination.refused_topic", {{"other", facts.other_class}}};
        case Refusal::calls_full: return {"nomination.refused_calls", {{"limit", std::to_string(facts.limit)}}};
        case Refusal::long_class: return {"nomination.refused_long_class", {{"other", facts.other_class}}};
        case Refusal::out_of_region: return {"nomination.refused_out_of_region", {{"other", facts.other_class}}};
        case Refusal::class_not_run: return {"nomination.refused_not_run", {{"seats_min", std::to_string(facts.seats_min)}}};
        default: return {"nomination.refused_better_elsewhere", {}};
    }
}

}  // namespace

std::string_view to_string(Refusal refusal) {
    return kRefusals[static_cast<std::size_t>(refusal)];
}

std::vector<Message> reasons_for(const Priority& priority, const Standpoint& standpoint) {
    std::vector<Message> reasons;
    reasons.push_back({"nomination.chosen_rank",
                       {{"rank", std::to_string(standpoint.rank)},
                        {"eligible", std::to_string(standpoint.eligible)},
                        {"seats", std::to_string(standpoint.seats)},
                        {"points", std::to_string(priority.benefit)}}});
    if (standpoint.is_overdue) reasons.push_back({"nomination.overdue", {}});
    for (auto& factor : reasons_of_factors(priority)) reasons.push_back(std::move(factor));
    return reasons;
}

std::vector<Message> reasons_of_factors(const Priority& priority) {
    std::vector<Message> reasons;
    for (const auto& factor : priority.factors) reasons.push_back(factor_message(factor));
    return reasons;
}

std::optional<Lead> largest_lead(const Priority& other, const Priority& own) {
    std::optional<Lead> largest;
    for (int number = 0; number < kFactors; ++number) {
        const auto factor = static_cast<Factor>(number);
        const auto* theirs = find_factor(other, factor);
        const auto* mine = find_factor(own, factor);
        const int points = (theirs ? theirs->points : 0) - (mine ? mine->points : 0);
        if (points <= 0 || (largest && points <= largest->points)) continue;
        const std::int64_t amount = (theirs ? theirs->amount : 0) - (mine ? mine->amount : 0);
        largest = Lead{factor, points, amount < 0 ? -amount : amount};
    }
    return largest;
}

std::vector<Message> reasons_against(const RefusalFacts& facts) {
    std::vector<Message> reasons;
    for (const auto& group : facts.crowded) reasons.push_back(crowded_message(group));
    if (facts.refusal == Refusal::seats_taken || (facts.refusal == Refusal::release_limit && facts.seats_taken >= facts.seats))
        reasons.push_back(seat_message(facts));
    if (facts.refusal != Refusal::seats_taken && facts.refusal != Refusal::release_limit) reasons.push_back(obstacle_message(facts));
    reasons.push_back({"nomination.own_points", {{"points", std::to_string(facts.own.benefit)}}});
    for (const auto& factor : facts.own.factors) reasons.push_back(factor_message(factor));
    return reasons;
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "nomination/offered_year.hpp"
#include "rulebook/hours_requirement.hpp"

namespace lunxun::nomination {

/// One entry of the ledger in force.
struct LedgerFact {
    std::string kind;
    std::string topic;
    std::string class_type;
    DayRange days;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_full_time = false;
    bool is_recognised = false;
};

/// What each rank group owes when the year is planned: a rule over several years by the cycle that holds the planned year,
/// a rule by the year for the last year before it.
class OwedHours {
public:
    OwedHours(const rulebook::RulePack& pack, int year);
    const std::optional<rulebook::HoursRequirement>& of(plan::RankGroup rank) const { return requirements_[static_cast<std::size_t>(rank)]; }
    const rulebook::RulePack& pack() const { return pack_; }

private:
    const rulebook::RulePack& pack_;
    std::array<std::optional<rulebook::HoursRequirement>, plan::kRankGroups> requirements_;
};

/// Fills the history of one member from the ledger; members come in their order, each once.
/// Keeps of past classes only those that a limit may still count.
void add_history(OfferedYear& year, int member, std::span<const LedgerFact> facts, const OwedHours& owed);

/// First day that any rule of the nomination looks back to.
Day history_start(const OfferedYear& year, const OwedHours& owed);

}  // namespace lunxun::nomination

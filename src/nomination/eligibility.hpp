// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "nomination/offered_year.hpp"

namespace lunxun::nomination {

/// A rule that keeps a person out of a class, with the numbers behind it.
struct Fault {
    std::string_view rule;
    Message message;
};

/// One rule of eligibility: true when it lets the person into the class.
/// Each is one line in docs/rules/nomination.md and one test of the same name.
bool is_addressed(const OfferedYear& year, int member, const OfferedClass& offered);            // E-1 to E-6
bool is_free_of_blackout(const OfferedYear& year, int member, const OfferedClass& offered);     // E-7
bool is_not_away_already(const OfferedYear& year, int member, const OfferedClass& offered);     // E-8
bool has_calls_left(const OfferedYear& year, int member, const OfferedClass& offered);          // N1
bool has_not_had_topic(const OfferedYear& year, int member, const OfferedClass& offered);       // N2
bool had_no_long_class(const OfferedYear& year, int member, const OfferedClass& offered);       // N3
bool has_not_been_out(const OfferedYear& year, int member, const OfferedClass& offered);        // N4

/// All rules at once.
bool is_eligible(const OfferedYear& year, int member, const OfferedClass& offered);

/// Every rule that fails, in their order, with numbers; empty for an eligible person.
std::vector<Fault> eligibility_faults(const OfferedYear& year, int member, const OfferedClass& offered);

/// Calls that N1 leaves to the person in the planned year.
int calls_left(const OfferedYear& year, int member);

/// Lasts as long as N3 counts.
bool is_long_class(const OfferedYear& year, const DayRange& days);

}  // namespace lunxun::nomination

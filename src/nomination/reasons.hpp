// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "nomination/offered_year.hpp"
#include "nomination/priority.hpp"

namespace lunxun::nomination {

/// Where a person stands among those whom a class could take.
struct Standpoint {
    int rank = 1;      ///< 1 + eligible people with more points
    int eligible = 0;
    int seats = 0;
    bool is_overdue = false;
};

/// Why a person is proposed: the rank, then each factor with its number, the weightiest first.
std::vector<Message> reasons_for(const Priority& priority, const Standpoint& standpoint);

/// Each factor with its number, the weightiest first.
std::vector<Message> reasons_of_factors(const Priority& priority);

/// What kept an eligible person out of a class.
enum class Refusal { seats_taken, release_limit, other_class, topic_taken, calls_full, long_class, out_of_region, class_not_run, better_elsewhere };
std::string_view to_string(Refusal refusal);

/// A group that lets nobody else go in some days of the class.
struct CrowdedGroup {
    std::string kind;  ///< unit, leadership, heads
    DayRange days;
    int away = 0;
    int limit = 0;
};

/// The numbers of one refusal. What does not apply stays empty.
struct RefusalFacts {
    Refusal refusal = Refusal::seats_taken;
    std::vector<CrowdedGroup> crowded;
    int seats = 0;
    int seats_taken = 0;
    int seats_min = 0;
    Priority own;
    std::optional<Priority> last_admitted;  ///< of the trainee who came in last
    std::optional<DayRange> other_class_days;
    std::string other_class;
    int limit = 0;  ///< of the rule that refuses: calls, topics
};

/// The refusal in sentences: what stood in the way, who got the seat and by how much, what speaks for the person.
std::vector<Message> reasons_against(const RefusalFacts& facts);

/// The factor that puts `other` furthest before `own`, with the difference of its amounts.
struct Lead {
    Factor factor = Factor::hours_deficit;
    int points = 0;
    std::int64_t amount = 0;
};
std::optional<Lead> largest_lead(const Priority& other, const Priority& own);

/// [{"key": .., "values": {..}}, ..]
std::string messages_json(const std::vector<Message>& messages);
/// Empty when the text is no such list.
std::vector<Message> parse_messages(std::string_view json);

}  // namespace lunxun::nomination

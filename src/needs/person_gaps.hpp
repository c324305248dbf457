// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "organisation/unit_tree.hpp"
#include "people/person.hpp"

namespace lunxun::needs {

/// A need as it was stated: by one person, or by a unit for the people of a post or of the organisation.
struct StatedNeed {
    std::int64_t id = 0;
    std::string source;  ///< organisation, post, personal
    std::optional<organisation::UnitId> unit_id;
    std::optional<people::PersonId> person_id;
    std::string audience;  ///< rank groups between commas; empty: all
    std::string field;     ///< general: every field
    std::string topic;
    std::string gap_kind;  ///< knowledge, experience, ability
    std::int64_t weight = 0;
    Day stated_on;
};
BOOST_DESCRIBE_STRUCT(StatedNeed, (), (id, source, unit_id, person_id, audience, field, topic, gap_kind, weight, stated_on))

/// Someone as needs look at them on a day.
struct NeedBearer {
    people::PersonId person_id;
    std::optional<organisation::UnitId> unit_id;  ///< of the main post; none: holds no post
    std::string_view rank_group;
    std::string_view field;  ///< of the main post
};

/// Training of a topic that a person finished.
struct TopicTrained {
    std::string_view topic;
    Day last_day;
    std::int64_t ledger_entry_id = 0;
};

/// One topic that a person lacks, or lacked: stated needs of it joined.
struct Gap {
    std::string topic;
    std::vector<std::string> sources;  ///< organisation, post, personal, in this order
    std::vector<std::string> gap_kinds;
    std::int64_t weight = 0;  ///< the largest of those stated
    Day stated_on;            ///< the latest
    std::optional<std::int64_t> closed_by;  ///< ledger entry of training finished after the latest statement
};

/// Gaps of one person from the three sources: their own statements, those of their post's unit for their rank group and
/// field, and those of any unit above for the whole organisation.
///
/// Order: open before closed, heavier before lighter, then by topic.
/// Source: requirements 1.4 and 1.5.
std::vector<Gap> gaps_of(const NeedBearer& bearer, std::span<const StatedNeed> needs, std::span<const TopicTrained> trained, const organisation::UnitTree& units);

}  // namespace lunxun::needs

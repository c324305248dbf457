// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::intake {

/// One of two stored persons who may be the same; what an officer needs to decide, and no number of an ID.
struct DuplicatePerson {
    std::int64_t id = 0;
    std::string name;
    std::string born_on;
    std::string sex;
    std::optional<std::int64_t> merged_into_id;
    std::string post;        ///< unit and post held now
    std::int64_t facts = 0;  ///< of the ledger
};
BOOST_DESCRIBE_STRUCT(DuplicatePerson, (), (id, name, born_on, sex, merged_into_id, post, facts))

struct DuplicatePair {
    DuplicatePerson one;
    DuplicatePerson other;
};

/// Pairs that nobody has decided upon, at most 500.
std::vector<DuplicatePair> stored_duplicates(sql::Session& session);

/// `gone` becomes `kept`: posts and facts go over (facts by reversal, those that both have counted once), the row stays
/// and says into whom it was merged. Nominations stay as they are until the next run.
///
/// @error not_found  one of them does not exist.
/// @error conflict   one of them is merged already, or they are the same.
Result<void> merge_people(sql::Database& database, std::int64_t kept, std::int64_t gone, const std::string& actor, const std::string& at);

/// Writes down that two persons are two; they are not proposed again.
/// @error as merge_people
Result<void> keep_apart(sql::Database& database, std::int64_t one, std::int64_t other, const std::string& actor, const std::string& at);

}  // namespace lunxun::intake

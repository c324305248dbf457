// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "access/data_scope.hpp"
#include "platform/crypto/keyring.hpp"
#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::search {

/// Persons of a scope by what was typed of their names, the closest first, at most so many: their ids.
using PeopleFinder =
    std::function<Result<std::vector<std::int64_t>>(sql::Session& session, const access::DataScope& scope, const std::string& typed, std::size_t at_most)>;

/// One search over persons, units, institutions, classes and courses. `keyring` finds a person by a whole ID number,
/// `find_people` by name.
void add_search_endpoints(http::Router& router, sql::Database& database, const crypto::Keyring& keyring, PeopleFinder find_people);

}  // namespace lunxun::search

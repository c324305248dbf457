// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/crypto/keyring.hpp"
#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::search {

/// One search over persons, units, institutions, classes and courses. `keyring` finds a person by a whole ID number.
void add_search_endpoints(http::Router& router, sql::Database& database, const crypto::Keyring& keyring);

}  // namespace lunxun::search

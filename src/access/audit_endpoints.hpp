// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::access {

/// The audit chain to read and to check; nobody can change it.
void add_audit_endpoints(http::Router& router, sql::Database& database);

}  // namespace lunxun::access

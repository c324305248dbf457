// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "access/sign_in_service.hpp"
#include "platform/http/router.hpp"

namespace lunxun::access {

/// Signing in and out, one's own account, and the accounts that a security administrator keeps.
void add_access_endpoints(http::Router& router, SignInService& service, sql::Database& database, std::function<UtcTime()> now);

}  // namespace lunxun::access

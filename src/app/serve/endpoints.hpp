// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/serve/installation.hpp"
#include "platform/http/router.hpp"

namespace lunxun::app {

/// Every endpoint there is, one line a feature.
void add_endpoints(http::Router& router, Installation& installation);

/// The OpenAPI description of all endpoints, as docs/openapi.json holds it.
///
/// @error (others)  a temporary workplace, which the endpoints refer to, cannot be made.
Result<std::string> openapi_text();

/// Each endpoint with its permission and the roles that have it, as docs/endpoints.md holds it.
Result<std::string> endpoint_table();

}  // namespace lunxun::app

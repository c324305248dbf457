// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/http/router.hpp"

namespace lunxun::http {

/// The OpenAPI 3.1 description of the live routes, in the order of their paths.
boost::json::object openapi_of(const Router& router, std::string_view title, std::string_view version);

/// Indented, keys as they stand, one line a value: made for reading and for diffs.
std::string pretty(const boost::json::value& value);

}  // namespace lunxun::http

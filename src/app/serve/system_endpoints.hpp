// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/serve/installation.hpp"
#include "platform/http/router.hpp"

namespace lunxun::app {

/// How the installation stands, for whoever runs it.
void add_system_endpoints(http::Router& router, Installation& installation);

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/serve/installation.hpp"
#include "platform/http/router.hpp"

namespace lunxun::app {

/// Imports that were taken in, undoing them, and persons who may be one.
void add_import_history_endpoints(http::Router& router, Installation& installation);

}  // namespace lunxun::app

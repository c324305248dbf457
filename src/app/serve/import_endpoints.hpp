// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/serve/installation.hpp"
#include "platform/http/router.hpp"

namespace lunxun::app {

/// The import wizard: workbooks up, columns mapped, every finding shown, then taken in.
void add_import_endpoints(http::Router& router, Installation& installation);

}  // namespace lunxun::app

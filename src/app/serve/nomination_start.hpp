// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/serve/installation.hpp"
#include "platform/http/router.hpp"

namespace lunxun::app {

/// Starts a nomination with every setting chosen, as a job whose arguments are the settings.
void add_nomination_start(http::Router& router, Installation& installation);

}  // namespace lunxun::app

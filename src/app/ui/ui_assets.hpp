// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "platform/http/assets.hpp"

namespace lunxun::app {

struct EmbeddedAsset {
    std::string_view path;  ///< as the browser asks for it: `/assets/app.js`
    std::string_view content;
};

/// The built web application; written by tools/embed_assets.py.
std::span<const EmbeddedAsset> embedded_assets();

/// The web application ready to be served; one page that says so when this program was built without it.
http::Assets ui_assets();

}  // namespace lunxun::app

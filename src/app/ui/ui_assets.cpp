// SPDX-License-Identifier: Apache-2.0
#include "app/ui/ui_assets.hpp"

namespace lunxun::app {
namespace {

constexpr const char* kNoApplication =
    "<!doctype html><meta charset=utf-8><title>Lunxun</title>"
    "<p>This program was built without its web application (cmake -DLUNXUN_UI=ON builds it). The interface under /api works.";

}  // namespace

http::Assets ui_assets() {
    http::Assets assets;
    for (const auto& asset : embedded_assets()) assets.add(std::string(asset.path), std::string(asset.content));
    if (assets.empty()) assets.add("/index.html", kNoApplication);
    return assets;
}

}  // namespace lunxun::app

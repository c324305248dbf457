// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>

namespace lunxun::organisation {

/// Division codes (GB/T 2260) that were withdrawn, with the code that took their place; empty where none is known.
/// Source: data/divisions.toml. ID numbers keep the code of the day they were given, so a withdrawn one is no mistake there.
const std::map<std::string, std::string, std::less<>>& retired_divisions();

}  // namespace lunxun::organisation

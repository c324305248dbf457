// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace lunxun::documents {

/// A name that Excel accepts, made from `wished`, and not yet among `taken` (kept in lower case); it is added there.
std::string free_sheet_name(std::string_view wished, std::set<std::string>& taken);

}  // namespace lunxun::documents

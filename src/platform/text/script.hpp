// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace lunxun::text {

/// As written in Taiwan, words included.
std::string traditional(std::string_view simplified);

/// Character by character and phrase by phrase, for comparing.
std::string simplified(std::string_view traditional);

/// Full-width letters, digits and marks made narrow, wide and fixed spaces made ordinary ones.
std::string narrow(std::string_view text);

/// What two spellings of one name share: narrow, simplified, lower case.
std::string fold(std::string_view text);

}  // namespace lunxun::text

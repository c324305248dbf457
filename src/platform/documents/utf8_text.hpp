// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace lunxun::documents {

/// Code points in well-formed UTF-8.
std::size_t character_count(std::string_view utf8);

/// `text` as XML may hold it: malformed UTF-8 and characters forbidden there become U+FFFD; cut after `max_units` UTF-16
/// units, the measure Excel limits texts by, never inside a character.
std::string clean_text(std::string_view text, std::size_t max_units);

}  // namespace lunxun::documents

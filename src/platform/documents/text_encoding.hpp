// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <expected>
#include <string>

namespace lunxun::documents {

/// The text as UTF-8 without byte order mark, from UTF-8, from UTF-16 with byte order mark, or from GB18030.
///
/// GB18030 gives almost any bytes a meaning; they count as Chinese only when most of the characters are among the 3,755
/// common ones of GB 2312 or its punctuation.
/// The unexpected value is the byte from which the text has no meaning.
std::expected<std::string, std::uint64_t> decoded_text(std::string bytes);

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/utf8_text.hpp"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace lunxun::documents {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;

bool is_forbidden(UChar32 point) {
    return point < 0 || (point < 0x20 && point != '\t' && point != '\n' && point != '\r') || point == 0xFFFE || point == 0xFFFF;
}

}  // namespace

std::size_t character_count(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string clean_text(std::string_view text, std::size_t max_units) {
    std::string clean;
    clean.reserve(text.size());
    std::size_t units = 0;
    const auto size = static_cast<int32_t>(std::min<std::size_t>(text.size(), INT32_MAX));
    for (int32_t at = 0; at < size;) {
        UChar32 point = 0;
        U8_NEXT(text.data(), at, size, point);
        if (is_forbidden(point)) point = kReplacement;
        units += static_cast<std::size_t>(U16_LENGTH(point));
        if (units > max_units) break;
        char encoded[U8_MAX_LENGTH];
        int32_t length = 0;
        U8_APPEND_UNSAFE(encoded, length, point);
        clean.append(encoded, static_cast<std::size_t>(length));
    }
    return clean;
}

}  // namespace lunxun::documents

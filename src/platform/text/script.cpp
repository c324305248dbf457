// SPDX-License-Identifier: Apache-2.0
#include "platform/text/script.hpp"

#include <opencc/SimpleConverter.hpp>
#include <unicode/unistr.h>

namespace lunxun::text {
namespace {

constexpr UChar32 kFirstWide = 0xFF01;
constexpr UChar32 kLastWide = 0xFF5E;
constexpr UChar32 kWideToNarrow = 0xFEE0;
constexpr UChar32 kWideSpace = 0x3000;
constexpr UChar32 kFixedSpace = 0x00A0;

UChar32 narrowed(UChar32 letter) {
    if (letter >= kFirstWide && letter <= kLastWide) return letter - kWideToNarrow;
    return letter == kWideSpace || letter == kFixedSpace ? ' ' : letter;
}

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

}  // namespace

std::string traditional(std::string_view simplified) {
    static const opencc::SimpleConverter kConverter("s2twp.json");
    return is_ascii(simplified) ? std::string(simplified) : kConverter.Convert(simplified.data(), simplified.size());
}

std::string simplified(std::string_view traditional) {
    static const opencc::SimpleConverter kConverter("t2s.json");
    return is_ascii(traditional) ? std::string(traditional) : kConverter.Convert(traditional.data(), traditional.size());
}

std::string narrow(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    const auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    icu::UnicodeString narrow;
    for (std::int32_t at = 0; at < wide.length(); at = wide.moveIndex32(at, 1)) narrow.append(narrowed(wide.char32At(at)));
    std::string result;
    return narrow.toUTF8String(result);
}

std::string fold(std::string_view text) {
    const auto folded = simplified(narrow(text));
    std::string lower;
    return icu::UnicodeString::fromUTF8(folded).foldCase().toUTF8String(lower);
}

}  // namespace lunxun::text

// SPDX-License-Identifier: Apache-2.0
#include "base/narrow.hpp"

namespace lunxun {
namespace {

constexpr unsigned kLead = 0xE0;

/// The code point of a three-byte sequence at the front of `text`, or 0.
unsigned three_byte_code(std::string_view text) {
    if (text.size() < 3 || (static_cast<unsigned char>(text[0]) & 0xF0U) != kLead) return 0;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(text[at])); };
    if ((byte(1) & 0xC0U) != 0x80U || (byte(2) & 0xC0U) != 0x80U) return 0;
    return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
}

bool is_blank(unsigned code) {
    return code == 0x3000 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F;
}

bool is_invisible(unsigned code) {
    return (code >= 0x200B && code <= 0x200F) || code == 0x2060 || code == 0xFEFF;
}

}  // namespace

std::string narrow(std::string_view text) {
    std::string narrowed;
    narrowed.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80U) {
            narrowed += byte == '\t' || byte == '\r' || byte == '\n' ? ' ' : text[i];
            ++i;
        } else if (text.substr(i, 2) == "\xC2\xA0") {
            narrowed += ' ';
            i += 2;
        } else if (const auto code = three_byte_code(text.substr(i)); code != 0) {
            if (code >= 0xFF01 && code <= 0xFF5E)
                narrowed += static_cast<char>(code - 0xFF00U + 0x20U);
            else if (is_blank(code))
                narrowed += ' ';
            else if (!is_invisible(code))
                narrowed += text.substr(i, 3);
            i += 3;
        } else {
            narrowed += text[i];
            ++i;
        }
    }
    return narrowed;
}

std::string_view trim(std::string_view text) {
    const auto is_space = [](char character) { return character == ' ' || (character >= '\t' && character <= '\r'); };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace lunxun

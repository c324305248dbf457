// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/rich_text.hpp"

#include <charconv>

namespace lunxun::documents {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::size_t kEscapeSize = 7;  // _xHHHH_

/// The code unit of the escape at `at`, or -1.
int escaped_unit(std::string_view text, std::size_t at) {
    if (text.size() - at < kEscapeSize || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return -1;
    int unit = 0;
    const char* first = text.data() + at + 2;
    const auto [end, failure] = std::from_chars(first, first + 4, unit, 16);
    return failure == std::errc{} && end == first + 4 && unit >= 0 ? unit : -1;
}

void append_utf8(std::string& out, int unit) {
    const auto byte = [&out](int value) { out += static_cast<char>(value); };
    if (unit < 0x80) {
        byte(unit);
    } else if (unit < 0x800) {
        byte(0xC0 | unit >> 6);
        byte(0x80 | (unit & 0x3F));
    } else {
        byte(0xE0 | unit >> 12);
        byte(0x80 | (unit >> 6 & 0x3F));
        byte(0x80 | (unit & 0x3F));
    }
}

void decode_escapes(std::string& text, std::size_t from) {
    if (text.find("_x", from) == std::string::npos) return;
    std::string decoded(text, 0, from);
    for (std::size_t at = from; at < text.size();) {
        const int unit = escaped_unit(text, at);
        const bool is_half_of_pair = unit >= 0xD800 && unit <= 0xDFFF;
        if (unit > 0 && !is_half_of_pair) {
            append_utf8(decoded, unit);
            at += kEscapeSize;
        } else {
            decoded += text[at++];
        }
    }
    text = std::move(decoded);
}

}  // namespace

bool is_space_preserved(const XmlAttributes& attributes) { return attributes.find("space") == "preserve"; }

void finish_text(std::string& text, std::size_t from, bool is_preserved) {
    if (!is_preserved && text.size() > from) {
        const auto last = text.find_last_not_of(kBlanks);
        text.resize(last == std::string::npos || last < from ? from : last + 1);
        const auto first = text.find_first_not_of(kBlanks, from);
        if (first != std::string::npos) text.erase(from, first - from);
    }
    decode_escapes(text, from);
}

void RichText::start(std::string_view local, const XmlAttributes& attributes) {
    if (local == "rPh") ++phonetic_depth_;
    if (local == "t" && phonetic_depth_ == 0) {
        is_in_t_ = true;
        is_preserved_ = is_space_preserved(attributes);
        run_start_ = into_.size();
    }
}

void RichText::end(std::string_view local) {
    if (local == "rPh" && phonetic_depth_ > 0) --phonetic_depth_;
    if (local == "t" && is_in_t_) {
        is_in_t_ = false;
        finish_text(into_, run_start_, is_preserved_);
    }
}

void RichText::text(std::string_view chars) {
    if (is_in_t_) into_ += chars;
}

}  // namespace lunxun::documents

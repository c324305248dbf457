// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/title_lines.hpp"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace lunxun::documents {
namespace {

// Better a line some characters longer or shorter than a break beside a bracket.
constexpr int32_t kBracketPenalty = 4;

std::string utf8_of(const icu::UnicodeString& text) {
    std::string out;
    icu::UnicodeString(text).trim().toUTF8String(out);
    return out;
}

/// A bracket in a name belongs to the words on both its sides.
bool is_at_bracket(const icu::UnicodeString& text, int32_t at) {
    constexpr char16_t kWideOpen = 0xFF08;
    constexpr char16_t kWideClose = 0xFF09;
    const char16_t before = text.charAt(at - 1);
    const char16_t after = text.charAt(at);
    return before == kWideClose || before == u')' || after == kWideOpen || after == u'(';
}

/// Places where a line may end: word boundaries that do not part a mark from what it belongs to.
std::vector<int32_t> breaks_of(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
    const std::unique_ptr<icu::BreakIterator> lines(icu::BreakIterator::createLineInstance(icu::Locale("zh"), status));
    std::vector<int32_t> places;
    if (U_FAILURE(status)) return places;
    words->setText(text);
    lines->setText(text);
    for (int32_t at = words->first(); at != icu::BreakIterator::DONE; at = words->next()) {
        if (at > 0 && at < text.length() && lines->isBoundary(at) != 0) places.push_back(at);
    }
    return places;
}

void append_balanced(std::vector<std::string>& lines, const icu::UnicodeString& text, int max_chars) {
    const std::vector<int32_t> places = breaks_of(text);
    int32_t start = 0;
    for (int32_t left = text.length(); left > max_chars; left = text.length() - start) {
        const int32_t lines_needed = (left + max_chars - 1) / max_chars;
        const int32_t ideal = start + (left + lines_needed - 1) / lines_needed;
        int32_t best = std::min(start + max_chars, ideal);
        int32_t best_distance = INT32_MAX;
        for (const int32_t place : places) {
            const int32_t distance = std::abs(place - ideal) + (is_at_bracket(text, place) ? kBracketPenalty : 0);
            if (place > start && place <= start + max_chars && distance < best_distance) {
                best = place;
                best_distance = distance;
            }
        }
        lines.push_back(utf8_of(text.tempSubStringBetween(start, best)));
        start = best;
    }
    lines.push_back(utf8_of(text.tempSubString(start)));
}

}  // namespace

std::vector<std::string> title_lines(std::string_view title, int max_chars) {
    std::vector<std::string> lines;
    while (true) {
        const auto end = std::min(title.find('\n'), title.size());
        append_balanced(lines, icu::UnicodeString::fromUTF8(icu::StringPiece(title.data(), static_cast<int32_t>(end))), std::max(max_chars, 1));
        if (end == title.size()) return lines;
        title.remove_prefix(end + 1);
    }
}

}  // namespace lunxun::documents

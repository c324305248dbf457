// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/text_encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <array>
#include <memory>
#include <string_view>

namespace lunxun::documents {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr double kLeastCommonShare = 0.6;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// Where UTF-8 ends to be well-formed, or a zero byte stands; its size when all is well.
std::size_t first_malformed(std::string_view text) {
    const auto* bytes = text.data();
    const auto size = static_cast<int64_t>(text.size());
    for (int64_t at = 0; at < size;) {
        const int64_t start = at;
        UChar32 point = 0;
        U8_NEXT(bytes, at, size, point);
        if (point <= 0) return static_cast<std::size_t>(start);
    }
    return text.size();
}

void append_utf8(std::string& out, const UChar* units, std::size_t count) {
    UErrorCode status = U_ZERO_ERROR;
    const std::size_t before = out.size();
    out.resize(before + count * 3);
    int32_t written = 0;
    u_strToUTF8WithSub(out.data() + before, static_cast<int32_t>(count * 3), &written, units, static_cast<int32_t>(count), 0xFFFD, nullptr, &status);
    out.resize(before + static_cast<std::size_t>(written));
}

std::expected<std::string, std::uint64_t> converted(std::string_view bytes, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status)) return std::unexpected(0);
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 2);
    const char* source = bytes.data();
    const char* end = source + bytes.size();
    // A pair of surrogates must not be split between two pieces, so one unit is carried over.
    std::array<UChar, 8192> units{};
    std::size_t carried = 0;
    do {
        status = U_ZERO_ERROR;
        UChar* target = units.data() + carried;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr, true, &status);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return std::unexpected(static_cast<std::uint64_t>(source - bytes.data()));
        auto count = static_cast<std::size_t>(target - units.data());
        carried = status == U_BUFFER_OVERFLOW_ERROR && count > 0 && U16_IS_LEAD(units[count - 1]) ? 1 : 0;
        append_utf8(out, units.data(), count - carried);
        if (carried == 1) units[0] = units[count - 1];
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (first_malformed(out) < out.size()) return std::unexpected(0);
    return out;
}

/// Whether bytes that are well-formed GB18030 also look like Chinese.
bool is_plausible_chinese(std::string_view bytes) {
    std::size_t all = 0;
    std::size_t common = 0;
    for (std::size_t at = 0; at + 1 < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        const auto trail = static_cast<unsigned char>(bytes[at + 1]);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        ++all;
        const bool is_common_lead = (lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3;
        if (is_common_lead && trail >= 0xA1) ++common;
        at += trail >= 0x30 && trail <= 0x39 ? 4 : 2;
    }
    return static_cast<double>(common) >= kLeastCommonShare * static_cast<double>(all);
}

}  // namespace

std::expected<std::string, std::uint64_t> decoded_text(std::string bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return converted(bytes, "UTF-16");
    const bool has_mark = bytes.starts_with(kUtf8Mark);
    const std::size_t malformed = first_malformed(bytes);
    if (malformed == bytes.size()) {
        if (has_mark) bytes.erase(0, kUtf8Mark.size());
        return bytes;
    }
    if (has_mark || bytes[malformed] == '\0') return std::unexpected(malformed);
    auto chinese = converted(bytes, "gb18030");
    if (chinese && !is_plausible_chinese(bytes)) return std::unexpected(malformed);
    return chinese;
}

}  // namespace lunxun::documents

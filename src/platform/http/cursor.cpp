// SPDX-License-Identifier: Apache-2.0
#include "platform/http/cursor.hpp"

#include <boost/algorithm/hex.hpp>

#include <charconv>
#include <iterator>

namespace lunxun::http {
namespace {

Error bad_input(const char* field, const char* key, MessageValues values = {}) {
    Error error = Error::of(ErrorCode::invalid_input, "json.invalid_fields");
    error.fields.push_back({field, Message{key, std::move(values)}});
    return error;
}

std::optional<std::vector<std::string>> read_keys(std::string_view text) {
    std::vector<std::string> keys;
    while (!text.empty()) {
        std::size_t length = 0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), length);
        if (failed != std::errc{} || end == text.data() + text.size() || *end != ':') return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
        if (length > text.size()) return std::nullopt;
        keys.emplace_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return keys;
}

}  // namespace

Error wrong_cursor() {
    return bad_input("after", "http.wrong_cursor");
}

std::string cursor_of(const std::vector<std::string>& keys) {
    std::string text;
    for (const auto& key : keys) text += std::to_string(key.size()) + ":" + key;
    std::string hex;
    boost::algorithm::hex_lower(text, std::back_inserter(hex));
    return hex;
}

Result<std::vector<std::string>> keys_of(const std::optional<std::string>& cursor, std::size_t count) {
    if (!cursor || cursor->empty()) return std::vector<std::string>(count);
    std::string text;
    try {
        boost::algorithm::unhex(*cursor, std::back_inserter(text));
    } catch (const boost::algorithm::hex_decode_error&) {
        return wrong_cursor();
    }
    auto keys = read_keys(text);
    if (!keys || keys->size() != count) return wrong_cursor();
    return *std::move(keys);
}

Result<std::int64_t> page_limit(const std::optional<std::int64_t>& limit) {
    if (!limit) return kDefaultPage;
    if (*limit < 1 || *limit > kLargestPage) return bad_input("limit", "http.wrong_limit", {{"most", std::to_string(kLargestPage)}});
    return *limit;
}

}  // namespace lunxun::http

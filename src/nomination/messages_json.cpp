// SPDX-License-Identifier: Apache-2.0
#include "nomination/reasons.hpp"
#include "platform/text/locale.hpp"

namespace lunxun::nomination {
namespace {

constexpr std::string_view kKey = "{\"key\":\"";
constexpr std::string_view kValues = "\",\"values\":";

/// End of the object that begins at `from`, strings and nesting minded; npos when it does not end.
std::size_t object_end(std::string_view json, std::size_t from) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = from; i < json.size(); ++i) {
        if (in_string && json[i] == '\\') {
            ++i;
        } else if (json[i] == '"') {
            in_string = !in_string;
        } else if (!in_string && json[i] == '{') {
            ++depth;
        } else if (!in_string && json[i] == '}' && --depth == 0) {
            return i + 1;
        }
    }
    return std::string_view::npos;
}

}  // namespace

std::string messages_json(const std::vector<Message>& messages) {
    std::string json = "[";
    for (const auto& message : messages) {
        if (json.size() > 1) json += ',';
        json += kKey;
        json += message.key;
        json += kValues;
        json += text::values_json(message.values);
        json += '}';
    }
    return json + ']';
}

std::vector<Message> parse_messages(std::string_view json) {
    std::vector<Message> messages;
    for (auto at = json.find(kKey); at != std::string_view::npos; at = json.find(kKey, at)) {
        const auto key_end = json.find(kValues, at);
        if (key_end == std::string_view::npos) break;
        const auto values_at = key_end + kValues.size();
        const auto values_end = object_end(json, values_at);
        if (values_end == std::string_view::npos) break;
        const auto key = json.substr(at + kKey.size(), key_end - at - kKey.size());
        messages.push_back({std::string(key), text::parse_values(json.substr(values_at, values_end - values_at))});
        at = values_end;
    }
    return messages;
}

}  // namespace lunxun::nomination

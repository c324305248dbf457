// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"

namespace lunxun::text {

enum class Locale { zh_cn, zh_tw, en };

/// `zh-CN`, `zh-TW`, `en`.
std::string_view to_string(Locale locale);
std::optional<Locale> locale_of(std::string_view name);

/// The sentence of a message in a language. Traditional Chinese is made from the simplified sentence; the
/// values are data and stay as they are. A key that no file of locales/ has comes back as the key.
///
/// Placeholders: `{name}` is the value; `{name:group}` is the sentence `group.value` where there is one, for
/// each of a value's parts between commas. `{name:date}` is an ISO day as month and day.
std::string render(const Message& message, Locale locale);

/// The sentence of a key without values; empty when there is none.
std::optional<std::string> phrase(std::string_view key, Locale locale);

/// One object with a text for each value, in their order; `parse_values` reads it back.
std::string values_json(const MessageValues& values);
/// Empty when the text is no such object.
MessageValues parse_values(std::string_view json);

/// A whole message as `{"key": ..., "values": {...}}`, and back; the key is empty when the text is none.
std::string message_json(const Message& message);
Message parse_message(std::string_view json);

}  // namespace lunxun::text

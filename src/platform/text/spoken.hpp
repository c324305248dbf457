// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>

#include <string>
#include <string_view>

#include "base/message.hpp"
#include "platform/text/locale.hpp"

/// What endpoints send of codes and sentences: the word for machines beside the words for people.
namespace lunxun::text {

/// A code of a list of rules/codes.toml with its name in the reader's language; the code itself where it has none.
struct CodeName {
    std::string code;
    std::string name;
    bool operator==(const CodeName&) const = default;
};
BOOST_DESCRIBE_STRUCT(CodeName, (), (code, name))
CodeName code_name(std::string_view list, std::string_view code, Locale locale);

/// A message in the reader's language.
struct SpokenMessage {
    std::string key;
    std::string text;
    bool operator==(const SpokenMessage&) const = default;
};
BOOST_DESCRIBE_STRUCT(SpokenMessage, (), (key, text))
SpokenMessage spoken(const Message& message, Locale locale);

}  // namespace lunxun::text

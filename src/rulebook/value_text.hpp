// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rulebook/rule.hpp"
#include "rulebook/rule_kinds.hpp"

namespace lunxun::rulebook {

/// The value of a TOML node in the type asked for; a whole number serves as a number, nothing else is turned.
std::optional<RuleValue> value_of(const toml::node& node, ValueType type);
/// The value of a node in the type it has; dates become ISO text. None for tables, times and mixed lists.
std::optional<RuleValue> any_value_of(const toml::node& node);

/// Numbers in a value, none for texts; true and false are no numbers.
std::vector<double> numbers_of(const RuleValue& value);
std::vector<std::string> texts_of(const RuleValue& value);

/// As it would stand in a pack.
std::string text_of(const RuleValue& value);
std::string text_of(double number);

/// True when `word` is one of the words of a blank-separated list.
bool has_word(std::string_view words, std::string_view word);

template <class Words>
std::string joined(const Words& words) {
    std::string text;
    for (const auto& word : words) {
        if (!text.empty()) text += ' ';
        if constexpr (requires { word.key; }) {
            text += word.key;
        } else {
            text += word;
        }
    }
    return text;
}

}  // namespace lunxun::rulebook

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace lunxun::rulebook {

enum class ValueType { boolean, integer, number, text, texts, numbers };
std::string_view to_string(ValueType type);

/// One value that a kind of rule has.
struct KeySpec {
    std::string_view key;
    ValueType type = ValueType::text;
    bool is_required = true;
    double least = std::numeric_limits<double>::lowest();  ///< of a number, or of each number of a list
    double most = std::numeric_limits<double>::max();
    std::string_view words;  ///< allowed words of a text or a list of texts, separated by blanks; empty: any
    std::string_view unit;   ///< for people: days, class-hours, yuan ...; empty: a bare number or a word
};

/// A kind of rule known to code, with its values and what its test vectors give and expect.
/// The numbers themselves stand in packs only.
struct KindSpec {
    std::string_view kind;
    std::vector<KeySpec> keys;
    std::vector<std::string_view> given;   ///< keys of a test vector's `given`
    std::vector<std::string_view> expect;  ///< keys of its `expect`; empty: the kind has no test vectors
};

std::span<const KindSpec> rule_kinds();
const KindSpec* find_kind(std::string_view kind);
const KeySpec* find_key(const KindSpec& kind, std::string_view key);

}  // namespace lunxun::rulebook

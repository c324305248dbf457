// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace lunxun::text {

/// A person's name as it is typed to find it: `zhang san`, one syllable a character, without tones, `v` for
/// the u with dots. Surnames have their own readings, compound ones too. Letters stay as one small word;
/// other marks part words.
std::string pinyin(std::string_view name);

/// The first letters of the syllables: `zs`.
std::string initials(std::string_view name);

}  // namespace lunxun::text

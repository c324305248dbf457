// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lunxun::text {

/// One key in the languages that people wrote; the third is made from the first.
struct Sentence {
    std::string zh_cn;
    std::string zh_tw;
    std::string en;
};

/// One file of locales/.
struct LocaleFile {
    std::string_view name;
    std::string_view text;
};

/// All sentences by key. Each mistake of the files goes to `complain`: a key without one of the languages, a
/// key that two files define, placeholders that differ between languages, TOML that cannot be read.
std::map<std::string, Sentence, std::less<>> read_catalogue(std::span<const LocaleFile> files,
                                                            const std::function<void(const std::string&)>& complain);

/// What this program carries: locales/ and the names of rules/codes.toml, so that `{topic:topic}` shows a code's name.
std::span<const LocaleFile> embedded_locales();

/// A part of a template: plain text, or a placeholder with its group (empty when it has none).
struct TemplatePart {
    bool is_placeholder = false;
    std::string_view text;
    std::string_view group;
};
std::vector<TemplatePart> parts_of(std::string_view sentence);

}  // namespace lunxun::text

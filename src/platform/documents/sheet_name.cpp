// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/sheet_name.hpp"

#include <algorithm>

#include "platform/documents/utf8_text.hpp"

namespace lunxun::documents {
namespace {

constexpr std::size_t kMaxNameUnits = 31;
constexpr std::string_view kForbidden = "[]:*?/\\";

std::string lowered(std::string_view name) {
    std::string out(name);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

}  // namespace

std::string free_sheet_name(std::string_view wished, std::set<std::string>& taken) {
    std::string base = clean_text(wished, kMaxNameUnits);
    std::ranges::replace_if(base, [](char c) { return kForbidden.contains(c) || (c >= 0 && c < ' '); }, '_');
    while (base.starts_with('\'')) base.erase(0, 1);
    while (base.ends_with('\'')) base.pop_back();
    if (base.empty() || lowered(base) == "history") base += "_";
    std::string name = base;
    for (int number = 2; !taken.insert(lowered(name)).second; ++number) {
        const std::string suffix = " (" + std::to_string(number) + ")";
        name = clean_text(base, kMaxNameUnits - suffix.size()) + suffix;
    }
    return name;
}

}  // namespace lunxun::documents

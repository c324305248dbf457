// SPDX-License-Identifier: Apache-2.0
#include "intake/code_reading.hpp"

#include <algorithm>
#include <vector>

#include "base/narrow.hpp"
#include "intake/sheet_catalogue.hpp"

namespace lunxun::intake {
namespace {

constexpr std::size_t kShortList = 12;
constexpr std::size_t kSuggestions = 5;

std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U || parts.empty()) parts.emplace_back();
        parts.back() += text[i];
    }
    return parts;
}

/// Characters that both texts have; enough to order suggestions.
std::size_t likeness(const std::vector<std::string>& wanted, std::string_view name) {
    return static_cast<std::size_t>(std::ranges::count_if(wanted, [&](const auto& character) { return name.find(character) != std::string_view::npos; }));
}

}  // namespace

Reading<std::string> CodeReader::read(std::string_view text) {
    const auto [known, is_new] = known_.try_emplace(std::string{text});
    if (is_new) known->second = codes_with(list_).recognise(list_, narrow(text));
    if (known->second) return *known->second;
    return std::unexpected(Message{"intake.cell_unknown_code", {{"value", std::string{text}}, {"allowed", allowed_for(text)}}});
}

std::string CodeReader::allowed_for(std::string_view text) const {
    const auto codes = codes_with(list_).list(list_);
    std::vector<std::string_view> names;
    for (const auto& code : codes) names.push_back(code.zh);
    if (names.size() > kShortList) {
        const auto wanted = characters(narrow(text));
        std::ranges::sort(names, [&](std::string_view a, std::string_view b) {
            const auto one = likeness(wanted, a), other = likeness(wanted, b);
            return one != other ? one > other : a < b;
        });
        names.resize(kSuggestions);
    }
    std::string allowed;
    for (const auto name : names) allowed.append(allowed.empty() ? "" : ", ").append(name);
    return codes.size() > kShortList ? allowed + " …" : allowed;
}

}  // namespace lunxun::intake

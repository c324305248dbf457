// SPDX-License-Identifier: Apache-2.0
#include "curriculum/library.hpp"

#include "rulebook/codes.hpp"

namespace lunxun::curriculum {

int Topics::number(const std::string& code) {
    const auto [found, is_new] = numbers_.emplace(code, static_cast<int>(codes_.size()));
    if (is_new) codes_.push_back(code);
    return found->second;
}

int Topics::find(std::string_view code) const {
    const auto found = numbers_.find(code);
    return found == numbers_.end() ? -1 : found->second;
}

unsigned audience_bits(std::string_view audience) {
    const auto groups = rulebook::Codes::embedded().list("rank_group");
    const unsigned everybody = (1U << groups.size()) - 1;
    unsigned bits = 0;
    while (!audience.empty()) {
        const auto comma = audience.find(',');
        const std::string_view name = audience.substr(0, comma);
        for (std::size_t at = 0; at < groups.size(); ++at) {
            if (groups[at].code == name) bits |= 1U << at;
        }
        if (comma == std::string_view::npos) break;
        audience.remove_prefix(comma + 1);
    }
    return bits == 0 ? everybody : bits;
}

}  // namespace lunxun::curriculum

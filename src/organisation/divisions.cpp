// SPDX-License-Identifier: Apache-2.0
#include "organisation/divisions.hpp"

#include <toml++/toml.h>

#include "organisation/data.hpp"

namespace lunxun::organisation {

const std::map<std::string, std::string, std::less<>>& retired_divisions() {
    static const auto retired = [] {
        std::map<std::string, std::string, std::less<>> codes;
        const auto table = toml::parse(data::divisions, std::string_view{"divisions.toml"});
        for (const auto& [code, successor] : *table["retired"].as_table()) codes.emplace(code.str(), successor.value_or(std::string{}));
        return codes;
    }();
    return retired;
}

}  // namespace lunxun::organisation

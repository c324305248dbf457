// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rule.hpp"

#include <algorithm>

namespace lunxun::rulebook {

namespace {

template <class T>
const T* value_of(const RuleValues& values, std::string_view name) {
    const auto found = values.find(name);
    return found == values.end() ? nullptr : std::get_if<T>(&found->second);
}

}  // namespace

std::string_view to_string(Certainty certainty) {
    switch (certainty) {
        case Certainty::A: return "A";
        case Certainty::B: return "B";
        case Certainty::C: return "C";
        case Certainty::D: return "D";
        case Certainty::ASM: return "ASM";
    }
    return "";
}

bool Rule::covers(std::string_view what) const { return scope.empty() || std::ranges::find(scope, what) != scope.end(); }

std::int64_t Rule::integer(std::string_view key, std::int64_t fallback) const {
    const auto* value = value_of<std::int64_t>(values, key);
    return value != nullptr ? *value : fallback;
}

double Rule::number(std::string_view key, double fallback) const {
    if (const auto* whole = value_of<std::int64_t>(values, key)) return static_cast<double>(*whole);
    const auto* value = value_of<double>(values, key);
    return value != nullptr ? *value : fallback;
}

std::string Rule::text(std::string_view key, std::string_view fallback) const {
    const auto* value = value_of<std::string>(values, key);
    return value != nullptr ? *value : std::string(fallback);
}

std::vector<std::string> Rule::texts(std::string_view key) const {
    const auto* value = value_of<std::vector<std::string>>(values, key);
    return value != nullptr ? *value : std::vector<std::string>{};
}

std::vector<double> Rule::numbers(std::string_view key) const {
    const auto* value = value_of<std::vector<double>>(values, key);
    return value != nullptr ? *value : std::vector<double>{};
}

bool Rule::flag(std::string_view key) const {
    const auto* value = value_of<bool>(values, key);
    return value != nullptr && *value;
}

}  // namespace lunxun::rulebook

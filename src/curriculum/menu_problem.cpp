// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_problem.hpp"

#include <algorithm>

namespace lunxun::curriculum {

namespace {

constexpr std::array<std::string_view, kParts> kPartNames{"theory", "party_spirit", "political", "ability", "knowledge"};
constexpr std::array<std::string_view, kMethods> kMethodNames{"lecture",      "discussion", "case",          "simulation", "on_site",
                                                              "self_reading", "interview",  "demonstration", "activity"};

}  // namespace

std::string_view to_string(Part part) { return kPartNames[static_cast<std::size_t>(part)]; }

std::optional<Part> part_of(std::string_view name) {
    const auto found = std::ranges::find(kPartNames, name);
    if (found == kPartNames.end()) return std::nullopt;
    return static_cast<Part>(found - kPartNames.begin());
}

std::optional<Mix> mix_of(std::string_view method) {
    if (method == "lecture" || method == "demonstration") return Mix::lecture;
    if (method == "on_site") return Mix::on_site;
    if (method == "discussion" || method == "interview") return Mix::discussion;
    if (method == "case" || method == "simulation") return Mix::case_simulation;
    if (method == "self_reading") return Mix::self_reading;
    return std::nullopt;
}

int method_number(std::string_view method) {
    const auto found = std::ranges::find(kMethodNames, method);
    return found == kMethodNames.end() ? -1 : static_cast<int>(found - kMethodNames.begin());
}

}  // namespace lunxun::curriculum

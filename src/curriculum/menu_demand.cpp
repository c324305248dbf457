// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_demand.hpp"

#include <algorithm>
#include <cmath>

#include "curriculum/class_half_days.hpp"

namespace lunxun::curriculum {

using rulebook::Rule;

namespace {

int permille(double share) { return static_cast<int>(std::lround(share * 1000)); }

void ask_shares(const MenuRules& rules, const ClassBrief& brief, MenuDemand& demand) {
    for (const Rule* share : rules.shares) {
        if (share->flag("is_main_class_only") && !brief.is_main_class) continue;
        const std::vector<std::string> parts = share->texts("what");
        const bool asks_theory = std::ranges::find(parts, to_string(Part::theory)) != parts.end();
        int& asked = asks_theory ? demand.theory_party_permille : demand.party_permille;
        asked = std::max(asked, permille(share->number("share")));
    }
}

void ask_contents(const MenuRules& rules, const rulebook::ClassShape& shape, MenuDemand& demand) {
    for (const Rule* content : rules.contents) {
        if (!rulebook::content_applies(*content, shape)) continue;
        const std::string what = content->text("content");
        const int half_days = static_cast<int>(content->integer("half_days_minimum"));
        if (what == "party_history") demand.history_half_days = half_days;
        if (what == "class_topic") demand.topic_half_days = half_days;
        if (what == "theory_and_party_spirit") demand.theory_half_days = demand.party_spirit_half_days = half_days;
    }
}

void ask_mix(const MenuRules& rules, int half_days, int reading_half_days, MenuDemand& demand) {
    if (rules.mix == nullptr) return;
    constexpr std::array<std::string_view, kMixes> kKeys{"lecture", "on_site", "discussion", "case_simulation", "self_reading"};
    for (std::size_t mix = 0; mix < kMixes; ++mix) demand.mix_target[mix] = std::llround(rules.mix->number(kKeys[mix]) * half_days * 1000);
    auto& self_reading = demand.mix_target[static_cast<std::size_t>(Mix::self_reading)];
    self_reading = std::max<std::int64_t>(0, self_reading - 1000 * reading_half_days);
    if (half_days >= rules.mix->integer("class_half_days_minimum")) {
        demand.methods_minimum = static_cast<int>(rules.mix->integer("methods_minimum"));
    }
    demand.mix_weight = integer_of(rules.weights, "mix_deviation");
    demand.methods_weight = integer_of(rules.weights, "methods_missing");
    demand.repeat_weight = integer_of(rules.weights, "repeated_topic");
}

}  // namespace

MenuFrame menu_frame(const ClassBrief& brief, const Library& library, const MenuRules& rules, int half_days) {
    MenuFrame frame;
    frame.shape = shape_of(brief, half_days, library.topics);
    if (rules.ceremony != nullptr) frame.ceremonies = rulebook::ceremonies(*rules.ceremony, half_days);
    frame.reading = reading_list(brief, library, rules, half_days);
    frame.block = block_of(rules, frame.shape);

    MenuDemand& demand = frame.demand;
    const int reading = static_cast<int>(frame.reading.half_days);
    const auto ceremonies = static_cast<int>(frame.ceremonies.opening + frame.ceremonies.closing + frame.ceremonies.examination);
    demand.half_days = std::max(half_days - reading - ceremonies, 0);
    demand.fixed_half_days[static_cast<std::size_t>(Part::theory)] = reading;
    demand.fixed_minutes[static_cast<std::size_t>(Part::theory)] =
        reading * rules.half_day_minutes + static_cast<int>(frame.reading.evening_minutes);
    demand.class_topic = brief.topic;
    demand.block_half_days = static_cast<int>(integer_of(frame.block, "half_days_minimum"));
    demand.block_courses = static_cast<int>(integer_of(frame.block, "courses_minimum"));
    ask_shares(rules, brief, demand);
    ask_contents(rules, frame.shape, demand);
    ask_mix(rules, half_days, reading, demand);
    return frame;
}

}  // namespace lunxun::curriculum

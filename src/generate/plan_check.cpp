// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "generate/class_orders.hpp"
#include "generate/plan_writer.hpp"
#include "generate/self_check.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

std::vector<const PlanEntry*> clean_entries(const World& world) {
    std::vector<const PlanEntry*> clean;
    for (const auto& entry : world.plan_entries) {
        if (entry.defect == PlanDefect::none) {
            clean.push_back(&entry);
        }
    }
    return clean;
}

double seats_of(const std::vector<const PlanEntry*>& entries, auto&& fits) {
    double seats = 0;
    for (const auto* entry : entries) {
        seats += fits(*entry) ? entry->seats_max : 0;
    }
    return seats;
}

void check_sizes(const Model& model, const std::vector<const PlanEntry*>& clean, std::vector<Check>& checks) {
    struct Band {
        std::string_view name;
        int least, most;
        double mean, percent;
    };
    static constexpr Band kPrefecture[] = {{"small", 1, 99, 55, 60}, {"medium", 100, 300, 140, 25}, {"large", 301, 1'000, 480, 12}, {"mass", 1'001, 9'999, 2'220, 3}};
    for (const auto& band : kPrefecture) {
        double count = 0;
        const double seats = seats_of(clean, [&](const PlanEntry& entry) {
            const bool fits = entry.seats_max >= band.least && entry.seats_max <= band.most;
            count += fits ? 1 : 0;
            return fits;
        });
        const auto all = static_cast<double>(clean.size());
        checks.push_back({"plan", std::string{band.name} + "_class_percent", band.percent, 100 * count / all, 1 + 100 / all});
        if (model.scale >= 0.99) {
            checks.push_back({"plan", std::string{band.name} + "_mean_seats", band.mean, seats / std::max(1.0, count), band.mean * 0.08});
        }
    }
}

void check_grassroots(const Model& model, const std::vector<const PlanEntry*>& clean, std::vector<Check>& checks) {
    const double grassroots = seats_of(clean, [](const PlanEntry& entry) { return entry.class_type == "grassroots"; });
    const double village = seats_of(clean, [](const PlanEntry& entry) { return entry.audience == "village"; });
    const double outside = seats_of(clean, [](const PlanEntry& entry) { return entry.is_out_of_region; });
    checks.push_back({"plan", "grassroots_places", 25'978 * model.scale, grassroots, 25'978 * model.scale * 0.05});
    checks.push_back({"plan", "village_percent_of_grassroots", 36, 100 * village / std::max(1.0, grassroots), 3});
    checks.push_back({"plan", "out_of_region_places", 3'183 * model.scale, outside, 3'183 * model.scale * 0.03});
}

void check_tiers(const Model& model, const std::vector<const PlanEntry*>& clean, std::vector<Check>& checks) {
    static constexpr std::pair<std::string_view, std::pair<double, double>> kTiers[] = {{"province", {100, 6'200}}, {"prefecture", {500, 39'000}}, {"county", {3'000, 254'700}}};
    for (const auto& [tier, figures] : kTiers) {
        const auto count = std::ranges::count_if(clean, [&](const PlanEntry* entry) { return entry->tier == tier; });
        const double seats = seats_of(clean, [&](const PlanEntry& entry) { return entry.tier == tier; });
        checks.push_back({"plan", std::string{tier} + "_classes", figures.first * model.scale, static_cast<double>(count), 1});
        checks.push_back({"plan", std::string{tier} + "_places", figures.second * model.scale, seats, figures.second * model.scale * 0.03});
    }
    const auto outside = std::ranges::count_if(clean, [](const PlanEntry* entry) { return entry->is_out_of_region; });
    checks.push_back({"plan", "out_of_province_classes", 56 * model.scale, static_cast<double>(outside), 4 * 7.5 * model.scale + 4});
}

}  // namespace

std::vector<Check> check_plan(const Model& model, const World& world) {
    const auto clean = clean_entries(world);
    std::vector<Check> checks;
    const double slack = model.scale >= 0.99 ? 0 : 0.25 * model.places;
    checks.push_back({"plan", "entries", static_cast<double>(model.entries), static_cast<double>(world.plan_entries.size()), 0});
    checks.push_back({"plan", "clean_entries", static_cast<double>(model.classes), static_cast<double>(clean.size()), 0});
    checks.push_back({"plan", "places", static_cast<double>(model.places), seats_of(clean, [](const PlanEntry&) { return true; }), slack});
    for (const auto& share : kFieldShares) {
        const auto count = std::ranges::count_if(clean, [&](const PlanEntry* entry) { return entry->field == share.field; });
        checks.push_back({"plan", std::string{share.field} + "_percent", share.percent, 100.0 * static_cast<double>(count) / static_cast<double>(clean.size()), 0.6 + 100.0 / static_cast<double>(clean.size())});
    }
    const auto economy_law = std::ranges::count_if(world.plan_entries, [](const PlanEntry& entry) { return entry.field == "economy" || entry.field == "political_legal"; });
    checks.push_back({"plan", "economy_and_law_percent_of_entries", 62.5, 100.0 * static_cast<double>(economy_law) / static_cast<double>(world.plan_entries.size()), model.scale >= 0.99 ? 2.5 : 12});
    if (model.is_province()) {
        check_tiers(model, clean, checks);
    } else {
        check_sizes(model, clean, checks);
        if (model.scale >= 0.99) {
            check_grassroots(model, clean, checks);
        }
    }
    return checks;
}

std::vector<Check> check_supply(const Model& model, const World& world) {
    // People by unit and rank group, with the last column for all: what a release limit counts.
    static constexpr std::array<std::string_view, 7> kGroups{"bureau", "county", "section", "staff", "village", "professional", "other"};
    std::vector<std::array<int, 8>> people(world.units.size());
    std::array<double, 7> of_group{};
    for (const auto& person : world.people) {
        if (const auto* post = world.current_post(person)) {
            const auto group = static_cast<std::size_t>(std::ranges::find(kGroups, rulebook::rank_group(post->rank_code)) - kGroups.begin());
            ++people[static_cast<std::size_t>(post->unit)][group];
            ++people[static_cast<std::size_t>(post->unit)][7];
            ++of_group[group];
        }
    }
    double starved = 0;
    double unreleased = 0;
    double seats = 0;
    double demand_village = 0;
    for (const auto* entry : clean_entries(world)) {
        std::string prefix = entry->scope_division;
        while (prefix.ends_with("00")) {
            prefix.resize(prefix.size() - 2);
        }
        double eligible = 0;
        double released = 0;
        for (std::size_t u = 0; u < people.size(); ++u) {
            int own = 0;
            for (std::size_t g = 0; g < kGroups.size(); ++g) {
                own += entry->audience.contains(kGroups[g]) ? people[u][g] : 0;
            }
            if (own > 0 && world.units[u].division_code.starts_with(prefix)) {
                eligible += own;
                released += std::min(own, std::max(1, people[u][7] * 8 / 100));
            }
        }
        const bool takes_away = entry->delivery != "online_linked";
        starved += entry->key_group.empty() && eligible < 1.2 * entry->seats_max ? 1 : 0;
        unreleased += entry->key_group.empty() && takes_away && released < entry->seats_max ? 1 : 0;
        seats += entry->seats_max;
        demand_village += entry->audience == "village" ? entry->seats_max : 0;
    }
    const double twice = 2 * (of_group[0] + of_group[1] + of_group[2] + of_group[3] + of_group[4] + of_group[5]);
    return {{"supply", "classes_with_too_few_eligible", 0, starved, model.scale >= 0.99 ? 0.0 : 4.0},
            {"supply", "classes_that_units_cannot_release", 0, unreleased, model.scale >= 0.99 ? 0.0 : 1e9},
            {"supply", "places_percent_of_two_a_person", 50, 100 * seats / twice, 45},
            {"supply", "village_places_percent_of_two_a_person", 50, 100 * demand_village / std::max(1.0, 2 * of_group[4]), 50}};
}

std::vector<Check> check_world(const Model& model, const World& world) {
    std::vector<Check> all;
    for (const auto check : {check_organisation, check_people, check_history, check_resources, check_plan, check_supply}) {
        const auto found = check(model, world);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

}  // namespace lunxun::generate

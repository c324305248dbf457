// SPDX-License-Identifier: Apache-2.0
#include "generate/organisation_model.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "generate/unit_builder.hpp"

namespace lunxun::generate {

namespace {

constexpr int kTownship = 45;  // median size; requirements 5.1
constexpr double kPublicStaffShare = 0.355;  // party and government, managers and professionals of 5.2

/// Unit sizes: lognormal, median 22, sigma 0.9, clipped to 3..600.
void draw_sizes(Random& random, World& world) {
    for (auto& unit : world.units) {
        if (unit.role == UnitRole::township) {
            unit.size = static_cast<int>(std::clamp(random.lognormal(kTownship, 0.5), 12.0, 300.0));
        } else if (sends_people(unit)) {
            unit.size = static_cast<int>(std::clamp(random.lognormal(22, 0.9), 3.0, 600.0));
        }
    }
}

/// Keeps the shape of the sizes and brings a tier's sum to `total`; nobody below 3.
void rescale_tier(std::string_view tier, int total, World& world) {
    std::vector<Unit*> units;
    std::vector<double> weights;
    for (auto& unit : world.units) {
        if (unit.tier == tier && sends_people(unit)) {
            units.push_back(&unit);
            weights.push_back(unit.size);
        }
    }
    const auto parts = apportion(std::max(0, total - 3 * static_cast<int>(units.size())), weights);
    for (std::size_t i = 0; i < units.size(); ++i) {
        units[i]->size = 3 + parts[i];
    }
}

/// The party committees of enterprises and associations hold the managers and professionals whom no public unit employs.
void add_associations(const Model& model, const std::vector<int>& county_nodes, World& world) {
    int employed = 0;
    for (const auto& unit : world.units) {
        employed += unit.size;
    }
    const int missing = model.scaled(126'000 * kPublicStaffShare) - employed;
    if (missing <= 0) {
        return;
    }
    const int count = std::max(1, (missing + 429) / 430);
    const auto sizes = apportion(missing, std::vector<double>(static_cast<std::size_t>(count), 1.0));
    for (int i = 0; i < count; ++i) {
        const int parent = county_nodes[static_cast<std::size_t>(i) % county_nodes.size()];
        const int number = i / static_cast<int>(county_nodes.size()) + 1;
        add_association(parent, number, sizes[static_cast<std::size_t>(i)], world);
    }
}

/// True when the unit's name has an ending that a reform changed; its former name is then on record.
bool rename(const UnitLists& lists, std::size_t index, Random& random, World& world) {
    const auto& unit = world.units[index];
    for (const auto& [now, before] : lists.reform_endings) {
        if (sends_people(unit) && unit.name.ends_with(now)) {
            const std::string stem = unit.name.substr(0, unit.name.size() - now.size());
            world.renames.push_back({static_cast<int>(index), stem + before, unit.code + "-1", Day::of(2024, random.between(1, 12), 28)});
            return true;
        }
    }
    return false;
}

/// Bodies get new names in every reform; the old ones stay in use in old papers. About 1.5 % of the units, one at least.
void rename_some(const UnitLists& lists, Random& random, World& world) {
    for (std::size_t i = 0; i < world.units.size(); ++i) {
        if (random.chance(0.035)) {
            rename(lists, i, random, world);
        }
    }
    for (std::size_t i = 0; world.renames.empty() && i < world.units.size(); ++i) {
        rename(lists, i, random, world);
    }
}

}  // namespace

bool sends_people(const Unit& unit) {
    return unit.role != UnitRole::node && unit.role != UnitRole::village && unit.role != UnitRole::association;
}

void make_organisation(const Model& model, const SourceData& source, Random random, World& world) {
    const auto county_nodes = build_tree(model, source, random, world);
    draw_sizes(random, world);
    if (model.is_province()) {
        rescale_tier("province", model.people * 9 / 100, world);
        rescale_tier("prefecture", model.people * 19 / 100, world);
        rescale_tier("township", model.people * 27 / 100, world);
        int placed = 0;
        for (const auto& unit : world.units) {
            placed += unit.tier == "county" ? 0 : unit.size;
        }
        rescale_tier("county", model.people - placed, world);
    } else {
        add_associations(model, county_nodes, world);
    }
    for (auto& unit : world.units) {
        if (unit.role == UnitRole::village) {
            unit.size = model.cadres_a_village;
        }
    }
    rename_some(source.units, random, world);
}

}  // namespace lunxun::generate

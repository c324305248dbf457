// SPDX-License-Identifier: Apache-2.0
#include "generate/unit_builder.hpp"

#include <algorithm>
#include <cstdio>
#include <set>
#include <span>

namespace lunxun::generate {

namespace {

std::string code_of(int prefecture, int county) {
    char text[16];
    std::snprintf(text, sizeof text, "99%02d%02d", prefecture % 100, county % 100);
    return text;
}

/// The first mark of the template becomes the place's name: "县公安局" of 云栾县 is 云栾县公安局.
std::string name_for(std::string name, std::string_view mark, std::string_view place) {
    const auto at = name.find(mark);
    return at == std::string::npos ? name : name.replace(at, mark.size(), place);
}

class TreeBuilder {
public:
    TreeBuilder(const Model& model, const SourceData& source, Random& random, World& world)
        : model_(model), source_(source), random_(random), world_(world) {}

    std::vector<int> build() {
        if (model_.is_province()) {
            build_provincial_seat();
        }
        name_places();
        const auto counties = apportion(model_.counties, std::vector<double>(static_cast<std::size_t>(model_.prefectures), 1.0));
        for (int p = 1; p <= model_.prefectures; ++p) {
            build_prefecture(p, counties[static_cast<std::size_t>(p - 1)]);
        }
        build_townships();
        add_partners();
        return county_nodes_;
    }

private:
    int add_unit(Unit unit) {
        if (unit.code.empty()) {
            char serial[16];
            std::snprintf(serial, sizeof serial, "-%03d", ++serials_[unit.division_code] % 10'000);
            unit.code = unit.division_code + serial;
        }
        world_.units.push_back(std::move(unit));
        return static_cast<int>(world_.units.size()) - 1;
    }

    int add_node(std::string name, int parent, std::string tier, std::string division, std::string kind = "region") {
        Unit node{.code = {}, .name = std::move(name), .parent = parent, .tier = std::move(tier), .kind = std::move(kind), .division_code = std::move(division)};
        return add_unit(std::move(node));
    }

    void add_bodies(std::span<const UnitTemplate> bodies, UnitRole role, int node, int institution, std::string_view mark, std::string_view place) {
        for (const auto& body : bodies) {
            Unit unit{.code = {}, .name = name_for(body.name, mark, place), .parent = node, .tier = world_.unit(node).tier, .kind = body.kind,
                      .division_code = world_.unit(node).division_code, .field = body.field, .role = role};
            unit.institution = institution;
            add_unit(std::move(unit));
        }
    }

    int add_institution(std::string_view pattern, std::string_view place, std::string tier, std::string division, std::string kind) {
        const bool is_online = kind == "online_academy";
        const int level = tier == "province" ? 2 : tier == "prefecture" ? 1 : 0;
        static constexpr int kAtOnce[] = {3, 8, 20};
        static constexpr int kBuses[] = {4, 12, 30};
        world_.institutions.push_back({.code = (is_online ? "N" : "D") + division, .name = fill(std::string{pattern}, "place", place), .tier = std::move(tier),
                                       .kind = std::move(kind), .division_code = std::move(division), .main_class_capacity = is_online ? 0 : kAtOnce[level],
                                       .buses = is_online ? 0 : kBuses[level]});
        return static_cast<int>(world_.institutions.size()) - 1;
    }

    void build_provincial_seat() {
        const std::string& name = source_.places.province;
        province_node_ = add_node(name, -1, "province", "990000");
        const int seat = add_node(name + source_.units.seat_name, province_node_, "province", "990000", "other");
        const int school = add_institution(source_.places.party_school, name, "province", "990000", "party_school");
        add_institution(source_.places.online_academy, name, "province", "990000", "online_academy");
        const auto& set = source_.units.prefecture;
        const auto& mark = source_.units.prefecture_mark;
        add_bodies(set.leading, UnitRole::leading_body, seat, school, mark, name);
        add_bodies(set.organs, UnitRole::organ, seat, school, mark, name);
        const int left = std::max(0, model_.provincial_units - static_cast<int>(set.leading.size() + set.organs.size()));
        std::vector<UnitTemplate> extra;
        for (int i = 0; i < left; ++i) {
            const auto& names = source_.units.provincial;
            const auto at = static_cast<std::size_t>(i);
            extra.push_back(at < names.size() ? UnitTemplate{names[at], "public_institution", "education_science"}
                                              : set.institutions[(at - names.size()) % set.institutions.size()]);
        }
        add_bodies(extra, UnitRole::institution, seat, school, mark, name);
    }

    /// Names of prefectures and counties: those given first, then first x last characters, each once.
    void name_places() {
        std::set<std::string> seen(source_.places.counties.begin(), source_.places.counties.end());
        county_names_ = source_.places.counties;
        prefecture_names_ = {source_.places.prefecture};
        std::vector<std::string> stems;
        for (const auto& last : source_.places.last) {
            for (const auto& first : source_.places.first) {
                stems.push_back(first + last);
            }
        }
        random_.shuffle(stems);
        for (const auto& stem : stems) {
            if (seen.insert(stem).second) {
                const bool is_prefecture = static_cast<int>(prefecture_names_.size()) < model_.prefectures;
                (is_prefecture ? prefecture_names_ : county_names_).push_back(stem + (is_prefecture ? source_.places.prefecture_end : source_.places.county_end));
            }
        }
    }

    void build_prefecture(int number, int counties) {
        const std::string division = code_of(number, 0);
        const std::string& name = prefecture_names_[static_cast<std::size_t>(number - 1)];
        const int node = add_node(name, province_node_, "prefecture", division);
        const int seat = add_node(name + source_.units.seat_name, node, "prefecture", division, "other");
        const int school = add_institution(source_.places.party_school, name, "prefecture", division, "party_school");
        add_institution(source_.places.online_academy, name, "prefecture", division, "online_academy");
        const auto& set = source_.units.prefecture;
        const auto& mark = source_.units.prefecture_mark;
        const double share = std::min(1.0, model_.scale * 1.2);
        add_bodies(set.leading, UnitRole::leading_body, seat, school, mark, name);
        add_bodies(some_of(set.organs, share, 6), UnitRole::organ, seat, school, mark, name);
        add_bodies(some_of(set.institutions, share, 4), UnitRole::institution, seat, school, mark, name);
        for (int county = 1; county <= counties; ++county) {
            build_county(number, county, node, school);
        }
        for (int park = 1; park <= model_.parks; ++park) {
            const std::string& park_name = source_.places.parks[static_cast<std::size_t>(park - 1) % source_.places.parks.size()];
            const int park_node = add_node(park_name, node, "county", code_of(number, 70 + park), "park");
            county_nodes_.push_back(park_node);
            add_bodies(prefixed(source_.units.park.organs, park_name), UnitRole::park_organ, park_node, school, {}, {});
            add_bodies(prefixed(source_.units.park.institutions, park_name), UnitRole::institution, park_node, school, {}, {});
        }
    }

    void build_county(int prefecture, int number, int parent, int prefecture_school) {
        const std::string division = code_of(prefecture, number);
        const std::string& name = county_names_[county_nodes_built_++ % county_names_.size()];
        const int node = add_node(name, parent, "county", division);
        county_nodes_.push_back(node);
        // Eight of nine counties keep a school of their own; the ninth trains at the prefecture's.
        const bool has_school = model_.is_province() || number % 9 != 0;
        const int school = has_school ? add_institution(source_.places.party_school, name, "county", division, "party_school") : prefecture_school;
        const auto& set = source_.units.county;
        const auto& mark = source_.units.county_mark;
        const double share = model_.is_province() ? 0.93 : std::min(1.0, model_.scale * 9 / model_.counties);
        add_bodies(set.leading, UnitRole::leading_body, node, school, mark, name);
        add_bodies(some_of(set.organs, share, 6), UnitRole::organ, node, school, mark, name);
        add_bodies(some_of(set.institutions, share, 4), UnitRole::institution, node, school, mark, name);
    }

    void build_townships() {
        const auto weights = std::vector<double>(county_nodes_.size(), 1.0);
        const auto towns = apportion(std::max(model_.townships, static_cast<int>(county_nodes_.size())), weights);
        std::vector<int> nodes;
        for (std::size_t i = 0; i < county_nodes_.size(); ++i) {
            std::set<std::string> taken;
            for (int town = 0; town < towns[i]; ++town) {
                nodes.push_back(add_township(county_nodes_[i], town, taken));
            }
        }
        add_villages(nodes, model_.villages, source_.places.village_last, source_.places.village_end, "village");
        add_villages(nodes, model_.communities, source_.places.community_last, source_.places.community_end, "community");
    }

    int add_township(int county_node, int number, std::set<std::string>& taken) {
        const auto& places = source_.places;
        const int form = number % 4 == 3 ? 2 : number % 4 == 1 ? 1 : 0;
        std::string name;
        do {
            name = random_.pick(places.town_first) + random_.pick(places.town_last) + source_.units.town_ends[static_cast<std::size_t>(form)];
        } while (!taken.insert(name).second);
        const Unit& county = world_.unit(county_node);
        Unit town{.code = {}, .name = county.name + name, .parent = county_node, .tier = "township", .kind = form == 2 ? "street" : "township",
                  .division_code = county.division_code, .field = "rural_revitalisation", .role = UnitRole::township};
        town.institution = school_of(county_node);
        return add_unit(std::move(town));
    }

    void add_villages(const std::vector<int>& towns, int count, const std::vector<std::string>& lasts, const std::string& end, const std::string& kind) {
        std::set<std::pair<int, std::string>> taken;
        for (int i = 0; i < count; ++i) {
            const int town = towns[static_cast<std::size_t>(i) % towns.size()];
            std::string name;
            do {
                name = random_.pick(source_.places.village_first) + random_.pick(lasts);
            } while (!taken.insert({town, name}).second);
            const Unit parent = world_.unit(town);
            Unit village{.code = {}, .name = parent.name + name + end, .parent = town, .tier = "village", .kind = kind, .division_code = parent.division_code,
                         .field = "rural_revitalisation", .role = UnitRole::village};
            village.institution = parent.institution;
            add_unit(std::move(village));
        }
    }

    void add_partners() {
        int number = 0;
        for (const auto& partner : source_.resources.partners) {
            const std::string division = code_of(90 + number % 9, 1);
            world_.institutions.push_back({.code = "W" + std::to_string(++number), .name = partner, .tier = "prefecture", .kind = "university",
                                           .division_code = division, .main_class_capacity = 4, .buses = 6});
        }
    }

    int school_of(int county_node) const {
        for (const auto& unit : world_.units) {
            if (unit.parent == county_node && unit.institution >= 0) {
                return unit.institution;
            }
        }
        return 0;
    }

    static std::span<const UnitTemplate> some_of(const std::vector<UnitTemplate>& all, double share, std::size_t least) {
        const auto count = static_cast<std::size_t>(static_cast<double>(all.size()) * share + 0.5);
        return std::span{all}.first(std::min(all.size(), std::max(least, count)));
    }

    static std::vector<UnitTemplate> prefixed(std::vector<UnitTemplate> templates, const std::string& place) {
        for (auto& body : templates) {
            body.name.insert(0, place);
        }
        return templates;
    }

    const Model& model_;
    const SourceData& source_;
    Random& random_;
    World& world_;
    std::map<std::string, int> serials_;
    std::vector<std::string> prefecture_names_, county_names_;
    std::vector<int> county_nodes_;
    std::size_t county_nodes_built_ = 0;
    int province_node_ = -1;
};

}  // namespace

std::string fill(std::string pattern, std::string_view word, std::string_view value) {
    const std::string mark = "{" + std::string{word} + "}";
    const auto at = pattern.find(mark);
    return at == std::string::npos ? pattern : pattern.replace(at, mark.size(), value);
}

std::vector<int> build_tree(const Model& model, const SourceData& source, Random& random, World& world) {
    return TreeBuilder{model, source, random, world}.build();
}

void add_association(int county_node, int number, int size, World& world) {
    const Unit parent = world.unit(county_node);
    const std::string name = fill(SourceData::embedded().units.association_name, "number", std::to_string(number));
    world.units.push_back({.code = parent.division_code + "-9" + std::to_string(10 + number), .name = parent.name + name, .parent = county_node,
                           .tier = "county", .kind = "enterprise", .division_code = parent.division_code, .field = "economy",
                           .role = UnitRole::association, .size = size, .institution = 0});
}

}  // namespace lunxun::generate

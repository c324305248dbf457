// SPDX-License-Identifier: Apache-2.0
#include "generate/province_orders.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace lunxun::generate {

namespace {

struct TypeShare {
    std::string_view class_type;
    double percent = 0;
    std::string_view audience;
    int least = 0, most = 0;  ///< seats
};

constexpr std::array kUpperTypes = std::to_array<TypeShare>({{"refresher", 9, "county", 40, 60},
                                                             {"mid_career", 5, "section,staff", 40, 80},
                                                             {"post_training", 9, "section", 40, 80},
                                                             {"initial", 7, "staff", 80, 200},
                                                             {"special_topic", 40, "county,section", 40, 80},
                                                             {"rotation", 9, "section,staff", 100, 400},
                                                             {"offsite", 9, "county,section", 30, 60},
                                                             {"faculty", 7, "staff", 30, 60},
                                                             {"lecture", 5, "section,staff", 100, 400}});

constexpr std::array kCountyTypes = std::to_array<TypeShare>({{"special_topic", 55, "section,staff", 30, 80},
                                                              {"post_training", 3, "section", 30, 50},
                                                              {"grassroots", 13, "village", 60, 150},
                                                              {"rotation", 20, "section,staff", 100, 500},
                                                              {"lecture", 9, "section,staff", 100, 500}});

class ProvinceOrders {
public:
    ProvinceOrders(const Model& model, const Random& random, const World& world)
        : model_(model), random_(random.stream("class orders")), world_(world) {
        for (std::size_t i = 0; i < world.institutions.size(); ++i) {
            const auto& institution = world.institutions[i];
            if (institution.kind == "party_school") {
                (institution.tier == "province" ? provincial_ : institution.tier == "prefecture" ? city_ : county_).push_back(static_cast<int>(i));
            } else if (institution.kind == "university") {
                partners_.push_back(static_cast<int>(i));
            }
        }
    }

    std::vector<ClassOrder> order() {
        const auto tiers = apportion(model_.classes, std::array{100.0, 500.0, 3'000.0});
        add_upper(tiers[0], "province", provincial_, draw_sizes(tiers[0], tiers[0] * 62.0, 18, 30, 200, random_));
        add_upper(tiers[1], "prefecture", city_, draw_sizes(tiers[1], tiers[1] * 78.0, 40, 30, 400, random_));
        add_county(tiers[2]);
        calibrate();
        return std::move(orders_);
    }

private:
    template <class Types>
    const TypeShare& draw_type(const Types& types, int seats) {
        std::vector<double> weights;
        for (const auto& type : types) {
            weights.push_back(seats >= type.least && seats <= type.most ? type.percent : 0);
        }
        return types[random_.weighted(weights)];
    }

    static ClassOrder order_of(const TypeShare& type, std::string_view tier) {
        ClassOrder order;
        order.class_type = type.class_type;
        order.tier = tier;
        order.audience = type.audience;
        return order;
    }

    void add_upper(int count, std::string_view tier, const std::vector<int>& schools, const std::vector<int>& sizes) {
        for (int i = 0; i < count; ++i) {
            const int seats = sizes[static_cast<std::size_t>(i)];
            const auto& type = draw_type(kUpperTypes, seats);
            ClassOrder order = order_of(type, tier);
            order.seats = seats;
            order.institution = schools[static_cast<std::size_t>(i) % schools.size()];
            if (tier == "prefecture") {
                order.scope_division = world_.at(world_.institutions, order.institution).division_code;
            }
            if (order.class_type == "offsite") {
                order.institution = partners_[static_cast<std::size_t>(i) % partners_.size()];
            }
            orders_.push_back(std::move(order));
        }
    }

    /// 75 % of the county classes have about 50 seats, 18 % about 125, 7 % about 355.
    void add_county(int count) {
        const auto parts = apportion(count, std::array{75.0, 18.0, 7.0});
        static constexpr double kMeans[] = {50, 125, 355};
        static constexpr double kDeviations[] = {8, 15, 60};
        static constexpr int kLeast[] = {30, 90, 200};
        static constexpr int kMost[] = {75, 150, 500};
        std::size_t next = 0;
        for (std::size_t part = 0; part < parts.size(); ++part) {
            for (const int seats : draw_sizes(parts[part], parts[part] * kMeans[part], kDeviations[part], kLeast[part], kMost[part], random_)) {
                const auto& type = draw_type(kCountyTypes, seats);
                ClassOrder order = order_of(type, "county");
                order.size = part == 0 ? SizeClass::small : part == 1 ? SizeClass::medium : SizeClass::large;
                order.seats = seats;
                order.institution = county_[next++ % county_.size()];
                order.scope_division = world_.at(world_.institutions, order.institution).division_code;
                widen(order);
                orders_.push_back(std::move(order));
            }
        }
    }

    /// A county cannot release hundreds at once: such classes are broadcast, or call the people of the whole prefecture.
    void widen(ClassOrder& order) const {
        if (order.seats > 150) {
            order.is_online = order.class_type == "rotation";
            order.scope_division = order.scope_division.substr(0, 4) + "00";
        } else if (order.class_type == "grassroots" || order.seats > 75) {
            order.scope_division = order.scope_division.substr(0, 4) + "00";
        }
    }

    void calibrate() {
        int missing = model_.places;
        for (const auto& order : orders_) {
            missing -= order.seats;
        }
        for (auto& order : orders_) {
            if (missing != 0 && order.is_online && order.seats + missing > 200) {
                order.seats += missing;
                missing = 0;
            }
        }
    }

    const Model& model_;
    Random random_;
    const World& world_;
    std::vector<int> provincial_, city_, county_, partners_;
    std::vector<ClassOrder> orders_;
};

}  // namespace

std::vector<ClassOrder> order_province_classes(const Model& model, const Random& random, const World& world) {
    return ProvinceOrders{model, random, world}.order();
}

}  // namespace lunxun::generate

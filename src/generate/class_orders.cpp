// SPDX-License-Identifier: Apache-2.0
#include "generate/class_orders.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "generate/province_orders.hpp"

namespace lunxun::generate {

namespace {

/// One line of the prefecture's year: so many classes of one size and type for one audience.
struct OrderLine {
    SizeClass size;
    std::string_view class_type;
    int count = 0;
    std::string_view tier;
    std::string_view audience;
    std::string_view key_group;
    bool is_scoped = false;  ///< for the people of one county, at its school
};

using enum SizeClass;

/// Sums to 338: 203 small, 84 medium, 41 large, 10 mass. Grass-roots lines gather 25,978 places, 36 % of them for
/// villages and communities; the 70 off-site groups 3,183 people.
constexpr std::array kLines = std::to_array<OrderLine>({
    {small, "offsite", 8, "prefecture", "county", "", false},
    {small, "offsite", 30, "prefecture", "section", "", false},
    {small, "offsite", 18, "prefecture", "section,staff", "", false},
    {small, "offsite", 14, "prefecture", "professional", "", false},
    {small, "refresher", 6, "prefecture", "county", "", false},
    {small, "refresher", 2, "prefecture", "county", "heads", false},
    {small, "refresher", 2, "prefecture", "section", "hard_to_release", false},
    {small, "mid_career", 5, "prefecture", "section,staff", "young", false},
    {small, "post_training", 2, "prefecture", "county", "", false},
    {small, "post_training", 2, "prefecture", "section", "new_promotion", false},
    {small, "post_training", 6, "prefecture", "section", "", false},
    {small, "faculty", 6, "prefecture", "staff,professional", "", false},
    {small, "special_topic", 9, "prefecture", "county", "", false},
    {small, "special_topic", 1, "prefecture", "section,staff", "long_untrained", false},
    {small, "special_topic", 30, "prefecture", "section", "", false},
    {small, "special_topic", 2, "prefecture", "section", "women", false},
    {small, "special_topic", 2, "prefecture", "section", "minority", false},
    {small, "special_topic", 1, "prefecture", "section,staff", "non_party", false},
    {small, "special_topic", 1, "prefecture", "section", "township_secretary", false},
    {small, "special_topic", 12, "prefecture", "professional", "", false},
    {small, "special_topic", 34, "county", "section,staff", "", true},
    {small, "grassroots", 8, "county", "village", "", true},
    {small, "grassroots", 2, "prefecture", "village", "village_secretary", false},
    {medium, "grassroots", 30, "prefecture", "village", "", false},
    {medium, "grassroots", 8, "county", "section,staff", "", true},
    {medium, "special_topic", 15, "prefecture", "staff,professional", "", false},
    {medium, "special_topic", 15, "county", "staff,professional", "", true},
    {medium, "rotation", 9, "prefecture", "section", "", false},
    {medium, "initial", 5, "prefecture", "staff", "", false},
    {medium, "lecture", 2, "county", "section,staff", "", true},
    {large, "grassroots", 23, "prefecture", "section,staff", "", false},
    {large, "rotation", 9, "prefecture", "staff,professional", "", false},
    {large, "lecture", 9, "prefecture", "section,staff,professional", "", false},
    {mass, "grassroots", 2, "prefecture", "village", "", false},
    {mass, "grassroots", 2, "prefecture", "section,staff", "", false},
    {mass, "rotation", 6, "prefecture", "section,staff,professional", "", false},
});

struct SizeRule {
    double mean, deviation;
    int least, most;
};

constexpr SizeRule kSizes[] = {{55, 11, 30, 95}, {140, 7, 120, 150}, {480, 45, 360, 515}, {2'220, 180, 1'700, 2'800}};
constexpr int kOffsitePeople = 3'183;

class PrefectureOrders {
public:
    PrefectureOrders(const Model& model, const Random& random, const World& world)
        : model_(model), random_(random.stream("class orders")), world_(world) {
        for (std::size_t i = 0; i < world.institutions.size(); ++i) {
            if (world.institutions[i].kind == "party_school") {
                (world.institutions[i].tier == "county" ? county_schools_ : prefecture_schools_).push_back(static_cast<int>(i));
            } else if (world.institutions[i].kind == "university") {
                partners_.push_back(static_cast<int>(i));
            }
        }
    }

    std::vector<ClassOrder> order() {
        std::vector<double> weights;
        for (const auto& line : kLines) {
            weights.push_back(line.count);
        }
        const auto counts = apportion(model_.classes, weights);
        for (std::size_t i = 0; i < kLines.size(); ++i) {
            for (int n = 0; n < counts[i]; ++n) {
                add(kLines[i]);
            }
        }
        for (const auto size : {small, medium, large, mass}) {
            size_up(size);
        }
        calibrate();
        return std::move(orders_);
    }

private:
    void add(const OrderLine& line) {
        ClassOrder order;
        order.size = line.size;
        order.class_type = line.class_type;
        order.tier = line.tier;
        order.audience = line.audience;
        order.key_group = line.key_group;
        order.is_online = line.size == mass;
        if (line.class_type == "offsite") {
            order.institution = partners_[next_++ % partners_.size()];
        } else if (line.is_scoped && !county_schools_.empty()) {
            order.institution = county_schools_[next_++ % county_schools_.size()];
            order.scope_division = world_.at(world_.institutions, order.institution).division_code;
        } else {
            order.institution = prefecture_schools_.front();
            // Prefecture-wide classes that fill a hall use the counties' halls too: one school could not seat them all.
            const bool goes_out = line.class_type != "lecture" && (line.size == medium || line.size == large) && line.class_type != "initial";
            if (goes_out && !county_schools_.empty() && ++spread_ % 5 < 3) {
                order.institution = county_schools_[next_++ % county_schools_.size()];
            }
        }
        orders_.push_back(std::move(order));
    }

    /// Off-site groups sum to their own figure; the other classes of a size make up the rest of its total.
    void size_up(SizeClass size) {
        const auto& rule = kSizes[static_cast<std::size_t>(size)];
        std::vector<ClassOrder*> offsite;
        std::vector<ClassOrder*> others;
        for (auto& order : orders_) {
            if (order.size == size) {
                (order.class_type == "offsite" ? offsite : others).push_back(&order);
            }
        }
        const double people_away = offsite.empty() ? 0 : kOffsitePeople * static_cast<double>(offsite.size()) / 70;
        give(offsite, draw_sizes(static_cast<int>(offsite.size()), people_away, 6, 30, 60, random_));
        const double rest = rule.mean * static_cast<double>(offsite.size() + others.size()) - people_away;
        give(others, draw_sizes(static_cast<int>(others.size()), rest, rule.deviation, rule.least, rule.most, random_));
        for (auto* order : others) {
            limit(*order);
        }
    }

    /// Groups of few people take few seats.
    void limit(ClassOrder& order) const {
        if (order.key_group == "new_promotion") {
            order.seats = 20;  // of a season's promotions
        } else if (!order.key_group.empty() && order.key_group != "young") {
            order.seats = std::min(order.seats, 45);
        } else if (order.class_type == "refresher" || order.audience == "county") {
            order.seats = std::clamp(order.seats, 40, 50);
        } else if (order.class_type == "faculty" || order.class_type == "mid_career" || order.class_type == "post_training") {
            order.seats = std::clamp(order.seats, 40, 60);
        } else if (order.size == medium && !order.scope_division.empty()) {
            order.seats = std::clamp(order.seats, 110, 115);  // more than the units of one county could spare at once
        } else if (order.class_type == "grassroots" && order.size == small) {
            order.seats = std::clamp(order.seats, 40, 45);  // one from each village of a county
        }
    }

    static void give(const std::vector<ClassOrder*>& orders, const std::vector<int>& sizes) {
        for (std::size_t i = 0; i < orders.size(); ++i) {
            orders[i]->seats = sizes[i];
        }
    }

    /// The last seats missing to the year's total go to one mass class, or to the special classes first.
    void calibrate() {
        int missing = model_.places;
        for (const auto& order : orders_) {
            missing -= order.seats;
        }
        for (int round = 0; round < 40 && missing > 60; ++round) {
            for (auto& order : orders_) {
                if (missing > 60 && order.size == small && order.class_type == "special_topic" && order.audience != "county" && order.key_group.empty() && order.seats < 95) {
                    ++order.seats;
                    --missing;
                }
            }
        }
        const auto found = std::ranges::find(orders_, mass, &ClassOrder::size);
        if (found != orders_.end() && model_.scale >= 0.99) {
            found->seats += missing;
        }
    }

    const Model& model_;
    Random random_;
    const World& world_;
    std::vector<int> county_schools_, prefecture_schools_, partners_;
    std::vector<ClassOrder> orders_;
    std::size_t next_ = 0;
    int spread_ = 0;
};

}  // namespace

std::vector<int> draw_sizes(int count, double total, double deviation, int least, int most, Random& random) {
    std::vector<int> sizes;
    const double mean = count == 0 ? 0 : total / count;
    for (int i = 0; i < count; ++i) {
        sizes.push_back(std::clamp(static_cast<int>(random.normal(mean, deviation)), least, most));
    }
    int missing = static_cast<int>(total + 0.5) - std::accumulate(sizes.begin(), sizes.end(), 0);
    for (int round = 0; round < 2'000 && missing != 0; ++round) {
        for (auto& size : sizes) {
            const int step = missing > 0 ? 1 : -1;
            if (missing != 0 && size + step >= least && size + step <= most) {
                size += step;
                missing -= step;
            }
        }
    }
    return sizes;
}

std::vector<ClassOrder> order_classes(const Model& model, const Random& random, const World& world) {
    return model.is_province() ? order_province_classes(model, random, world) : PrefectureOrders{model, random, world}.order();
}

}  // namespace lunxun::generate

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "generate/class_orders.hpp"
#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/source_data.hpp"
#include "generate/world.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

/// Shares of the fields among the professional classes. Source: requirements 5.4.
struct FieldShare {
    std::string_view field;
    double percent = 0;
};
inline constexpr FieldShare kFieldShares[] = {{"economy", 34},         {"political_legal", 27}, {"rural_revitalisation", 10}, {"health", 7},
                                              {"education_science", 7}, {"ideology", 6},         {"discipline", 5},            {"ethnic_religious", 4}};

/// Turns orders into plan entries: field, topic, season, length, price and name. No two of its entries call the same
/// people to one topic at one time.
class PlanWriter {
public:
    PlanWriter(const Model& model, const SourceData& source, Random random, World& world, int count);

    /// Fields for `count` more entries, in the same shares.
    void refill_fields(int count);

    /// Appends the entry to the world's plan.
    PlanEntry& write(const ClassOrder& order);

    /// A unit of the tier that works in the field; of the division when that is given.
    int draw_organiser(std::string_view tier, std::string_view division, std::string_view field);
    std::string next_code(std::string_view division);
    std::string name_of(const PlanEntry& entry) const;

private:
    std::string draw_field(const ClassOrder& order);
    std::string draw_topic(const PlanEntry& entry);
    DayRange draw_window(int days);
    /// Those promoted last year must be trained within a year of it: their classes come first.
    DayRange early_window(int days);
    bool is_repeated(const PlanEntry& entry) const;
    void choose_topic_and_window(PlanEntry& entry);
    void set_terms(const ClassOrder& order, PlanEntry& entry);

    const Model& model_;
    const SourceData& source_;
    Random random_;
    World& world_;
    std::map<std::string, int, std::less<>> fields_left_;
    std::map<std::string, std::vector<std::string>, std::less<>> topics_of_field_;
    std::map<std::string, std::vector<int>, std::less<>> entries_of_topic_;
    std::map<std::pair<std::string, std::string>, std::vector<int>> organisers_;  // by tier and division
    std::map<std::string, int, std::less<>> serials_;
};

/// Calendar days of a class with its report day. Source: requirements 5.5.
int draw_length(const ClassOrder& order, Random& random);

bool is_main_class_type(std::string_view class_type);

}  // namespace lunxun::generate

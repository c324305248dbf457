// SPDX-License-Identifier: Apache-2.0
#include "nomination/fairness_report.hpp"

#include <functional>

namespace lunxun::nomination {
namespace {

using LabelOf = std::function<std::string(const OfferedYear&, const plan::Member&, const plan::Standing&)>;

struct Attribute {
    const char* name;
    LabelOf label;
};

std::string age_band(int age) {
    if (age <= 35) return "to_35";
    if (age <= 45) return "36_45";
    if (age <= 55) return "46_55";
    return "from_56";
}

Day mid_year(const OfferedYear& year) {
    return Day::of(year.year, 7, 1);
}

std::vector<Attribute> attributes() {
    return {
        {"rank_group", [](const auto&, const auto&, const plan::Standing& standing) { return std::string(to_string(standing.rank)); }},
        {"tier",
         [](const OfferedYear& year, const auto&, const plan::Standing& standing) {
             return year.population.units[static_cast<std::size_t>(standing.unit)].tier;
         }},
        {"division",
         [](const OfferedYear& year, const auto&, const plan::Standing& standing) {
             return year.population.units[static_cast<std::size_t>(standing.unit)].division_code;
         }},
        {"sex", [](const auto&, const plan::Member& member, const auto&) { return std::string(member.is_female ? "female" : "male"); }},
        {"age_band",
         [](const OfferedYear& year, const plan::Member& member, const auto&) { return age_band(plan::age_on(member.born_on, mid_year(year))); }},
        {"long_untrained",
         [](const OfferedYear& year, const plan::Member& member, const plan::Standing& standing) {
             const bool is_long = plan::is_in_key_group(plan::KeyGroup::long_untrained, year.population, member, standing, mid_year(year), year.rules);
             return std::string(is_long ? "yes" : "no");
         }},
    };
}

/// The post of mid-year, or the first one of a person who leaves before.
const plan::Standing& standing_of(const OfferedYear& year, int member) {
    const auto* standing = year.population.standing_on(member, mid_year(year));
    const auto first = static_cast<std::size_t>(year.population.members[static_cast<std::size_t>(member)].first_standing);
    return standing ? *standing : year.population.standings[first];
}

std::string label_of(const OfferedYear& year, const Attribute& attribute, int member) {
    return attribute.label(year, year.population.members[static_cast<std::size_t>(member)], standing_of(year, member));
}

}  // namespace

std::vector<std::string> fairness_attributes() {
    std::vector<std::string> names;
    for (const auto& attribute : attributes()) names.emplace_back(attribute.name);
    return names;
}

std::vector<int> persons_labelled(const OfferedYear& year, const YearInstance& made, const std::string& attribute, const std::string& label) {
    std::vector<int> persons;
    for (const auto& each : attributes()) {
        if (each.name != attribute) continue;
        for (std::size_t p = 0; p < made.members.size(); ++p)
            if (label_of(year, each, made.members[p]) == label) persons.push_back(static_cast<int>(p));
    }
    return persons;
}

std::vector<FairnessTable> fairness_report(const OfferedYear& year, const YearInstance& made, const assignment::Solution& solution) {
    std::vector<FairnessTable> tables;
    for (const auto& attribute : attributes()) {
        plan::CodeIndex names;
        std::vector<int> labels;
        for (const int member : made.members)
            labels.push_back(names.add(label_of(year, attribute, member)));
        const auto report = assignment::fairness(made.instance, solution, labels);
        FairnessTable table{attribute.name, {}, report.lowest, report.highest, report.spread, report.gini};
        for (const auto& share : report.shares) table.shares.push_back({names.name(share.label), share.persons, share.served, share.places, share.must_unserved});
        tables.push_back(std::move(table));
    }
    return tables;
}

}  // namespace lunxun::nomination

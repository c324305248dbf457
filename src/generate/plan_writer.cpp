// SPDX-License-Identifier: Apache-2.0
#include "generate/plan_writer.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "generate/unit_builder.hpp"

namespace lunxun::generate {

namespace {

/// True when the lists of codes share one.
bool lists_meet(std::string_view a, std::string_view b) {
    for (std::size_t at = 0; at <= a.size();) {
        const auto end = std::min(a.find(',', at), a.size());
        const auto word = a.substr(at, end - at);
        for (auto found = b.find(word); found != std::string_view::npos; found = b.find(word, found + 1)) {
            const bool starts = found == 0 || b[found - 1] == ',';
            const bool ends = found + word.size() == b.size() || b[found + word.size()] == ',';
            if (starts && ends) {
                return true;
            }
        }
        at = end + 1;
    }
    return false;
}

/// `990100` holds `990103`; an empty scope holds everything.
bool scopes_meet(std::string_view a, std::string_view b) {
    const auto prefix = [](std::string_view code) {
        while (code.ends_with("00")) {
            code.remove_suffix(2);
        }
        return code;
    };
    return prefix(a).starts_with(prefix(b)) || prefix(b).starts_with(prefix(a));
}

std::vector<std::string> own_topics(std::string_view class_type) {
    if (class_type == "refresher") {
        return {"new_thought", "congress_spirit", "plenum_spirit", "modernisation", "political_ability", "leadership", "economic_thought", "rule_of_law_thought"};
    }
    if (class_type == "mid_career") {
        return {"political_ability", "struggle_spirit", "leadership", "new_thought", "achievement_view"};
    }
    if (class_type == "post_training") {
        return {"leadership", "achievement_view", "administration_by_law", "political_ability", "democratic_centralism", "struggle_spirit"};
    }
    if (class_type == "initial") {
        return {"civil_servant_basics"};
    }
    return class_type == "faculty" ? std::vector<std::string>{"training_work", "organisation_work"} : std::vector<std::string>{};
}

}  // namespace

PlanWriter::PlanWriter(const Model& model, const SourceData& source, Random random, World& world, int count)
    : model_(model), source_(source), random_(random), world_(world) {
    refill_fields(count);
    for (const auto& topic : rulebook::Codes::embedded().list("topic")) {
        topics_of_field_[std::string{topic.attribute("field")}].push_back(topic.code);
    }
    for (std::size_t i = 0; i < world.units.size(); ++i) {
        const auto& unit = world.units[i];
        if (unit.role == UnitRole::organ || unit.role == UnitRole::leading_body || unit.role == UnitRole::park_organ) {
            organisers_[{unit.tier, unit.tier == "county" ? unit.division_code : std::string{}}].push_back(static_cast<int>(i));
        }
    }
}

void PlanWriter::refill_fields(int count) {
    std::vector<double> weights;
    for (const auto& share : kFieldShares) {
        weights.push_back(share.percent);
    }
    const auto counts = apportion(std::max(0, count), weights);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        fields_left_[std::string{kFieldShares[i].field}] = counts[i];
    }
}

std::string PlanWriter::draw_field(const ClassOrder& order) {
    const bool is_professional = order.audience.ends_with("professional") && !order.audience.contains("section");
    const bool is_village = order.audience == "village";
    std::vector<double> weights;
    std::vector<std::string> fields;
    for (const auto& [field, left] : fields_left_) {
        const bool is_favoured = (is_professional && (field == "health" || field == "education_science")) || (is_village && field == "rural_revitalisation");
        fields.push_back(field);
        weights.push_back(std::max(0, left) * (is_favoured ? 5.0 : 1.0));
    }
    auto field = fields[random_.weighted(weights)];
    --fields_left_[field];
    return field;
}

std::string PlanWriter::draw_topic(const PlanEntry& entry) {
    const auto own = own_topics(entry.class_type);
    if (!own.empty()) {
        return random_.pick(own);
    }
    const auto& of_field = topics_of_field_[entry.field];
    const bool is_grassroots = entry.class_type == "grassroots";
    if (random_.chance(is_grassroots ? 0.5 : 0.85)) {
        return random_.pick(of_field);
    }
    if (entry.audience == "village" && random_.chance(0.4)) {
        return random_.pick(topics_of_field_["rural_revitalisation"]);
    }
    return random_.pick(topics_of_field_["general"]);
}

DayRange PlanWriter::draw_window(int days) {
    static constexpr double kSeason[] = {3, 2, 9, 11, 11, 11, 8, 5, 11, 11, 12, 6};
    const int month = static_cast<int>(random_.weighted(kSeason)) + 1;
    const Day first = Day::of(model_.year, month, 1) - random_.between(0, 14);
    const Day last = Day::of(model_.year, month, 28) + random_.between(16, 45) + days;
    const Day year_end = Day::of(model_.year, 12, 31);
    // A window cut off by the year's end, or by the Spring Festival in its midst, opens earlier.
    const Day latest = std::min(last, year_end);
    return {std::clamp(first, Day::of(model_.year, 1, 4), latest - (days + 40)), latest};
}

DayRange PlanWriter::early_window(int days) {
    const Day first = Day::of(model_.year, 2, 16) + random_.between(0, 10);
    return {first, first + (days + 20)};
}

bool PlanWriter::is_repeated(const PlanEntry& entry) const {
    const auto found = entries_of_topic_.find(entry.topic);
    if (found == entries_of_topic_.end()) {
        return false;
    }
    return std::ranges::any_of(found->second, [&](int index) {
        const auto& other = world_.at(world_.plan_entries, index);
        return other.class_type == entry.class_type && other.key_group == entry.key_group && other.window.overlaps(entry.window) &&
               lists_meet(other.audience, entry.audience) && scopes_meet(other.scope_division, entry.scope_division);
    });
}

void PlanWriter::choose_topic_and_window(PlanEntry& entry) {
    for (int attempt = 0; attempt < 400; ++attempt) {
        entry.topic = attempt < 200 ? draw_topic(entry) : random_.pick(topics_of_field_[attempt % 2 == 0 ? "general" : "economy"]);
        entry.window = entry.key_group == "new_promotion" ? early_window(entry.days) : draw_window(entry.days);
        if (!is_repeated(entry)) {
            return;
        }
    }
}

int PlanWriter::draw_organiser(std::string_view tier, std::string_view division, std::string_view field) {
    auto found = organisers_.find({std::string{tier}, tier == "county" ? std::string{division} : std::string{}});
    if (found == organisers_.end()) {
        found = organisers_.begin();
    }
    const auto& units = found->second;
    for (int attempt = 0; attempt < 60; ++attempt) {
        const int unit = random_.pick(units);
        if (world_.unit(unit).field == field) {
            return unit;
        }
    }
    return random_.pick(units);
}

std::string PlanWriter::next_code(std::string_view division) {
    char code[48];
    std::snprintf(code, sizeof code, "%d-%.6s-%03d", model_.year, division.data(), ++serials_[std::string{division}]);
    return code;
}

std::string PlanWriter::name_of(const PlanEntry& entry) const {
    const auto& codes = rulebook::Codes::embedded();
    const auto& organiser = world_.unit(entry.organiser);
    int node = entry.organiser;
    while (world_.unit(node).parent >= 0 && world_.unit(node).kind != "region" && world_.unit(node).kind != "park") {
        node = world_.unit(node).parent;
    }
    const std::string audience{entry.key_group.empty() ? codes.zh("rank_group", entry.audience.substr(0, entry.audience.find(','))) : codes.zh("key_group", entry.key_group)};
    std::string name = fill(source_.resources.class_name, "year", std::to_string(model_.year));
    name = fill(name, "place", organiser.parent >= 0 ? world_.unit(node).name : organiser.name);
    name = fill(name, "audience", audience);
    name = fill(name, "topic", codes.zh("topic", entry.topic));
    return fill(name, "type", codes.zh("class_type", entry.class_type));
}

void PlanWriter::set_terms(const ClassOrder& order, PlanEntry& entry) {
    entry.delivery = order.is_online ? "online_linked" : "classroom";
    entry.is_main_class = is_main_class_type(entry.class_type);
    entry.is_priority = entry.is_main_class || !entry.key_group.empty() || random_.chance(0.1);
    entry.is_out_of_region = entry.class_type == "offsite";
    const bool lodges = order.seats <= 60 && entry.days >= 3 && random_.chance(order.tier == "county" ? 0.3 : 0.45);
    entry.is_resident = entry.is_out_of_region || (entry.is_main_class && entry.class_type != "initial") || (order.size == SizeClass::small && lodges);
    const int yuan_a_day = order.is_online ? random_.between(12, 25) : entry.is_resident ? random_.between(330, 470) : random_.between(160, 300);
    entry.budget_yuan = entry.seats_max * entry.days * yuan_a_day;
    entry.state = random_.chance(0.3) ? "issued" : "approved";
    entry.submitted_on = model_.today - random_.between(20, 60);
    entry.goal = fill(random_.pick(source_.resources.class_goals), "topic", rulebook::Codes::embedded().zh("topic", entry.topic));
    entry.approval_number = fill(fill(source_.resources.approval_number, "year", std::to_string(model_.today.year())), "number", std::to_string(world_.plan_entries.size() + 1));
}

PlanEntry& PlanWriter::write(const ClassOrder& order) {
    PlanEntry entry;
    entry.tier = order.tier;
    entry.class_type = order.class_type;
    entry.audience = order.audience;
    entry.key_group = order.key_group;
    entry.scope_division = order.scope_division;
    entry.institution = order.institution;
    entry.seats_max = order.seats;
    entry.seats_min = std::max(10, order.seats * 6 / 10);
    entry.days = draw_length(order, random_);
    entry.field = draw_field(order);
    choose_topic_and_window(entry);
    const auto& division = world_.at(world_.institutions, order.institution).division_code;
    entry.organiser = draw_organiser(order.tier, division, entry.field);
    entry.code = next_code(world_.unit(entry.organiser).division_code);
    set_terms(order, entry);
    entry.name = name_of(entry);
    entries_of_topic_[entry.topic].push_back(static_cast<int>(world_.plan_entries.size()));
    world_.plan_entries.push_back(std::move(entry));
    return world_.plan_entries.back();
}

int draw_length(const ClassOrder& order, Random& random) {
    const std::string_view type = order.class_type;
    if (type == "refresher") {
        return order.key_group.empty() ? random.pick(std::vector<int>{15, 22, 30, 30, 30, 45}) : 15;
    }
    if (type == "mid_career") {
        return random.pick(std::vector<int>{30, 45, 60, 60, 90});
    }
    if (type == "post_training") {
        return order.audience == "county" ? random.between(30, 32) : random.between(15, 17);
    }
    if (type == "initial") {
        return random.between(12, 13);
    }
    if (type == "special_topic") {
        return order.tier == "county" ? random.between(3, 5) : random.pick(std::vector<int>{5, 5, 5, 6, 6, 7, 8, 10});
    }
    if (type == "offsite") {
        return random.between(5, 7);
    }
    if (type == "faculty") {
        return random.between(3, 5);
    }
    return type == "lecture" ? 1 : random.pick(std::vector<int>{2, 2, 3, 3, 4, 5});
}

bool is_main_class_type(std::string_view class_type) {
    return class_type == "refresher" || class_type == "mid_career" || class_type == "post_training" || class_type == "initial";
}

}  // namespace lunxun::generate

// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rule_evaluation.hpp"

#include <algorithm>
#include <cmath>

namespace lunxun::rulebook {

namespace {

constexpr double kTolerance = 1e-9;

std::int64_t rounded(double value) { return std::llround(value); }

}  // namespace

std::int64_t half_days_minimum(const Rule& rule) {
    const double days = rule.has("months_minimum") ? rule.number("months_minimum") * rule.number("days_per_month") : rule.number("days_minimum");
    return static_cast<std::int64_t>(std::ceil(days * 2 - kTolerance));
}

PassedBy passed_by(const Rule& rule, std::int64_t half_days, double class_hours) {
    const std::int64_t half_days_asked = half_days_minimum(rule);
    const double hours_asked = rule.number("class_hours_minimum");
    const bool by_days = half_days_asked > 0 && half_days >= half_days_asked;
    const bool by_hours = hours_asked > 0 && class_hours + kTolerance >= hours_asked;
    if (by_days && by_hours) return PassedBy::both;
    if (by_days) return PassedBy::days;
    return by_hours ? PassedBy::hours : PassedBy::none;
}

std::string_view to_string(PassedBy passed) {
    switch (passed) {
        case PassedBy::none: return "none";
        case PassedBy::days: return "days";
        case PassedBy::hours: return "hours";
        case PassedBy::both: return "both";
    }
    return "";
}

Day promotion_due(const Rule& rule, Day promoted_on) {
    const int year = promoted_on.year() + static_cast<int>(rule.integer("years"));
    const auto due = Day::make(year, promoted_on.month(), promoted_on.day_of_month());
    return due ? *due : Day::of(year, 2, 28);  // promoted on 29 February
}

bool is_share_reached(double minimum, std::int64_t part, std::int64_t whole) {
    return static_cast<double>(part) + kTolerance >= minimum * static_cast<double>(whole);
}

std::int64_t leave_allowed(const Rule& rule, std::int64_t class_minutes) {
    return class_minutes * rule.integer("numerator") / std::max<std::int64_t>(rule.integer("denominator"), 1);
}

std::int64_t away_at_most(double share, std::int64_t at_least, std::int64_t at_most, std::int64_t members) {
    auto away = static_cast<std::int64_t>(std::floor(share * static_cast<double>(members) + kTolerance));
    away = std::max(away, at_least);
    if (at_most > 0) away = std::min(away, at_most);
    return std::clamp<std::int64_t>(away, 0, members);
}

std::int64_t class_days_asked(const Rule& rule, std::string_view class_type, std::string_view rank_group) {
    return rule.text("class_type") == class_type && rule.covers(rank_group) ? rule.integer("days_minimum") : 0;
}

std::int64_t stepped_yuan(const Rule& rule, std::int64_t days, std::int64_t yuan_per_person_day) {
    const std::vector<double> until = rule.numbers("until_days");
    const std::vector<double> shares = rule.numbers("shares");
    double yuan = 0, from = 0;
    for (std::size_t step = 0; step < shares.size(); ++step) {
        const double last = step < until.size() ? std::min(until[step], static_cast<double>(days)) : static_cast<double>(days);
        if (last > from) yuan += (last - from) * shares[step] * static_cast<double>(yuan_per_person_day);
        from = std::max(from, last);
    }
    return static_cast<std::int64_t>(std::floor(yuan + kTolerance));
}

std::int64_t paid_travel_days(const Rule& rule, std::int64_t travel_days) {
    const std::int64_t each = rule.integer("arrival_at_most") + rule.integer("departure_at_most");
    return std::max<std::int64_t>(0, std::min({travel_days, each, rule.integer("together_at_most")}));
}

bool is_for_rank(const Rule& rule, std::string_view rank_code) {
    const std::vector<std::string> ranks = rule.texts("ranks");
    return ranks.empty() || std::ranges::find(ranks, rank_code) != ranks.end();
}

std::int64_t lecture_yuan(const Rule& rule, std::int64_t class_hours) {
    return std::min(class_hours, rule.integer("class_hours_per_half_day")) * rule.integer("yuan_per_class_hour");
}

std::optional<double> converted_class_hours(const Rule& rule, const ConversionInput& input) {
    if (rule.has("minutes_at_least") && input.minutes < rule.integer("minutes_at_least")) return std::nullopt;
    if (rule.has("minutes_below") && input.minutes >= rule.integer("minutes_below")) return std::nullopt;
    const std::string per = rule.text("per");
    double units = 1;
    if (per == "half_day") units = static_cast<double>(input.half_days);
    if (per == "day") units = static_cast<double>(input.half_days) / 2;
    if (per == "session") units = static_cast<double>(input.sessions);
    if (per == "minutes") units = static_cast<double>(input.minutes) / static_cast<double>(rule.integer("minutes_per_unit", 45));
    const double hours = units * rule.number("class_hours");
    return rule.has("cap_class_hours") ? std::min(hours, rule.number("cap_class_hours")) : hours;
}

bool block_applies(const Rule& rule, const ClassShape& shape) {
    if (rule.has("class_days_over") && shape.days <= rule.integer("class_days_over")) return false;
    if (rule.has("class_days_at_most") && shape.days > rule.integer("class_days_at_most")) return false;
    if (shape.half_days < rule.integer("class_half_days_minimum")) return false;
    const std::vector<std::string> types = rule.texts("class_types");
    return types.empty() || std::ranges::find(types, shape.class_type) != types.end();
}

bool content_applies(const Rule& rule, const ClassShape& shape) {
    if (shape.half_days < rule.integer("class_half_days_minimum")) return false;
    const std::string who = rule.text("applies_to");
    if (who == "main_class") return shape.is_main_class;
    if (who == "political_training") return shape.is_main_class || shape.has_political_topic;
    return true;
}

std::int64_t reading_half_days(const Rule& rule, std::int64_t class_half_days) {
    if (class_half_days < rule.integer("own_half_day_from")) return 0;
    return std::max<std::int64_t>(1, rounded(rule.number("share_of_half_days") * static_cast<double>(class_half_days)));
}

std::int64_t activity_count(const Rule& rule, std::int64_t class_half_days) {
    if (class_half_days < rule.integer("class_half_days_minimum")) return 0;
    const auto most = static_cast<std::int64_t>(rule.texts("names").size());
    return std::min(most, class_half_days / rule.integer("half_days_per_activity", 1));
}

bool has_report_day(const Rule& rule, const ClassShape& shape) {
    return shape.is_resident && shape.days >= rule.integer("report_day_from_days");
}

Ceremonies ceremonies(const Rule& rule, std::int64_t class_half_days) {
    Ceremonies found;
    if (class_half_days < rule.integer("class_half_days_minimum")) return found;
    found.opening = class_half_days >= rule.integer("opening_from_half_days") ? 1 : 0;
    found.closing = class_half_days >= rule.integer("closing_from_half_days") ? 1 : 0;
    if (class_half_days >= rule.integer("examination_from_half_days")) {
        found.examination = 1 + class_half_days / rule.integer("half_days_per_examination", 1);
    }
    return found;
}

}  // namespace lunxun::rulebook

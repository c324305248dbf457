// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_rules.hpp"

#include <array>
#include <cmath>
#include <string>

#include "plan/rules.hpp"
#include "rulebook/limits.hpp"
#include "rulebook/toml_reading.hpp"

namespace lunxun::plan {
namespace {

/// Reads numbers of one table and remembers what is wrong.
class Reader {
public:
    explicit Reader(const toml::table& root) : root_(root) {}

    int number(std::string_view table, std::string_view name, int least, int most) {
        const auto value = root_[table][name].value<std::int64_t>();
        if (value && least <= *value && *value <= most) return static_cast<int>(*value);
        const std::string field = std::string(table) + "." + std::string(name);
        errors_.push_back({field,
                           {"plan.rule_out_of_range",
                            {{"field", field}, {"least", std::to_string(least)}, {"most", std::to_string(most)}}}});
        return least;
    }

    std::vector<ClassShape> shapes() {
        std::vector<ClassShape> shapes;
        const auto* list = root_["shape"].as_array();
        for (std::size_t i = 0; list && i < list->size(); ++i) {
            const auto* line = (*list)[i].as_table();
            const std::string field = "shape[" + std::to_string(i) + "]";
            ClassShape shape;
            if (line) {
                shape.class_type = (*line)["class_type"].value_or(std::string{});
                shape.tier = (*line)["tier"].value_or(std::string{});
                shape.days_min = (*line)["days"][0].value_or(0);
                shape.days_max = (*line)["days"][1].value_or(0);
                shape.seats_min = (*line)["seats"][0].value_or(0);
                shape.seats_max = (*line)["seats"][1].value_or(0);
            }
            const bool is_sound = !shape.class_type.empty() && 1 <= shape.days_min && shape.days_min <= shape.days_max && 1 <= shape.seats_min &&
                                  shape.seats_min <= shape.seats_max;
            if (!is_sound) errors_.push_back({field, {"plan.shape_broken", {{"field", field}}}});
            shapes.push_back(std::move(shape));
        }
        return shapes;
    }

    std::vector<FieldError> take_errors() { return std::move(errors_); }

private:
    const toml::table& root_;
    std::vector<FieldError> errors_;
};

void read_planning(Reader& reader, PlanRules& rules) {
    rules.same_audience_percent = reader.number("duplicate", "same_audience_percent", 1, 100);
    rules.similar_name_percent = reader.number("duplicate", "similar_name_percent", 1, 100);
    rules.same_window_percent = reader.number("duplicate", "same_window_percent", 1, 100);
    rules.same_period_days = reader.number("duplicate", "same_period_days", 1, 366);
    rules.rotation_years = reader.number("coverage", "rotation_years", 1, 20);
    rules.key_group_percent = reader.number("coverage", "key_group_percent", 0, 100);
    rules.young_age = reader.number("coverage", "young_age", 18, 60);
    rules.new_promotion_days = reader.number("coverage", "new_promotion_days", 1, 3660);
    rules.long_untrained_days = reader.number("coverage", "long_untrained_days", 1, 7320);
    rules.retirement_age = reader.number("coverage", "retirement_age", 40, 80);
    rules.run_gap_days = reader.number("calendar", "run_gap_days", 0, 180);
    rules.release_percent = reader.number("calendar", "release_percent", 1, 100);
    rules.shapes = reader.shapes();
}

/// A rank of each group, to ask the pack for its fee category.
constexpr std::array<std::string_view, kRankGroups> kRankOfGroup{"121", "131", "141", "150", "150", "150", "150"};

/// Arrival and departure, a day each, as far as the pack pays them.
constexpr int kTravelDays = 2;

}  // namespace

Result<PlanRules> plan_rules(const rulebook::RulePack& pack, const calendar::Season& season, Day day, std::string_view planning_toml) {
    const auto table = rulebook::read_toml(planning_toml.empty() ? rules::planning : planning_toml, "planning.toml");
    if (!table) return table.error();
    PlanRules found;
    Reader reader(*table);
    read_planning(reader, found);
    if (auto errors = reader.take_errors(); !errors.empty())
        return Error{ErrorCode::invalid_input, {"plan.rules_broken", {{"file", "planning.toml"}}}, std::move(errors)};
    found.fee_ceiling = [pack, day](RankGroup highest, std::int64_t persons, std::int64_t days) {
        return rulebook::fee_ceiling(pack, day, kRankOfGroup[static_cast<std::size_t>(highest)], persons, days, kTravelDays).yuan;
    };
    found.lecture_yuan_per_half_day = rulebook::lecture_fee_ceiling(pack, day, "senior", 4);
    found.lead_working_days = static_cast<int>(rulebook::approval_lead_working_days(pack, day, "default"));
    for (const auto& share : rulebook::share_rules(pack, day))
        if (share.level == "plan" && share.of == "fields") found.economy_law_percent = static_cast<int>(std::lround(share.share * 100));
    for (const auto& cap : rulebook::absence_caps(pack, day))
        if (cap.of == "unit") found.release_percent = static_cast<int>(std::lround(cap.share * 100));
    found.season_weights = season.month_weights;
    return found;
}

YearDays year_days(int year, const calendar::WorkingCalendar& calendar, const calendar::Season& season) {
    YearDays days;
    days.first = Day::of(year, 1, 1);
    for (Day day = days.first; day.year() == year; day = day + 1) {
        const bool is_holiday = !calendar.holiday(day).empty() || !calendar.expected_holiday(day).empty();
        const bool is_working = calendar.is_working_day(day) && !is_holiday;
        days.days.push_back({is_working, is_holiday, is_working && season.may_start(day), season.weekday_weights[static_cast<std::size_t>(day.weekday() - 1)]});
    }
    return days;
}

}  // namespace lunxun::plan

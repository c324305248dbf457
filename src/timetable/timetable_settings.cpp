// SPDX-License-Identifier: Apache-2.0
#include "timetable/timetable_settings.hpp"

#include <toml++/toml.h>

#include "base/day.hpp"
#include "rulebook/rules.hpp"

namespace lunxun::timetable {
namespace {

/// Takes numbers out of the table and remembers which are missing.
class Numbers {
public:
    explicit Numbers(const toml::table& table) : table_(table) {}

    template <class T>
    void take(std::string_view path, T& to) {
        const auto number = table_.at_path(path).value<std::int64_t>();
        if (number && *number >= 0) to = static_cast<T>(*number);
        else missing_.push_back({std::string(path), Message{"timetable.setting_missing", {{"setting", std::string(path)}}}});
    }
    void miss(std::string path) { missing_.push_back({path, Message{"timetable.setting_missing", {{"setting", path}}}}); }
    std::vector<FieldError>& missing() { return missing_; }

private:
    const toml::table& table_;
    std::vector<FieldError> missing_;
};

void take_periods(const toml::table& table, TimetableSettings& settings, Numbers& numbers) {
    const auto* periods = table["period"].as_array();
    for (std::size_t i = 0; i < settings.periods.size(); ++i) {
        const auto half = std::string(to_string(static_cast<HalfDay>(i)));
        const auto* period = periods && i < periods->size() ? (*periods)[i].as_table() : nullptr;
        if (!period || (*period)["half"].value<std::string>() != half || !(*period)["starts_at"].is_string()) {
            numbers.miss("period." + half);
            continue;
        }
        settings.periods[i] = {*(*period)["starts_at"].value<std::string>(), static_cast<int>((*period)["cost"].value_or(std::int64_t{0}))};
    }
}

}  // namespace

Result<TimetableSettings> TimetableSettings::load(std::string_view toml) {
    toml::table table;
    try {
        table = toml::parse(toml.empty() ? rulebook::rules::timetable : toml);
    } catch (const toml::parse_error& error) {
        return Error::of(ErrorCode::invalid_input, "timetable.settings_broken", {{"reason", std::string(error.description())}});
    }
    TimetableSettings settings;
    Numbers numbers(table);
    take_periods(table, settings, numbers);
    numbers.take("half_day_minutes", settings.half_day_minutes);
    numbers.take("lesson_minutes", settings.lesson_minutes);
    if (settings.lesson_minutes == 0) numbers.miss("lesson_minutes");
    numbers.take("weight.lonely_half_day", settings.lonely_half_day);
    numbers.take("weight.hole_in_day", settings.hole_in_day);
    numbers.take("weight.room_change", settings.room_change);
    numbers.take("weight.larger_room_kind", settings.larger_room_kind);
    numbers.take("weight.teacher_of_other_institution", settings.teacher_of_other_institution);
    numbers.take("weight.lectures_in_a_day", settings.lectures_in_a_day);
    numbers.take("weight.discussion_after_lecture", settings.discussion_after_lecture);
    numbers.take("weight.menu_order", settings.menu_order);
    numbers.take("weight.begin_with_lecture", settings.begin_with_lecture);
    numbers.take("weight.teacher_half_days", settings.teacher_half_days);
    numbers.take("weight.leaders_share", settings.leaders_share);
    numbers.take("limit.teacher_half_days_a_day", settings.teacher_half_days_a_day);
    numbers.take("limit.lectures_of_class_a_day", settings.lectures_of_class_a_day);
    numbers.take("solver.iterations_per_session", settings.iterations_per_session);
    if (numbers.missing().empty()) return settings;
    return Error{ErrorCode::invalid_input, Message{"timetable.settings_incomplete", {}}, std::move(numbers.missing())};
}

}  // namespace lunxun::timetable

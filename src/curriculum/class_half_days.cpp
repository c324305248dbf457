// SPDX-License-Identifier: Apache-2.0
#include "curriculum/class_half_days.hpp"

#include "rulebook/codes.hpp"

namespace lunxun::curriculum {

namespace {

constexpr std::string_view kLecture = "lecture";

std::vector<Slot> slots_of(const calendar::WorkingCalendar& calendar, DayRange days) {
    std::vector<Slot> slots;
    for (const Slot& slot : calendar.half_day_slots(days)) {
        if (calendar.expected_holiday(slot.day).empty()) slots.push_back(slot);
    }
    return slots;
}

bool is_political(const Topics& topics, int topic) {
    if (topic < 0) return false;
    const rulebook::Code* code = rulebook::Codes::embedded().find("topic", topics.code(topic));
    return code != nullptr && code->attribute("part") == "political";
}

}  // namespace

rulebook::ClassShape shape_of(const ClassBrief& brief, int half_days, const Topics& topics) {
    return {brief.days.days(), half_days, brief.class_type, brief.is_main_class, is_political(topics, brief.topic), brief.is_resident};
}

std::vector<Slot> teaching_half_days(const ClassBrief& brief, const calendar::WorkingCalendar& calendar, const MenuRules& rules) {
    DayRange days = brief.days;
    const rulebook::ClassShape shape{brief.days.days(), 0, brief.class_type, brief.is_main_class, false, brief.is_resident};
    if (rules.days != nullptr && rulebook::has_report_day(*rules.days, shape)) days.first = days.first + 1;
    std::vector<Slot> slots = slots_of(calendar, days);
    if (slots.empty()) slots = slots_of(calendar, brief.days);
    if (brief.class_type != kLecture || rules.days == nullptr) return slots;
    const std::int64_t a_day = rules.days->integer("lecture_half_days_a_day", 2);
    std::erase_if(slots, [&](const Slot& slot) { return slot.half == HalfDay::afternoon && a_day < 2; });
    return slots;
}

}  // namespace lunxun::curriculum

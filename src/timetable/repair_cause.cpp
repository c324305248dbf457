// SPDX-License-Identifier: Apache-2.0
#include "timetable/repair_cause.hpp"

#include <boost/mp11/algorithm.hpp>

#include <algorithm>

#include "timetable/class_days.hpp"

namespace lunxun::timetable {
namespace {

/// A class is not pushed further than this in search of days to meet.
constexpr int kFurthestDays = 400;
/// So many days after a closure a class may begin to spare the release limits.
constexpr int kLatestBegin = 28;

/// True when an item's `member` is `value`.
template <class Items, class Value, class Member>
bool has(const Items& items, const Value& value, Member member) {
    return std::ranges::find(items, value, member) != items.end();
}

Error unknown(const RepairCause& cause) {
    return Error::of(ErrorCode::not_found, "timetable.repair_subject_unknown", {{"id", std::to_string(cause.subject_id)}});
}

/// The class's days once it starts on `first` and meets on `days` days outside the closures.
ClassRow starting_on(ClassRow moved, Day first, int days, const ClassDays& calendar) {
    moved.first_day = first;
    moved.last_day = first + kFurthestDays;
    const auto open = calendar.of(moved);
    moved.last_day = open.empty() ? first : open[static_cast<std::size_t>(std::clamp(days, 1, static_cast<int>(open.size()))) - 1];
    if (!open.empty()) moved.first_day = open.front();
    return moved;
}

void move_class(ClassRow& each, const ClassRow& moved, Releases* releases, AppliedCause& applied) {
    if (releases) {
        for (auto& conflict : releases->conflicts(each.id, moved.first_day, moved.last_day)) applied.conflicts.emplace_back(each.id, std::move(conflict));
        releases->move(each.id, moved.first_day, moved.last_day);
    }
    applied.moves.push_back({each.id, each.first_day, each.last_day, moved.first_day, moved.last_day});
    each.first_day = moved.first_day;
    each.last_day = moved.last_day;
}

/// The class as it starts on `first` or up to four weeks later, where it breaks the fewest release limits.
ClassRow starting_from(const ClassRow& each, Day first, int days, const ClassDays& calendar, const Releases* releases) {
    ClassRow best = starting_on(each, first, days, calendar);
    if (!releases) return best;
    auto fewest = releases->conflicts(each.id, best.first_day, best.last_day).size();
    for (Day later = best.first_day + 1; fewest > 0 && later <= first + kLatestBegin; later = later + 1) {
        auto tried = starting_on(each, later, days, calendar);
        const auto broken = releases->conflicts(each.id, tried.first_day, tried.last_day).size();
        if (broken < fewest) fewest = broken, best = std::move(tried);
    }
    return best;
}

Result<AppliedCause> postpone(TimetableData& data, const RepairCause& cause, const calendar::WorkingCalendar& calendar, Releases* releases) {
    const auto each = std::ranges::find(data.classes, cause.subject_id, &ClassRow::id);
    if (each == data.classes.end()) return unknown(cause);
    const ClassDays days(calendar, data.closures);
    const auto moved = starting_on(*each, cause.first_day, static_cast<int>(days.of(*each).size()), days);
    if (moved.first_day == each->first_day) return Error::of(ErrorCode::invalid_input, "timetable.repair_not_moved", {{"class", each->name}});
    AppliedCause applied;
    move_class(*each, moved, releases, applied);
    return applied;
}

/// Classes keep as many days as they had: those that have begun go on after the closure, the others begin after it.
AppliedCause close_institution(TimetableData& data, const RepairCause& cause, const calendar::WorkingCalendar& calendar, Releases* releases) {
    const ClassDays before(calendar, data.closures);
    std::vector<std::pair<ClassRow*, std::vector<Day>>> hit;
    for (auto& each : data.classes) {
        const bool meets = each.institution_id == cause.subject_id && each.first_day <= cause.last_day && each.last_day >= cause.first_day;
        if (meets) hit.emplace_back(&each, before.of(each));
    }
    data.closures.push_back({cause.subject_id, cause.first_day, cause.last_day, "day"});
    const ClassDays after(calendar, data.closures);
    AppliedCause applied;
    for (auto& [each, days] : hit) {
        if (after.of(*each).size() == days.size()) continue;
        const bool has_begun = !days.empty() && days.front() < cause.first_day;
        const auto count = static_cast<int>(days.size());
        const auto moved = has_begun ? starting_on(*each, each->first_day, count, after)
                                     : starting_from(*each, std::max(each->first_day, cause.last_day + 1), count, after, releases);
        move_class(*each, moved, releases, applied);
    }
    return applied;
}

AppliedCause add_unit(TimetableData& data, const RepairCause& cause, const UnitRow& unit) {
    AppliedCause applied;
    for (const auto& each : data.classes) {
        const auto menu = data.menus.find(each.id);
        if (menu == data.menus.end() || each.first_day > cause.last_day || each.last_day < cause.first_day) continue;
        const bool has_it = std::ranges::any_of(menu->second, [&](const auto& item) { return item.course_id == unit.id; });
        if (has_it) continue;
        MenuItemRow item{.id = -static_cast<std::int64_t>(applied.new_items.size()) - 1, .class_id = each.id, .position = 1, .kind = "course", .part = unit.part,
                         .title = unit.name, .method = unit.method, .half_days = unit.half_days, .training_minutes = unit.training_minutes,
                         .course_id = unit.id, .room_kind = unit.room_kind, .route_id = unit.route_id, .topic = unit.topic};
        for (const auto& other : menu->second) item.position = std::max(item.position, other.position + 1);
        menu->second.push_back(item);
        applied.new_items.push_back(std::move(item));
    }
    return applied;
}

}  // namespace

std::string_view to_string(CauseKind kind) {
    std::string_view name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<CauseKind>>([&](auto each) {
        if (each.value == kind) name = each.name;
    });
    return name;
}

std::optional<CauseKind> cause_kind_of(std::string_view name) {
    std::optional<CauseKind> kind;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<CauseKind>>([&](auto each) {
        if (name == each.name) kind = each.value;
    });
    return kind;
}

Result<AppliedCause> apply_cause(TimetableData& data, const RepairCause& cause, const calendar::WorkingCalendar& calendar,
                                 const std::optional<UnitRow>& unit, Releases* releases) {
    const bool has_range = cause.kind != CauseKind::class_postponed;
    if (has_range && cause.last_day < cause.first_day)
        return Error::of(ErrorCode::invalid_input, "timetable.repair_days_reversed", {{"first_day", cause.first_day.iso()}, {"last_day", cause.last_day.iso()}});
    const AbsenceRow absence{cause.subject_id, cause.first_day, cause.last_day, cause.half};
    switch (cause.kind) {
        case CauseKind::teacher_absent:
            if (!has(data.teachers, cause.subject_id, &TeacherRow::id)) return unknown(cause);
            data.teacher_absences.push_back(absence);
            return AppliedCause{};
        case CauseKind::room_lost:
            if (!has(data.rooms, cause.subject_id, &RoomRow::id)) return unknown(cause);
            data.room_absences.push_back(absence);
            return AppliedCause{};
        case CauseKind::site_lost:
            if (!has(data.route_stops, cause.subject_id, &RouteStopRow::site_id)) return unknown(cause);
            data.site_absences.push_back(absence);
            return AppliedCause{};
        case CauseKind::institution_closed:
            if (!has(data.institutions, cause.subject_id, &InstitutionRow::id)) return unknown(cause);
            return close_institution(data, cause, calendar, releases);
        case CauseKind::class_postponed: return postpone(data, cause, calendar, releases);
        case CauseKind::unit_added: break;
    }
    if (!unit) return unknown(cause);
    return add_unit(data, cause, *unit);
}

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#include "timetable/session_writing.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "platform/text/locale.hpp"
#include "timetable/unplaced_reasons.hpp"

namespace lunxun::timetable {
namespace {

/// `08:30` and so many minutes later.
std::string later(const std::string& clock, std::int64_t minutes) {
    const auto whole = std::stoll(clock.substr(0, 2)) * 60 + std::stoll(clock.substr(3, 2)) + minutes;
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(whole / 60 % 24), static_cast<int>(whole % 60));
    return text.data();
}

/// Minutes of one part: whole lessons, the earlier parts the longer; what is no whole number of lessons is cut evenly.
std::int64_t minutes_of_part(const MenuItemRow& item, int part, std::int64_t lesson) {
    const bool is_lessons = item.training_minutes % lesson == 0;
    const auto unit = is_lessons ? lesson : 1;
    const auto units = item.training_minutes / unit;
    return (units / item.half_days + (part <= units % item.half_days ? 1 : 0)) * unit;
}

/// Beyond these the list alone tells the story, and proofs would take longer than the search.
constexpr int kMostExplained = 20;

/// One institution's solution, read class by class.
class Writer {
public:
    Writer(const ModelContext& context, const InstitutionModel& built, const timetabling::Solution& solution)
        : context_(context), built_(built), solution_(solution) {}

    WrittenSessions write() {
        written_.findings = built_.findings;
        for (std::size_t event = 0; event < built_.sources.size(); ++event) write_event(event);
        for (const auto& unplaced : solution_.unplaced) report_unplaced(unplaced);
        for (std::size_t i = 0; i < context_.data.classes.size(); ++i) join_items(i);
        set_clocks();
        return std::move(written_);
    }

private:
    const MenuItemRow& item_of(const EventSource& source) const {
        return context_.data.menus.at(context_.data.classes[source.class_index].id)[source.item_index];
    }

    void write_event(std::size_t event) {
        const auto& placement = solution_.placements[event];
        if (!placement.placed()) return;
        const auto& source = built_.sources[event];
        const auto& item = item_of(source);
        const int duration = built_.model.events[event].duration;
        for (int i = 0; i < duration; ++i) {
            const int slot = placement.start + i;
            SessionRow row{.class_id = item.class_id, .menu_item_id = item.id, .part_number = source.part_number + i};
            row.day = built_.model.horizon.date_of(slot);
            row.half = to_string(static_cast<HalfDay>(built_.model.horizon.period_of(slot)));
            row.training_minutes = minutes_of_part(item, source.part_number + i, context_.settings.lesson_minutes);
            if (!placement.teachers.empty()) row.teacher_id = built_.teacher_ids[static_cast<std::size_t>(placement.teachers.front())];
            take_place(placement, row);
            row.is_online = context_.data.classes[source.class_index].delivery == "online_linked";
            written_.sessions.push_back(std::move(row));
        }
    }

    void take_place(const timetabling::Placement& placement, SessionRow& row) const {
        if (placement.rooms.empty()) return;
        const auto resource = static_cast<std::size_t>(placement.rooms.front());
        if (built_.route_ids[resource] > 0) row.route_id = built_.route_ids[resource];
        else row.room_id = built_.room_ids[resource];
    }

    void report_unplaced(const timetabling::Unplaced& unplaced) {
        const auto& source = built_.sources[static_cast<std::size_t>(unplaced.event)];
        const auto& item = item_of(source);
        const auto& each = context_.data.classes[source.class_index];
        written_.findings.push_back({0, each.id, item.id, "blocking", "timetable.unplaced", text::values_json({{"class", each.name}, {"item", item.title}}), {}});
        if (++explained_ > kMostExplained) return;
        for (const auto& reason : unplaced_reasons(built_.model, solution_.placements, unplaced.event))
            written_.findings.push_back({0, each.id, item.id, "notice", reason.key, text::values_json(reason.values), {}});
    }

    /// Items without half-days of their own: the opening joins the first session, a closing the last, others the
    /// first half-day with time to spare. Activities of no minutes run beside the classes and take no session.
    void join_items(std::size_t class_index) {
        const auto& each = context_.data.classes[class_index];
        const auto menu = context_.data.menus.find(each.id);
        const bool is_ours = std::ranges::any_of(built_.sources, [&](const auto& source) { return source.class_index == class_index; });
        if (menu == context_.data.menus.end() || !is_ours) return;
        std::map<Slot, HalfDayLoad> load;
        for (const auto& row : written_.sessions) {
            if (row.class_id != each.id) continue;
            auto& slot = load[{row.day, half_day_of(row.half).value()}];
            slot.minutes += row.training_minutes;
            slot.sample = row;
        }
        for (const auto& item : menu->second)
            if (item.half_days == 0 && item.training_minutes > 0) join_item(each, item, load);
    }

    struct HalfDayLoad {
        std::int64_t minutes = 0;
        SessionRow sample;
    };

    void join_item(const ClassRow& each, const MenuItemRow& item, std::map<Slot, HalfDayLoad>& load) {
        const auto has_time = [&](const HalfDayLoad& slot) { return slot.minutes + item.training_minutes <= context_.settings.half_day_minutes; };
        HalfDayLoad* chosen = nullptr;
        if (!load.empty() && item.kind == "opening") chosen = &load.begin()->second;
        else if (!load.empty() && item.kind == "closing") chosen = &load.rbegin()->second;
        else
            for (auto& [slot, candidate] : load)
                if (!chosen && has_time(candidate) && !candidate.sample.route_id) chosen = &candidate;
        if (!chosen || !has_time(*chosen)) {
            const MessageValues values{{"class", each.name}, {"item", item.title}};
            written_.findings.push_back({0, each.id, item.id, "warning", "timetable.half_day_full", text::values_json(values), {}});
            return;
        }
        chosen->minutes += item.training_minutes;
        SessionRow row = chosen->sample;
        row.menu_item_id = item.id;
        row.part_number = 1;
        row.training_minutes = item.training_minutes;
        row.teacher_id.reset();
        written_.sessions.push_back(std::move(row));
    }

    /// Start times: in one half-day of a class the opening comes first, joined closings last.
    void set_clocks() {
        std::unordered_map<std::int64_t, int> rank;
        for (const auto& [class_id, menu] : context_.data.menus)
            for (const auto& item : menu) rank[item.id] = item.kind == "opening" ? 0 : item.kind == "closing" ? 3 : item.half_days > 0 ? 1 : 2;
        const auto key = [&](const SessionRow& row) { return std::tuple(row.class_id, row.day, half_day_of(row.half), rank[row.menu_item_id], row.menu_item_id); };
        std::ranges::sort(written_.sessions, [&](const auto& a, const auto& b) { return key(a) < key(b); });
        for (std::size_t i = 0; i < written_.sessions.size(); ++i) {
            auto& row = written_.sessions[i];
            const auto* before = i > 0 ? &written_.sessions[i - 1] : nullptr;
            const bool follows = before && before->class_id == row.class_id && before->day == row.day && before->half == row.half;
            if (follows) row.starts_at = later(before->starts_at, before->training_minutes);
            else row.starts_at = context_.settings.periods[static_cast<std::size_t>(half_day_of(row.half).value())].starts_at;
        }
    }

    const ModelContext& context_;
    const InstitutionModel& built_;
    const timetabling::Solution& solution_;
    WrittenSessions written_;
    int explained_ = 0;
};

}  // namespace

WrittenSessions write_sessions(const ModelContext& context, const InstitutionModel& built, const timetabling::Solution& solution) {
    return Writer(context, built, solution).write();
}

}  // namespace lunxun::timetable

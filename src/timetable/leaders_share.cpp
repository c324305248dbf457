// SPDX-License-Identifier: Apache-2.0
#include "timetable/leaders_share.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "platform/text/locale.hpp"

namespace lunxun::timetable {
namespace {

struct Minutes {
    std::int64_t taught = 0;
    std::int64_t by_leaders = 0;
};

std::set<std::int64_t> leaders_of(const TimetableData& data) {
    std::set<std::int64_t> leaders;
    for (const auto& teacher : data.teachers)
        if (teacher.is_leading_official) leaders.insert(teacher.id);
    return leaders;
}

std::array<Minutes, 2> count_minutes(const TimetableData& data, std::span<const SessionRow> sessions) {
    std::array<Minutes, 2> halves;
    const auto leaders = leaders_of(data);
    std::unordered_map<std::int64_t, const MenuItemRow*> items;
    for (const auto& [class_id, menu] : data.menus)
        for (const auto& item : menu) items[item.id] = &item;
    std::unordered_map<std::int64_t, const ClassRow*> main_classes;
    for (const auto& each : data.classes)
        if (each.is_main_class) main_classes[each.id] = &each;
    for (const auto& row : sessions) {
        const auto found = main_classes.find(row.class_id);
        if (found == main_classes.end() || !counts_as_taught(*items.at(row.menu_item_id))) continue;
        auto& half = halves[static_cast<std::size_t>(half_year_of(*found->second))];
        half.taught += row.training_minutes;
        if (row.teacher_id && leaders.contains(*row.teacher_id)) half.by_leaders += row.training_minutes;
    }
    return halves;
}

}  // namespace

bool counts_as_taught(const MenuItemRow& item) {
    return item.kind == "course" || item.kind == "reading" || item.kind == "discussion";
}

int half_year_of(const ClassRow& each) {
    return each.first_day.month() > 6 ? 1 : 0;
}

std::vector<FindingRow> leaders_share_findings(const ModelContext& context, std::int64_t institution_id, std::span<const SessionRow> sessions) {
    std::vector<FindingRow> findings;
    if (context.leaders_percent <= 0) return findings;
    const auto institution = std::ranges::find(context.data.institutions, institution_id, &InstitutionRow::id);
    const auto halves = count_minutes(context.data, sessions);
    for (std::size_t half = 0; half < halves.size(); ++half) {
        const auto& [taught, by_leaders] = halves[half];
        if (by_leaders * 100 >= taught * context.leaders_percent) continue;
        const MessageValues values{{"institution", institution->name},
                                   {"half_year", std::to_string(half + 1)},
                                   {"taught", std::to_string(taught)},
                                   {"by_leaders", std::to_string(by_leaders)},
                                   {"least", std::to_string(context.leaders_percent)}};
        findings.push_back({0, {}, {}, "warning", "timetable.leaders_share_short", text::values_json(values), institution_id});
    }
    return findings;
}

}  // namespace lunxun::timetable

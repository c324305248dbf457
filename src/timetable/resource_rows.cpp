// SPDX-License-Identifier: Apache-2.0
#include "timetable/resource_rows.hpp"

#include <algorithm>
#include <array>

namespace lunxun::timetable {
namespace {

constexpr int kTeacherDayShape = 1;  // the second of Builder::lay_grid
constexpr std::array<std::string_view, 4> kHalls{"seminar_room", "classroom", "lecture_hall", "auditorium"};

/// Place among the halls from small to large; -1 for a computer room.
int hall_size(std::string_view kind) {
    const auto found = std::ranges::find(kHalls, kind);
    return found == kHalls.end() ? -1 : static_cast<int>(found - kHalls.begin());
}

int as_int(std::size_t number) {
    return static_cast<int>(number);
}

/// The slots of the model that an absence closes.
void close(const timetabling::Horizon& horizon, const AbsenceRow& absence, std::vector<int>& closed) {
    const int first = std::max(0, absence.first_day - horizon.first);
    const int last = std::min(horizon.days - 1, absence.last_day - horizon.first);
    for (int day = first; day <= last; ++day)
        for (int period = 0; period < horizon.periods_a_day(); ++period)
            if (absence.half == "day" || absence.half == to_string(static_cast<HalfDay>(period))) closed.push_back(horizon.slot(day, period));
}

void sort_unique(std::vector<int>& numbers) {
    std::ranges::sort(numbers);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
}

}  // namespace

bool room_kind_serves(const std::string& kind, const std::string& wanted) {
    if (kind == wanted) return true;
    return hall_size(kind) > hall_size(wanted) && hall_size(wanted) >= 0;
}

Resources::Resources(const ModelContext& context, std::int64_t institution_id, InstitutionModel& built)
    : context_(context), institution_id_(institution_id), built_(built) {
    for (const auto& teacher : context.data.teachers) teacher_rows_.emplace(teacher.id, &teacher);
    for (const auto& row : context.data.qualifications) qualified_[row.course_id].push_back(row.teacher_id);
    for (const auto& row : context.data.teacher_absences) teacher_absences_[row.owner_id].push_back(&row);
    const auto institution = std::ranges::find(context.data.institutions, institution_id, &InstitutionRow::id);
    const auto buses = institution == context.data.institutions.end() ? 0 : institution->buses;
    built_.model.pools.push_back({"buses", static_cast<int>(buses), {}});
    add_rooms();
}

void Resources::add_rooms() {
    for (const auto& room : context_.data.rooms) {
        if (room.institution_id != institution_id_) continue;
        built_.model.rooms.push_back({room.name, static_cast<int>(room.capacity), -1, closed_slots(context_.data.room_absences, room.id)});
        built_.room_ids.push_back(room.id);
        built_.route_ids.push_back(0);
        room_rows_.push_back(&room);
    }
}

std::vector<int> Resources::closed_slots(const std::vector<AbsenceRow>& absences, std::int64_t owner_id) const {
    std::vector<int> closed;
    for (const auto& absence : absences)
        if (absence.owner_id == owner_id) close(built_.model.horizon, absence, closed);
    sort_unique(closed);
    return closed;
}

std::vector<int> Resources::closed_slots_of_route(std::int64_t route_id) const {
    std::vector<int> closed;
    for (const auto& stop : context_.data.route_stops) {
        if (stop.route_id != route_id) continue;
        const auto of_site = closed_slots(context_.data.site_absences, stop.site_id);
        closed.insert(closed.end(), of_site.begin(), of_site.end());
    }
    sort_unique(closed);
    return closed;
}

int Resources::set_index(std::vector<timetabling::ChoiceSet>& sets, timetabling::ChoiceSet set) {
    if (set.empty()) return -1;
    std::vector<std::pair<int, int>> key{{&sets == &built_.model.room_sets ? 0 : 1, 0}};
    for (const auto& choice : set) key.emplace_back(choice.resource, choice.cost);
    const auto [found, is_new] = known_sets_.try_emplace(std::move(key), as_int(sets.size()));
    if (is_new) sets.push_back(std::move(set));
    return found->second;
}

int Resources::add_teacher(const TeacherRow& teacher) {
    const auto& horizon = built_.model.horizon;
    std::vector<int> closed;
    for (const auto* absence : teacher_absences_[teacher.id]) close(horizon, *absence, closed);
    bool is_ever_open = false;
    for (int day = 0; day < horizon.days; ++day) {
        const Day date = horizon.first + day;
        const bool is_there = teacher.admitted_on <= date && (!teacher.valid_until || date <= *teacher.valid_until) &&
                              context_.shares.may_book(teacher.id, institution_id_, month_number(date));
        is_ever_open = is_ever_open || is_there;
        for (int period = 0; !is_there && period < horizon.periods_a_day(); ++period) closed.push_back(horizon.slot(day, period));
    }
    if (!is_ever_open) return -1;
    sort_unique(closed);
    const int index = as_int(built_.model.teachers.size());
    built_.model.teachers.push_back({teacher.name, kTeacherDayShape, std::move(closed)});
    built_.teacher_ids.push_back(teacher.id);
    built_.model.load_limits.push_back({timetabling::Owner::teacher, index, timetabling::Span::month, timetabling::LoadUnit::slots,
                                        static_cast<int>(teacher.sessions_per_month), timetabling::Weight::hard()});
    return index;
}

int Resources::teachers_of(std::int64_t course_id) {
    timetabling::ChoiceSet set;
    for (const auto teacher_id : qualified_[course_id]) {
        const auto row = teacher_rows_.find(teacher_id);
        if (row == teacher_rows_.end()) continue;
        const auto [known, is_new] = teacher_index_.try_emplace(teacher_id, -1);
        if (is_new) known->second = add_teacher(*row->second);
        if (known->second < 0) continue;
        const bool is_own = !row->second->institution_id || *row->second->institution_id == institution_id_;
        set.push_back({known->second, is_own ? 0 : context_.settings.teacher_of_other_institution});
    }
    std::ranges::sort(set, {}, &timetabling::Choice::resource);
    return set_index(built_.model.teacher_sets, std::move(set));
}

int Resources::rooms_of(const std::string& room_kind, std::int64_t people, std::int64_t home) {
    timetabling::ChoiceSet set;
    for (std::size_t i = 0; i < room_rows_.size(); ++i) {
        const auto& room = *room_rows_[i];
        if (room.capacity < people || !room_kind_serves(room.kind, room_kind)) continue;
        const int change = context_.settings.room_change + context_.settings.larger_room_kind * (hall_size(room.kind) - hall_size(room_kind));
        set.push_back({as_int(i), room.id == home ? 0 : change});
    }
    return set_index(built_.model.room_sets, std::move(set));
}

int Resources::route_of(std::int64_t route_id, std::int64_t people) {
    const auto route = std::ranges::find(context_.data.routes, route_id, &RouteRow::id);
    const bool fits = route != context_.data.routes.end() && route->capacity >= people && route->bus_seats > 0 &&
                      buses_for(route_id, people) <= built_.model.pools[0].capacity;
    if (!fits) return -1;
    const auto [known, is_new] = route_index_.try_emplace(route_id, as_int(built_.model.rooms.size()));
    if (is_new) {
        built_.model.rooms.push_back({route->name, static_cast<int>(route->capacity), -1, closed_slots_of_route(route_id)});
        built_.room_ids.push_back(0);
        built_.route_ids.push_back(route_id);
    }
    return set_index(built_.model.room_sets, {{known->second, 0}});
}

int Resources::buses_for(std::int64_t route_id, std::int64_t people) const {
    const auto route = std::ranges::find(context_.data.routes, route_id, &RouteRow::id);
    return static_cast<int>((people + route->bus_seats - 1) / route->bus_seats);
}

std::vector<int> Resources::leaders() const {
    std::vector<int> leaders;
    for (std::size_t i = 0; i < built_.teacher_ids.size(); ++i)
        if (teacher_rows_.at(built_.teacher_ids[i])->is_leading_official) leaders.push_back(as_int(i));
    return leaders;
}

}  // namespace lunxun::timetable

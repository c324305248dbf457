// SPDX-License-Identifier: Apache-2.0
#include "timetable/repair_plan.hpp"

#include <algorithm>

#include "solvers/timetabling/board.hpp"
#include "timetable/class_days.hpp"

namespace lunxun::timetable {
namespace {

namespace tt = timetabling;

std::optional<int> index_in(const std::vector<std::int64_t>& ids, std::int64_t id) {
    const auto found = std::ranges::find(ids, id);
    if (found == ids.end()) return std::nullopt;
    return static_cast<int>(found - ids.begin());
}

bool is_open(const std::vector<int>& closed, int start, int duration) {
    const auto next = std::ranges::lower_bound(closed, start);
    return next == closed.end() || *next >= start + duration;
}

bool offers(const tt::ChoiceSet& set, int resource) {
    return std::ranges::find(set, resource, &tt::Choice::resource) != set.end();
}

/// The resource that the need of an event takes in `sets`; null when the published one is no longer known.
std::optional<std::vector<int>> resources_for(std::size_t needs, const std::vector<std::int64_t>& ids, std::optional<std::int64_t> id) {
    if (needs == 0) return std::vector<int>{};
    const auto index = id ? index_in(ids, *id) : std::nullopt;
    if (!index) return std::nullopt;
    return std::vector<int>{*index};
}

}  // namespace

InstitutionRepair::InstitutionRepair(const ModelContext& context, std::int64_t institution_id, const PublishedTimetable& published,
                                     const AppliedCause& applied, const RepairWish& wish)
    : context_(context), published_(published), wish_(wish), built_(build_model(context, institution_id)) {
    std::map<std::int64_t, const ClassMove*> moves;
    for (const auto& move : applied.moves) moves[move.class_id] = &move;
    std::map<SessionKey, const ChosenPlace*> choices;
    for (const auto& choice : wish.choices) choices[choice.session] = &choice;
    for (std::size_t event = 0; event < built_.sources.size(); ++event) {
        const auto move = moves.find(context.data.classes[built_.sources[event].class_index].id);
        publish(event, move == moves.end() ? nullptr : move->second);
        if (const auto choice = choices.find(key_of(event)); choice != choices.end()) pin(event, *choice->second);
        else if (stands(event)) freeze(event);
        else if (published.find(key_of(event))) lose(event);
        else if (key_of(event).menu_item_id > 0) leave_out(event);
        auto& source = built_.model.events[event];
        const int now = std::max(0, wish.today - built_.model.horizon.first) * built_.model.horizon.periods_a_day();
        if (!source.pin && now <= source.latest) source.earliest = std::max(source.earliest, now);
    }
}

SessionKey InstitutionRepair::key_of(std::size_t event) const {
    const auto& source = built_.sources[event];
    const auto& menu = context_.data.menus.at(context_.data.classes[source.class_index].id);
    return {menu[source.item_index].id, source.part_number};
}

/// What had no place before the cause is not the cause's: looking for one would move others without need.
void InstitutionRepair::leave_out(std::size_t event) {
    built_.model.events[event].latest = -1;
    left_out_.insert(static_cast<int>(event));
}

/// All parts of a session that takes several half-days at once.
void InstitutionRepair::lose(std::size_t event) {
    auto key = key_of(event);
    for (int part = 0; part < built_.model.events[event].duration; ++part, ++key.part_number) lost_.push_back(key);
}

std::optional<int> InstitutionRepair::slot_of(Day day, const std::string& half) const {
    const auto& horizon = built_.model.horizon;
    const auto part = half_day_of(half);
    if (!part || day < horizon.first || day - horizon.first >= horizon.days) return std::nullopt;
    return horizon.slot(day - horizon.first, static_cast<int>(*part));
}

/// A class that starts on another day keeps its order: what was on its third day is on its third day again.
void InstitutionRepair::publish(std::size_t event, const ClassMove* move) {
    const auto* row = published_.find(key_of(event));
    if (!row) return;
    Day day = row->day;
    if (move && move->first_day != move->first_day_before) {
        ClassRow before = context_.data.classes[built_.sources[event].class_index];
        const auto days = ClassDays(context_.calendar, context_.data.closures).of(before);
        before.first_day = move->first_day_before;
        before.last_day = move->last_day_before;
        const auto old_days = ClassDays(context_.calendar, {}).of(before);
        const auto at = static_cast<std::size_t>(std::ranges::find(old_days, day) - old_days.begin());
        if (at < days.size()) day = days[at];
    }
    auto& source = built_.model.events[event];
    const auto start = slot_of(day, row->half);
    const auto teachers = resources_for(source.teachers.size(), built_.teacher_ids, row->teacher_id);
    const auto rooms = row->route_id ? resources_for(source.rooms.size(), built_.route_ids, row->route_id)
                                     : resources_for(source.rooms.size(), built_.room_ids, row->room_id);
    if (start && teachers && rooms) source.previous = tt::Placement{*start, *rooms, *teachers};
}

/// The published place is still one that the session may have.
bool InstitutionRepair::stands(std::size_t event) const {
    const auto& model = built_.model;
    const auto& source = model.events[event];
    if (!source.previous) return false;
    const auto& at = *source.previous;
    if (!std::ranges::binary_search(source.starts, at.start)) return false;
    for (std::size_t i = 0; i < source.teachers.size(); ++i) {
        const int teacher = at.teachers[i];
        if (!offers(model.teacher_sets[static_cast<std::size_t>(source.teachers[i].set)], teacher)) return false;
        if (!is_open(model.teachers[static_cast<std::size_t>(teacher)].closed, at.start, source.duration)) return false;
    }
    for (std::size_t i = 0; i < source.rooms.size(); ++i) {
        const int room = at.rooms[i];
        if (!offers(model.room_sets[static_cast<std::size_t>(source.rooms[i].set)], room)) return false;
        if (!is_open(model.rooms[static_cast<std::size_t>(room)].closed, at.start, source.duration)) return false;
    }
    return true;
}

/// The past and the next days stay as published.
void InstitutionRepair::freeze(std::size_t event) {
    auto& source = built_.model.events[event];
    const auto& at = *source.previous;
    if (built_.model.horizon.date_of(at.start) < wish_.today + wish_.freeze_days) source.pin = tt::Pin{at.start, at.rooms, at.teachers};
}

void InstitutionRepair::pin(std::size_t event, const ChosenPlace& choice) {
    auto& source = built_.model.events[event];
    const auto start = slot_of(choice.day, choice.half);
    const auto teachers = resources_for(source.teachers.size(), built_.teacher_ids, choice.teacher_id);
    tt::Pin pin{start.value_or(-1), {}, teachers.value_or(std::vector<int>{})};
    if (choice.room_id) pin.rooms = resources_for(source.rooms.size(), built_.room_ids, choice.room_id).value_or(std::vector<int>{});
    source.pin = std::move(pin);
}

Result<WrittenSessions> InstitutionRepair::run(std::stop_token stop) {
    tt::Options options;
    options.stop = std::move(stop);
    auto repaired = tt::repair(built_.model, options);
    if (!repaired) return repaired.error();
    if (repaired->solution.stopped) return Error::of(ErrorCode::cancelled, "timetable.cancelled");
    std::erase_if(repaired->solution.unplaced, [&](const tt::Unplaced& each) { return left_out_.contains(each.event); });
    return write_sessions(context_, built_, repaired->solution);
}

SessionPlace InstitutionRepair::place_of(std::size_t event, const tt::Placement& placement) const {
    const auto& model = built_.model;
    SessionPlace place{model.horizon.date_of(placement.start), std::string(to_string(static_cast<HalfDay>(model.horizon.period_of(placement.start)))), {}, {}, {}, {}, {}};
    if (!model.events[event].teachers.empty()) {
        const auto teacher = static_cast<std::size_t>(placement.teachers.front());
        place.teacher_id = built_.teacher_ids[teacher];
        place.teacher = model.teachers[teacher].name;
    }
    if (!model.events[event].rooms.empty()) {
        const auto room = static_cast<std::size_t>(placement.rooms.front());
        if (built_.route_ids[room] > 0) place.route_id = built_.route_ids[room];
        else place.room_id = built_.room_ids[room];
        place.place = model.rooms[room].name;
    }
    return place;
}

Result<std::vector<SessionAlternative>> InstitutionRepair::alternatives(SessionKey session, int count) const {
    std::vector<tt::Placement> placements(built_.model.events.size());
    std::optional<std::size_t> wanted;
    for (std::size_t event = 0; event < placements.size(); ++event) {
        if (key_of(event) == session) wanted = event;
        else if (stands(event)) placements[event] = *built_.model.events[event].previous;
    }
    if (!wanted) return Error::of(ErrorCode::not_found, "timetable.repair_subject_unknown", {{"id", std::to_string(session.menu_item_id)}});
    const auto board = tt::Board::create(built_.model, placements);
    if (!board) return board.error();
    std::vector<SessionAlternative> found;
    for (const auto& each : board->alternatives(static_cast<int>(*wanted), count)) {
        SessionAlternative alternative{place_of(*wanted, each.placement), each.delta.soft, {}};
        for (const auto& violation : each.violations) alternative.pays.push_back(violation.why);
        found.push_back(std::move(alternative));
    }
    return found;
}

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#include "timetable/repair_service.hpp"

#include <algorithm>
#include <set>

#include "access/audit_store.hpp"
#include "platform/text/locale.hpp"
#include "timetable/leaders_percent.hpp"
#include "timetable/repair_store.hpp"
#include "timetable/timetable_store.hpp"

namespace lunxun::timetable {
namespace {

/// What a repair starts from, as loaded.
struct Loaded {
    TimetableData data;
    std::vector<BookingRow> bookings;
    std::vector<std::int64_t> institutions;
    PublishedTimetable published{{}};
    std::optional<UnitRow> unit;
    std::optional<Releases> releases;  ///< only where classes move
};

/// Institutions whose timetable the cause can touch.
std::vector<std::int64_t> touched_institutions(sql::Session& session, std::int64_t plan_run_id, const TimetableData& data, const RepairCause& cause) {
    switch (cause.kind) {
        case CauseKind::teacher_absent: return load_institutions_of_teacher(session, plan_run_id, cause);
        case CauseKind::site_lost: return load_institutions_of_site(session, plan_run_id, cause);
        case CauseKind::room_lost: {
            const auto room = std::ranges::find(data.rooms, cause.subject_id, &RoomRow::id);
            return room == data.rooms.end() ? std::vector<std::int64_t>{} : std::vector{room->institution_id};
        }
        case CauseKind::institution_closed: return {cause.subject_id};
        case CauseKind::class_postponed: {
            const auto each = std::ranges::find(data.classes, cause.subject_id, &ClassRow::id);
            return each == data.classes.end() ? std::vector<std::int64_t>{} : std::vector{each->institution_id};
        }
        case CauseKind::unit_added: break;
    }
    std::set<std::int64_t> open;
    for (const auto& each : data.classes)
        if (each.first_day <= cause.last_day && each.last_day >= cause.first_day) open.insert(each.institution_id);
    return {open.begin(), open.end()};
}

Loaded load(sql::Session& session, const RepairCause& cause) {
    Loaded loaded;
    const auto plan_run_id = current_plan_run(session);
    loaded.data = load_timetable_data(session, plan_run_id, 0);
    loaded.bookings = load_teacher_bookings(session, plan_run_id);
    loaded.institutions = touched_institutions(session, plan_run_id, loaded.data, cause);
    std::vector<SessionRow> rows;
    for (const auto institution : loaded.institutions) std::ranges::move(load_published_sessions(session, plan_run_id, institution), std::back_inserter(rows));
    loaded.published = PublishedTimetable(std::move(rows));
    loaded.data.split_items = loaded.published.split_items();
    if (cause.kind == CauseKind::institution_closed || cause.kind == CauseKind::class_postponed) loaded.releases = load_releases(session, plan_run_id, cause);
    if (cause.kind == CauseKind::unit_added) loaded.unit = find_unit(session, cause.subject_id);
    return loaded;
}

/// One repair from the loaded rows to what would be stored.
class Repairing {
public:
    Repairing(const RepairTrade& trade, const RepairWish& wish, Loaded loaded)
        : trade_(trade), wish_(wish), loaded_(std::move(loaded)), shares_(TeacherShares::of_bookings(loaded_.bookings)) {}

    Result<void> apply() {
        if (loaded_.data.classes.empty()) return Error::of(ErrorCode::not_found, "timetable.no_classes");
        leaders_percent_ = leaders_percent(trade_.pack, loaded_.data.classes.front().first_day);
        auto applied = apply_cause(loaded_.data, wish_.cause, trade_.calendar, loaded_.unit, loaded_.releases ? &*loaded_.releases : nullptr);
        if (!applied) return applied.error();
        applied_ = std::move(*applied);
        return {};
    }

    Result<void> run(std::stop_token stop) {
        for (const auto institution : loaded_.institutions) {
            InstitutionRepair repair(context(), institution, loaded_.published, applied_, wish_);
            lost_.insert(repair.lost().begin(), repair.lost().end());
            auto written = repair.run(stop);
            if (!written) return written.error();
            // The next institution may not book whom this one has just booked.
            for (const auto& row : written->sessions)
                if (row.teacher_id) shares_.book(*row.teacher_id, institution, month_number(row.day));
            std::ranges::move(written->sessions, std::back_inserter(sessions_));
            std::ranges::move(written->findings, std::back_inserter(findings_));
        }
        rows_ = changed_rows(loaded_.published, sessions_);
        return {};
    }

    Result<std::vector<SessionAlternative>> alternatives(SessionKey session, int count) {
        Error last = Error::of(ErrorCode::not_found, "timetable.repair_subject_unknown", {{"id", std::to_string(session.menu_item_id)}});
        for (const auto institution : loaded_.institutions) {
            auto found = InstitutionRepair(context(), institution, loaded_.published, applied_, wish_).alternatives(session, count);
            if (found || found.error().code != ErrorCode::not_found) return found;
        }
        return last;
    }

    RepairProposal proposal() const;
    /// A class is not postponed into weeks in which its units cannot spare the people; a closure asks nobody.
    bool is_refused() const { return wish_.cause.kind == CauseKind::class_postponed && !applied_.conflicts.empty(); }
    void store(sql::Session& session) const {
        store_cause(session, wish_.cause);
        store_moves(session, applied_.moves);
        const auto item_ids = store_new_items(session, applied_.new_items, loaded_.unit);
        store_changed_rows(session, rows_, item_ids);
        store_item_findings(session, rows_, findings_, item_ids);
    }

private:
    ModelContext context() const { return {loaded_.data, shares_, trade_.calendar, trade_.settings, leaders_percent_}; }
    SessionPlace place_of(const SessionRow& row) const;
    FindingRow finding_of(std::int64_t class_id, const ReleaseConflict& conflict) const;
    SessionChange change_of(const ChangedRow& row) const;

    const RepairTrade& trade_;
    const RepairWish& wish_;
    Loaded loaded_;
    TeacherShares shares_;
    int leaders_percent_ = 0;
    AppliedCause applied_;
    std::set<SessionKey> lost_;
    std::vector<SessionRow> sessions_;
    std::vector<FindingRow> findings_;
    std::vector<ChangedRow> rows_;
};

template <class Rows>
std::string name_in(const Rows& rows, std::optional<std::int64_t> id) {
    if (!id) return {};
    const auto found = std::ranges::find(rows, *id, [](const auto& row) { return row.id; });
    return found == rows.end() ? std::string{} : found->name;
}

SessionPlace Repairing::place_of(const SessionRow& row) const {
    const auto& data = loaded_.data;
    return {row.day, row.half, row.teacher_id, row.room_id, row.route_id, name_in(data.teachers, row.teacher_id),
            row.route_id ? name_in(data.routes, row.route_id) : name_in(data.rooms, row.room_id)};
}

SessionChange Repairing::change_of(const ChangedRow& row) const {
    const auto& shown = row.before ? *row.before : *row.after;
    const auto& data = loaded_.data;
    SessionChange change{.session = key_of(shown), .session_id = row.before ? row.before->id : 0, .class_id = shown.class_id};
    if (const auto each = std::ranges::find(data.classes, shown.class_id, &ClassRow::id); each != data.classes.end()) {
        change.class_name = each->name;
        change.people = each->people;
    }
    const auto& menu = data.menus.at(shown.class_id);
    if (const auto item = std::ranges::find(menu, shown.menu_item_id, &MenuItemRow::id); item != menu.end()) change.title = item->title;
    change.is_lost = lost_.contains(change.session);
    if (row.before) change.before = place_of(*row.before);
    if (row.after) change.after = place_of(*row.after);
    return change;
}

FindingRow Repairing::finding_of(std::int64_t class_id, const ReleaseConflict& conflict) const {
    const MessageValues values{{"class", name_in(loaded_.data.classes, class_id)}, {"unit", conflict.unit_name}, {"day", conflict.day.iso()},
                               {"away", std::to_string(conflict.away)},            {"limit", std::to_string(conflict.limit)}};
    const std::string what = conflict.what == ReleaseConflict::Kind::twice ? "twice" : conflict.kind;
    return {0, class_id, {}, "blocking", "timetable.repair_away_" + what, text::values_json(values), {}};
}

RepairProposal Repairing::proposal() const {
    RepairProposal proposal{.cause = wish_.cause, .moves = applied_.moves};
    std::set<std::int64_t> classes, teachers, items;
    for (const auto& row : rows_) {
        if (row.before && row.after && is_same_place(*row.before, *row.after)) continue;  // only its clock
        proposal.changes.push_back(change_of(row));
        const auto& change = proposal.changes.back();
        if (classes.insert(change.class_id).second) proposal.notified_people += change.people;
        for (const auto* place : {&change.before, &change.after})
            if (*place && (*place)->teacher_id) teachers.insert(*(*place)->teacher_id);
        items.insert(change.session.menu_item_id);
    }
    for (const auto& item : applied_.new_items) items.insert(item.id);
    proposal.notified_teachers = static_cast<std::int64_t>(teachers.size());
    for (const auto& finding : findings_)
        if (finding.menu_item_id && items.contains(*finding.menu_item_id)) proposal.findings.push_back(finding);
    for (const auto& [class_id, conflict] : applied_.conflicts) proposal.findings.push_back(finding_of(class_id, conflict));
    proposal.unplaced = std::ranges::count(proposal.findings, "timetable.unplaced", &FindingRow::message_key);
    proposal.fingerprint = loaded_.published.fingerprint();
    return proposal;
}

Result<Repairing> start(sql::Database& database, const RepairTrade& trade, const RepairWish& wish) {
    Repairing repairing(trade, wish, database.read([&](sql::Session& session) { return load(session, wish.cause); }));
    if (auto applied = repairing.apply(); !applied) return applied.error();
    return repairing;
}

std::string detail_of(const RepairProposal& proposal, const std::string& reason) {
    return text::values_json({{"first_day", proposal.cause.first_day.iso()}, {"changes", std::to_string(proposal.changes.size())},
                              {"unplaced", std::to_string(proposal.unplaced)}, {"notified_people", std::to_string(proposal.notified_people)},
                              {"reason", reason}});
}

}  // namespace

Result<RepairProposal> preview_repair(sql::Database& database, const RepairTrade& trade, const RepairWish& wish, std::stop_token stop) {
    auto repairing = start(database, trade, wish);
    if (!repairing) return repairing.error();
    if (auto run = repairing->run(std::move(stop)); !run) return run.error();
    return repairing->proposal();
}

Result<std::vector<SessionAlternative>> repair_alternatives(sql::Database& database, const RepairTrade& trade, const RepairWish& wish, SessionKey session,
                                                            int count) {
    auto repairing = start(database, trade, wish);
    if (!repairing) return repairing.error();
    return repairing->alternatives(session, count);
}

Result<RepairProposal> commit_repair(sql::Database& database, const RepairTrade& trade, const RepairWish& wish, const CommitOrder& order) {
    auto repairing = start(database, trade, wish);
    if (!repairing) return repairing.error();
    if (repairing->is_refused()) return Error::of(ErrorCode::infeasible, "timetable.repair_release_refused");
    if (auto run = repairing->run({}); !run) return run.error();
    const auto proposal = repairing->proposal();
    return database.write([&](sql::Session& session) -> Result<RepairProposal> {
        const auto now = load(session, wish.cause).published.fingerprint();
        if (now != proposal.fingerprint || now != order.fingerprint) return Error::of(ErrorCode::conflict, "timetable.repair_outdated");
        repairing->store(session);
        const std::string subject = std::string(to_string(wish.cause.kind)) + " " + std::to_string(wish.cause.subject_id);
        access::append_audit_event(session, {order.actor, "repair_timetable", subject, detail_of(proposal, order.reason)}, order.at);
        return proposal;
    });
}

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

#include "platform/sql/session.hpp"
#include "verify/rule_reader.hpp"
#include "verify/teaching_rows.hpp"

namespace lunxun::verify {

/// Rows by their id.
template <class Row>
class ById {
public:
    ById() = default;
    explicit ById(std::vector<Row> rows) : rows_(std::move(rows)) {
        positions_.reserve(rows_.size());
        for (std::size_t at = 0; at < rows_.size(); ++at) positions_.emplace(rows_[at].id, at);
    }
    const std::vector<Row>& rows() const { return rows_; }
    const Row* find(RowId id) const {
        const auto found = positions_.find(id);
        return found == positions_.end() ? nullptr : &rows_[found->second];
    }

private:
    std::vector<Row> rows_;
    std::unordered_map<RowId, std::size_t> positions_;
};

/// Positions of rows by what they belong to.
class Groups {
public:
    template <class Row, class Key>
    void fill(const std::vector<Row>& rows, Key&& key) {
        for (std::size_t at = 0; at < rows.size(); ++at) positions_[key(rows[at])].push_back(at);
    }
    std::span<const std::size_t> of(RowId id) const {
        const auto found = positions_.find(id);
        return found == positions_.end() ? std::span<const std::size_t>() : found->second;
    }

private:
    std::unordered_map<RowId, std::vector<std::size_t>> positions_;
};

/// Whom a plan calls from: units and people as stored.
struct PeopleFacts {
    ById<Unit> units;
    ById<Person> people;
    std::vector<Post> posts;
    Groups posts_of_person;
    Groups posts_of_unit;
};

/// The current plan and the newest nominations of it.
struct PlanFacts {
    PlanRun run;
    ById<PlanEntry> entries;
    ById<TrainingClass> classes;
    std::vector<ClassQuota> quotas;
    std::set<RowId> explained_entries;  ///< entries that a finding holds back
    std::vector<PlanFinding> findings;
    ById<Institution> institutions;
    std::optional<NominationRun> nomination_run;
    std::vector<Nomination> nominations;  ///< those in force: neither returned nor withdrawn
    std::vector<Nomination> released;     ///< the others
    std::vector<Refusal> refusals;
    std::vector<ReleaseLimit> limits;
    std::vector<PastClass> past;
    std::vector<Blackout> blackouts;
    Groups nominations_of_class;
    Groups nominations_of_person;
    Groups past_of_person;

    const PlanEntry& entry_of(const TrainingClass& training_class) const { return *entries.find(training_class.plan_entry_id); }
    /// People who sit in the class: the nominated, or before anyone is, the seats.
    std::int64_t people_in(const TrainingClass& training_class) const;
};

/// Menus and timetables of the plan's classes.
struct TeachingFacts {
    ById<MenuItem> items;
    Groups items_of_class;
    std::vector<MenuFinding> menu_findings;
    std::vector<TimetableFinding> timetable_findings;
    std::set<RowId> explained_items;    ///< of which a finding of the timetable tells
    std::set<RowId> explained_classes;  ///< the same for all their items
    std::vector<Session> sessions;  ///< by day, time of day
    Groups sessions_of_class;
    Groups sessions_of_item;
    ById<Course> courses;
    ById<Teacher> teachers;
    std::set<std::pair<RowId, RowId>> qualified;  ///< teacher, course
    ById<Room> rooms;
    ById<Route> routes;
    std::vector<Absence> teacher_absences;
    std::vector<Absence> room_absences;
    Groups absences_of_teacher;
    Groups absences_of_room;

    const Course* course_of(const Session& session) const;
    /// True when a finding tells what the timetable could not do for the item.
    bool is_explained(const MenuItem& item) const { return explained_items.contains(item.id) || explained_classes.contains(item.class_id); }
};

struct Facts {
    Rules rules;
    PeopleFacts people;
    PlanFacts plan;
    TeachingFacts teaching;
};

/// Everything that is checked in memory: all but the ledger and the audit chain.
Facts load_facts(sql::Session& session, Rules rules, PlanRun run);

}  // namespace lunxun::verify

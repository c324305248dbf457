// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

#include <set>
#include <stop_token>
#include <vector>

#include "solvers/timetabling/repair.hpp"
#include "timetable/institution_model.hpp"
#include "timetable/published_timetable.hpp"
#include "timetable/repair_cause.hpp"
#include "timetable/session_writing.hpp"

namespace lunxun::timetable {

/// When, where and with whom a session is; names for people beside the ids.
struct SessionPlace {
    Day day;
    std::string half;
    std::optional<std::int64_t> teacher_id;
    std::optional<std::int64_t> room_id;
    std::optional<std::int64_t> route_id;
    std::string teacher;
    std::string place;
};
BOOST_DESCRIBE_STRUCT(SessionPlace, (), (day, half, teacher_id, room_id, route_id, teacher, place))

/// A session that a person has given a place by hand, such as one of its alternatives.
struct ChosenPlace {
    SessionKey session;
    Day day;
    std::string half;
    std::optional<std::int64_t> teacher_id;
    std::optional<std::int64_t> room_id;
};
BOOST_DESCRIBE_STRUCT(ChosenPlace, (), (session, day, half, teacher_id, room_id))

struct RepairWish {
    RepairCause cause;
    Day today;
    int freeze_days = 0;  ///< sessions so near stay, unless the cause hits them itself
    std::vector<ChosenPlace> choices;
};

/// A way to hold one session elsewhere without touching another, and what it costs.
struct SessionAlternative {
    SessionPlace place;
    std::int64_t cost = 0;      ///< soft units against leaving the session out; less is better
    std::vector<Message> pays;  ///< what it costs, in words; empty when nothing
};

/// Moves a published timetable into one institution's model, asks for the repair and reads it back.
class InstitutionRepair {
public:
    /// @param published  sessions as they stand; @param moves  classes that now run on other days
    InstitutionRepair(const ModelContext& context, std::int64_t institution_id, const PublishedTimetable& published, const AppliedCause& applied,
                      const RepairWish& wish);

    /// Sessions that the cause takes their place from.
    const std::vector<SessionKey>& lost() const { return lost_; }
    /// All sessions of the institution after the repair, and what found no place, with reasons.
    Result<WrittenSessions> run(std::stop_token stop);
    /// At most `count` other places of a session while all that the cause does not hit stand as published; cheapest first.
    /// @error not_found  no such session in this institution's model.
    Result<std::vector<SessionAlternative>> alternatives(SessionKey session, int count) const;

private:
    void publish(std::size_t event, const ClassMove* move);
    bool stands(std::size_t event) const;
    void lose(std::size_t event);
    void leave_out(std::size_t event);
    void freeze(std::size_t event);
    void pin(std::size_t event, const ChosenPlace& choice);
    std::optional<int> slot_of(Day day, const std::string& half) const;
    SessionKey key_of(std::size_t event) const;
    SessionPlace place_of(std::size_t event, const timetabling::Placement& placement) const;

    ModelContext context_;
    const PublishedTimetable& published_;
    const RepairWish& wish_;
    InstitutionModel built_;
    std::vector<SessionKey> lost_;
    std::set<int> left_out_;
};

}  // namespace lunxun::timetable

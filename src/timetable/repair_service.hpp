// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>

#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"
#include "timetable/repair_plan.hpp"

namespace lunxun::timetable {

/// What a repair goes by besides the wish.
struct RepairTrade {
    const rulebook::RulePack& pack;
    const calendar::WorkingCalendar& calendar;
    const TimetableSettings& settings;
};

/// One session that the repair touches.
struct SessionChange {
    SessionKey session;
    std::int64_t session_id = 0;  ///< 0: it is new
    std::int64_t class_id = 0;
    std::string class_name;
    std::string title;
    std::int64_t people = 0;
    bool is_lost = false;  ///< the cause itself takes its place; else it makes room for another
    std::optional<SessionPlace> before;
    std::optional<SessionPlace> after;  ///< empty: it found no place
};
BOOST_DESCRIBE_STRUCT(SessionChange, (), (session, session_id, class_id, class_name, title, people, is_lost, before, after))

/// What a repair would do. Nothing is stored yet.
struct RepairProposal {
    RepairCause cause;
    std::vector<ClassMove> moves;
    std::vector<SessionChange> changes;   ///< by class, then by where they stood
    std::vector<FindingRow> findings;     ///< what found no place, each with its reasons; ids are 0
    std::int64_t unplaced = 0;
    std::int64_t notified_people = 0;     ///< trainees of all classes with a change
    std::int64_t notified_teachers = 0;
    std::string fingerprint;              ///< of the timetable it was made for; `commit_repair` asks for it
};
BOOST_DESCRIBE_STRUCT(RepairProposal, (), (cause, moves, changes, findings, unplaced, notified_people, notified_teachers, fingerprint))

struct CommitOrder {
    std::string fingerprint;
    std::string actor;
    std::string at;  ///< UTC, `2027-04-12T08:00:00Z`
    std::string reason = {};  ///< goes into the audit chain
};

/// The mended timetable with the fewest changed sessions, then the fewest people to tell, then the least cost.
/// The same wish on the same timetable gives the same proposal.
/// @error not_found      there is no timetable, or the cause names nobody.
/// @error invalid_input  the cause's days, or a choice, cannot be.
Result<RepairProposal> preview_repair(sql::Database& database, const RepairTrade& trade, const RepairWish& wish, std::stop_token stop = {});

/// Other places of one session under the cause, with what each costs; all that the cause does not hit stays.
/// @error not_found  as above, or no such session.
Result<std::vector<SessionAlternative>> repair_alternatives(sql::Database& database, const RepairTrade& trade, const RepairWish& wish, SessionKey session,
                                                            int count = 3);

/// Makes the proposal again and stores it with its cause and a link of the audit chain, in one transaction.
/// @error conflict    the timetable has changed since the preview.
/// @error infeasible  a postponed class would call away more people than their units can spare.
Result<RepairProposal> commit_repair(sql::Database& database, const RepairTrade& trade, const RepairWish& wish, const CommitOrder& order);

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/day.hpp"
#include "nomination/nomination_rows.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::nomination {

/// A class as a change meets it.
struct ChangedClass {
    std::int64_t id = 0;
    std::int64_t plan_entry_id = 0;
    std::int64_t run_number = 0;
    std::int64_t plan_run_id = 0;
    std::int64_t year = 0;
    std::int64_t taken = 0;  ///< trainees in the run
};

/// A post in the unit, of someone who is away on some days of a range.
struct AwayPost {
    std::int64_t person_id = 0;
    bool is_leader = false;
    bool is_head = false;
    Day first_day;
    Day last_day;
};

/// Rows that a change of one nomination reads and writes.
class ChangeStore {
public:
    explicit ChangeStore(sql::Session& session) : session_(session) {}

    std::optional<ChangedClass> find_class(std::int64_t run_id, std::int64_t class_id);
    /// Value of what stands in the run: benefits, without the penalty for overdue people.
    std::int64_t standing_benefit(std::int64_t run_id);
    /// In any state.
    std::optional<NominationRow> find_nomination(std::int64_t run_id, std::int64_t class_id, std::int64_t person_id);
    /// People with a post in the unit at any time of the year who are away with a class on a day of the range.
    std::vector<AwayPost> load_away(std::int64_t run_id, std::int64_t unit_id, DayRange year, DayRange days);

    /// Lets one decision at a time go on with a run: the others wait here, then see what this one did.
    /// @return false when there is no such run.
    bool take_turn(std::int64_t run_id);
    void take_out(const NominationRow& row);
    void put_in(NominationRow row);
    void add_decisions(std::vector<NominationDecisionRow>& decisions);
    /// The rows of the decision that `decision_id` belongs to.
    std::vector<NominationDecisionRow> load_deed(std::int64_t decision_id);
    bool is_newest(const NominationDecisionRow& decision);

private:
    void change_quota(std::int64_t class_id, std::int64_t unit_id, std::int64_t seats);

    sql::Session& session_;
};

}  // namespace lunxun::nomination

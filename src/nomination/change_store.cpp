// SPDX-License-Identifier: Apache-2.0
#include "nomination/change_store.hpp"

#include "nomination/queries.hpp"
#include "plan/plan_rows.hpp"
#include "platform/sql/numbered_rows.hpp"

namespace lunxun::nomination {

BOOST_DESCRIBE_STRUCT(ChangedClass, (), (id, plan_entry_id, run_number, plan_run_id, year, taken))
BOOST_DESCRIBE_STRUCT(AwayPost, (), (person_id, is_leader, is_head, first_day, last_day))

std::optional<ChangedClass> ChangeStore::find_class(std::int64_t run_id, std::int64_t class_id) {
    return session_.one<ChangedClass>(queries::changed_class, {{"nomination_run_id", run_id}, {"class_id", class_id}});
}

std::int64_t ChangeStore::standing_benefit(std::int64_t run_id) {
    return session_.scalar<std::int64_t>(queries::standing_benefit, {{"nomination_run_id", run_id}});
}

std::optional<NominationRow> ChangeStore::find_nomination(std::int64_t run_id, std::int64_t class_id, std::int64_t person_id) {
    return session_.one<NominationRow>(queries::find_nomination, {{"nomination_run_id", run_id}, {"class_id", class_id}, {"person_id", person_id}});
}

std::vector<AwayPost> ChangeStore::load_away(std::int64_t run_id, std::int64_t unit_id, DayRange year, DayRange days) {
    return session_.all<AwayPost>(queries::away_posts, {{"nomination_run_id", run_id},
                                                        {"unit_id", unit_id},
                                                        {"year_first", year.first.iso()},
                                                        {"year_last", year.last.iso()},
                                                        {"first_day", days.first.iso()},
                                                        {"last_day", days.last.iso()}});
}

bool ChangeStore::take_turn(std::int64_t run_id) {
    return session_.execute(queries::take_turn, {{"nomination_run_id", run_id}}) == 1;
}

void ChangeStore::change_quota(std::int64_t class_id, std::int64_t unit_id, std::int64_t seats) {
    const auto changed = session_.execute(queries::change_quota, {{"class_id", class_id}, {"unit_id", unit_id}, {"seats", seats}});
    if (changed > 0 || seats <= 0) return;
    std::vector<plan::ClassQuotaRow> rows{{0, class_id, unit_id, seats}};
    sql::insert_numbered(session_, "class_quota", rows);
}

void ChangeStore::take_out(const NominationRow& row) {
    session_.execute(queries::decide_nomination,
                     {{"id", row.id}, {"state", "returned"}, {"decided_by", sql::nullable(row.decided_by)}, {"decision_reason", sql::nullable(row.decision_reason)}});
    change_quota(row.class_id, row.unit_id, -1);
}

void ChangeStore::put_in(NominationRow row) {
    if (row.id != 0) {
        session_.execute(queries::decide_nomination,
                         {{"id", row.id}, {"state", "confirmed"}, {"decided_by", sql::nullable(row.decided_by)}, {"decision_reason", sql::nullable(row.decision_reason)}});
    } else {
        row.state = "confirmed";
        row.is_put_in = true;
        std::vector rows{row};
        sql::insert_numbered(session_, "nomination", rows);
    }
    session_.execute(queries::clear_refusal, {{"nomination_run_id", row.nomination_run_id}, {"person_id", row.person_id}});
    change_quota(row.class_id, row.unit_id, 1);
}

void ChangeStore::add_decisions(std::vector<NominationDecisionRow>& decisions) {
    if (decisions.empty()) return;
    auto id = session_.reserve_ids("nomination_decision", static_cast<std::int64_t>(decisions.size()));
    const auto deed = id;
    for (auto& decision : decisions) {
        decision.id = id++;
        decision.deed = deed;
    }
    session_.insert("nomination_decision", decisions);
}

std::vector<NominationDecisionRow> ChangeStore::load_deed(std::int64_t decision_id) {
    return session_.all<NominationDecisionRow>(queries::load_deed, {{"decision_id", decision_id}});
}

bool ChangeStore::is_newest(const NominationDecisionRow& decision) {
    const auto newest = session_.scalar<std::int64_t>(queries::newest_decision, {{"year", decision.year},
                                                                                 {"plan_entry_id", decision.plan_entry_id},
                                                                                 {"run_number", decision.run_number},
                                                                                 {"person_id", decision.person_id}});
    return newest == decision.id;
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#include "nomination/change_service.hpp"

#include "access/audit_store.hpp"
#include "nomination/change_store.hpp"
#include "nomination/reasons.hpp"

namespace lunxun::nomination {
namespace {

/// Bytes; 500 Chinese letters.
constexpr std::size_t kLongestReason = 1500;

Result<void> check_reason(const std::string& reason) {
    if (!reason.empty() && reason.size() <= kLongestReason) return {};
    Error error = Error::of(ErrorCode::invalid_input, "nomination.reason_wanted");
    error.fields.push_back({"reason", {reason.empty() ? "nomination.reason_wanted" : "nomination.reason_long", {}}});
    return error;
}

Error forbidden_change(const ChangePreview& preview) {
    Error error = Error::of(ErrorCode::infeasible, "nomination.change_forbidden");
    for (const auto& obstacle : preview.obstacles) error.fields.push_back({"person_id", obstacle});
    return error;
}

NominationDecisionRow decision_row(const ChangeStep& step, const ChangedClass& changed, const ChangeWish& wish, const Decider& decider) {
    NominationDecisionRow row;
    row.year = changed.year;
    row.nomination_run_id = wish.nomination_run_id;
    row.class_id = wish.class_id;
    row.plan_entry_id = changed.plan_entry_id;
    row.run_number = changed.run_number;
    row.person_id = step.person_id;
    row.kind = step.kind == ChangeKind::put_in ? "put_in" : "take_out";
    row.benefit = step.benefit;
    row.reasons_json = messages_json(step.reasons);
    row.reason = decider.reason;
    row.decided_by = decider.account;
    row.decided_at = decider.at;
    return row;
}

/// The nomination that the step changes, or the new one that it makes.
NominationRow nomination_row(ChangeStore& store, const ChangeStep& step, const ChangeWish& wish, const Decider& decider) {
    NominationRow row;
    row.nomination_run_id = wish.nomination_run_id;
    row.class_id = wish.class_id;
    row.person_id = step.person_id;
    row.unit_id = step.unit_id;
    row.benefit = step.benefit;
    auto reasons = step.reasons;
    reasons.insert(reasons.begin(), Message{"nomination.put_in", {{"by", decider.account}, {"reason", decider.reason}}});
    row.reasons_json = messages_json(reasons);
    if (auto found = store.find_nomination(wish.nomination_run_id, wish.class_id, step.person_id)) row = *std::move(found);
    row.decided_by = decider.account;
    row.decision_reason = decider.reason;
    return row;
}

std::string subject_of(const NominationDecisionRow& row) {
    return "class " + std::to_string(row.class_id) + " person " + std::to_string(row.person_id);
}

void audit(sql::Session& session, const std::vector<NominationDecisionRow>& rows) {
    for (const auto& row : rows) access::append_audit_event(session, {row.decided_by, "nomination." + row.kind, subject_of(row), row.reason}, row.decided_at);
}

}  // namespace

Result<std::int64_t> decide_change(sql::Session& session, const rulebook::RulePack& pack, const NominationOptions& options, const ChangeWish& wish,
                                   const std::string& seen, const Decider& decider) {
    if (auto wanted = check_reason(decider.reason); !wanted) return wanted.error();
    ChangeStore store(session);
    if (!store.take_turn(wish.nomination_run_id)) return Error::of(ErrorCode::not_found, "nomination.no_such_run");
    const auto preview = preview_change(session, pack, options, wish);
    if (!preview) return preview.error();
    if (preview->seen != seen) return Error::of(ErrorCode::conflict, "nomination.changed_meanwhile");
    if (!preview->is_allowed()) return forbidden_change(*preview);

    const auto changed = store.find_class(wish.nomination_run_id, wish.class_id);
    std::vector<NominationDecisionRow> decisions;
    for (const auto& step : preview->steps) {
        const auto row = nomination_row(store, step, wish, decider);
        if (step.kind == ChangeKind::put_in) store.put_in(row);
        else store.take_out(row);
        decisions.push_back(decision_row(step, *changed, wish, decider));
    }
    store.add_decisions(decisions);
    audit(session, decisions);
    return decisions.front().id;
}

Result<void> set_free(sql::Session& session, std::int64_t decision_id, const Decider& decider) {
    if (auto wanted = check_reason(decider.reason); !wanted) return wanted.error();
    ChangeStore store(session);
    auto rows = store.load_deed(decision_id);
    if (rows.empty()) return Error::of(ErrorCode::not_found, "nomination.no_such_decision");
    for (auto& row : rows) {
        if (!store.is_newest(row) || row.kind == "set_free") return Error::of(ErrorCode::conflict, "nomination.decision_is_old");
        row.kind = "set_free";
        row.reason = decider.reason;
        row.decided_by = decider.account;
        row.decided_at = decider.at;
    }
    store.add_decisions(rows);
    audit(session, rows);
    return {};
}

}  // namespace lunxun::nomination

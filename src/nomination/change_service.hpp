// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nomination/change.hpp"
#include "nomination/nomination_service.hpp"

namespace lunxun::nomination {

/// Who decides, why and when.
struct Decider {
    std::string account;
    std::string reason;
    std::string at;  ///< UTC, `2027-04-12T08:00:00Z`
};

/// What a change of the current nomination would do to value, limits and people. Nothing is stored.
///
/// @error not_found      no such run, class or person; or the person to take out is not in the class.
/// @error conflict       the run is no longer the newest.
/// @error invalid_input  a swap without someone who leaves, or of a person with themselves.
Result<ChangePreview> preview_change(sql::Session& session, const rulebook::RulePack& pack, const NominationOptions& options, const ChangeWish& wish);

/// Does what was previewed, and keeps the decision for this run and every later one: nomination, refusal and quota change
/// together, the decision is a fact of its own, and the audit chain names who decided and why.
///
/// @param seen  of the preview that the person looked at.
/// @return id of the decision's first row.
/// @error invalid_input  the reason is empty or longer than 500 letters.
/// @error conflict       something behind the preview has changed since.
/// @error infeasible     a hard limit would break; `fields` says which.
/// @error (others)       as preview_change.
Result<std::int64_t> decide_change(sql::Session& session, const rulebook::RulePack& pack, const NominationOptions& options, const ChangeWish& wish,
                                   const std::string& seen, const Decider& decider);

/// Takes a decision out of later runs; the present one stays as it is.
/// @error not_found      no such decision.
/// @error conflict       a newer decision about the same person and class counts already.
/// @error invalid_input  as decide_change.
Result<void> set_free(sql::Session& session, std::int64_t decision_id, const Decider& decider);

}  // namespace lunxun::nomination

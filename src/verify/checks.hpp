// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "verify/facts.hpp"
#include "verify/report.hpp"

/// One check is one function, one sentence in docs/rules/verify.md and one test of the same name.
namespace lunxun::verify {

// plan_checks.cpp
void check_entry_window(const Facts& facts, Findings& findings);
void check_class_days(const Facts& facts, Findings& findings);
void check_runs_of_entry(const Facts& facts, Findings& findings);
void check_beds(const Facts& facts, Findings& findings);
void check_main_classes(const Facts& facts, Findings& findings);
void check_quotas(const Facts& facts, Findings& findings);

// entry_checks.cpp
void check_lead_time(const Facts& facts, Findings& findings);
void check_fee_ceilings(const Facts& facts, Findings& findings);

// nomination_checks.cpp
void check_seats(const Facts& facts, Findings& findings);
void check_overlap_of_person(const Facts& facts, Findings& findings);
void check_times_a_year(const Facts& facts, Findings& findings);
void check_same_topic(const Facts& facts, Findings& findings);
void check_long_classes(const Facts& facts, Findings& findings);
void check_out_of_region(const Facts& facts, Findings& findings);

// eligibility_check.cpp
void check_eligible(const Facts& facts, Findings& findings);
void check_blackouts(const Facts& facts, Findings& findings);

// release_checks.cpp
void check_release_limits(const Facts& facts, Findings& findings);
void check_stored_limits(const Facts& facts, Findings& findings);

// total_checks.cpp
void check_nomination_totals(const Facts& facts, Findings& findings);
void check_refusals(const Facts& facts, Findings& findings);

// session_checks.cpp
void check_session_days(const Facts& facts, Findings& findings);
void check_class_meets_once(const Facts& facts, Findings& findings);
void check_half_day_length(const Facts& facts, Findings& findings);
void check_opening_and_closing(const Facts& facts, Findings& findings);
void check_examination_after_teaching(const Facts& facts, Findings& findings);
void check_menu_timetabled(const Facts& facts, Findings& findings);

// room_checks.cpp
void check_room_free(const Facts& facts, Findings& findings);
void check_room_suits(const Facts& facts, Findings& findings);
void check_routes(const Facts& facts, Findings& findings);

// teacher_checks.cpp
void check_teacher_free(const Facts& facts, Findings& findings);
void check_teacher_suits(const Facts& facts, Findings& findings);
void check_teacher_month(const Facts& facts, Findings& findings);
void check_leaders_share(const Facts& facts, Findings& findings);

// menu_checks.cpp
void check_menu_shares(const Facts& facts, Findings& findings);
void check_menu_blocks(const Facts& facts, Findings& findings);
void check_required_content(const Facts& facts, Findings& findings);

// ledger_checks.cpp: streamed, for the ledger is the largest table.
std::vector<CheckReport> check_ledger(sql::Session& session, const Rules& rules);

// record_checks.cpp
CheckReport check_audit_chain(sql::Session& session);
CheckReport check_import_counts(sql::Session& session);

// read_model_checks.cpp: nothing to check before they were written for the first time.
std::vector<CheckReport> check_read_models(sql::Session& session);

}  // namespace lunxun::verify

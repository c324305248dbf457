// SPDX-License-Identifier: Apache-2.0
#include "verify/verify.hpp"

#include <array>

#include "verify/checks.hpp"
#include "verify/queries.hpp"

namespace lunxun::verify {
namespace {

struct Check {
    std::string_view name;
    void (*run)(const Facts&, Findings&);
};

constexpr std::array kChecks{
    Check{"entry_window", check_entry_window},
    Check{"class_days", check_class_days},
    Check{"runs_of_entry", check_runs_of_entry},
    Check{"beds", check_beds},
    Check{"main_classes", check_main_classes},
    Check{"quotas", check_quotas},
    Check{"lead_time", check_lead_time},
    Check{"fee_ceilings", check_fee_ceilings},
    Check{"seats", check_seats},
    Check{"overlap_of_person", check_overlap_of_person},
    Check{"times_a_year", check_times_a_year},
    Check{"same_topic", check_same_topic},
    Check{"long_classes", check_long_classes},
    Check{"out_of_region", check_out_of_region},
    Check{"eligible", check_eligible},
    Check{"blackouts", check_blackouts},
    Check{"release_limits", check_release_limits},
    Check{"stored_limits", check_stored_limits},
    Check{"nomination_totals", check_nomination_totals},
    Check{"refusals", check_refusals},
    Check{"session_days", check_session_days},
    Check{"class_meets_once", check_class_meets_once},
    Check{"half_day_length", check_half_day_length},
    Check{"opening_and_closing", check_opening_and_closing},
    Check{"examination_after_teaching", check_examination_after_teaching},
    Check{"menu_timetabled", check_menu_timetabled},
    Check{"room_free", check_room_free},
    Check{"room_suits", check_room_suits},
    Check{"routes", check_routes},
    Check{"teacher_free", check_teacher_free},
    Check{"teacher_suits", check_teacher_suits},
    Check{"teacher_month", check_teacher_month},
    Check{"leaders_share", check_leaders_share},
    Check{"menu_shares", check_menu_shares},
    Check{"menu_blocks", check_menu_blocks},
    Check{"required_content", check_required_content},
};

/// Reading the rows takes about as long as checking them.
constexpr double kShareOfLoading = 0.5;

class Verification {
public:
    Verification(sql::Session& session, const Options& options, const ProgressSink& progress)
        : session_(session), options_(options), progress_(progress) {}

    Result<Report> run() {
        const auto plan = session_.one<PlanRun>(queries::current_plan, {{"year", options_.year}});
        if (!plan) return Error::of(ErrorCode::not_found, "verify.no_plan");
        auto rules = Rules::read(options_.rules, plan->rule_pack_id);
        if (!rules) return rules.error();
        if (!goes_on(0, "verify.step_load")) return cancelled();
        const auto facts = load_facts(session_, *std::move(rules), *plan);
        report_.plan_run_id = plan->id;
        report_.nomination_run_id = facts.plan.nomination_run ? facts.plan.nomination_run->id : 0;
        for (std::size_t at = 0; at < kChecks.size(); ++at) {
            if (!goes_on(kShareOfLoading + 0.3 * static_cast<double>(at) / kChecks.size(), "verify.step_check")) return cancelled();
            Findings findings(kChecks[at].name);
            kChecks[at].run(facts, findings);
            report_.checks.push_back(findings.take());
        }
        if (!goes_on(0.8, "verify.step_ledger")) return cancelled();
        for (auto& check : check_ledger(session_, facts.rules)) report_.checks.push_back(std::move(check));
        report_.checks.push_back(check_audit_chain(session_));
        report_.checks.push_back(check_import_counts(session_));
        if (!goes_on(0.9, "verify.step_read_models")) return cancelled();
        for (auto& check : check_read_models(session_)) report_.checks.push_back(std::move(check));
        return std::move(report_);
    }

private:
    bool goes_on(double fraction, const char* step) const { return !progress_ || progress_({fraction, step}); }
    static Error cancelled() { return Error::of(ErrorCode::cancelled, "verify.cancelled"); }

    sql::Session& session_;
    const Options& options_;
    const ProgressSink& progress_;
    Report report_;
};

}  // namespace

Result<Report> verify(sql::Database& database, const Options& options, const ProgressSink& progress) {
    return database.read([&](sql::Session& session) { return verify(session, options, progress); });
}

Result<Report> verify(sql::Session& session, const Options& options, const ProgressSink& progress) {
    return Verification(session, options, progress).run();
}

}  // namespace lunxun::verify

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "access/data_scope.hpp"
#include "base/result.hpp"
#include "plan/plan_rows.hpp"
#include "plan/plan_view_rows.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::plan {

/// Reads a year's plan for the screens, no further than the reader's scope. A year has some hundred to some thousand entries
/// and classes, so a version is read whole by one query; lists are filtered in memory.
class PlanViewStore {
public:
    PlanViewStore(sql::Session& session, access::DataScope scope) : session_(session), scope_(scope) {}

    /// Of all years, newest first.
    std::vector<PlanVersionRow> load_versions();
    /// @param plan_run_id  none: the newest that counts.
    /// @error not_found  there is no such version, or no plan yet.
    Result<PlanRunRow> load_run(std::optional<std::int64_t> plan_run_id);
    /// The version before of the same year.
    std::optional<PlanRunRow> find_previous_run(const PlanRunRow& run);

    /// In the order of codes.
    std::vector<ClassSightRow> load_classes(std::int64_t plan_run_id);
    struct FoundClass {
        ClassSightRow row;
        std::int64_t plan_run_id = 0;
    };
    /// Within the scope; none when it is outside or unknown.
    std::optional<FoundClass> find_class(std::int64_t class_id);
    /// Entries of the version's year that the reader's own units or institution hold, or that have a class within the scope.
    std::vector<EntrySightRow> load_entries(const PlanRunRow& run);
    /// Blocking ones first. Findings of the whole plan only for who sees everything.
    std::vector<PlanFindingRow> load_findings(std::int64_t plan_run_id);
    /// Those of `load_findings` about these entries, which the reader sees, and about the plan as a whole.
    std::vector<PlanFindingRow> load_visible_findings(std::int64_t plan_run_id, const std::vector<EntrySightRow>& entries);
    std::optional<std::int64_t> find_run_of_finding(std::int64_t finding_id);
    std::vector<InstitutionLimitsRow> load_institutions();

private:
    sql::Params scope_params() const;
    sql::Params class_params(std::int64_t plan_run_id, std::int64_t class_id) const;

    sql::Session& session_;
    access::DataScope scope_;
};

}  // namespace lunxun::plan

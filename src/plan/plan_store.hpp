// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "plan/plan_entry.hpp"
#include "plan/plan_rows.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::plan {

/// Rows of the plan, and of what it stands on.
class PlanStore {
public:
    explicit PlanStore(sql::Session& session) : session_(session) {}

    /// Institutions with what they hold, by id.
    std::vector<Place> load_places();
    /// Entries of a year by code; `places` as load_places gave them.
    /// @error corrupt  a stored audience, key group or delivery is unknown; the message names the entry.
    Result<std::vector<PlanEntry>> load_entries(int year, std::span<const Place> places);
    /// Blackouts that reach into the year.
    std::vector<Blackout> load_blackouts(int year);

    /// The plan that counts: the newest run of the year that is proposed or in force.
    std::optional<PlanRunRow> find_current_run(int year);
    std::vector<TrainingClassRow> load_classes(std::int64_t plan_run_id);

    /// Starts a version of the year's plan and supersedes those before; `run.id` and `run.version` are filled in.
    void add_run(PlanRunRow& run);
    /// Ids are filled in, in order.
    void add_findings(std::vector<PlanFindingRow>& findings);
    void add_classes(std::vector<TrainingClassRow>& classes);
    void add_quotas(std::vector<ClassQuotaRow>& quotas);

private:
    sql::Session& session_;
};

}  // namespace lunxun::plan

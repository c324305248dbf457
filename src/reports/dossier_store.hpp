// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/data_scope.hpp"
#include "platform/sql/session.hpp"
#include "reports/class_dossier.hpp"

namespace lunxun::reports {

/// The plan that counts: the newest that is proposed or in force.
struct CurrentPlan {
    std::int64_t id = 0;
    int year = 0;
    std::string rule_pack_version;
};

/// Reads the papers' content, all classes of a plan at once.
class DossierStore {
public:
    explicit DossierStore(sql::Session& session) : session_(session) {}

    /// `year` 0: of the latest year planned.
    std::optional<CurrentPlan> find_current_plan(int year);
    /// Classes that are not cancelled, by first day; rosters of the newest nomination run.
    std::vector<ClassDossier> load_dossiers(std::int64_t plan_run_id);
    /// As above, but what is inside only of one class, its quotas and roster only of the units of the scope; the others stay
    /// empty but for their heads.
    std::vector<ClassDossier> load_dossiers(std::int64_t plan_run_id, std::int64_t class_id, const access::DataScope& units);

private:
    struct Extent;
    std::vector<ClassDossier> load(std::int64_t plan_run_id, const Extent& extent);

    sql::Session& session_;
};

}  // namespace lunxun::reports

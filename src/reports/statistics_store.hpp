// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/sql/session.hpp"
#include "reports/statistics.hpp"

namespace lunxun::reports {

/// Reads what the statistics are counted from.
class StatisticsStore {
public:
    explicit StatisticsStore(sql::Session& session) : session_(session) {}

    std::vector<ClassFact> load_classes(std::int64_t plan_run_id);
    /// Managed people who hold a post on `day`, each by the main one, against the requirement of that day.
    std::vector<AttainmentFact> load_attainment(const rulebook::RulePack& rules, Day day);
    std::vector<NominationFact> load_nominations(std::int64_t plan_run_id);

private:
    sql::Session& session_;
};

}  // namespace lunxun::reports

// SPDX-License-Identifier: Apache-2.0
#include "app/projections.hpp"

#include "hours/summary_store.hpp"
#include "organisation/unit_position_store.hpp"
#include "plan/plan_rules.hpp"
#include "search/search_store.hpp"

namespace lunxun::app {

Result<ProjectionSummary> write_projections(sql::Database& database, const Trade& trade, Day today) {
    const auto rules = plan::plan_rules(trade.pack, trade.season, today);
    if (!rules) return rules.error();
    auto written = database.write([&](sql::Session& session) -> Result<ProjectionSummary> {
        if (auto numbered = organisation::rebuild_unit_positions(session); !numbered) return numbered.error();
        const ProjectionSummary summary{hours::rebuild_person_summaries(session, trade.pack, *rules, today)};
        search::rebuild_search_entries(session);
        return summary;
    });
    if (written) database.analyse();
    return written;
}

Result<void> refresh_projections(sql::Database& database, const Trade& trade, Day today) {
    const bool is_fresh = database.read([&](sql::Session& session) {
        return hours::find_projection_state(session) == hours::projection_state_on(session, trade.pack, today);
    });
    if (is_fresh) return {};
    if (const auto written = write_projections(database, trade, today); !written) return written.error();
    return {};
}

Result<void> finish_step(sql::Database& database, const Trade& trade, Day today, bool is_followed) {
    if (is_followed) {
        database.analyse();
        return {};
    }
    if (const auto written = write_projections(database, trade, today); !written) return written.error();
    return {};
}

}  // namespace lunxun::app

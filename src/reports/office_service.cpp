// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "reports/annual_plan_workbook.hpp"
#include "reports/dossier_store.hpp"
#include "reports/output_folder.hpp"
#include "reports/queries.hpp"
#include "reports/reports_service.hpp"
#include "reports/snapshot_store.hpp"
#include "reports/statistics_store.hpp"
#include "reports/statistics_workbook.hpp"

namespace lunxun::reports {
namespace {

Error no_plan(int year) { return Error::of(ErrorCode::not_found, "reports.no_current_plan_of_year", {{"year", std::to_string(year)}}); }

}  // namespace

Result<std::filesystem::path> write_annual_plan(sql::Database& database, const OfficeRequest& request) {
    if (auto made = make_folder(request.folder); !made) return made.error();
    const auto plan = database.read([&](sql::Session& session) -> std::optional<AnnualPlan> {
        const auto current = DossierStore(session).find_current_plan(request.year);
        if (!current) return std::nullopt;
        return AnnualPlan{request.year, session.all<AnnualEntry>(queries::annual_entries, {{"year", std::int64_t{request.year}}}),
                          session.all<AnnualClass>(queries::annual_classes, {{"run", current->id}})};
    });
    if (!plan) return no_plan(request.year);
    const auto path = request.folder / ("annual-plan-" + std::to_string(request.year) + ".xlsx");
    if (auto written = write_annual_plan_workbook(*plan, path); !written) return written.error();
    return path;
}

Result<WrittenStatistics> write_statistics(sql::Database& database, const rulebook::RulePack& rules, const OfficeRequest& request) {
    if (auto made = make_folder(request.folder); !made) return made.error();
    const Day as_of = std::min(request.today, Day::of(request.year, 12, 31));
    const std::int64_t class_hour = rulebook::class_hour_minutes(rules, as_of);
    const auto tables = database.read([&](sql::Session& session) -> std::optional<std::array<StatisticTable, 3>> {
        const auto current = DossierStore(session).find_current_plan(request.year);
        if (!current) return std::nullopt;
        StatisticsStore store(session);
        return std::array{class_statistics(store.load_classes(current->id), class_hour),
                          attainment_statistics(store.load_attainment(rules, as_of), class_hour),
                          nomination_statistics(store.load_nominations(current->id))};
    });
    if (!tables) return no_plan(request.year);
    WrittenStatistics written{request.folder / ("statistics-" + std::to_string(request.year) + ".xlsx"), {}};
    if (auto done = write_statistics_workbook(*tables, request.year, as_of, written.file); !done) return done.error();
    database.write([&](sql::Session& session) {
        SnapshotStore store(session);
        for (const auto& table : *tables) written.snapshot_hashes.push_back(store.freeze(table, request.year, rules.version(), request.created_at));
    });
    return written;
}

}  // namespace lunxun::reports

// SPDX-License-Identifier: Apache-2.0
// The steps that put the year on paper.
#include "app/step_runner.hpp"
#include "base/utc_time.hpp"
#include "reports/reports_service.hpp"

namespace lunxun::app {

Result<StepResult> documents_step(const Context& context, Workplace& workplace, const Trade& trade, const DocumentsWish& wish) {
    return run_step(context, &workplace, "documents", [&](const ProgressSink& progress) -> Result<StepResult> {
        const auto written = reports::write_class_documents(workplace.database, trade.pack, {wish.class_ids, wish.folder, context.today()}, progress);
        if (!written) return written.error();
        StepResult result;
        result.figures = {{"classes", written->classes}, {"files", written->files.size()}, {"folder", wish.folder.string()}};
        result.line = Message{"app.documents_line", {{"files", std::to_string(written->files.size())}, {"folder", wish.folder.string()}}};
        return result;
    });
}

Result<StepResult> report_step(const Context& context, Workplace& workplace, const Trade& trade, const YearOptions& options, const std::filesystem::path& folder) {
    return run_step(context, &workplace, "report", [&](const ProgressSink& progress) -> Result<StepResult> {
        const reports::OfficeRequest request{options.year, folder, context.today(), UtcTime::now().text()};
        const auto plan = reports::write_annual_plan(workplace.database, request);
        if (!plan) return plan.error();
        if (!progress({0.5, "app.step_report"})) return Error::of(ErrorCode::cancelled, "app.cancelled");
        const auto statistics = reports::write_statistics(workplace.database, trade.pack, request);
        if (!statistics) return statistics.error();
        StepResult result;
        boost::json::array hashes;
        for (const auto& hash : statistics->snapshot_hashes) hashes.emplace_back(hash);
        result.figures = {{"files", boost::json::array{plan->string(), statistics->file.string()}}, {"snapshot_hashes", hashes}};
        result.line = Message{"app.report_line", {{"files", "2"}, {"folder", folder.string()}}};
        return result;
    });
}

}  // namespace lunxun::app

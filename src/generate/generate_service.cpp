// SPDX-License-Identifier: Apache-2.0
#include "generate/generate_service.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <fstream>
#include <mutex>
#include <thread>

#include "generate/history_model.hpp"
#include "generate/organisation_model.hpp"
#include "generate/people_model.hpp"
#include "generate/plan_model.hpp"
#include "generate/practice_model.hpp"
#include "generate/resource_model.hpp"
#include "generate/unit_builder.hpp"
#include "generate/workbooks.hpp"
#include "platform/documents/csv_writer.hpp"

namespace lunxun::generate {

namespace {

constexpr std::string_view kErrorFile = "injected-errors.csv";
constexpr std::size_t kThreads = 2;

World make_world(const Model& model, const Random& random, const SourceData& source) {
    World world;
    make_organisation(model, source, random.stream("organisation"), world);
    make_people(model, source, random, world);
    make_history(model, source, random, world);
    make_practice(model, source, random, world);
    make_premises(model, source, random, world);
    make_library(model, source, random, world);
    make_faculty(model, source, random, world);
    make_needs(model, random, world);
    make_plan(model, source, random, world);
    make_blackouts(model, source, world);
    return world;
}

std::string figure_text(double value) {
    char text[48];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

Error refusal(const std::vector<Check>& checks) {
    Error error = Error::of(ErrorCode::infeasible, "generate.figures_missed");
    for (const auto& check : checks) {
        if (!check.is_met()) {
            error.fields.push_back({check.table + "." + check.figure,
                                    {"generate.figure_missed",
                                     {{"figure", check.figure}, {"expected", figure_text(check.expected)}, {"got", figure_text(check.got)}, {"tolerance", figure_text(check.tolerance)}}}});
        }
    }
    return error;
}

struct WrittenWorkbook {
    Result<void> outcome;
    std::vector<InjectedError> injected;
};

WrittenWorkbook write_workbook(const WorkbookJob& job, const GenerateRequest& request, const Model& model, const std::string& place) {
    WrittenWorkbook written;
    auto writer = documents::WorkbookWriter::create(request.out / job.file_name);
    if (!writer) {
        written.outcome = writer.error();
        return written;
    }
    Workbook workbook{std::move(*writer), job.file_name, place, model.today.iso()};
    job.fill(workbook, written.injected);
    written.outcome = workbook.writer.close();
    return written;
}

/// All files, a few at a time; their order on disk does not matter, the list of errors keeps that of the jobs.
Result<std::vector<InjectedError>> write_all(const std::vector<WorkbookJob>& jobs, const GenerateRequest& request, const Model& model, const std::string& place,
                                             const ProgressSink& progress) {
    std::vector<WrittenWorkbook> written(jobs.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> is_cancelled = false;
    std::mutex telling;
    const auto work = [&] {
        for (auto i = next++; i < jobs.size() && !is_cancelled; i = next++) {
            written[i] = write_workbook(jobs[i], request, model, place);
            const std::scoped_lock lock(telling);
            if (progress && !progress({0.4 + 0.6 * static_cast<double>(i + 1) / static_cast<double>(jobs.size()), "generate.step_write"})) {
                is_cancelled = true;
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < std::min(kThreads, jobs.size()); ++i) {
            threads.emplace_back(work);
        }
    }
    if (is_cancelled) {
        return Error::of(ErrorCode::cancelled, "generate.cancelled");
    }
    std::vector<InjectedError> injected;
    for (auto& each : written) {
        if (!each.outcome) {
            return each.outcome.error();
        }
        injected.insert(injected.end(), each.injected.begin(), each.injected.end());
    }
    return injected;
}

Result<void> write_error_key(const std::vector<InjectedError>& injected, const std::filesystem::path& path) {
    documents::CsvWriter csv(path);
    const std::vector<documents::Value> header{std::string{"file"}, std::string{"sheet"}, std::string{"row"}, std::string{"column"}, std::string{"kind"}, std::string{"value"}};
    csv.write_row(header);
    for (const auto& error : injected) {
        const std::vector<documents::Value> row{error.file, error.sheet, error.row, error.column, error.kind, error.value};
        csv.write_row(row);
    }
    return csv.close();
}

GenerateReport report_of(const World& world, std::vector<Check> checks) {
    GenerateReport report;
    report.checks = std::move(checks);
    report.people = static_cast<std::int64_t>(world.people.size());
    report.posts = static_cast<std::int64_t>(world.posts.size());
    report.history_rows = static_cast<std::int64_t>(world.attendances.size());
    report.plan_entries = static_cast<std::int64_t>(world.plan_entries.size());
    return report;
}

}  // namespace

Result<std::vector<Check>> check_model(const GenerateRequest& request) {
    const auto model = make_model(request.model, request.scale, request.seed);
    if (!model) {
        return model.error();
    }
    return check_world(*model, make_world(*model, Random{request.seed}, SourceData::embedded()));
}

Result<GenerateReport> generate(const GenerateRequest& request, const ProgressSink& progress) {
    const auto model = make_model(request.model, request.scale, request.seed);
    if (!model) {
        return model.error();
    }
    const Random random{request.seed};
    const auto& source = SourceData::embedded();
    if (progress && !progress({0.0, "generate.step_invent"})) {
        return Error::of(ErrorCode::cancelled, "generate.cancelled");
    }
    World world = make_world(*model, random, source);
    auto checks = check_world(*model, world);
    if (!std::ranges::all_of(checks, &Check::is_met)) {
        return refusal(checks);
    }
    auto report = report_of(world, std::move(checks));
    const ErrorPlan errors = request.with_errors ? inject_errors(*model, random, world) : ErrorPlan{};
    std::error_code failure;
    std::filesystem::create_directories(request.out, failure);
    if (failure) {
        return Error::of(ErrorCode::unavailable, "generate.folder_not_writable", {{"folder", request.out.string()}, {"reason", failure.message()}});
    }
    const auto jobs = workbook_jobs(*model, world, errors);
    const std::string& place = model->is_province() ? source.places.province : source.places.prefecture;
    const auto injected = write_all(jobs, request, *model, place, progress);
    if (!injected) {
        return injected.error();
    }
    if (request.with_errors) {
        if (auto written = write_error_key(*injected, request.out / kErrorFile); !written) {
            return written.error();
        }
    } else {
        std::filesystem::remove(request.out / kErrorFile, failure);
    }
    report.injected_errors = static_cast<std::int64_t>(injected->size());
    for (const auto& job : jobs) {
        report.files.push_back({job.file_name, std::filesystem::file_size(request.out / job.file_name, failure)});
    }
    return report;
}

}  // namespace lunxun::generate

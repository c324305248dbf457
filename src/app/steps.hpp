// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>

#include <functional>
#include <string>
#include <vector>

#include "app/context.hpp"
#include "nomination/nomination_service.hpp"
#include "intake/import_service.hpp"

/// The steps of a year, each run as a recorded job: `lunxun demonstrate` strings them together, the other
/// commands run one. Each returns its figures.
namespace lunxun::app {

struct YearOptions {
    int year = 2027;
    std::uint64_t seed = 1;
    int threads = 2;
    std::int64_t iterations = 0;  ///< of the search of a step that takes such a limit; 0: the step's own
    std::vector<std::string> floors;  ///< of the nomination: ATTRIBUTE:LABEL=SHARE
    bool is_followed = false;         ///< another step follows at once and writes the read models for both
};

/// What a step came to: figures for machines, one line for people, seconds.
struct StepResult {
    boost::json::object figures;
    Message line;
    double seconds = 0;
};

struct ImportWish {
    std::vector<std::filesystem::path> files;
    bool is_clean_rows_only = false;
    bool is_preview_only = false;
    bool allows_test_region = false;  ///< ID numbers of division prefix 99, which no person has
    std::filesystem::path preview_file;  ///< commented copies go into this workbook
    std::vector<intake::ImportFile> mapped_files;  ///< beside `files`, with columns given by hand
    std::string actor = "command_line";  ///< who stands in the audit chain
    bool is_followed = false;            ///< as YearOptions::is_followed
};

struct DocumentsWish {
    std::vector<std::int64_t> class_ids;  ///< empty: every class of the current plan
    std::filesystem::path folder;
};

Result<StepResult> generate_step(const Context& context, const std::string& model, std::uint64_t seed, double scale, bool with_errors,
                                 const std::filesystem::path& out);
Result<StepResult> import_step(const Context& context, Workplace& workplace, const Trade& trade, const ImportWish& wish);
/// Reads every row and writes nothing; `preview` gets what was found.
Result<StepResult> check_import_step(const Context& context, Workplace& workplace, const Trade& trade, const ImportWish& wish, std::shared_ptr<const intake::Preview>& preview);
Result<StepResult> plan_step(const Context& context, Workplace& workplace, const Trade& trade, const YearOptions& options);
Result<StepResult> nominate_step(const Context& context, Workplace& workplace, const Trade& trade, const YearOptions& options);
/// With every setting of a run chosen; an own step so that the job can carry them.
Result<StepResult> nominate_step(const Context& context, Workplace& workplace, const Trade& trade, const nomination::NominationOptions& options);
Result<StepResult> curriculum_step(const Context& context, Workplace& workplace, const Trade& trade, const YearOptions& options);
Result<StepResult> timetable_step(const Context& context, Workplace& workplace, const Trade& trade, const YearOptions& options);
Result<StepResult> project_step(const Context& context, Workplace& workplace, const Trade& trade);
Result<StepResult> verify_step(const Context& context, Workplace& workplace, const YearOptions& options);
Result<StepResult> documents_step(const Context& context, Workplace& workplace, const Trade& trade, const DocumentsWish& wish);
Result<StepResult> report_step(const Context& context, Workplace& workplace, const Trade& trade, const YearOptions& options,
                               const std::filesystem::path& folder);

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "generate/self_check.hpp"

namespace lunxun::generate {

struct GenerateRequest {
    std::string model = "prefecture";  ///< prefecture, province
    std::uint64_t seed = 1;
    double scale = 1;  ///< of people, units and classes
    bool with_errors = false;
    std::filesystem::path out;  ///< folder, made when missing; files of an earlier run are replaced
};

struct WrittenFile {
    std::string name;
    std::uint64_t bytes = 0;
};

struct GenerateReport {
    std::vector<WrittenFile> files;
    std::vector<Check> checks;  ///< figures of requirements section 5, all met
    std::int64_t people = 0;
    std::int64_t posts = 0;
    std::int64_t history_rows = 0;
    std::int64_t plan_entries = 0;
    std::int64_t injected_errors = 0;  ///< rows of injected-errors.csv
};

/// Invents a region and writes it as the workbooks a customer would deliver. Same request, same bytes.
/// With errors, `injected-errors.csv` beside them names every mistake: file, sheet, row, column, kind, value.
/// @error invalid_input  an unknown model, or a scale outside 0.1 to 10.
/// @error infeasible     a figure came out outside its tolerance; `fields` holds each. Nothing is written.
/// @error unavailable    the folder cannot be written.
/// @error cancelled      the progress sink said so.
Result<GenerateReport> generate(const GenerateRequest& request, const ProgressSink& progress = {});

/// The figures of a run, without writing anything.
Result<std::vector<Check>> check_model(const GenerateRequest& request);

}  // namespace lunxun::generate

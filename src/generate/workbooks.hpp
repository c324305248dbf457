// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "generate/injected_error.hpp"
#include "generate/model.hpp"
#include "generate/sheet_writer.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// One file of the delivery and how to fill it. Files do not depend on each other, so they may be written at once.
struct WorkbookJob {
    std::string file_name;
    std::function<void(Workbook&, std::vector<InjectedError>&)> fill;
};

/// The workbooks a customer would deliver, numbered in the order in which they should be read.
std::vector<WorkbookJob> workbook_jobs(const Model& model, const World& world, const ErrorPlan& errors);

void write_units(const World& world, Workbook& workbook, std::vector<InjectedError>& injected);
void write_people(const World& world, const ErrorPlan& errors, Workbook& workbook, std::vector<InjectedError>& injected);
void write_posts(const World& world, const ErrorPlan& errors, Workbook& workbook, std::vector<InjectedError>& injected);
void write_history(const World& world, int year, const ErrorPlan& errors, Workbook& workbook, std::vector<InjectedError>& injected);
/// The classes of one school in the shape of six sheets that another system exports (requirements 3.4).
void write_six_sheets(const Model& model, const World& world, Workbook& workbook, std::vector<InjectedError>& injected);
void write_faculty(const World& world, Workbook& workbook, std::vector<InjectedError>& injected);
void write_places(const World& world, Workbook& workbook, std::vector<InjectedError>& injected);
void write_needs_and_plan(const Model& model, const World& world, const ErrorPlan& errors, Workbook& workbook, std::vector<InjectedError>& injected);

}  // namespace lunxun::generate

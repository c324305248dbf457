// SPDX-License-Identifier: Apache-2.0
#include "generate/workbooks.hpp"

#include "generate/history_model.hpp"
#include "generate/unit_builder.hpp"

namespace lunxun::generate {

std::vector<WorkbookJob> workbook_jobs(const Model& model, const World& world, const ErrorPlan& errors) {
    const auto& names = SourceData::embedded().resources.sheet;
    std::vector<WorkbookJob> jobs;
    const auto add = [&](std::string name, auto write) { jobs.push_back({std::move(name) + ".xlsx", std::move(write)}); };
    using Errors = std::vector<InjectedError>;
    add(names.at("units"), [&world](Workbook& book, Errors& injected) { write_units(world, book, injected); });
    add(names.at("people"), [&world, &errors](Workbook& book, Errors& injected) { write_people(world, errors, book, injected); });
    add(names.at("posts"), [&world, &errors](Workbook& book, Errors& injected) { write_posts(world, errors, book, injected); });
    for (int year = first_history_year(model); year <= model.today.year(); ++year) {
        add(fill(names.at("history"), "year", std::to_string(year)),
            [&world, &errors, year](Workbook& book, Errors& injected) { write_history(world, year, errors, book, injected); });
    }
    add(fill(names.at("six_sheets"), "year", std::to_string(model.today.year())),
        [&world, &model](Workbook& book, Errors& injected) { write_six_sheets(model, world, book, injected); });
    add(names.at("faculty"), [&world](Workbook& book, Errors& injected) { write_faculty(world, book, injected); });
    add(names.at("places"), [&world](Workbook& book, Errors& injected) { write_places(world, book, injected); });
    add(names.at("plan"), [&world, &errors, &model](Workbook& book, Errors& injected) { write_needs_and_plan(model, world, errors, book, injected); });
    return jobs;
}

}  // namespace lunxun::generate

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "curriculum/curriculum_rows.hpp"
#include "curriculum/library.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::curriculum {

/// Rows that menus are made from, and menus in and out.
class CurriculumStore {
public:
    explicit CurriculumStore(sql::Session& session) : session_(session) {}

    /// The newest plan that is proposed or in force.
    std::optional<PlanRow> find_current_plan();
    /// Courses in their newest revision, teachers, readings and buses. A course of unknown part or method is left out.
    Library load_library();
    /// Classes of the plan that are not cancelled: main classes first, then by first day. Rosters, needs and recent training
    /// come from the plan's newest nomination run, if there is one; `repeat_months` is how far recent training goes back.
    std::vector<ClassBrief> load_classes(const PlanRow& plan, Topics& topics, std::int64_t repeat_months);

    std::vector<CourseInMenuRow> load_courses_in_menus(std::int64_t plan_run_id);
    std::vector<MainClassMinutesRow> load_main_class_minutes(std::int64_t plan_run_id);

    /// Takes away the menus of these classes with all that hangs on them: readings, findings, and the timetable.
    void delete_menus(std::span<const std::int64_t> class_ids);
    /// Ids are given here.
    void add_menus(std::vector<MenuItemRow>& items, std::vector<ClassReadingRow>& readings, std::vector<MenuFindingRow>& findings);

private:
    void load_courses(Library& library);
    void load_teachers(Library& library);
    void load_gaps(std::optional<std::int64_t> nomination_run_id, Topics& topics, std::vector<ClassBrief>& classes);
    void load_training(std::int64_t nomination_run_id, const PlanRow& plan, std::int64_t repeat_months, Topics& topics,
                       std::vector<ClassBrief>& classes);

    sql::Session& session_;
};

}  // namespace lunxun::curriculum

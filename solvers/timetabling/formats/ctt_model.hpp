// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "solvers/timetabling/formats/ctt.hpp"
#include "solvers/timetabling/solution.hpp"

namespace lunxun::timetabling {

/// Sets of soft constraints under which an instance is judged (Bonutti et al., 2012).
enum class Formulation { ud2, ud5 };

/// The instance in the general model: a curriculum is a group, a course a series of one-slot events with a fixed
/// teacher, a period a slot. Events stand in the order of the courses, lecture by lecture.
Model model_of(const CttInstance& instance, Formulation formulation);

/// Pins lectures of the model to where `pins` put them: the first free lectures of each course.
void pin_lectures(Model& model, const CttInstance& instance, std::span<const CttLecture> pins);

/// Makes `lectures` what was published, to start from.
void set_previous(Model& model, const CttInstance& instance, std::span<const CttLecture> lectures, int change_price);

/// The placements as a solution file, one line a placed lecture.
std::string solution_text(const CttInstance& instance, std::span<const Placement> placements);

/// The same from a file: placements for `score`.
std::vector<Placement> placements_of(const CttInstance& instance, std::span<const CttLecture> lectures);

}  // namespace lunxun::timetabling

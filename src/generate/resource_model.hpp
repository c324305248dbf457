// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/source_data.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// What an institution of a level holds.
/// Source: requirements 5.6, 5.7; partners elsewhere are our assumption.
struct Endowment {
    int full_time = 0, part_time = 0;
    int full_time_sessions = 0, part_time_sessions = 0;  ///< a month, at most
    int classrooms = 0, halls = 0, auditoriums = 0, auditorium_seats = 0;
    int beds = 0;
    int bases = 0, sites = 0, routes = 0;
    int courses = 0;
};

/// Nothing for online academies.
Endowment endowment_of(const Institution& institution);

/// Rooms with their absences, beds, bases, sites and routes.
void make_premises(const Model& model, const SourceData& source, const Random& random, World& world);

/// Courses with revisions, and the reading list.
void make_library(const Model& model, const SourceData& source, const Random& random, World& world);

/// Teachers, what they may teach, and when they are not there.
void make_faculty(const Model& model, const SourceData& source, const Random& random, World& world);

/// Needs of organisations, posts and persons.
void make_needs(const Model& model, const Random& random, World& world);

/// Half-days of the planned year on weekdays, which `percent` of are blocked by absences of 1 half-day to some days.
void draw_absences(int owner, double percent, int longest_days, int year, Random& random, std::vector<Absence>& absences);

}  // namespace lunxun::generate

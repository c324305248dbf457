// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "solvers/timetabling/model.hpp"

namespace lunxun::timetabling {

/// One training institution of a made-up year.
struct School {
    int classes = 0;
    int small_rooms = 3;   ///< of 60 seats
    int middle_rooms = 1;  ///< of 150
    int large_rooms = 1;   ///< of 600
    int full_time = 10;
    int leaders = 25;      ///< part-time; two sessions a month, a third of their half-days blocked
    int courses = 40;
    int sites = 2;
    int buses = 3;
};

/// A year of training classes to try the core on: half-day sessions over real dates, classes of 4 to 40 sessions with
/// an opening, lectures, discussions within a day of their lecture, field routes by bus, a closing; qualified
/// teachers with calendars and caps, some of them shared by all schools; rooms by kind and size.
/// Source: the sizes of a prefecture and a province in published training reports, spread by the seed.
struct Academy {
    std::uint64_t seed = 1;
    Day first = Day::of(2027, 1, 1);
    int days = 365;
    int mean_sessions = 20;  ///< of a class
    int shared_teachers = 20;
    std::vector<School> schools;
};

/// 338 classes: one prefecture school and nine county schools.
Academy prefecture_academy(std::uint64_t seed);
/// 3,600 classes and some 72,000 sessions: 129 schools.
Academy province_academy(std::uint64_t seed);
/// Few classes in two weeks, for tests.
Academy small_academy(std::uint64_t seed, int classes);

struct AcademyModel {
    Model model;
    std::vector<int> school_of_event;
    std::vector<int> class_of_event;  ///< group index
};

AcademyModel model_of(const Academy& academy);

}  // namespace lunxun::timetabling

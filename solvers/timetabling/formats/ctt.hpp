// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace lunxun::timetabling {

/// A curriculum-based course timetabling instance, as the .ctt and .ectt files state it.
/// Source: ITC-2007 track 3 (Di Gaspero, McCollum, Schaerf) and its extension by Bonutti et al., 2012.
struct CttInstance {
    struct Course {
        std::string name;
        std::string teacher;
        int lectures = 0;
        int min_days = 0;
        int students = 0;
    };
    struct Room {
        std::string name;
        int seats = 0;
        int building = 0;  ///< numbered in order of appearance; all 0 in .ctt
    };
    struct Curriculum {
        std::string name;
        std::vector<int> courses;
    };
    struct Closed {
        int course = 0;
        int day = 0;
        int period = 0;
    };

    std::string name;
    int days = 0;
    int periods = 0;
    int min_daily = 0;  ///< 0 and `periods` in .ctt, which does not state them
    int max_daily = 0;
    int buildings = 1;
    bool is_extended = false;  ///< .ectt
    std::vector<Course> courses;
    std::vector<Room> rooms;
    std::vector<Curriculum> curricula;
    std::vector<Closed> closed;
};

/// Reads a whole file; .ectt is told by its Min_Max_Daily_Lectures line.
/// @error invalid_input  `fields[0].field` is the line number, the message says what is wrong there: an unknown course
///                       or section, a count that does not hold, a number out of range, a file that ends early.
Result<CttInstance> read_ctt(std::string_view text);

/// One lecture of a solution file: `course room day period`.
struct CttLecture {
    int course = 0;
    int room = 0;
    int day = 0;
    int period = 0;
    int line = 0;
};

enum class Lectures { all, some };

/// Reads a solution, or with `Lectures::some` a list of pins. A room of -1 in pins leaves the room free.
/// @error invalid_input  as above; with Lectures::all also when a course has too few or too many lectures.
Result<std::vector<CttLecture>> read_lectures(std::string_view text, const CttInstance& instance, Lectures wanted);

}  // namespace lunxun::timetabling

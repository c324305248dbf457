// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "curriculum/library.hpp"

namespace lunxun::curriculum {

/// How much teaching menus have already asked of each teacher, by month, so that a year's menus do not all want the same few.
/// An estimate: the timetable decides who teaches.
/// Unit: half-days against sessions a month.
class CourseLoad {
public:
    explicit CourseLoad(const Library& library) : library_(library), asked_(library.teachers.size()) {}

    /// Thousandths of its freest teacher's month that are asked for already; 2000 at most, and without any teacher.
    /// Teachers of the class's own institution go before others.
    int permille(const Course& course, const ClassBrief& brief) const;
    /// True when a teacher of the class's institution can teach the course on its days.
    bool has_own_teacher(const Course& course, const ClassBrief& brief) const;
    /// The same, for a leading official of the institution.
    bool has_own_leader(const Course& course, const ClassBrief& brief) const;
    /// Asks its freest teacher for the course.
    void book(const Course& course, const ClassBrief& brief);

private:
    struct Freest {
        int teacher = -1;
        int permille = 0;
    };
    Freest freest(const Course& course, const ClassBrief& brief) const;

    const Library& library_;
    std::vector<std::array<int, 12>> asked_;
};

}  // namespace lunxun::curriculum

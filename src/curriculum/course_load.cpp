// SPDX-License-Identifier: Apache-2.0
#include "curriculum/course_load.hpp"

#include <algorithm>

namespace lunxun::curriculum {

namespace {

constexpr int kFull = 2000;
/// A teacher of another institution is taken as if this much of the month were asked for already.
constexpr int kAwayFromHome = 700;

bool can_teach(const Teacher& teacher, const ClassBrief& brief) {
    return teacher.sessions_per_month > 0 && teacher.admitted_on <= brief.days.first &&
           (!teacher.valid_until || brief.days.last <= *teacher.valid_until);
}

std::size_t month_of(const ClassBrief& brief) { return static_cast<std::size_t>(brief.days.first.month() - 1); }

}  // namespace

CourseLoad::Freest CourseLoad::freest(const Course& course, const ClassBrief& brief) const {
    Freest found{-1, kFull};
    for (const int position : course.teachers) {
        const auto at = static_cast<std::size_t>(position);
        const Teacher& teacher = library_.teachers[at];
        if (!can_teach(teacher, brief)) continue;
        auto load = static_cast<int>(asked_[at][month_of(brief)] * 1000 / teacher.sessions_per_month);
        if (teacher.institution_id != brief.institution_id) load += kAwayFromHome;
        if (found.teacher < 0 || load < found.permille) found = {position, load};
    }
    return found;
}

int CourseLoad::permille(const Course& course, const ClassBrief& brief) const { return std::min(freest(course, brief).permille, kFull); }

bool CourseLoad::has_own_teacher(const Course& course, const ClassBrief& brief) const {
    return std::ranges::any_of(course.teachers, [&](int position) {
        const Teacher& teacher = library_.teachers[static_cast<std::size_t>(position)];
        return teacher.institution_id == brief.institution_id && can_teach(teacher, brief);
    });
}

bool CourseLoad::has_own_leader(const Course& course, const ClassBrief& brief) const {
    return std::ranges::any_of(course.teachers, [&](int position) {
        const Teacher& teacher = library_.teachers[static_cast<std::size_t>(position)];
        return teacher.is_leading_official && teacher.institution_id == brief.institution_id && can_teach(teacher, brief);
    });
}

void CourseLoad::book(const Course& course, const ClassBrief& brief) {
    const Freest found = freest(course, brief);
    if (found.teacher >= 0) asked_[static_cast<std::size_t>(found.teacher)][month_of(brief)] += course.half_days;
}

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/samples/courses.hpp"

#include <algorithm>
#include <string>

#include "solvers/timetabling/search/random.hpp"

namespace lunxun::timetabling {

CttInstance random_instance(std::uint64_t seed, int courses) {
    Random random(seed);
    CttInstance instance;
    instance.name = "random";
    instance.days = 5;
    instance.periods = 5;
    instance.min_daily = 2;
    instance.max_daily = 4;
    instance.buildings = 2;
    for (int i = 0; i < courses; ++i) {
        const int lectures = 2 + random.below(4);
        instance.courses.push_back({"c" + std::to_string(i), "t" + std::to_string(random.below(courses * 3 / 4 + 1)), lectures,
                                    1 + random.below(lectures), 10 + random.below(90)});
        for (int j = random.below(4); j > 0; --j) instance.closed.push_back({i, random.below(5), random.below(5)});
    }
    for (int i = 0; i < courses / 4 + 2; ++i) instance.rooms.push_back({"r" + std::to_string(i), 20 + random.below(90), random.below(2)});
    for (int i = 0; i < courses / 2; ++i) {
        CttInstance::Curriculum curriculum{"q" + std::to_string(i), {}};
        for (int j = 0; j < 2 + random.below(3); ++j) {
            const int course = random.below(courses);
            if (std::ranges::find(curriculum.courses, course) == curriculum.courses.end()) curriculum.courses.push_back(course);
        }
        instance.curricula.push_back(std::move(curriculum));
    }
    return instance;
}

Model random_courses(std::uint64_t seed, int courses) { return model_of(random_instance(seed, courses), Formulation::ud2); }

}  // namespace lunxun::timetabling

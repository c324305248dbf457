// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <random>

#include "solvers/assignment/solve.hpp"

namespace lunxun::assignment::testing {

/// How a random instance looks.
struct Shape {
    int persons = 10;
    int classes = 5;
    int groups = 4;
    int group_size = 4;
    int max_limit = 2;
    int days = 30;
    int longest = 8;
    int seats = 4;          ///< largest maximum of a class
    double minimum = 0.6;   ///< of the maximum
    double eligible = 0.6;  ///< share of all pairs
    double must = 0.2;
    int max_classes = 2;
    int topics = 4;
    double online = 0.1;
};

inline int draw(std::mt19937_64& rng, int low, int high) {
    return low + static_cast<int>(rng() % static_cast<std::uint64_t>(high - low + 1));
}
inline bool toss(std::mt19937_64& rng, double chance) {
    return static_cast<double>(rng() % 1'000'000) < chance * 1'000'000;
}

inline Instance random_instance(const Shape& shape, std::uint64_t seed) {
    std::mt19937_64 rng(seed);
    Instance instance;
    for (int c = 0; c < shape.classes; ++c) {
        const int seats = draw(rng, 1, shape.seats), first = draw(rng, 0, shape.days - 1);
        instance.classes.push_back({.min_seats = static_cast<int>(seats * shape.minimum),
                                    .max_seats = seats,
                                    .first_day = first,
                                    .last_day = std::min(kDays - 1, first + draw(rng, 0, shape.longest - 1)),
                                    .topic = draw(rng, 1, shape.topics),
                                    .is_away = !toss(rng, shape.online)});
    }
    for (int p = 0; p < shape.persons; ++p)
        instance.persons.push_back({draw(rng, shape.max_classes > 2 ? 0 : 1, shape.max_classes), toss(rng, shape.must)});
    for (int g = 0; g < shape.groups && shape.persons > 0; ++g) {
        Group group{draw(rng, 0, shape.max_limit), {}};
        for (int k = 0; k < shape.group_size; ++k) {
            const int person = draw(rng, 0, shape.persons - 1);
            if (std::ranges::find(group.members, person) == group.members.end()) group.members.push_back(person);
        }
        instance.groups.push_back(group);
    }
    for (int p = 0; p < shape.persons; ++p)
        for (int c = 0; c < shape.classes; ++c)
            if (toss(rng, shape.eligible)) instance.arcs.push_back({p, c, draw(rng, 1, 1000)});
    return instance;
}

}  // namespace lunxun::assignment::testing

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "solvers/assignment/solve.hpp"

namespace lunxun::assignment::testing {

/// What a plan is worth and which rules it breaks, worked out the slow and plain way from the instance alone.
struct Verification {
    std::int64_t value = 0;
    std::int64_t must_unserved = 0;
    std::vector<std::string> violations;
};

inline void verify_persons(const Instance& instance, const std::map<int, std::vector<int>>& attended, Verification& found) {
    for (const auto& [person, classes] : attended) {
        if (static_cast<int>(classes.size()) > instance.persons.at(static_cast<std::size_t>(person)).max_classes)
            found.violations.push_back("too many classes for person " + std::to_string(person));
        for (std::size_t i = 0; i < classes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const TrainingClass& a = instance.classes[static_cast<std::size_t>(classes[i])];
                const TrainingClass& b = instance.classes[static_cast<std::size_t>(classes[j])];
                if (a.topic == b.topic) found.violations.push_back("one topic twice for person " + std::to_string(person));
                if (a.first_day <= b.last_day && b.first_day <= a.last_day)
                    found.violations.push_back("one day twice for person " + std::to_string(person));
            }
    }
}

inline void verify_groups(const Instance& instance, const std::map<int, std::vector<int>>& attended, Verification& found) {
    for (std::size_t g = 0; g < instance.groups.size(); ++g)
        for (int day = 0; day < kDays; ++day) {
            int away = 0;
            for (const int person : instance.groups[g].members) {
                if (!attended.contains(person)) continue;
                for (const int c : attended.at(person)) {
                    const TrainingClass& it = instance.classes[static_cast<std::size_t>(c)];
                    away += it.is_away && it.first_day <= day && day <= it.last_day ? 1 : 0;
                }
            }
            if (away > instance.groups[g].limit)
                found.violations.push_back("group " + std::to_string(g) + " over its limit on day " + std::to_string(day));
        }
}

inline Verification verify(const Instance& instance, const std::vector<Nomination>& plan) {
    Verification found;
    std::map<std::pair<int, int>, int> benefits;
    for (const Arc& arc : instance.arcs) benefits[{arc.person, arc.class_id}] = arc.benefit;
    std::map<int, std::vector<int>> attended;
    std::map<int, int> taken;
    std::set<Nomination> seen;
    for (const Nomination& it : plan) {
        if (!seen.insert(it).second) found.violations.push_back("a nomination twice");
        if (!benefits.contains({it.person, it.class_id}))
            found.violations.push_back("a pair that is not eligible");
        else
            found.value += benefits.at({it.person, it.class_id});
        attended[it.person].push_back(it.class_id);
        ++taken[it.class_id];
    }
    for (const auto& [c, count] : taken) {
        const TrainingClass& it = instance.classes[static_cast<std::size_t>(c)];
        if (count < it.min_seats || count > it.max_seats) found.violations.push_back("seats of class " + std::to_string(c));
    }
    verify_persons(instance, attended, found);
    verify_groups(instance, attended, found);
    for (std::size_t p = 0; p < instance.persons.size(); ++p)
        found.must_unserved += instance.persons[p].must && !attended.contains(static_cast<int>(p)) ? 1 : 0;
    found.value -= 20'000 * found.must_unserved;
    return found;
}

}  // namespace lunxun::assignment::testing

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "curriculum/menu_problem.hpp"

namespace lunxun::curriculum {

/// Numbers for topic codes, so that books are arrays; shared by courses, classes, needs and readings.
class Topics {
public:
    int number(const std::string& code);
    /// -1 for a topic nobody has named yet.
    int find(std::string_view code) const;
    const std::string& code(int number) const { return codes_[static_cast<std::size_t>(number)]; }
    std::size_t size() const { return codes_.size(); }

private:
    std::map<std::string, int, std::less<>> numbers_;
    std::vector<std::string> codes_;
};

/// Rank groups of an `audience` column as bits, by their place in the code list `rank_group`; a blank audience is everybody.
unsigned audience_bits(std::string_view audience);

struct Teacher {
    std::int64_t id = 0;
    std::int64_t institution_id = 0;  ///< 0: of none
    bool is_leading_official = false;
    std::int64_t sessions_per_month = 0;
    Day admitted_on;
    std::optional<Day> valid_until;
};

/// A course in its newest revision.
struct Course {
    std::int64_t id = 0;
    std::int64_t institution_id = 0;  ///< 0: shared by all
    std::string name;
    Part part = Part::theory;
    Mix mix = Mix::lecture;
    std::string method;
    int topic = -1;
    std::string field;
    unsigned audience = 0;
    int half_days = 1;
    int minutes = 0;
    bool is_core_theory = false;
    bool is_party_history = false;
    bool is_quality_course = false;
    std::int64_t route_institution_id = 0;  ///< of an on-site course; 0 without a route or for a route of all
    std::int64_t people_at_most = 0;        ///< an on-site course's smallest site; 0: no limit
    std::int64_t bus_seats = 0;             ///< an on-site course's bus; 0: none needed
    std::int64_t revision = 0;
    Day revised_on;
    std::vector<int> teachers;  ///< positions in Library::teachers
};

struct Reading {
    std::int64_t id = 0;
    int topic = -1;
    unsigned audience = 0;
    bool is_required = false;
    std::int64_t minutes = 0;
};

/// Everything that menus are made from.
struct Library {
    Topics topics;
    std::vector<Course> courses;
    std::vector<Teacher> teachers;
    std::vector<Reading> readings;
    std::map<std::int64_t, std::int64_t> buses;  ///< by institution
};

/// A class of the plan, as far as its menu depends on it.
struct ClassBrief {
    std::int64_t id = 0;
    std::int64_t institution_id = 0;
    std::string class_type;
    std::string field;
    int topic = -1;
    unsigned audience = 0;
    std::string delivery;
    DayRange days;
    bool is_main_class = false;
    bool is_resident = false;
    std::int64_t people = 0;
    /// 0 to 1000 by topic: stated needs of its audience and of those nominated; may be shorter than the topics.
    std::vector<int> gaps;
    /// Persons of the roster who had the topic lately, by topic; may be shorter than the topics.
    std::vector<int> trained;
    int roster = 0;
};

}  // namespace lunxun::curriculum

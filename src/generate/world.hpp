// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"

/// An invented region before it becomes workbooks. References between lists are positions, -1 none; codes are those of
/// `rules/codes.toml` and of the sheet catalogue.
namespace lunxun::generate {

/// What a unit is to the model: decides sizes, ranks and titles of its people.
enum class UnitRole { node, leading_body, organ, institution, park_organ, township, village, association };

struct Unit {
    std::string code;
    std::string name;
    int parent = -1;
    std::string tier;
    std::string kind;
    std::string division_code;
    std::string field = "general";
    UnitRole role = UnitRole::node;
    int size = 0;  ///< people with a post in it
    int institution = -1;  ///< where its tier usually trains
};

struct UnitRename {
    int unit = 0;
    std::string former_name;
    std::string former_code;
    Day valid_until;
};

struct Institution {
    std::string code;
    std::string name;
    std::string tier;
    std::string kind;
    std::string division_code;
    int main_class_capacity = 0;
    int buses = 0;
};

struct Person {
    std::string id_number;
    std::string name;
    bool is_female = false;
    Day born_on;
    std::string nationality;
    std::string political_status;
    std::string education;
    std::string speciality;
    std::string phone;
    std::string occupation;
    bool is_online_learner = false;
    Day managed_from;
    int first_post = -1;    ///< into World::posts, oldest first; -1 without a post
    int current_post = -1;  ///< the last of them
};

struct Post {
    int person = 0;
    int unit = 0;
    std::string name;
    std::string rank_code;
    bool is_leader = false;
    bool is_head = false;
    bool is_hard_to_release = false;
    std::string field = "general";
    Day held_from;
    std::optional<Day> held_until;
};

/// A class, study session or online year of the past.
struct PastEvent {
    std::string code;
    std::string name;
    std::string kind = "class";
    std::string class_type;
    std::string topic;
    std::string organiser;
    std::string institution;
    std::string institution_tier;
    DayRange days;
    int half_days = 0;
    int class_hours = 0;  ///< of 45 minutes
    bool is_full_time = true;
    bool in_six_sheets = false;
};

/// One person in one event of the past.
struct Attendance {
    int person = 0;
    int event = 0;
    int class_hours = 0;
    int serial = 0;  ///< number of the certificate within the event
    bool is_qualified = true;
};

struct Teacher {
    std::string code;
    std::string name;
    std::string source_type;
    int institution = -1;
    int unit = -1;
    int person = -1;
    std::string fee_grade;
    bool is_leading_official = false;
    int sessions_per_month = 0;
    Day admitted_on;
    std::vector<int> courses;
};

struct Absence {
    int owner = 0;  ///< teacher or room
    DayRange days;
    std::string half = "day";
};

struct Course {
    std::string code;
    std::string name;
    int institution = -1;
    std::string part;
    std::string area;
    std::string topic;
    std::string method;
    std::string audience;
    std::string field;
    int half_days = 1;
    int class_hours = 4;
    std::string room_kind;
    int route = -1;
    bool is_core_theory = false;
    bool is_party_history = false;
    bool is_quality_course = false;
    std::string closes_gap;
    std::vector<Day> revised_on;  ///< one a revision, oldest first
};

struct ReadingItem {
    std::string code;
    std::string title;
    std::string chapters;
    std::string medium;
    std::string topic;
    std::string audience;
    bool is_required = false;
    int reading_minutes = 0;
};

struct Room {
    int institution = 0;
    std::string code;
    std::string name;
    std::string kind;
    int capacity = 0;
    bool is_relay_ready = false;
};

struct Dormitory {
    int institution = 0;
    std::string code;
    std::string name;
    int beds = 0;
};

struct Base {
    std::string code;
    std::string name;
    std::string division_code;
    std::string directory_level;
};

struct Site {
    std::string code;
    std::string name;
    int base = -1;
    std::string division_code;
    std::string topic;
    int capacity = 0;
};

struct RouteStop {
    int site = 0;
    int stay_minutes = 0;
    int travel_minutes = 0;
};

struct Route {
    std::string code;
    std::string name;
    int institution = 0;
    int half_days = 1;
    int bus_seats = 50;
    std::vector<RouteStop> stops;
};

struct Need {
    std::string source;
    int unit = -1;
    int person = -1;
    std::string audience;
    std::string field;
    std::string topic;
    std::string gap_kind;
    int weight = 3;
    Day stated_on;
    std::string note;
};

/// What is wrong with a plan entry on purpose.
enum class PlanDefect { none, duplicate, overlap, over_budget, short_lead, draft, submitted, returned, cancelled };

struct PlanEntry {
    std::string code;
    std::string name;
    std::string tier;
    int organiser = 0;
    std::string co_organiser;
    int institution = 0;
    std::string class_type;
    std::string field;
    std::string topic;
    std::string goal;
    std::string audience;
    int scope_unit = -1;
    std::string scope_division;
    std::string key_group;
    int seats_min = 1;
    int seats_max = 1;
    int days = 1;
    DayRange window;
    int budget_yuan = 0;
    std::string delivery = "classroom";
    bool is_main_class = false;
    bool is_priority = false;
    bool is_out_of_region = false;
    bool is_resident = false;
    std::string state = "approved";
    Day submitted_on;
    std::string approval_number;
    PlanDefect defect = PlanDefect::none;
};

struct Blackout {
    std::string division_code;
    DayRange days;
    std::string reason;
};

struct World {
    std::vector<Unit> units;
    std::vector<UnitRename> renames;
    std::vector<Institution> institutions;
    std::vector<Person> people;
    std::vector<Post> posts;
    std::vector<PastEvent> events;
    std::vector<Attendance> attendances;
    std::vector<Teacher> teachers;
    std::vector<Absence> teacher_absences;
    std::vector<Course> courses;
    std::vector<ReadingItem> reading_items;
    std::vector<Room> rooms;
    std::vector<Absence> room_absences;
    std::vector<Dormitory> dormitories;
    std::vector<Base> bases;
    std::vector<Site> sites;
    std::vector<Route> routes;
    std::vector<Need> needs;
    std::vector<PlanEntry> plan_entries;
    std::vector<Blackout> blackouts;

    template <class T>
    static const T& at(const std::vector<T>& list, int index) {
        return list[static_cast<std::size_t>(index)];
    }
    const Unit& unit(int index) const { return at(units, index); }
    const Person& person(int index) const { return at(people, index); }
    const Post& post(int index) const { return at(posts, index); }
    /// The post in force today, nullptr without one.
    const Post* current_post(const Person& person) const { return person.current_post < 0 ? nullptr : &post(person.current_post); }
};

}  // namespace lunxun::generate

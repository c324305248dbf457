// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "nomination/nomination_settings.hpp"
#include "nomination/year_search.hpp"
#include "platform/text/spoken.hpp"

/// What the nomination's endpoints send. Values and prices are benefit points.
namespace lunxun::nomination {

struct NominationSettingView {
    std::string name;
    std::string group;
    std::string title;
    std::string meaning;
    std::int64_t least = 0;
    std::int64_t most = 0;
};
BOOST_DESCRIBE_STRUCT(NominationSettingView, (), (name, group, title, meaning, least, most))

struct NominationSettingsView {
    NominationSettings defaults;
    std::vector<NominationSettingView> settings;
    std::vector<text::CodeName> tiers;
};
BOOST_DESCRIBE_STRUCT(NominationSettingsView, (), (defaults, settings, tiers))

/// One run in a list.
struct NominationRunLine {
    std::int64_t id = 0;
    std::int64_t plan_run_id = 0;
    std::int64_t plan_version = 0;
    std::string created_at;
    std::int64_t value = 0;
    std::int64_t upper_bound = 0;
    std::int64_t persons = 0;
    std::int64_t classes = 0;
    std::int64_t eligible_pairs = 0;
    std::int64_t places = 0;
    std::int64_t must_unserved = 0;
    std::int64_t classes_not_run = 0;
    std::int64_t decisions = 0;
};
BOOST_DESCRIBE_STRUCT(NominationRunLine, (),
                      (id, plan_run_id, plan_version, created_at, value, upper_bound, persons, classes, eligible_pairs, places, must_unserved,
                       classes_not_run, decisions))

struct NominationRunList {
    std::int64_t year = 0;
    std::vector<NominationRunLine> items;
};
BOOST_DESCRIBE_STRUCT(NominationRunList, (), (year, items))

/// What stands of a run after people decided.
struct NominationStanding {
    std::int64_t places = 0;
    std::int64_t people = 0;
    std::int64_t value = 0;
    std::int64_t confirmed = 0;
};
BOOST_DESCRIBE_STRUCT(NominationStanding, (), (places, people, value, confirmed))

struct NominationRunView {
    NominationRunLine run;
    std::int64_t year = 0;
    bool is_current = false;
    std::int64_t seats = 0;
    NominationStanding standing;
    std::optional<NominationSettings> settings;  ///< none: a run of an older program, whose settings read differently
    std::vector<SearchPoint> points;
};
BOOST_DESCRIBE_STRUCT(NominationRunView, (), (run, year, is_current, seats, standing, settings, points))

/// What one class or unit gets.
struct NominationShare {
    std::int64_t id = 0;
    std::string name;
    std::string first_day;  ///< of a class
    std::string last_day;
    std::int64_t seats_min = 0;
    std::int64_t seats = 0;
    std::int64_t places = 0;
    std::int64_t people = 0;
    std::int64_t members = 0;  ///< of a unit with a release limit
    std::int64_t away_at_most = 0;
    std::int64_t value = 0;
    std::int64_t price = 0;  ///< of one more seat, or of one more person released on the dearest days
};
BOOST_DESCRIBE_STRUCT(NominationShare, (), (id, name, first_day, last_day, seats_min, seats, places, people, members, away_at_most, value, price))

struct NominationSharePage {
    std::vector<NominationShare> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(NominationSharePage, (), (items, next, total))

struct NominationFairShare {
    std::string code;
    std::string name;
    std::int64_t persons = 0;
    std::int64_t served = 0;
    std::int64_t places = 0;
    std::int64_t must_unserved = 0;
};
BOOST_DESCRIBE_STRUCT(NominationFairShare, (), (code, name, persons, served, places, must_unserved))

struct NominationFairTable {
    std::string attribute;
    std::string name;
    std::vector<NominationFairShare> shares;
    double lowest = 0;
    double highest = 0;
    double spread = 0;
    double gini = 0;
};
BOOST_DESCRIBE_STRUCT(NominationFairTable, (), (attribute, name, shares, lowest, highest, spread, gini))

/// A floor of the run: who got a class without and with it.
struct NominationFloorCost {
    std::string attribute;
    std::string name;  ///< of the attribute
    std::string group_name;
    double share = 0;  ///< asked for, 0 to 1
    std::int64_t persons = 0;
    std::int64_t least = 0;
    std::int64_t served_without = 0;
    std::int64_t served = 0;
    double price = 0;  ///< points that one person more in the floor costs
};
BOOST_DESCRIBE_STRUCT(NominationFloorCost, (), (attribute, name, group_name, share, persons, least, served_without, served, price))

struct NominationFairness {
    std::vector<NominationFairTable> tables;
    std::vector<NominationFloorCost> floors;
    std::int64_t value = 0;
    std::int64_t value_without_floors = 0;  ///< read only where there are floors
};
BOOST_DESCRIBE_STRUCT(NominationFairness, (), (tables, floors, value, value_without_floors))

struct NominationPriceLine {
    std::int64_t id = 0;
    std::string kind;
    std::int64_t price = 0;
    std::optional<std::string> first_day;  ///< of a release limit: the crowded days
    std::optional<std::string> last_day;
    std::optional<std::int64_t> class_id;
    std::optional<std::string> class_name;
    std::optional<std::string> class_first_day;
    std::optional<std::int64_t> seats;
    std::optional<std::int64_t> unit_id;
    std::optional<std::string> unit_name;
    std::optional<std::string> group_kind;
    std::optional<std::int64_t> members;
    std::optional<std::int64_t> away_at_most;
};
BOOST_DESCRIBE_STRUCT(NominationPriceLine, (),
                      (id, kind, price, first_day, last_day, class_id, class_name, class_first_day, seats, unit_id, unit_name, group_kind, members,
                       away_at_most))

struct NominationPricePage {
    std::vector<NominationPriceLine> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(NominationPricePage, (), (items, next, total))

/// Somebody eligible without a place, and why.
struct NominationUnplaced {
    std::int64_t person_id = 0;
    std::string person_name;
    std::int64_t unit_id = 0;
    std::string unit_name;
    std::string post_name;
    text::CodeName rank;
    std::int64_t class_id = 0;  ///< the class that came nearest
    std::string class_name;
    std::string class_first_day;
    std::string reason;
    std::int64_t benefit = 0;
    bool is_overdue = false;  ///< had to get a class this year
    std::vector<text::SpokenMessage> reasons;
};
BOOST_DESCRIBE_STRUCT(NominationUnplaced, (),
                      (person_id, person_name, unit_id, unit_name, post_name, rank, class_id, class_name, class_first_day, reason, benefit, is_overdue, reasons))

struct NominationUnplacedPage {
    std::vector<NominationUnplaced> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(NominationUnplacedPage, (), (items, next, total))

struct NominationChangedClass {
    std::int64_t class_id = 0;
    std::string class_name;
    std::string first_day;
    std::int64_t places = 0;
    std::int64_t added = 0;  ///< who was not in it in the run before
};
BOOST_DESCRIBE_STRUCT(NominationChangedClass, (), (class_id, class_name, first_day, places, added))

struct NominationComparison {
    NominationRunLine before;
    NominationRunLine after;
    std::int64_t kept = 0;
    std::int64_t added = 0;
    std::int64_t dropped = 0;
    std::vector<NominationChangedClass> classes;  ///< most changed first, at most 20
};
BOOST_DESCRIBE_STRUCT(NominationComparison, (), (before, after, kept, added, dropped, classes))

}  // namespace lunxun::nomination

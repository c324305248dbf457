// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/id.hpp"
#include "organisation/unit.hpp"

namespace lunxun::people {

using PersonId = Id<struct PersonTag>;
using organisation::UnitId;

/// Someone who is trained, without the ID number: that is decrypted only where it is shown.
/// Members that hold a code name its list in rules/codes.toml.
struct Person {
    PersonId id;
    std::string name;
    std::string pinyin;          ///< syllables without tones, for search
    std::string id_number_tail;  ///< last four characters
    std::string sex;             ///< code
    Day born_on;
    std::string nationality;       ///< code; empty: unknown, as in the next three
    std::string political_status;  ///< code
    std::string education;         ///< code
    std::string speciality;
    std::string occupation;  ///< code
    bool is_online_learner = false;
    Day managed_from;
    std::optional<Day> managed_until;  ///< inclusive; none: open
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, name, pinyin, id_number_tail, sex, born_on, nationality, political_status, education, speciality, occupation, is_online_learner,
                       managed_from, managed_until))

/// A post or rank held in a unit for a time.
struct Post {
    std::int64_t id = 0;
    PersonId person_id;
    UnitId unit_id;
    std::string name;
    std::string rank_code;  ///< code of list rank
    bool is_leader = false;
    bool is_head = false;  ///< first in charge of the unit
    bool is_hard_to_release = false;
    std::string field;  ///< code of list field
    Day held_from;
    std::optional<Day> held_until;  ///< inclusive; none: open

    bool is_held_on(Day day) const { return held_from <= day && (!held_until || day <= *held_until); }
};
BOOST_DESCRIBE_STRUCT(Post, (), (id, person_id, unit_id, name, rank_code, is_leader, is_head, is_hard_to_release, field, held_from, held_until))

}  // namespace lunxun::people

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "verify/facts.hpp"

/// What a person is on a day, out of posts and units as stored.
namespace lunxun::verify {

bool is_held_on(const Post& post, Day day);
bool is_valid_on(const Unit& unit, Day day);

/// The post that speaks for a person: the highest rank, then a head's, a leader's, the newest, the first stored.
const Post* main_post(const Facts& facts, RowId person_id, Day day);

/// The day on which the person rose into the present rank group from a lower one; none when that never was.
std::optional<Day> promoted_on(const Facts& facts, RowId person_id, Day day);

/// True when the unit is `top` or stands below it.
bool is_within(const PeopleFacts& people, RowId unit_id, RowId top_id);

/// True when the unit lies in the division; a code's trailing zeros stand for all below it, an empty one for everywhere.
bool is_in_division(const Unit& unit, std::string_view division);

int age_on(Day born_on, Day day);

/// True when `word` stands in the list parted by commas.
bool is_in_list(std::string_view list, std::string_view word);

}  // namespace lunxun::verify

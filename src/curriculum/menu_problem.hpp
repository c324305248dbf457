// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lunxun::curriculum {

/// The parts of a curriculum, in the order in which they are taught.
enum class Part : std::uint8_t { theory, party_spirit, political, ability, knowledge };
constexpr std::size_t kParts = 5;
std::string_view to_string(Part part);
std::optional<Part> part_of(std::string_view name);

/// Groups of methods whose shares of a class have targets (rule M8).
enum class Mix : std::uint8_t { lecture, on_site, discussion, case_simulation, self_reading };
constexpr std::size_t kMixes = 5;
/// Interviews count as discussion, demonstrations as lecture. None for methods that fill no half-day (activity).
std::optional<Mix> mix_of(std::string_view method);

/// Number of a method among those of courses, 0 to 8; -1 for an unknown one.
int method_number(std::string_view method);
constexpr int kMethods = 9;

/// Something that may fill half-days of a class: a course, or a group discussion of the class itself.
struct Candidate {
    int source = 0;  ///< position in the caller's list
    Part part = Part::theory;
    Mix mix = Mix::lecture;
    int method = 0;
    int topic = -1;  ///< any numbering of topics; -1: none, may repeat freely
    int half_days = 1;
    int minutes = 0;
    bool is_core_theory = false;
    bool is_party_history = false;
    int copies = 1;          ///< how often it may stand in one menu
    std::int64_t value = 0;  ///< points for the class, of all its half-days
};

/// What a class's menu must hold besides its fixed items. Half-days and minutes of fixed readings stand in the `fixed_`
/// members; ceremonies belong to no part and stand in no share.
struct MenuDemand {
    int half_days = 0;  ///< to be filled by candidates
    std::array<int, kParts> fixed_half_days{};
    std::array<int, kParts> fixed_minutes{};

    int theory_party_permille = 0;  ///< S1, of the minutes of everything taught; 0: not asked
    int party_permille = 0;         ///< S2; 0: not asked
    int block_half_days = 0;        ///< M1-M3: core theory
    int block_courses = 0;
    int history_half_days = 0;       ///< M4
    int theory_half_days = 0;        ///< M6
    int party_spirit_half_days = 0;  ///< M6
    int class_topic = -1;            ///< M14
    int topic_half_days = 0;

    std::array<std::int64_t, kMixes> mix_target{};  ///< thousandths of half-days that candidates should give
    int methods_minimum = 0;
    std::int64_t mix_weight = 0;       ///< points for a half-day off target, at most 0
    std::int64_t methods_weight = 0;   ///< points for each method missing, at most 0
    std::int64_t repeat_weight = 0;    ///< points for each further item of one topic but the class's own, at most 0
};

/// What hard rules of a menu lack, by rule; 0 everywhere in a sound menu.
struct Shortfall {
    int unfilled = 0;       ///< half-days
    int theory_party = 0;   ///< half-days, S1
    int party = 0;          ///< half-days, S2
    int block_half_days = 0;
    int block_courses = 0;
    int history = 0;
    int theory = 0;
    int party_spirit = 0;
    int topic = 0;

    int sum() const { return unfilled + theory_party + party + block_half_days + block_courses + history + theory + party_spirit + topic; }
    bool operator==(const Shortfall&) const = default;
};

/// Compared by what hard rules lack, then by points.
struct MenuScore {
    int short_of = 0;
    std::int64_t points = 0;

    bool is_better_than(const MenuScore& other) const {
        return short_of != other.short_of ? short_of < other.short_of : points > other.points;
    }
    bool operator==(const MenuScore&) const = default;
};

/// Candidates taken, as positions in the list, ascending; a candidate with copies may stand more than once.
using MenuChoice = std::vector<int>;

}  // namespace lunxun::curriculum

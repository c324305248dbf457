// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/formats/ctt.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "solvers/timetabling/formats/lines.hpp"

namespace lunxun::timetabling {

namespace {

constexpr int kMostDays = 400;
constexpr int kMostPeriods = 31;
constexpr int kMostPeople = 1'000'000;

using Words = std::vector<std::string_view>;
using Names = std::map<std::string_view, int>;

/// Reads one file, section by section; stops at the first mistake.
class Reader {
public:
    explicit Reader(std::string_view text) : lines_(text) {}

    Result<CttInstance> read() {
        read_header();
        read_sections();
        check_counts();
        if (error_) return *error_;
        return std::move(instance_);
    }

private:
    void refuse(const char* key, std::string_view value = {}) {
        if (!error_) error_ = bad_line(lines_.number(), key, value);
    }

    int number(std::string_view word, int least, int most) {
        const std::optional<int> value = whole_number(word);
        if (value && *value >= least && *value <= most) return *value;
        refuse("not_a_number", word);
        return least;
    }

    bool has_columns(const Words& words, std::size_t count) {
        if (words.size() != count) refuse("wrong_columns", words[0]);
        return words.size() == count;
    }

    static bool is_section(std::string_view word) {
        return word == "COURSES:" || word == "ROOMS:" || word == "CURRICULA:" || word == "UNAVAILABILITY_CONSTRAINTS:" || word == "ROOM_CONSTRAINTS:";
    }

    void read_header() {
        if (!lines_.next()) return refuse("empty");
        do {
            if (is_section(lines_.words()[0])) break;
            header_line(lines_.words());
        } while (!error_ && lines_.next());
        for (const char* key : {"Days:", "Periods_per_day:", "Courses:", "Rooms:", "Curricula:"}) {
            if (!promised_.contains(key)) refuse("missing_header", key);
        }
        if (error_) return;
        instance_.days = promised_["Days:"];
        instance_.periods = promised_["Periods_per_day:"];
        if (!instance_.is_extended) instance_.max_daily = instance_.periods;
    }

    void header_line(const Words& words) {
        const std::string key(words[0]);
        if (key == "Name:") {
            instance_.name = words.size() > 1 ? std::string(words[1]) : "";
        } else if (key == "Min_Max_Daily_Lectures:") {
            if (!has_columns(words, 3)) return;
            instance_.is_extended = true;
            instance_.min_daily = number(words[1], 0, kMostPeriods);
            instance_.max_daily = number(words[2], instance_.min_daily, kMostPeriods);
        } else if (key == "Days:" || key == "Periods_per_day:" || key == "Courses:" || key == "Rooms:" || key == "Curricula:" ||
                   key == "Constraints:" || key == "UnavailabilityConstraints:" || key == "RoomConstraints:") {
            if (!has_columns(words, 2)) return;
            const bool is_grid = key == "Days:" || key == "Periods_per_day:";
            const int most = key == "Days:" ? kMostDays : key == "Periods_per_day:" ? kMostPeriods : kMostPeople;
            if (!promised_.emplace(key, number(words[1], is_grid ? 1 : 0, most)).second) refuse("repeated", words[0]);
        } else {
            refuse("unknown_header", words[0]);
        }
    }

    void read_sections() {
        std::string section;
        while (!error_ && !lines_.words().empty()) {
            const Words& words = lines_.words();
            if (words[0] == "END.") {
                if (lines_.next()) refuse("after_end", lines_.words()[0]);
                return;
            }
            if (is_section(words[0])) {
                section = std::string(words[0]);
                if (!counted_.emplace(section, 0).second) refuse("repeated", section);
            } else {
                ++counted_[section];
                section_line(section, words);
            }
            lines_.next();
        }
        refuse("truncated");
    }

    void section_line(std::string_view section, const Words& words) {
        if (section == "COURSES:") return course(words);
        if (section == "ROOMS:") return room(words);
        if (section == "CURRICULA:") return curriculum(words);
        if (section == "UNAVAILABILITY_CONSTRAINTS:") return unavailability(words);
        room_constraint(words);
    }

    void course(const Words& words) {
        if (!has_columns(words, instance_.is_extended ? 6 : 5)) return;
        CttInstance::Course course{std::string(words[0]), std::string(words[1]), number(words[2], 0, kMostDays * kMostPeriods),
                                   number(words[3], 0, kMostDays), number(words[4], 0, kMostPeople)};
        if (instance_.is_extended) number(words[5], 0, 1);
        if (course.lectures > instance_.days * instance_.periods) refuse("more_lectures_than_periods", words[0]);
        if (!courses_.emplace(words[0], static_cast<int>(instance_.courses.size())).second) refuse("repeated", words[0]);
        instance_.courses.push_back(std::move(course));
    }

    void room(const Words& words) {
        if (!has_columns(words, instance_.is_extended ? 3 : 2)) return;
        CttInstance::Room room{std::string(words[0]), number(words[1], 0, kMostPeople), 0};
        if (instance_.is_extended) room.building = buildings_.emplace(words[2], static_cast<int>(buildings_.size())).first->second;
        instance_.buildings = std::max(1, static_cast<int>(buildings_.size()));
        if (!rooms_.emplace(words[0], static_cast<int>(instance_.rooms.size())).second) refuse("repeated", words[0]);
        instance_.rooms.push_back(std::move(room));
    }

    void curriculum(const Words& words) {
        if (words.size() < 2) return refuse("wrong_columns", words[0]);
        const int members = number(words[1], 0, kMostPeople);
        if (words.size() != static_cast<std::size_t>(members) + 2) return refuse("members_count", words[0]);
        if (!curricula_.emplace(words[0], 0).second) refuse("repeated", words[0]);
        CttInstance::Curriculum curriculum{std::string(words[0]), {}};
        for (std::size_t i = 2; i < words.size(); ++i) {
            const int index = course_named(words[i]);
            if (index >= 0 && std::ranges::find(curriculum.courses, index) == curriculum.courses.end()) curriculum.courses.push_back(index);
        }
        instance_.curricula.push_back(std::move(curriculum));
    }

    int course_named(std::string_view name) {
        const auto found = courses_.find(name);
        if (found != courses_.end()) return found->second;
        refuse("unknown_course", name);
        return -1;
    }

    void unavailability(const Words& words) {
        if (!has_columns(words, 3)) return;
        CttInstance::Closed closed{course_named(words[0]), number(words[1], 0, instance_.days - 1), number(words[2], 0, instance_.periods - 1)};
        instance_.closed.push_back(closed);
    }

    /// Read and checked, then left: neither UD2 nor UD5 knows them.
    void room_constraint(const Words& words) {
        if (!has_columns(words, 2)) return;
        course_named(words[0]);
        if (!rooms_.contains(words[1])) refuse("unknown_room", words[1]);
    }

    void check_counts() {
        const std::pair<const char*, const char*> pairs[] = {{"Courses:", "COURSES:"},
                                                             {"Rooms:", "ROOMS:"},
                                                             {"Curricula:", "CURRICULA:"},
                                                             {"Constraints:", "UNAVAILABILITY_CONSTRAINTS:"},
                                                             {"UnavailabilityConstraints:", "UNAVAILABILITY_CONSTRAINTS:"},
                                                             {"RoomConstraints:", "ROOM_CONSTRAINTS:"}};
        for (const auto& [header, section] : pairs) {
            const auto promise = promised_.find(header);
            if (promise != promised_.end() && promise->second != counted_[section]) refuse("wrong_count", section);
        }
    }

    Lines lines_;
    CttInstance instance_;
    std::optional<Error> error_;
    std::map<std::string, int> promised_, counted_;
    Names courses_, rooms_, curricula_, buildings_;
};

}  // namespace

Result<CttInstance> read_ctt(std::string_view text) { return Reader(text).read(); }

Result<std::vector<CttLecture>> read_lectures(std::string_view text, const CttInstance& instance, Lectures wanted) {
    Names courses, rooms;
    for (const auto& course : instance.courses) courses.emplace(course.name, static_cast<int>(courses.size()));
    for (const auto& room : instance.rooms) rooms.emplace(room.name, static_cast<int>(rooms.size()));
    std::vector<int> found(instance.courses.size(), 0);
    std::vector<CttLecture> lectures;
    Lines lines(text);
    while (lines.next()) {
        const Words& words = lines.words();
        if (words.size() != 4) return bad_line(lines.number(), "wrong_columns", words[0]);
        const auto course = courses.find(words[0]);
        const auto room = rooms.find(words[1]);
        const bool leaves_room = wanted == Lectures::some && words[1] == "-1";
        if (course == courses.end()) return bad_line(lines.number(), "unknown_course", words[0]);
        if (room == rooms.end() && !leaves_room) return bad_line(lines.number(), "unknown_room", words[1]);
        const int day = whole_number(words[2]).value_or(-1);
        const int period = whole_number(words[3]).value_or(-1);
        if (day < 0 || day >= instance.days || period < 0 || period >= instance.periods)
            return bad_line(lines.number(), "period_out_of_range", words[2]);
        const auto index = static_cast<std::size_t>(course->second);
        if (++found[index] > instance.courses[index].lectures) return bad_line(lines.number(), "too_many_lectures", words[0]);
        lectures.push_back({course->second, leaves_room ? -1 : room->second, day, period, lines.number()});
    }
    for (std::size_t i = 0; i < found.size() && wanted == Lectures::all; ++i) {
        if (found[i] < instance.courses[i].lectures) return bad_line(lines.number(), "missing_lectures", instance.courses[i].name);
    }
    return lectures;
}

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/formats/ctt.hpp"

#include <doctest/doctest.h>

#include <string>

#include "solvers/timetabling/formats/lines.hpp"

using namespace lunxun::timetabling;

namespace {

const std::string kFile =
    "Name: Toy\nCourses: 2\nRooms: 2\nDays: 5\nPeriods_per_day: 4\nCurricula: 1\nConstraints: 2\n\nCOURSES:\nAlgebra Li 3 2 30\n"
    "Physics Wang 2 2 40\n\nROOMS:\nrA 32\nrB\t50\n\nCURRICULA:\nCur1 2 Algebra Physics\n\nUNAVAILABILITY_CONSTRAINTS:\nAlgebra 2 0\n"
    "Algebra 2 1\n\nEND.\n";

std::string with(const std::string& from, const std::string& to) {
    std::string text = kFile;
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// `line key`, or what went wrong instead of a refusal.
std::string refusal(const std::string& text) {
    const auto read = read_ctt(text);
    if (read) return "accepted";
    const std::string& key = read.error().message.key;
    return read.error().fields.at(0).field + " " + key.substr(key.rfind('.') + 1);
}

}  // namespace

TEST_CASE("a competition file is read with courses, rooms, curricula and closed periods") {
    const auto read = read_ctt(kFile);
    REQUIRE(read);
    CHECK(read->name == "Toy");
    CHECK(read->courses.at(1).students == 40);
    CHECK(read->rooms.at(1).seats == 50);
    CHECK(read->curricula.at(0).courses == std::vector<int>{0, 1});
    CHECK(read->closed.size() == 2);
    CHECK_FALSE(read->is_extended);
    CHECK(read->max_daily == 4);
}

TEST_CASE("an extended file brings buildings and daily bounds, also with Windows line ends") {
    const auto read = read_ctt(
        "Name: T\r\nCourses: 1\r\nRooms: 2\r\nDays: 5\r\nPeriods_per_day: 4\r\nCurricula: 0\r\nMin_Max_Daily_Lectures: 1 3\r\n"
        "UnavailabilityConstraints: 0\r\nRoomConstraints: 1\r\nCOURSES:\r\na t 2 1 30 1\r\nROOMS:\r\nr1 30 7\r\nr2 30 9\r\nCURRICULA:\r\n"
        "UNAVAILABILITY_CONSTRAINTS:\r\nROOM_CONSTRAINTS:\r\na r1\r\nEND.");
    REQUIRE(read);
    CHECK(read->is_extended);
    CHECK(read->max_daily == 3);
    CHECK(read->buildings == 2);
    CHECK(read->rooms[1].building == 1);
}

TEST_CASE("a bad file is refused with its line and reason") {
    CHECK(refusal(kFile) == "accepted");
    CHECK(refusal("") == "0 empty");
    CHECK(refusal(with("Cur1 2 Algebra Physics", "Cur1 2 Algebra Chemistry")) == "18 unknown_course");
    CHECK(refusal(with("Cur1 2", "Cur1 3")) == "18 members_count");
    CHECK(refusal(with("Algebra 2 0", "Biology 2 0")) == "21 unknown_course");
    CHECK(refusal(with("Algebra 2 0", "Algebra 5 0")) == "21 not_a_number");
    CHECK(refusal(with("rA 32", "rA -32")) == "14 not_a_number");
    CHECK(refusal(with("rA 32", "rA many")) == "14 not_a_number");
    CHECK(refusal(with("rB\t50", "rA 50")) == "15 repeated");
    CHECK(refusal(with("Algebra Li 3 2 30", "Algebra Li 3 2")) == "10 wrong_columns");
    CHECK(refusal(with("Algebra Li 3 2 30", "Algebra Li 21 2 30")) == "10 more_lectures_than_periods");
    CHECK(refusal(with("Courses: 2", "Courses: 3")).ends_with("wrong_count"));
    CHECK(refusal(with("Constraints: 2", "Constraints: 9")).ends_with("wrong_count"));
    CHECK(refusal(with("Days: 5\n", "")).ends_with("missing_header"));
    CHECK(refusal(with("Days: 5", "Days: 0")) == "4 not_a_number");
    CHECK(refusal(with("Rooms: 2", "Halls: 2")) == "3 unknown_header");
    CHECK(refusal(with("\nEND.\n", "\n")).ends_with("truncated"));
    CHECK(refusal(kFile + "more") == "25 after_end");
}

TEST_CASE("no prefix of a file is accepted and none crashes the reader") {
    for (std::size_t length = 0; length + 5 < kFile.size(); ++length) CHECK(refusal(kFile.substr(0, length)) != "accepted");
}

TEST_CASE("a refusal reads as one English line") {
    CHECK(in_english(read_ctt(with("rA 32", "rA x")).error()) == "line 14: not a whole number in range 'x'");
}

TEST_CASE("a solution that misses lectures, names strangers or repeats itself is refused") {
    const auto instance = read_ctt(kFile).value();
    const auto key = [&](const char* text, Lectures wanted) {
        const auto read = read_lectures(text, instance, wanted);
        return read ? std::string("accepted") : read.error().message.key.substr(read.error().message.key.rfind('.') + 1);
    };
    const char* all = "Algebra rA 0 0\nAlgebra rA 0 1\nAlgebra rA 1 1\nPhysics rB 0 2\nPhysics rB 4 3\n";
    CHECK(key(all, Lectures::all) == "accepted");
    CHECK(key("Algebra rA 0 0\n", Lectures::all) == "missing_lectures");
    CHECK(key("Algebra rA 0 0\n", Lectures::some) == "accepted");
    CHECK(key("Algebra -1 0 0\n", Lectures::some) == "accepted");
    CHECK(key("Algebra -1 0 0\n", Lectures::all) == "unknown_room");
    CHECK(key("Botany rA 0 0\n", Lectures::some) == "unknown_course");
    CHECK(key("Algebra rA 5 0\n", Lectures::some) == "period_out_of_range");
    CHECK(key("Algebra rA 0\n", Lectures::some) == "wrong_columns");
    CHECK(key("Physics rA 0 0\nPhysics rA 0 1\nPhysics rA 0 2\n", Lectures::some) == "too_many_lectures");
}

// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/ical_writer.hpp"

#include <doctest/doctest.h>
#include <libical/ical.h>

#include <sstream>

#include "platform/documents/utf8_text.hpp"

using namespace lunxun;
using namespace lunxun::documents;

namespace {

IcalCalendar calendar_of(const std::string& summary) {
    return {.name = "class 7",
            .method = IcalMethod::publish,
            .stamp = Day::of(2026, 11, 21),
            .events = {{.uid = "session-12@lunxun",
                        .sequence = 3,
                        .day = Day::of(2027, 4, 12),
                        .starts_at_minute = 8 * 60 + 30,
                        .minutes = 180,
                        .summary = summary,
                        .location = "room 1; east, wing",
                        .description = "teacher\nsecond line"}}};
}

}  // namespace

TEST_CASE("an event reads back with its time, version and escaped texts") {
    const std::string text = ical_text(calendar_of("theory"));

    icalcomponent* root = icalcomponent_new_from_string(text.c_str());
    REQUIRE(root != nullptr);
    icalcomponent* event = icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT);
    CHECK(icalcomponent_count_errors(root) == 0);
    CHECK(icalcomponent_get_method(root) == ICAL_METHOD_PUBLISH);
    CHECK(icalcomponent_get_sequence(event) == 3);
    CHECK(std::string(icalcomponent_get_uid(event)) == "session-12@lunxun");
    CHECK(std::string(icalcomponent_get_location(event)) == "room 1; east, wing");
    CHECK(std::string(icalcomponent_get_description(event)) == "teacher\nsecond line");
    icalcomponent_free(root);
    CHECK(text.find("DTSTART;TZID=Asia/Shanghai:20270412T083000\r\n") != std::string::npos);
    CHECK(text.find("DTEND;TZID=Asia/Shanghai:20270412T113000\r\n") != std::string::npos);
    CHECK(text.find("DTSTAMP:20261121T000000Z\r\n") != std::string::npos);
    CHECK(text == ical_text(calendar_of("theory")));
}

TEST_CASE("long Chinese lines are folded between characters") {
    std::string summary;
    for (int i = 0; i < 60; ++i) summary += "\xE7\x8F\xAD";

    std::istringstream lines(ical_text(calendar_of(summary)));

    for (std::string line; std::getline(lines, line, '\n');) {
        CHECK(line.ends_with('\r'));
        CHECK(line.size() <= 76);
        CHECK(clean_text(line, 1000) == line);
    }
}

// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "platform/documents/workbook_reader.hpp"
#include "reports/reports_service.hpp"
#include "tests/support/pdf_words.hpp"
#include "tests/support/planned_year.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/test_databases.hpp"

using namespace lunxun;
using namespace lunxun::reports;

namespace {

const Day kToday = Day::of(2026, 11, 21);

std::string content_of(const std::filesystem::path& path) {
    std::ostringstream all;
    all << std::ifstream(path, std::ios::binary).rdbuf();
    return all.str();
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// One class of five days with two units, three people and two sessions.
std::int64_t fill(test::PlannedYear& year) {
    const auto health = year.unit("HealthBureau");
    const auto county = year.unit("NorthCounty");
    const auto class_id = year.training_class({.name = "DigitalEconomy", .goal = "ProblemSolved"});
    year.quota(class_id, health, 2);
    year.quota(class_id, county, 38);
    year.nomination(class_id, year.person("ZhangSan", health, "Head"), health);
    year.nomination(class_id, year.person("LiSi", county, "Deputy"), county);
    year.nomination(class_id, year.person("WangWu", county, "Clerk"), county, "returned");
    const auto teacher = year.teacher("TeacherOne");
    const auto room = year.room("RoomSeven");
    year.session(class_id, "2027-04-12", "morning", "08:30", "OpeningLecture", teacher, room);
    year.session(class_id, "2027-04-13", "afternoon", "14:30", "SecondLecture", teacher, room);
    return class_id;
}

}  // namespace

TEST_CASE("a class gets a notice with quotas and roster, and a timetable in three forms") {
    test::for_each_database([](sql::Database& database) {
        const test::TemporaryFolder folder;
        database.write([](sql::Session& session) {
            test::PlannedYear year(session);
            fill(year);
        });

        const auto written = write_class_documents(database, rulebook::RulePack::embedded(), {{}, folder / "papers", kToday}, {});

        REQUIRE(written.has_value());
        CHECK(written->classes == 1);
        REQUIRE(written->files.size() == 4);
        const std::string notice = test::pdf_words(folder / "papers/C100-notice.pdf");
        for (const char* part : {"DigitalEconomy", "HealthBureau", "NorthCounty", "ZhangSan", "Head", "LiSi", "Partyschool", "ProblemSolved。", "2027年4月12日", "08:00", "40"}) {
            CHECK_MESSAGE(holds(notice, part), part);
        }
        CHECK(!holds(notice, "WangWu"));
        CHECK(!holds(notice, "0014"));
        const std::string timetable = test::pdf_words(folder / "papers/C100-timetable.pdf");
        CHECK(holds(timetable, "OpeningLecture"));
        CHECK(holds(timetable, "14:30"));
        const std::string calendar = content_of(folder / "papers/C100-timetable.ics");
        CHECK(holds(calendar, "DTSTART;TZID=Asia/Shanghai:20270412T083000"));
        CHECK(holds(calendar, "SUMMARY:SecondLecture"));
        int rows = 0;
        auto reader = documents::WorkbookReader::open(folder / "papers/C100-timetable.xlsx").value();
        REQUIRE(reader.read_sheet(0, [&](std::int64_t, auto) { return ++rows > 0; }));
        CHECK(rows == 5);
    });
}

TEST_CASE("two runs write the same bytes") {
    auto database = test::memory_database();
    const test::TemporaryFolder folder;
    database.write([](sql::Session& session) {
        test::PlannedYear year(session);
        fill(year);
    });

    REQUIRE(write_class_documents(database, rulebook::RulePack::embedded(), {{}, folder / "a", kToday}, {}));
    REQUIRE(write_class_documents(database, rulebook::RulePack::embedded(), {{}, folder / "b", kToday}, {}));

    for (const char* name : {"C100-notice.pdf", "C100-timetable.pdf", "C100-timetable.xlsx", "C100-timetable.ics"}) {
        CHECK_MESSAGE(content_of(folder / "a" / name) == content_of(folder / "b" / name), name);
        CHECK(!content_of(folder / "a" / name).empty());
    }
}

TEST_CASE("without a plan, for an unknown class, or when stopped, the papers are refused with the reason") {
    auto database = test::memory_database();
    const test::TemporaryFolder folder;
    const auto& rules = rulebook::RulePack::embedded();
    CHECK(write_class_documents(database, rules, {{}, folder.path(), kToday}, {}).error().message.key == "reports.no_current_plan");

    database.write([](sql::Session& session) {
        test::PlannedYear year(session);
        fill(year);
    });

    CHECK(write_class_documents(database, rules, {{99}, folder.path(), kToday}, {}).error().message.key == "reports.unknown_class");
    CHECK(write_class_documents(database, rules, {{}, folder.path(), kToday}, [](auto&) { return false; }).error().code == ErrorCode::cancelled);
    CHECK(write_class_documents(database, rules, {{}, "/proc/none", kToday}, {}).error().message.key == "reports.cannot_make_folder");
}

TEST_CASE("many classes are each written once, whoever of the two threads takes them") {
    auto database = test::memory_database();
    const test::TemporaryFolder folder;
    database.write([](sql::Session& session) {
        test::PlannedYear year(session);
        for (int i = 0; i < 12; ++i) fill(year);
    });
    double last = 0;

    const auto written = write_class_documents(database, rulebook::RulePack::embedded(), {{}, folder.path(), kToday}, [&](const Progress& progress) {
        last = std::max(last, progress.fraction);
        return true;
    });

    REQUIRE(written.has_value());
    CHECK(written->classes == 12);
    CHECK(written->files.size() == 48);
    for (const auto& file : written->files) CHECK(std::filesystem::file_size(file) > 0);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 48);
    CHECK(last > 0);
}

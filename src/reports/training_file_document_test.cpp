// SPDX-License-Identifier: Apache-2.0
#include "reports/training_file_document.hpp"

#include <doctest/doctest.h>

#include "platform/documents/written_file.hpp"
#include "tests/support/pdf_words.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lunxun::reports {
namespace {

hours::TrainingFilePage file_of_one() {
    hours::TrainingFilePage file;
    file.person = {.person_id = 7, .name = "ZhangSan", .id_number_tail = "001X", .sex = {"F", "女"}, .born_on = Day::of(1980, 2, 3), .unit_name = "HealthBureau", .post_name = "Head"};
    file.as_of = Day::of(2026, 11, 22);
    file.class_hour_minutes = 45;
    file.years = {{2026, {}, {}, {{.rule_id = "H2", .rule_name = "NinetyHours", .minutes_minimum = 4050, .minutes = 2700, .minutes_short = 1350, .passed_by = "none", .due = Day::of(2026, 12, 31)}}}};
    file.entries = {{.activity = "RuralClass", .institution = "PartySchool", .first_day = Day::of(2026, 5, 4), .last_day = Day::of(2026, 5, 8), .training_minutes = 1800}};
    file.entries_total = 130;
    file.nominations = {{.class_name = "DigitalEconomy", .first_day = Day::of(2027, 4, 12), .last_day = Day::of(2027, 4, 16), .reasons = {{"nomination.behind", "FortyHoursBehind"}}}};
    return file;
}

}  // namespace

TEST_CASE("a training file on paper shows the person, each rule with its number, places with reasons and the newest rows") {
    const test::TemporaryFolder folder;
    const auto bytes = training_file_pdf(file_of_one());
    REQUIRE(bytes);
    REQUIRE(documents::write_file(folder / "file.pdf", *bytes));
    const auto text = test::pdf_words(folder / "file.pdf");
    for (const char* part : {"ZhangSan", "001X", "HealthBureau", "NinetyHours", "90学时", "60学时", "DigitalEconomy", "FortyHoursBehind", "RuralClass", "40", "130"})
        CHECK_MESSAGE(text.find(part) != std::string::npos, part);
}

TEST_CASE("a training file without anything in it is still a paper that says so") {
    const test::TemporaryFolder folder;
    hours::TrainingFilePage file;
    file.class_hour_minutes = 45;
    const auto bytes = training_file_pdf(file);
    REQUIRE(bytes);
    REQUIRE(documents::write_file(folder / "file.pdf", *bytes));
    CHECK(test::pdf_words(folder / "file.pdf").find("无。") != std::string::npos);
}

}  // namespace lunxun::reports

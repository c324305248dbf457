// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "platform/documents/workbook_reader.hpp"
#include "reports/reports_service.hpp"
#include "tests/support/planned_year.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/test_databases.hpp"

using namespace lunxun;
using namespace lunxun::reports;

namespace {

using Rows = std::vector<std::vector<documents::Cell>>;

Rows rows_of(const std::filesystem::path& path, std::size_t sheet) {
    Rows rows;
    auto reader = documents::WorkbookReader::open(path).value();
    REQUIRE(reader.read_sheet(sheet, [&](std::int64_t, std::span<const documents::Cell> cells) {
        rows.emplace_back(cells.begin(), cells.end());
        return true;
    }));
    return rows;
}

/// The numbers of a row from a column on; blanks are -1.
std::vector<double> numbers_of(const std::vector<documents::Cell>& row, std::size_t first, std::size_t count) {
    std::vector<double> numbers;
    for (std::size_t i = first; i < first + count; ++i) {
        const bool is_number = i < row.size() && row[i].kind == documents::Cell::Kind::number;
        numbers.push_back(is_number ? row[i].number : -1);
    }
    return numbers;
}

OfficeRequest request_in(const std::filesystem::path& folder) { return {2027, folder, Day::of(2027, 6, 30), "2026-11-21T08:00:00Z"}; }

/// Two units; a class done, one cancelled; people who met their yearly requirement by days, by hours, and not at all.
void fill(test::PlannedYear& year) {
    const auto health = year.unit("=Health bureau");
    const auto town = year.unit("Town", "township");
    const auto done = year.training_class({.name = "Done", .state = "closed", .seats = 30});
    const auto cancelled = year.training_class({.name = "Cancelled", .state = "cancelled"});
    year.quota(done, health, 4);
    year.quota(done, town, 2);
    year.quota(cancelled, town, 9);
    const auto by_days = year.person("A", health, "Head");
    const auto by_hours = year.person("B", health, "Clerk");
    const auto not_met = year.person("C", town, "Clerk");
    year.ledger_entry(by_days, "class", "2027-03-01", "2027-03-12", 24, 100);
    year.ledger_entry(by_hours, "class", "2027-03-01", "2027-03-02", 2, 90 * 45);
    year.ledger_entry(not_met, "class", "2027-03-01", "2027-03-02", 2, 450);
    year.nomination(done, by_days, health, "completed");
    year.nomination(done, by_hours, health, "returned");
    year.nomination(done, not_met, town, "no_show");
    const auto teacher = year.teacher("T");
    const auto room = year.room("R");
    year.session(done, "2027-04-12", "morning", "08:30", "Lecture", teacher, room, 450);
}

}  // namespace

TEST_CASE("the statistics count classes, attainment and fulfilment, and freeze each table once") {
    test::for_each_database([](sql::Database& database) {
        const test::TemporaryFolder folder;
        database.write([](sql::Session& session) {
            test::PlannedYear year(session);
            fill(year);
        });

        const auto written = write_statistics(database, rulebook::RulePack::embedded(), request_in(folder.path()));

        REQUIRE(written.has_value());
        const Rows classes = rows_of(written->file, 0);
        REQUIRE(classes.size() == 5);
        CHECK(numbers_of(classes[3], 2, 8) == std::vector<double>{2, 1, 0, 1, 1, 5, 10, 0});
        CHECK(numbers_of(classes[4], 2, 8) == numbers_of(classes[3], 2, 8));
        const Rows people = rows_of(written->file, 2);
        REQUIRE(people.size() == 6);
        CHECK(numbers_of(people[5], 2, 7) == std::vector<double>{3, 3, 1, 1, 0, 1, 2.0 / 3});
        CHECK(rows_of(written->file, 3).size() == 1 + 3);
        const Rows units = rows_of(written->file, 4);
        REQUIRE(units.size() == 6);
        CHECK(units[3][0] == documents::Cell{documents::Cell::Kind::text, "=Health bureau", 0});
        CHECK(numbers_of(units[3], 1, 8) == std::vector<double>{4, 2, 1, 1, 1, 0, 0, 0.25});
        CHECK(numbers_of(units[5], 1, 7) == std::vector<double>{6, 3, 2, 1, 1, 1, 0});

        const auto again = write_statistics(database, rulebook::RulePack::embedded(), request_in(folder.path()));
        REQUIRE(again.has_value());
        CHECK(again->snapshot_hashes == written->snapshot_hashes);
        database.read([](sql::Session& session) { CHECK(session.scalar<std::int64_t>("select count(*) from report_snapshot") == 3); });

        database.write([](sql::Session& session) { session.execute("update training_class set state = 'cancelled' where id = 1"); });
        const auto changed = write_statistics(database, rulebook::RulePack::embedded(), request_in(folder.path()));
        CHECK(changed->snapshot_hashes[0] != written->snapshot_hashes[0]);
        CHECK(changed->snapshot_hashes[1] == written->snapshot_hashes[1]);
        database.read([](sql::Session& session) { CHECK(session.scalar<std::int64_t>("select count(*) from report_snapshot") == 5); });
    });
}

TEST_CASE("a reversed ledger entry and its reversal count for nothing") {
    auto database = test::memory_database();
    const test::TemporaryFolder folder;
    database.write([](sql::Session& session) {
        test::PlannedYear year(session);
        const auto person = year.person("A", year.unit("U"), "Head");
        year.ledger_entry(person, "class", "2027-03-01", "2027-03-12", 24, 100 * 45);
        year.ledger_entry(person, "class", "2027-03-01", "2027-03-12", -24, -100 * 45);
        session.execute("update ledger_entry set reverses_id = 1 where id = 2");
    });

    const auto written = write_statistics(database, rulebook::RulePack::embedded(), request_in(folder.path())).value();

    CHECK(numbers_of(rows_of(written.file, 2).back(), 2, 6) == std::vector<double>{1, 1, 0, 0, 0, 1});
}

TEST_CASE("the annual plan adds up at 0, 1, 99, 100 and 101 entries") {
    for (const int count : {0, 1, 99, 100, 101}) {
        auto database = test::memory_database();
        const test::TemporaryFolder folder;
        database.write([&](sql::Session& session) {
            test::PlannedYear year(session);
            for (int i = 0; i < count; ++i) year.training_class({.name = "=cmd|" + std::string(300, 'x'), .seats = 10 + i});
        });

        const auto path = write_annual_plan(database, request_in(folder.path())).value();

        const Rows entries = rows_of(path, 0);
        const Rows classes = rows_of(path, 1);
        REQUIRE(entries.size() == static_cast<std::size_t>(count) + 3);
        REQUIRE(classes.size() == entries.size());
        double seats = 0;
        double budget = 0;
        for (std::size_t i = 2; i + 1 < entries.size(); ++i) {
            CHECK(entries[i][2].text == "=cmd|" + std::string(300, 'x'));
            seats += entries[i][9].number;
            budget += entries[i][13].number;
        }
        CHECK(entries.back()[9].number == seats);
        CHECK(entries.back()[13].number == budget);
        CHECK(classes.back()[8].number == seats);
    }
}

TEST_CASE("a year without a plan is refused by its number") {
    auto database = test::memory_database();
    const test::TemporaryFolder folder;

    const Message expected{"reports.no_current_plan_of_year", {{"year", "2027"}}};
    CHECK(write_annual_plan(database, request_in(folder.path())).error().message == expected);
    CHECK(write_statistics(database, rulebook::RulePack::embedded(), request_in(folder.path())).error().message == expected);
    CHECK(std::filesystem::is_empty(folder.path()));
}

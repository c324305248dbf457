// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/postgresql_server.hpp"
#include "tests/support/raw_workbook.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/test_databases.hpp"
#include "tests/year/region_books.hpp"

namespace lunxun::app {
namespace {

using test_year::all_books;
using test_year::context_for;
using test_year::kSeed;
using test_year::kSmall;

std::int64_t figure(const Result<StepResult>& result, const char* name) {
    return result.value().figures.at(name).to_number<std::int64_t>();
}

/// Workbooks of a small region, written once a process.
const std::filesystem::path& small_books() {
    static const test::TemporaryFolder folder;
    static const bool is_written = generate_step(context_for(folder.path(), ""), "prefecture", kSeed, kSmall, false, folder.path()).has_value();
    REQUIRE(is_written);
    return folder.path();
}

/// The whole year, twice imported, on one database.
void plan_year_on(const std::string& db) {
    const test::TemporaryFolder data;
    const auto context = context_for(data / "data", db);
    const auto trade = context.load_trade().value();
    auto place = context.open_workplace().value();
    const auto wish = all_books(small_books());

    const auto first = import_step(context, place, trade, wish);
    REQUIRE(first);
    CHECK(first->figures.at("errors").to_number<std::int64_t>() == 0);
    const auto second = import_step(context, place, trade, wish);
    REQUIRE(second);
    CHECK(second->figures.at("committed").at("fresh").to_number<std::int64_t>() == 0);

    YearOptions year;
    const auto plan = plan_step(context, place, trade, year);
    REQUIRE(plan);
    CHECK(figure(plan, "classes") > 25);
    const auto nominated = nominate_step(context, place, trade, year);
    REQUIRE(nominated);
    CHECK(figure(nominated, "places") > figure(plan, "seats") * 95 / 100);
    CHECK(figure(nominated, "value") <= figure(nominated, "upper_bound"));
    REQUIRE(curriculum_step(context, place, trade, year));
    const auto timetable = timetable_step(context, place, trade, year);
    REQUIRE(timetable);
    CHECK(figure(timetable, "unplaced") * 20 < figure(timetable, "sessions"));
    CHECK(figure(verify_step(context, place, year), "violations") == 0);
}

}  // namespace

TEST_CASE("a small region's year is planned from its workbooks and verified clean on SQLite") {
    plan_year_on("");
}

TEST_CASE("a small region's year is planned from its workbooks and verified clean on PostgreSQL") {
    test::with_postgresql([](const test::PostgresqlServer& server) {
        const test::PostgresqlDatabase fresh(server);
        plan_year_on(fresh.address());
    });
}

/// Runs `work` in a process of its own and kills it after so long.
template <class Work>
void kill_in_the_middle(useconds_t microseconds, Work work) {
    const pid_t child = fork();
    if (child == 0) _exit(work() ? 0 : 1);
    usleep(microseconds);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
}

TEST_CASE("an import or a plan killed in the middle leaves nothing, is told, and can be run again") {
    const test::TemporaryFolder data;
    const auto context = context_for(data / "data", "");
    const auto wish = all_books(small_books());
    const auto trade = context.load_trade().value();
    kill_in_the_middle(1'500'000, [&] {
        auto place = context.open_workplace().value();
        return import_step(context, place, trade, wish).has_value();
    });
    {
        auto place = context.open_workplace().value();
        const auto again = import_step(context, place, trade, wish);
        REQUIRE(again);
        // Killed before its commit it left nothing; killed after, everything: never a part.
        const auto fresh = again->figures.at("committed").at("fresh").to_number<std::int64_t>();
        const auto unchanged = again->figures.at("committed").at("unchanged").to_number<std::int64_t>();
        CHECK((fresh == 0 || unchanged == 0));
    }

    kill_in_the_middle(400'000, [&] {
        auto place = context.open_workplace().value();
        return plan_step(context, place, trade, {}).has_value();
    });

    auto place = context.open_workplace().value();
    const auto count = [&](const char* query) { return place.database.read([&](sql::Session& session) { return session.scalar<std::int64_t>(query); }); };
    CHECK(count("select count(*) from job where state in ('waiting', 'running')") == 0);
    const auto runs_left = count("select count(*) from plan_run");
    const auto plan = plan_step(context, place, trade, {});
    REQUIRE(plan);
    CHECK(count("select count(*) from plan_run") == runs_left + 1);
    CHECK(count("select count(*) from training_class where plan_run_id = (select max(id) from plan_run)") == figure(plan, "classes"));
}

TEST_CASE("a zip bomb among the workbooks is refused by its name, and nothing of the others is kept") {
    const test::TemporaryFolder data;
    const auto context = context_for(data / "data", "");
    const auto trade = context.load_trade().value();
    auto place = context.open_workplace().value();
    auto wish = all_books(small_books());
    test::RawWorkbook bomb;
    bomb.after_sheet_data = std::string(64 << 20, ' ');
    const auto path = data / "bomb.xlsx";
    test::write_zip(path, bomb.parts(), 9);
    wish.files = {wish.files.front(), path};

    const auto refused = import_step(context, place, trade, wish);

    REQUIRE_FALSE(refused);
    const auto& fields = refused.error().fields;
    REQUIRE(fields.size() == 1);
    CHECK(fields.front().field == "bomb.xlsx");
    CHECK(fields.front().message.key == "documents.zip_bomb");
    CHECK(place.database.read([](sql::Session& session) { return session.scalar<std::int64_t>("select count(*) from unit"); }) == 0);
}

}  // namespace lunxun::app

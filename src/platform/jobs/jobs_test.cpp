// SPDX-License-Identifier: Apache-2.0
#include "platform/jobs/jobs.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "platform/text/locale.hpp"
#include "tests/support/test_databases.hpp"

using namespace lunxun;
using namespace std::chrono_literals;

TEST_CASE("a job that succeeds is recorded with its result") {
    test::for_each_database([](sql::Database& database) {
        std::string heard;
        const auto result = jobs::run(
            database, "plan", R"({"year":2027})",
            [](const ProgressSink& sink) -> Result<std::string> {
                CHECK(sink({0.4, "plan.step", R"({"value":7})"}));
                CHECK(sink({0.5, "plan.step"}));
                return R"({"classes":338})";
            },
            [&](const Progress& progress) {
                heard = progress.step;
                return true;
            });

        CHECK(result.value() == R"({"classes":338})");
        CHECK(heard == "plan.step");
        const auto job = jobs::find_job(database, 1).value();
        CHECK(job.state == "done");
        CHECK(job.fraction == 1.0);
        CHECK(job.result == result.value());
        CHECK(job.figures == R"({"value":7})");
        CHECK(job.arguments == R"({"year":2027})");
        CHECK(job.ended_at);
        CHECK(jobs::mark_interrupted(database).empty());
    });
}

TEST_CASE("a job that refuses or throws is recorded as failed, with the reason") {
    test::for_each_database([](sql::Database& database) {
        const auto refused = jobs::run(database, "import", "{}", [](const ProgressSink&) -> Result<std::string> {
            return Error::of(ErrorCode::invalid_input, "test.refused", {{"row", "12"}});
        });
        const jobs::Work breaks = [](const ProgressSink&) -> Result<std::string> { throw std::runtime_error("disk of 张三 is full"); };

        CHECK(refused.error().message.key == "test.refused");
        CHECK_THROWS_AS(static_cast<void>(jobs::run(database, "import", "{}", breaks)), std::runtime_error);
        const auto recorded = jobs::recent_jobs(database, 10);
        REQUIRE(recorded.size() == 2);
        CHECK(recorded[1].state == "failed");
        CHECK(text::parse_message(recorded[1].error.value()) == Message{"test.refused", {{"row", "12"}}});
        CHECK(recorded[0].state == "failed");
        CHECK(text::parse_message(recorded[0].error.value()) == Message{"jobs.broken_off", {{"reason", "disk of ... is full"}}});
    });
}

TEST_CASE("a job cancelled from elsewhere is told so at one of its next steps") {
    test::for_each_database([](sql::Database& database) {
        const auto result = jobs::run(database, "nominate", "{}", [&](const ProgressSink& sink) -> Result<std::string> {
            REQUIRE(jobs::cancel(database, 1));
            for (int step = 0; step < 600; ++step) {
                if (!sink({step / 600.0, "step"})) return Error::of(ErrorCode::cancelled, "test.cancelled");
                std::this_thread::sleep_for(50ms);
            }
            return "{}";
        });

        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::cancelled);
        CHECK(jobs::find_job(database, 1).value().state == "cancelled");
        CHECK(jobs::cancel(database, 1).error().code == ErrorCode::not_found);
        CHECK(jobs::cancel(database, 99).error().code == ErrorCode::not_found);
    });
}

TEST_CASE("the one who watches may cancel") {
    auto database = test::memory_database();
    const auto result = jobs::run(
        database, "nominate", "{}",
        [](const ProgressSink& sink) -> Result<std::string> {
            return sink({}) ? Result<std::string>("{}") : Result<std::string>(Error::of(ErrorCode::cancelled, "test.cancelled"));
        },
        [](const Progress&) { return false; });

    CHECK(result.error().code == ErrorCode::cancelled);
}

TEST_CASE("a job that was running when its process died is found at the next start") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) {
            session.execute(
                "insert into job (id, kind, state, fraction, step, arguments, created_at) values (7, 'import', 'running', 0.3, 'x', '{}', '')");
            session.execute("insert into job (id, kind, state, fraction, step, arguments, created_at) values (8, 'plan', 'waiting', 0, '', '{}', '')");
        });

        const auto interrupted = jobs::mark_interrupted(database);

        REQUIRE(interrupted.size() == 2);
        CHECK(interrupted[0].id == 7);
        CHECK(jobs::find_job(database, 7).value().state == "interrupted");
    });
}

TEST_CASE("a job that waits its turn runs under the id it was given, unless it was cancelled before") {
    test::for_each_database([](sql::Database& database) {
        const auto first = jobs::enqueue(database, "plan", "{}");
        const auto second = jobs::enqueue(database, "plan", "{}");
        CHECK(jobs::find_job(database, first)->state == "waiting");
        REQUIRE(jobs::cancel(database, second));
        int runs = 0;
        const jobs::Work work = [&](const ProgressSink&) -> Result<std::string> {
            ++runs;
            return "{}";
        };

        CHECK(jobs::run(database, "plan", "{}", work, {}, first));
        CHECK(jobs::run(database, "plan", "{}", work, {}, second).error().code == ErrorCode::cancelled);

        CHECK(runs == 1);
        CHECK(jobs::find_job(database, first)->state == "done");
        CHECK(jobs::find_job(database, second)->state == "cancelled");
        CHECK(database.read([](sql::Session& session) { return jobs::count_jobs(session); }) == 2);
        CHECK(jobs::recent_jobs(database, 10, second).size() == 1);
    });
}

TEST_CASE("a failed job is unresolved until one of its kind is done") {
    test::for_each_database([](sql::Database& database) {
        const auto unresolved = [&] { return database.read([](sql::Session& session) { return jobs::count_jobs(session, jobs::Which::unresolved); }); };
        const jobs::Work fails = [](const ProgressSink&) -> Result<std::string> { return Error::of(ErrorCode::infeasible, "x"); };
        const jobs::Work ends = [](const ProgressSink&) -> Result<std::string> { return "{}"; };
        CHECK_FALSE(jobs::run(database, "plan", "{}", fails));
        CHECK(jobs::run(database, "verify", "{}", ends));

        CHECK(unresolved() == 1);
        CHECK(jobs::recent_jobs(database, 10, {}, jobs::Which::unresolved).size() == 1);

        CHECK(jobs::run(database, "plan", "{}", ends));
        CHECK(unresolved() == 0);
    });
}

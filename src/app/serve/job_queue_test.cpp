// SPDX-License-Identifier: Apache-2.0
#include "app/serve/job_queue.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "app/serve/installation.hpp"
#include "app/serve/job_view.hpp"
#include "app/step_runner.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lunxun::app {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{5};

std::string state_at_the_end(sql::Database& database, std::int64_t id) {
    auto job = jobs::find_job(database, id).value();
    for (; !is_ended(job); job = jobs::find_job(database, id).value()) std::this_thread::sleep_for(kBetweenLooks);
    return job.state;
}

}  // namespace

TEST_CASE("a job runs after the one before it is done, and is cancelled when that one is not") {
    const test::TemporaryFolder folder;
    Context context;
    context.options.data = folder.path();
    context.options.db = ":memory:";
    Installation installation(context, context.open_workplace().value(), context.load_trade().value());
    auto& database = installation.place.database;
    std::vector<std::string> order;
    const auto step = [&](const char* name, bool is_sound) {
        return [&, name, is_sound](const Context& own) {
            return run_step(own, &installation.place, "verify", [&](const ProgressSink&) -> Result<StepResult> {
                order.emplace_back(name);
                if (!is_sound) return Error::of(ErrorCode::conflict, "app.whole_region_only");
                return StepResult{{}, {"app.verify_line", {{"checks", "1"}, {"violations", "0"}}}, 0};
            });
        };
    };
    auto& queue = installation.jobs;
    const auto first = queue.submit("verify", "{}", step("first", true));
    const auto second = queue.submit("verify", "{}", step("second", false), first);
    const auto third = queue.submit("verify", "{}", step("third", true), second);
    const auto fourth = queue.submit("verify", "{}", step("fourth", true), third);
    const auto alone = queue.submit("verify", "{}", step("alone", true));

    CHECK(state_at_the_end(database, first) == "done");
    CHECK(state_at_the_end(database, second) == "failed");
    CHECK(state_at_the_end(database, third) == "cancelled");
    CHECK(state_at_the_end(database, fourth) == "cancelled");
    CHECK(state_at_the_end(database, alone) == "done");
    CHECK(order == std::vector<std::string>{"first", "second", "alone"});
}

}  // namespace lunxun::app

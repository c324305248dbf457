// SPDX-License-Identifier: Apache-2.0
// The first page: what needs somebody today, and the year in figures.
#include <boost/json.hpp>
#include <doctest/doctest.h>

#include <array>

#include "tests/api/region.hpp"
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

const AddScenarios home{
    {},
    {
        {"the officer of the region sees what waits in all of it", kOfficer, "GET", "/api/home", "", 200, {R"("tasks":[{)", R"("year":2027)"}},
        {"a county's officer sees what waits in the county", kCounty, "GET", "/api/home", "", 200, {R"("tasks")"}, {"unresolved_jobs"}},
        {"a liaison sees what waits in the own unit", kLiaison, "GET", "/api/home", "", 200, {R"("tasks")"}, {"unresolved_jobs"}},
        {"an auditor sees the figures of the year", kAuditor, "GET", "/api/home/figures", "", 200, {"rank_groups", "key_groups", "weeks"}},
        {"a liaison's figures are of the own unit", kLiaison, "GET", "/api/home/figures", "", 200, {"rank_groups"}},
    },
};

constexpr std::array kReaders{kOfficer, kCounty, kLiaison, kRegistrar, kAuditor};

}  // namespace

TEST_CASE("each count of the first page is the total of the list that it opens, for every reader") {
    auto& region = Region::instance();
    for (const auto* reader : kReaders) {
        const auto answer = region.call(reader, "GET", "/api/home");
        REQUIRE(answer.status == 200);
        const auto view = boost::json::parse(answer.body);
        for (const auto& task : view.at("tasks").as_array()) {
            const std::string list(task.at("list").as_string());
            CAPTURE(reader);
            CAPTURE(list);
            const auto rows = region.call(reader, "GET", list);
            REQUIRE(rows.status == 200);
            CHECK(boost::json::parse(rows.body).at("total").as_int64() == task.at("count").as_int64());
        }
    }
}

}  // namespace lunxun::test

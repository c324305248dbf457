// SPDX-License-Identifier: Apache-2.0
#include "app/serve/endpoints.hpp"

#include <doctest/doctest.h>

#include <set>

#include "access/role.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lunxun::app {

TEST_CASE("docs/openapi.json describes the live routes (mend: lunxun openapi --out docs/openapi.json)") {
    const auto committed = read_text("docs/openapi.json");
    REQUIRE(committed);
    // No CHECK of the texts: two thousand lines of difference help nobody.
    const bool is_the_same = *committed == openapi_text().value();
    CHECK(is_the_same);
}

TEST_CASE("docs/endpoints.md tells the live routes and their roles (mend: lunxun openapi --table docs/endpoints.md)") {
    const auto committed = read_text("docs/endpoints.md");
    REQUIRE(committed);
    const bool is_the_same = *committed == endpoint_table().value();
    CHECK(is_the_same);
}

TEST_CASE("endpoints have one name each and ask for a permission of the table") {
    const test::TemporaryFolder folder;
    Context context;
    context.options.data = folder.path();
    context.options.db = ":memory:";
    Installation installation(context, context.open_workplace().value(), context.load_trade().value());
    http::Router router;
    add_endpoints(router, installation);

    std::set<std::string> names{"public", "signed_in"};
    for (const auto& permission : access::permissions()) names.emplace(permission.name);
    std::set<std::string> operations;
    for (const auto& endpoint : router.endpoints()) {
        CAPTURE(endpoint.path);
        CHECK(names.contains(endpoint.declaration.permission));
        CHECK(operations.insert(endpoint.declaration.name).second);
        CHECK_FALSE(endpoint.declaration.summary.empty());
    }
}

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
// Every endpoint as nobody, as every role without its permission, and as its scenarios say.
#include <doctest/doctest.h>

#include <array>
#include <set>

#include "access/role.hpp"
#include "tests/api/region.hpp"
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

using access::Role;

struct RoleAccount {
    Role role;
    const char* account;
};
constexpr std::array kRoleAccounts{RoleAccount{Role::training_officer, kOfficer},
                                   RoleAccount{Role::unit_liaison, kLiaison},
                                   RoleAccount{Role::registrar, kRegistrar},
                                   RoleAccount{Role::class_head, kClassHead},
                                   RoleAccount{Role::teacher, kTeacher},
                                   RoleAccount{Role::trainee, "trainee"},
                                   RoleAccount{Role::evaluator, "evaluator"},
                                   RoleAccount{Role::auditor, kAuditor},
                                   RoleAccount{Role::system_administrator, kSystem},
                                   RoleAccount{Role::security_administrator, kSecurity},
                                   RoleAccount{Role::audit_administrator, kAudit}};

/// The endpoint's path with every placeholder a number.
std::string any_path(const std::string& path) {
    std::string out;
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (path[at] != '{') {
            out += path[at];
            continue;
        }
        out += '1';
        at = path.find('}', at);
    }
    return out;
}

/// Done in nomination_story_test.cpp, where each call builds on the answer before.
const std::set<std::string> kToldAsStories{"start_nomination", "decide_nomination", "set_nomination_free", "repair_alternatives", "decide_repair"};

const http::Endpoint* endpoint_of(const Scenario& scenario) {
    auto& region = Region::instance();
    const auto target = http::parse_target(region.filled(scenario.path));
    const auto method = http::method_of(scenario.method);
    return target && method ? region.router().find(*method, target->path).endpoint : nullptr;
}

}  // namespace

TEST_CASE("nobody gets anything but what is public") {
    auto& region = Region::instance();
    for (const auto& endpoint : region.router().endpoints()) {
        if (endpoint.declaration.permission == "public") continue;
        CAPTURE(endpoint.declaration.name);
        CHECK(region.call("", std::string(to_string(endpoint.method)), any_path(endpoint.path)).status == 401);
    }
}

TEST_CASE("a role without the permission is refused before anything else is looked at") {
    auto& region = Region::instance();
    for (const auto& endpoint : region.router().endpoints()) {
        const auto& permission = endpoint.declaration.permission;
        if (permission == "public" || permission == "signed_in") continue;
        for (const auto& [role, account] : kRoleAccounts) {
            if (access::may(role, permission)) continue;
            CAPTURE(endpoint.declaration.name);
            CAPTURE(account);
            CHECK(region.call(account, std::string(to_string(endpoint.method)), any_path(endpoint.path)).status == 403);
        }
    }
}

TEST_CASE("a change of data without the page's token is refused") {
    auto& region = Region::instance();
    const auto& headers = region.session_headers(kOfficer);
    const auto only_cookie = headers.substr(0, headers.find("\r\n") + 2);
    for (const auto& endpoint : region.router().endpoints()) {
        if (endpoint.method == http::Method::get || endpoint.declaration.permission == "public") continue;
        CAPTURE(endpoint.declaration.name);
        const auto answer = call(region.port(), to_string(endpoint.method), any_path(endpoint.path), only_cookie, "{}");
        CHECK(answer.status == 403);
        CHECK(answer.body.find("access.csrf") != std::string::npos);
    }
}

TEST_CASE("endpoints answer as their scenarios say") {
    auto& region = Region::instance();
    for (const auto& scenario : all_scenarios()) {
        CAPTURE(scenario.says);
        CAPTURE(scenario.path);
        const auto answer = region.call(scenario.actor, scenario.method, scenario.path, scenario.body);
        const auto shown = answer.body.substr(0, 600);
        CAPTURE(shown);
        CHECK(answer.status == scenario.status);
        for (const auto& part : scenario.contains) {
            CAPTURE(part);
            CHECK(answer.body.find(region.filled(part)) != std::string::npos);
        }
        for (const auto& part : scenario.lacks) {
            CAPTURE(part);
            CHECK(answer.body.find(region.filled(part)) == std::string::npos);
        }
    }
}

TEST_CASE("every endpoint has a scenario in which it does its work, and one out of scope where it names a person") {
    std::set<std::string> works;
    std::set<std::string> refuses;
    for (const auto& scenario : all_scenarios()) {
        const auto* endpoint = endpoint_of(scenario);
        CAPTURE(scenario.says);
        REQUIRE(endpoint);
        if (scenario.status == 200) works.insert(endpoint->declaration.name);
        if (scenario.status == 404) refuses.insert(endpoint->declaration.name);
    }
    for (const auto& endpoint : Region::instance().router().endpoints()) {
        CAPTURE(endpoint.declaration.name);
        CHECK((works.contains(endpoint.declaration.name) || kToldAsStories.contains(endpoint.declaration.name)));
        if (endpoint.path.find("{person_id}") != std::string::npos) CHECK(refuses.contains(endpoint.declaration.name));
    }
}

}  // namespace lunxun::test

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

/// What endpoints promise, as rows of a table: who calls what with what, and what must and must not come back.
///
/// Anonymous calls and every role without the permission are tried on every endpoint by themselves (api_test.cpp);
/// rows are for the roles that may, for rows of other units, and for bad input.
namespace lunxun::test {

/// Demonstration accounts: the officer of the region, one of a county, the liaison of one unit, and so on.
inline constexpr const char* kOfficer = "officer";
inline constexpr const char* kCounty = "county";
inline constexpr const char* kLiaison = "liaison";
inline constexpr const char* kRegistrar = "registrar";
inline constexpr const char* kClassHead = "classhead";
inline constexpr const char* kTeacher = "teacher";
inline constexpr const char* kAuditor = "auditor";
inline constexpr const char* kSystem = "sysadmin";
inline constexpr const char* kSecurity = "security";
inline constexpr const char* kAudit = "audit";

struct Scenario {
    std::string says;    ///< a sentence, as the name of a test
    std::string actor;   ///< one of the accounts above
    std::string method;  ///< `GET`, `POST` ...
    /// Names between braces stand for a `Fact`: `/api/people/{liaison_person}`.
    std::string path;
    std::string body{};
    int status = 200;
    std::vector<std::string> contains{};
    std::vector<std::string> lacks{};
};

/// A value of the planned region, by a query with one column; paths and bodies refer to it by its name.
struct Fact {
    std::string name;
    std::string query;
};

/// A feature's rows; a file of scenarios holds one at namespace scope:
///   const AddScenarios people{{{"liaison_person", "select ..."}}, {{"a list ...", kOfficer, "GET", "/api/people"}}};
struct AddScenarios {
    AddScenarios(std::vector<Fact> facts, std::vector<Scenario> scenarios);
};

const std::vector<Fact>& all_facts();
const std::vector<Scenario>& all_scenarios();

}  // namespace lunxun::test

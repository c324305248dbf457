// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace lunxun::access {

/// What an account may be. The three administrators exclude each other: who runs the system neither gives
/// rights nor reads the audit, and so on round.
enum class Role {
    training_officer,
    unit_liaison,
    registrar,
    class_head,
    teacher,
    trainee,
    evaluator,
    auditor,
    system_administrator,
    security_administrator,
    audit_administrator,
};
BOOST_DESCRIBE_ENUM(Role, training_officer, unit_liaison, registrar, class_head, teacher, trainee, evaluator, auditor,
                    system_administrator, security_administrator, audit_administrator)

/// A thing that may be done, and the roles that may do it.
struct Permission {
    std::string_view name;
    std::span<const Role> roles;
};

/// The one table of permissions; endpoints name them.
std::span<const Permission> permissions();
/// False also for a permission that the table does not have.
bool may(Role role, std::string_view permission);

std::string_view to_string(Role role);
std::optional<Role> role_of(std::string_view name);

}  // namespace lunxun::access

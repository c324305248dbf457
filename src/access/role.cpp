// SPDX-License-Identifier: Apache-2.0
#include "access/role.hpp"

#include <algorithm>
#include <array>
#include <boost/mp11.hpp>

namespace lunxun::access {
namespace {

using enum Role;

constexpr std::array kOffice{training_officer};
constexpr std::array kOfficeAndUnits{training_officer, unit_liaison};
constexpr std::array kReaders{training_officer, unit_liaison, registrar, auditor};
// A registrar sees the trainees of the own classes, not the units' people whom a run weighs.
constexpr std::array kReadersOfNominations{training_officer, unit_liaison, auditor};
constexpr std::array kReadersAndSystem{training_officer, unit_liaison, registrar, auditor, system_administrator};
constexpr std::array kReadersOfClasses{training_officer, unit_liaison, registrar, class_head, teacher, auditor};
constexpr std::array kReadersOfRules{training_officer, unit_liaison, registrar, class_head, teacher, trainee, auditor};
constexpr std::array kOfficeAndAudit{training_officer, auditor};
constexpr std::array kSystem{system_administrator};
constexpr std::array kSecurity{security_administrator};
constexpr std::array kAudit{audit_administrator, auditor};

constexpr std::array kPermissions{
    Permission{"home.read", kReaders},
    Permission{"search.read", kReaders},
    Permission{"person.read", kReaders},
    Permission{"person.export", kOfficeAndUnits},
    Permission{"training_file.read", kReaders},
    Permission{"unit.read", kReaders},
    Permission{"resource.read", kReaders},
    Permission{"rule.read", kReadersOfRules},
    Permission{"calendar.read", kReadersOfRules},
    Permission{"plan.read", kReaders},
    Permission{"plan.run", kOffice},
    Permission{"class.read", kReadersOfClasses},
    Permission{"reasons.read", kReaders},
    Permission{"nomination.read", kReadersOfNominations},
    Permission{"nomination.run", kOffice},
    Permission{"nomination.decide", kOffice},
    Permission{"repair.run", kOffice},
    Permission{"document.read", kReadersOfClasses},
    Permission{"report.read", kOfficeAndAudit},
    Permission{"import.read", kOfficeAndAudit},
    Permission{"import.run", kOffice},
    Permission{"job.read", kReadersAndSystem},
    Permission{"job.start", kOffice},
    Permission{"job.cancel", kOffice},
    Permission{"system.read", kSystem},
    Permission{"account.read", kSecurity},
    Permission{"account.write", kSecurity},
    Permission{"audit.read", kAudit},
};

}  // namespace

std::span<const Permission> permissions() {
    return kPermissions;
}

bool may(Role role, std::string_view permission) {
    const auto found = std::ranges::find(kPermissions, permission, &Permission::name);
    return found != kPermissions.end() && std::ranges::find(found->roles, role) != found->roles.end();
}

std::string_view to_string(Role role) {
    std::string_view name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto e) {
        if (e.value == role) name = e.name;
    });
    return name;
}

std::optional<Role> role_of(std::string_view name) {
    std::optional<Role> role;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto e) {
        if (e.name == name) role = e.value;
    });
    return role;
}

}  // namespace lunxun::access

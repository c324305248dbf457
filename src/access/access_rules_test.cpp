// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "access/password.hpp"
#include "access/role.hpp"
#include "access/totp.hpp"

namespace lunxun::access {

TEST_CASE("a password needs length, kinds and nothing of the account's name") {
    const PasswordPolicy policy;
    CHECK(fault_of_password("Short1!", "li.hua", policy)->key == "access.password_too_short");
    CHECK(fault_of_password("onlysmallletters", "li.hua", policy)->key == "access.password_too_plain");
    CHECK(fault_of_password("Xx1-Li.Hua-99", "li.hua", policy)->key == "access.password_holds_account");
    CHECK_FALSE(fault_of_password("Plum-Blossom-7", "li.hua", policy));
}

TEST_CASE("a password is verified against its argon2id hash only") {
    const auto hash = hash_password("Plum-Blossom-7");
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(verify_password(hash, "Plum-Blossom-7"));
    CHECK_FALSE(verify_password(hash, "Plum-Blossom-8"));
}

TEST_CASE("totp gives the codes of RFC 6238 appendix B") {
    const std::string secret = "12345678901234567890";
    CHECK(totp_code(secret, 59) == "287082");
    CHECK(totp_code(secret, 1111111109) == "081804");
    CHECK(totp_code(secret, 20000000000) == "353130");
    CHECK(totp_matches(secret, "287082", 59 + 30));
    CHECK_FALSE(totp_matches(secret, "287082", 59 + 61));
}

TEST_CASE("no two of the three administrators share a permission") {
    for (const auto& permission : permissions()) {
        const int administrators = static_cast<int>(may(Role::system_administrator, permission.name)) + may(Role::security_administrator, permission.name) +
                                   may(Role::audit_administrator, permission.name);
        CHECK_MESSAGE(administrators <= 1, permission.name);
    }
}

TEST_CASE("a drawn password keeps the policy, and no two are the same") {
    const PasswordPolicy policy;
    std::set<std::string> drawn;
    for (int i = 0; i < 200; ++i) {
        const auto password = drawn_password("wang", policy);
        CHECK_FALSE(fault_of_password(password, "wang", policy));
        drawn.insert(password);
    }
    CHECK(drawn.size() == 200);
}

TEST_CASE("an auditor changes nothing") {
    for (const auto& permission : permissions())
        if (may(Role::auditor, permission.name)) CHECK_MESSAGE(permission.name.ends_with(".read"), permission.name);
}

}  // namespace lunxun::access

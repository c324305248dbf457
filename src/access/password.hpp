// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/message.hpp"

namespace lunxun::access {

/// What a new password must have; MLPS 2.0 level 3.
struct PasswordPolicy {
    std::size_t min_length = 10;  ///< bytes of UTF-8
    int min_kinds = 3;            ///< of lower case, upper case, digits, others
    std::size_t former_passwords = 5;
};

/// What is wrong with a new password, if anything; the former ones are checked where their hashes are.
std::optional<Message> fault_of_password(std::string_view password, std::string_view account_name, const PasswordPolicy& policy);

/// A password that keeps the policy, for a first sign-in: four times four letters and digits that are hard to misread.
std::string drawn_password(std::string_view account_name, const PasswordPolicy& policy);

/// argon2id with libsodium's interactive limits.
std::string hash_password(std::string_view password);
bool verify_password(std::string_view hash, std::string_view password);

}  // namespace lunxun::access

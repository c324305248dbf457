// SPDX-License-Identifier: Apache-2.0
#include "access/password.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

namespace lunxun::access {
namespace {

constexpr std::size_t kFragment = 4;

int kinds_of(std::string_view password) {
    std::array<bool, 4> seen{};
    for (const char c : password) {
        const auto byte = static_cast<unsigned char>(c);
        seen[std::islower(byte) ? 0U : std::isupper(byte) ? 1U : std::isdigit(byte) ? 2U : 3U] = true;
    }
    return static_cast<int>(std::ranges::count(seen, true));
}

std::string lower(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small;
}

/// Any four letters of the name in a row, or the whole of a shorter one.
bool holds_fragment(std::string_view password, std::string_view account_name) {
    const auto small = lower(password);
    const auto name = lower(account_name);
    const auto length = std::min(kFragment, name.size());
    for (std::size_t i = 0; length > 0 && i + length <= name.size(); ++i)
        if (small.find(name.substr(i, length)) != std::string::npos) return true;
    return false;
}

}  // namespace

std::optional<Message> fault_of_password(std::string_view password, std::string_view account_name, const PasswordPolicy& policy) {
    if (password.size() < policy.min_length) return Message{"access.password_too_short", {{"length", std::to_string(policy.min_length)}}};
    if (kinds_of(password) < policy.min_kinds) return Message{"access.password_too_plain", {{"kinds", std::to_string(policy.min_kinds)}}};
    if (holds_fragment(password, account_name)) return Message{"access.password_holds_account", {}};
    return std::nullopt;
}

std::string drawn_password(std::string_view account_name, const PasswordPolicy& policy) {
    constexpr std::string_view kReadable = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    constexpr std::size_t kGroups = 4, kGroupLength = 4;
    std::string password;
    do {
        password.clear();
        for (std::size_t group = 0; group < kGroups; ++group) {
            if (group > 0) password += '-';
            for (std::size_t i = 0; i < kGroupLength; ++i) password += kReadable[randombytes_uniform(static_cast<std::uint32_t>(kReadable.size()))];
        }
    } while (fault_of_password(password, account_name, policy));
    return password;
}

std::string hash_password(std::string_view password) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw std::runtime_error("argon2id: not enough memory");
    return hash.data();
}

bool verify_password(std::string_view hash, std::string_view password) {
    return crypto_pwhash_str_verify(std::string(hash).c_str(), password.data(), password.size()) == 0;
}

}  // namespace lunxun::access

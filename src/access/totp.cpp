// SPDX-License-Identifier: Apache-2.0
#include "access/totp.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <array>
#include <cstdio>

namespace lunxun::access {
namespace {

constexpr std::int64_t kStepSeconds = 30;
constexpr std::size_t kSecretBytes = 20;

std::string base32(std::string_view bytes) {
    static constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    unsigned bits = 0;
    unsigned held = 0;
    for (const char c : bytes) {
        bits = (bits << 8U) | static_cast<unsigned char>(c);
        held += 8;
        for (; held >= 5; held -= 5) text += kAlphabet[(bits >> (held - 5)) & 31U];
    }
    if (held > 0) text += kAlphabet[(bits << (5 - held)) & 31U];
    return text;
}

}  // namespace

std::string totp_code(std::string_view secret, std::int64_t unix_seconds) {
    const auto step = static_cast<std::uint64_t>(unix_seconds / kStepSeconds);
    std::array<unsigned char, 8> counter{};
    for (std::size_t i = 0; i < 8; ++i) counter[7 - i] = static_cast<unsigned char>(step >> (8 * i));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(), digest.data(), &length);
    const auto offset = digest[length - 1] & 15U;
    const auto number = ((digest[offset] & 127U) << 24U) | (static_cast<unsigned>(digest[offset + 1]) << 16U) |
                        (static_cast<unsigned>(digest[offset + 2]) << 8U) | digest[offset + 3];
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), "%06u", number % 1'000'000U);
    return code.data();
}

bool totp_matches(std::string_view secret, std::string_view code, std::int64_t unix_seconds) {
    bool matches = false;
    for (const int step : {-1, 0, 1}) {
        const auto expected = totp_code(secret, unix_seconds + step * kStepSeconds);
        matches |= code.size() == expected.size() && sodium_memcmp(code.data(), expected.data(), expected.size()) == 0;
    }
    return matches;
}

std::string new_totp_secret() {
    std::string secret(kSecretBytes, '\0');
    randombytes_buf(secret.data(), secret.size());
    return secret;
}

std::string totp_uri(std::string_view secret, std::string_view account_name) {
    return "otpauth://totp/Lunxun:" + std::string(account_name) + "?secret=" + base32(secret) + "&issuer=Lunxun";
}

}  // namespace lunxun::access

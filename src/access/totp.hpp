// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lunxun::access {

/// RFC 6238 with SHA-1, six digits, steps of 30 seconds: what every authenticator program reads.
std::string totp_code(std::string_view secret, std::int64_t unix_seconds);

/// True for the code of this step, the one before or the one after: clocks differ.
bool totp_matches(std::string_view secret, std::string_view code, std::int64_t unix_seconds);

/// 20 random bytes.
std::string new_totp_secret();

/// `otpauth://totp/...` for the QR code; the secret in base32.
std::string totp_uri(std::string_view secret, std::string_view account_name);

}  // namespace lunxun::access

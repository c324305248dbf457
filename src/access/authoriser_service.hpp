// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "access/sign_in_service.hpp"
#include "platform/http/router.hpp"

namespace lunxun::access {

inline constexpr const char* kSessionCookie = "lunxun_session";
inline constexpr const char* kCsrfHeader = "X-Csrf-Token";

/// Judges each call before its handler: who asks, whether the role may, whether the page that asks is ours.
///
/// Permissions `public` (nobody needed) and `signed_in` (any account, even one that must first change its
/// password or confirm its second factor) stand beside those of the table.
http::Authoriser authoriser(SignInService& service, std::function<UtcTime()> now);

}  // namespace lunxun::access

// SPDX-License-Identifier: Apache-2.0
#include "access/authoriser_service.hpp"

namespace lunxun::access {
namespace {

Error refused(ErrorCode code, const char* key) {
    return Error::of(code, key);
}

http::Principal principal_of(const SignInService::Session& session) {
    http::Principal principal;
    principal.account_id = session.account.id;
    principal.account = session.account.name;
    principal.role = session.account.role;
    principal.sign_in_id = session.sign_in.id;
    principal.scope_unit_id = session.account.scope_unit_id;
    principal.institution_id = session.account.institution_id;
    principal.person_id = session.account.person_id;
    // An office or an auditor without a unit of its own answers for the whole database.
    principal.sees_everything = !session.account.scope_unit_id && (role_of(session.account.role) == Role::training_officer || role_of(session.account.role) == Role::auditor);
    return principal;
}

Result<void> judge(const SignInService::Session& session, const http::Declaration& declaration) {
    if (declaration.permission == "signed_in") return {};
    if (session.sign_in.needs_second_factor) return refused(ErrorCode::unauthenticated, "access.second_factor_needed");
    if (session.account.must_change_password) return refused(ErrorCode::forbidden, "access.must_change_password");
    const auto role = role_of(session.account.role);
    if (!role || !may(*role, declaration.permission)) return refused(ErrorCode::forbidden, "access.no_permission");
    return {};
}

}  // namespace

http::Authoriser authoriser(SignInService& service, std::function<UtcTime()> now) {
    return [&service, now = std::move(now)](const http::Request& request, const http::Declaration& declaration) -> Result<http::Principal> {
        if (declaration.permission == "public") return http::Principal{};
        const auto token = request.cookie(kSessionCookie);
        if (!token) return refused(ErrorCode::unauthenticated, "access.not_signed_in");
        const auto session = service.find_session(*token, now());
        if (!session) return refused(ErrorCode::unauthenticated, "access.not_signed_in");
        const bool changes_data = request.method != http::Method::get;
        if (changes_data && !service.csrf_matches(session->sign_in, std::string(request.header(kCsrfHeader))))
            return refused(ErrorCode::forbidden, "access.csrf");
        if (auto judged = judge(*session, declaration); !judged) return judged.error();
        return principal_of(*session);
    };
}

}  // namespace lunxun::access

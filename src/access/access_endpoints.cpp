// SPDX-License-Identifier: Apache-2.0
#include "access/access_endpoints.hpp"

#include <map>

#include "access/authoriser_service.hpp"
#include "platform/text/spoken.hpp"

namespace lunxun::access {
namespace {

using http::Call;
using http::Method;
using http::Nothing;

struct SignInForm {
    std::string account;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(SignInForm, (), (account, password))

struct CodeForm {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(CodeForm, (), (code))

struct PasswordForm {
    std::string present;
    std::string next;
};
BOOST_DESCRIBE_STRUCT(PasswordForm, (), (present, next))

struct SecondFactorView {
    std::string uri;
};
BOOST_DESCRIBE_STRUCT(SecondFactorView, (), (uri))

/// One's own account as the shell needs it.
struct OwnAccountView {
    std::string account;
    std::string role;
    std::vector<std::string> permissions;
    std::optional<std::int64_t> scope_unit_id;
    bool must_change_password = false;
    bool needs_second_factor = false;
    bool has_second_factor = false;
    /// Sent once, on signing in; the page keeps it and sends it with each change of data.
    std::optional<std::string> csrf_token;
};
BOOST_DESCRIBE_STRUCT(OwnAccountView, (),
                      (account, role, permissions, scope_unit_id, must_change_password, needs_second_factor, has_second_factor, csrf_token))

struct AccountView {
    std::int64_t account_id = 0;
    std::string account;
    text::CodeName role;
    std::string scope_unit;   ///< empty: none
    std::string institution;  ///< empty: none
    std::optional<std::string> locked_until;
    std::optional<std::string> disabled_at;
    bool has_second_factor = false;
    bool must_change_password = false;
    bool is_demonstration = false;
    std::string created_at;
};
BOOST_DESCRIBE_STRUCT(AccountView, (), (account_id, account, role, scope_unit, institution, locked_until, disabled_at, has_second_factor, must_change_password, is_demonstration, created_at))

struct AccountList {
    std::vector<AccountView> items;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(AccountList, (), (items, total))

struct ScopeQuery {
    std::optional<std::string> q;
};
BOOST_DESCRIBE_STRUCT(ScopeQuery, (), (q))

struct ScopeChoices {
    std::vector<ScopeChoice> units;
    std::vector<ScopeChoice> institutions;
    std::vector<text::CodeName> roles;
};
BOOST_DESCRIBE_STRUCT(ScopeChoices, (), (units, institutions, roles))

struct NewAccountForm {
    std::string account;
    Role role = Role::trainee;
    std::string password;
    std::optional<std::int64_t> scope_unit_id;
    std::optional<std::int64_t> institution_id;
};
BOOST_DESCRIBE_STRUCT(NewAccountForm, (), (account, role, password, scope_unit_id, institution_id))

struct AccountPath {
    std::int64_t account_id = 0;
};
BOOST_DESCRIBE_STRUCT(AccountPath, (), (account_id))

struct ResetForm {
    std::int64_t account_id = 0;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(ResetForm, (), (account_id, password))

OwnAccountView own_view(const Account& account, bool needs_second_factor) {
    OwnAccountView view{account.name, account.role, {}, account.scope_unit_id, account.must_change_password, needs_second_factor, account.totp_secret_cipher.has_value(), std::nullopt};
    const auto role = role_of(account.role);
    for (const auto& permission : permissions())
        if (role && may(*role, permission.name)) view.permissions.emplace_back(permission.name);
    return view;
}

text::CodeName role_name(std::string_view role, text::Locale locale) {
    return {std::string(role), text::render({"access.role." + std::string(role), {}}, locale)};
}

AccountView view_of(const Account& account, const AccountScope& scope, text::Locale locale) {
    return {account.id, account.name, role_name(account.role, locale), scope.scope_unit, scope.institution, account.locked_until, account.disabled_at,
            account.totp_secret_cipher.has_value(), account.must_change_password, account.is_demonstration, account.created_at};
}

AccountList all_accounts(sql::Session& session, text::Locale locale) {
    std::map<std::int64_t, AccountScope> scopes;
    for (auto& scope : list_account_scopes(session)) scopes.emplace(scope.id, scope);
    AccountList list;
    for (const auto& account : list_accounts(session)) list.items.push_back(view_of(account, scopes[account.id], locale));
    list.total = static_cast<std::int64_t>(list.items.size());
    return list;
}

ScopeChoices scope_choices(sql::Session& session, const std::string& text, text::Locale locale) {
    ScopeChoices choices{units_for_scope(session, text), institutions_for_scope(session), {}};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto e) { choices.roles.push_back(role_name(e.name, locale)); });
    return choices;
}

std::string session_cookie(const std::string& token, const char* more) {
    return std::string(kSessionCookie) + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" + more;
}

std::string token_of(const Call& call) {
    return call.request.cookie(kSessionCookie).value_or("");
}

void add_own_endpoints(http::Router& router, SignInService& service, const std::function<UtcTime()>& now) {
    router.add<SignInForm, OwnAccountView>(
        Method::post, "/api/sign-in", {"sign_in", "public", "Opens a session; its token comes as a cookie."},
        [&service, now](const SignInForm& form, Call& call) -> Result<OwnAccountView> {
            auto signed_in = service.sign_in(form.account, form.password, call.request.remote_address, now());
            if (!signed_in) return signed_in.error();
            call.response->set_cookies.push_back(session_cookie(signed_in->token, ""));
            auto view = own_view(signed_in->account, signed_in->needs_second_factor);
            view.csrf_token = signed_in->csrf_token;
            return view;
        });
    router.add<CodeForm, Nothing>(Method::post, "/api/sign-in/code", {"confirm_code", "signed_in", "Confirms the second factor."},
                                  [&service, now](const CodeForm& form, Call& call) -> Result<Nothing> {
                                      if (auto done = service.confirm_code(token_of(call), form.code, now()); !done) return done.error();
                                      return Nothing{};
                                  });
    router.add<Nothing, Nothing>(Method::post, "/api/sign-out", {"sign_out", "signed_in", "Ends the session."},
                                 [&service, now](const Nothing&, Call& call) -> Result<Nothing> {
                                     if (auto done = service.sign_out(token_of(call), now()); !done) return done.error();
                                     call.response->set_cookies.push_back(session_cookie("", "; Max-Age=0"));
                                     return Nothing{};
                                 });
    router.add<Nothing, OwnAccountView>(Method::get, "/api/account", {"own_account", "signed_in", "One's own account and what it may do."},
                                        [&service, now](const Nothing&, Call& call) -> Result<OwnAccountView> {
                                            const auto session = service.find_session(token_of(call), now());
                                            if (!session) return session.error();
                                            return own_view(session->account, session->sign_in.needs_second_factor);
                                        });
    router.add<PasswordForm, Nothing>(Method::put, "/api/account/password", {"change_password", "signed_in", "Changes one's own password."},
                                      [&service, now](const PasswordForm& form, Call& call) -> Result<Nothing> {
                                          auto done = service.change_password(call.principal.account_id, form.present, form.next, now());
                                          if (!done) return done.error();
                                          return Nothing{};
                                      });
    router.add<Nothing, SecondFactorView>(Method::post, "/api/account/second-factor", {"enrol_second_factor", "signed_in", "Draws a new secret for one's authenticator."},
                                          [&service, now](const Nothing&, Call& call) -> Result<SecondFactorView> {
                                              auto uri = service.enrol_second_factor(call.principal.account_id, now());
                                              if (!uri) return uri.error();
                                              return SecondFactorView{*uri};
                                          });
}

void add_administration_endpoints(http::Router& router, SignInService& service, sql::Database& database, const std::function<UtcTime()>& now) {
    router.add<Nothing, AccountList>(Method::get, "/api/accounts", {"list_accounts", "account.read", "All accounts."},
                                     [&database](const Nothing&, Call& call) -> Result<AccountList> {
                                         return database.read([&](sql::Session& session) { return all_accounts(session, call.locale); });
                                     });
    router.add<ScopeQuery, ScopeChoices>(Method::get, "/api/account-scopes", {"list_account_scopes", "account.read", "What an account may be kept to, and the roles there are."},
                                         [&database](const ScopeQuery& query, Call& call) -> Result<ScopeChoices> {
                                             return database.read([&](sql::Session& session) { return scope_choices(session, query.q.value_or(""), call.locale); });
                                         });
    router.add<NewAccountForm, AccountView>(Method::post, "/api/accounts", {"create_account", "account.write", "Makes an account; its password has to be changed at first sign-in."},
                                            [&service, now](const NewAccountForm& form, Call& call) -> Result<AccountView> {
                                                auto account = service.create_account({.name = form.account, .role = form.role, .password = form.password, .scope_unit_id = form.scope_unit_id, .institution_id = form.institution_id}, call.principal.account, now());
                                                if (!account) return account.error();
                                                return view_of(*account, {}, call.locale);
                                            });
    router.add<AccountPath, Nothing>(Method::post, "/api/accounts/{account_id}/unlock", {"unlock_account", "account.write", "Lifts a lock."},
                                     [&service, now](const AccountPath& path, Call& call) -> Result<Nothing> {
                                         if (auto done = service.unlock(path.account_id, call.principal.account, now()); !done) return done.error();
                                         return Nothing{};
                                     });
    router.add<ResetForm, Nothing>(Method::post, "/api/accounts/{account_id}/reset", {"reset_account", "account.write", "Gives a password for the next sign-in and forgets the second factor."},
                                   [&service, now](const ResetForm& form, Call& call) -> Result<Nothing> {
                                       if (auto done = service.reset(form.account_id, form.password, call.principal.account, now()); !done) return done.error();
                                       return Nothing{};
                                   });
    router.add<AccountPath, Nothing>(Method::post, "/api/accounts/{account_id}/disable", {"disable_account", "account.write", "Ends an account; its audit stays."},
                                     [&service, now](const AccountPath& path, Call& call) -> Result<Nothing> {
                                         if (auto done = service.disable(path.account_id, call.principal.account, now()); !done) return done.error();
                                         return Nothing{};
                                     });
}

}  // namespace

void add_access_endpoints(http::Router& router, SignInService& service, sql::Database& database, std::function<UtcTime()> now) {
    add_own_endpoints(router, service, now);
    add_administration_endpoints(router, service, database, now);
}

}  // namespace lunxun::access

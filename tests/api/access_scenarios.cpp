// SPDX-License-Identifier: Apache-2.0
// Signing in, one's own account, and keeping accounts.
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

const AddScenarios access{
    {},
    {
        {"the own account tells what it may do", kLiaison, "GET", "/api/account", "", 200, {R"("role":"unit_liaison")", "person.read"}, {"plan.run"}},
        {"a wrong password is refused without telling whether the account exists", "", "POST", "/api/sign-in", R"({"account":"nobody","password":"x"})", 403, {"access.wrong_password"}},
        {"signing in opens a session", "", "POST", "/api/sign-in", R"({"account":"evaluator","password":"Lunxun-2027"})", 200, {"csrf_token"}},
        {"malformed JSON is refused as such", "", "POST", "/api/sign-in", R"({"account":)", 422, {"json.malformed"}},
        {"a form without its fields names each", "", "POST", "/api/sign-in", "{}", 422, {R"("field":"account")", R"("field":"password")"}},
        {"a new password that is too plain is refused at its field", "evaluator", "PUT", "/api/account/password", R"({"present":"Lunxun-2027","next":"short"})", 422, {R"("field":"next")"}},
        {"a new password that keeps the rules is taken", "evaluator", "PUT", "/api/account/password", R"({"present":"Lunxun-2027","next":"Plum-Blossom-8"})", 200},
        {"a session without a second factor needs no code", "evaluator", "POST", "/api/sign-in/code", R"({"code":"123456"})", 200},
        {"a second factor is drawn for one's own account", "evaluator", "POST", "/api/account/second-factor", "{}", 200, {"otpauth://totp/Lunxun:evaluator"}},
        {"signing out ends the session", "evaluator", "POST", "/api/sign-out", "{}", 200},
        {"after signing out the cookie opens nothing", "evaluator", "GET", "/api/account", "", 401, {"access.not_signed_in"}},
        {"a security administrator sees accounts, not their passwords", kSecurity, "GET", "/api/accounts", "", 200, {"officer"}, {"argon2", "password_hash"}},
        {"what an account may be kept to is found by name", kSecurity, "GET", "/api/account-scopes?q=%E5%8E%BF", "", 200, {"units", "institutions", "training_officer"}},
        {"a security administrator makes an account", kSecurity, "POST", "/api/accounts", R"({"account":"newcomer","role":"auditor","password":"Plum-Blossom-7"})", 200, {"newcomer"}},
        {"an account's name is taken once", kSecurity, "POST", "/api/accounts", R"({"account":"officer","role":"auditor","password":"Plum-Blossom-7"})", 422, {R"("field":"account")"}},
        {"a unit and an institution that are not there are named at their fields", kSecurity, "POST", "/api/accounts",
         R"({"account":"lost","role":"registrar","password":"Plum-Blossom-7","scope_unit_id":99999999,"institution_id":99999999})", 422, {R"("field":"scope_unit_id")", R"("field":"institution_id")"}},
        {"a lock is lifted", kSecurity, "POST", "/api/accounts/{last_account}/unlock", "{}", 200},
        {"a reset gives a password that must be changed", kSecurity, "POST", "/api/accounts/{last_account}/reset", R"({"password":"Plum-Blossom-9"})", 200},
        {"a reset to a plain password is refused at its field", kSecurity, "POST", "/api/accounts/{last_account}/reset", R"({"password":"plain"})", 422, {R"("field":"password")"}},
        {"an account is ended", kSecurity, "POST", "/api/accounts/{last_account}/disable", "{}", 200},
    },
};

}  // namespace
}  // namespace lunxun::test

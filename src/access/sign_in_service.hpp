// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "access/account_store.hpp"
#include "access/password.hpp"
#include "access/role.hpp"
#include "base/result.hpp"
#include "base/utc_time.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::access {

struct SignInPolicy {
    PasswordPolicy password;
    std::int64_t attempts_before_lock = 5;
    std::int64_t lock_seconds = 15 * 60;
    std::int64_t idle_seconds = 30 * 60;
};

/// Encrypts and decrypts the second factor's secret; the key lies outside the database.
struct SecretCipher {
    std::function<std::string(const std::string&)> encrypt;
    std::function<Result<std::string>(const std::string&)> decrypt;
};

/// What the browser gets on signing in: the tokens themselves, which the database never sees.
struct SignedIn {
    std::string token;
    std::string csrf_token;
    Account account;
    bool needs_second_factor = false;
};

/// Accounts and their sign-ins: passwords, lock-out, idle time-out, second factor; each deed audited.
class SignInService {
public:
    SignInService(sql::Database& database, SecretCipher cipher, SignInPolicy policy = {})
        : database_(database), cipher_(std::move(cipher)), policy_(policy) {}

    struct NewAccount {
        std::string name;
        Role role = Role::trainee;
        std::string password;
        std::optional<std::int64_t> scope_unit_id;
        std::optional<std::int64_t> institution_id;
        std::optional<std::int64_t> person_id;
        bool is_demonstration = false;
    };
    /// @error invalid_input  the password breaks the policy.
    /// @error conflict       the name is taken.
    Result<Account> create_account(const NewAccount& wish, const std::string& actor, UtcTime now);

    /// One answer for an unknown account and a wrong password, after the same work.
    /// @error forbidden  wrong, locked, disabled, or a demonstration account on a real database.
    Result<SignedIn> sign_in(const std::string& name, const std::string& password, const std::string& remote_address, UtcTime now);

    /// The second factor of a sign-in that needs it; wrong codes count towards the lock.
    Result<void> confirm_code(const std::string& token, const std::string& code, UtcTime now);

    struct Session {
        SignIn sign_in;
        Account account;
    };
    /// Who holds the token; extends its life. A change of data also needs the CSRF token.
    /// @error forbidden  unknown, ended, idle too long, CSRF token missing; key tells which.
    Result<Session> find_session(const std::string& token, UtcTime now);
    bool csrf_matches(const SignIn& sign_in, const std::string& csrf_token) const;

    Result<void> sign_out(const std::string& token, UtcTime now);

    /// @error invalid_input  the new one breaks the policy or was used before.
    Result<void> change_password(std::int64_t account_id, const std::string& present, const std::string& next, UtcTime now);

    /// Draws a new secret and returns its `otpauth:` address; needed from the next sign-in on.
    Result<std::string> enrol_second_factor(std::int64_t account_id, UtcTime now);
    /// Gives a new password that has to be changed at the next sign-in, lifts a lock, and forgets the second factor.
    /// @error invalid_input  the password breaks the policy.
    Result<void> reset(std::int64_t account_id, const std::string& password, const std::string& actor, UtcTime now);
    Result<void> unlock(std::int64_t account_id, const std::string& actor, UtcTime now);
    Result<void> disable(std::int64_t account_id, const std::string& actor, UtcTime now);

private:
    Result<void> judge(sql::Session& session, Account& account, bool is_right, const char* fault_key, UtcTime now);

    sql::Database& database_;
    SecretCipher cipher_;
    SignInPolicy policy_;
};

/// True when the database was filled by `lunxun demonstrate`.
bool is_demonstration(sql::Session& session);
void mark_demonstration(sql::Session& session);

}  // namespace lunxun::access

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/sql/session.hpp"

namespace lunxun::access {

/// A row of table `account`. Times are UTC, `2027-04-12T08:00:00Z`.
struct Account {
    std::int64_t id = 0;
    std::string name;
    std::string role;
    std::string password_hash;
    std::string password_changed_at;
    bool must_change_password = true;
    std::optional<std::int64_t> scope_unit_id;
    std::optional<std::int64_t> institution_id;
    std::optional<std::int64_t> person_id;
    std::optional<std::string> totp_secret_cipher;
    std::int64_t failed_sign_ins = 0;
    std::optional<std::string> locked_until;
    bool is_demonstration = false;
    std::optional<std::string> disabled_at;
    std::string created_at;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, name, role, password_hash, password_changed_at, must_change_password, scope_unit_id, institution_id,
                                    person_id, totp_secret_cipher, failed_sign_ins, locked_until, is_demonstration, disabled_at, created_at))

/// A row of table `sign_in`; the hashes are of random tokens that only the browser has.
struct SignIn {
    std::int64_t id = 0;
    std::int64_t account_id = 0;
    std::string token_hash;
    std::string csrf_hash;
    std::string started_at;
    std::string last_seen_at;
    std::optional<std::string> ended_at;
    bool needs_second_factor = false;
    std::string remote_address;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (id, account_id, token_hash, csrf_hash, started_at, last_seen_at, ended_at, needs_second_factor, remote_address))

std::optional<Account> find_account(sql::Session& session, const std::string& name);
std::optional<Account> find_account(sql::Session& session, std::int64_t account_id);
std::vector<Account> list_accounts(sql::Session& session);
void insert_account(sql::Session& session, Account& account);

/// The names of what an account is kept to; empty: nothing.
struct AccountScope {
    std::int64_t id = 0;  ///< of the account
    std::string scope_unit;
    std::string institution;
};
BOOST_DESCRIBE_STRUCT(AccountScope, (), (id, scope_unit, institution))
std::vector<AccountScope> list_account_scopes(sql::Session& session);

/// A unit or institution that an account may be kept to.
struct ScopeChoice {
    std::int64_t id = 0;
    std::string name;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(ScopeChoice, (), (id, name, code))
/// At most 50, those called exactly so first.
std::vector<ScopeChoice> units_for_scope(sql::Session& session, const std::string& text);
std::vector<ScopeChoice> institutions_for_scope(sql::Session& session);

/// Writes everything that may change: password, lock, second factor, disabling.
void update_account(sql::Session& session, const Account& account);

std::optional<SignIn> find_sign_in(sql::Session& session, const std::string& token_hash);
void insert_sign_in(sql::Session& session, SignIn& sign_in);
void update_sign_in(sql::Session& session, const SignIn& sign_in);

/// Hashes of the account's latest passwords, newest first.
std::vector<std::string> former_passwords(sql::Session& session, std::int64_t account_id, std::int64_t at_most);
void insert_former_password(sql::Session& session, std::int64_t account_id, const std::string& hash, const std::string& set_at);

}  // namespace lunxun::access

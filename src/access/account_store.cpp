// SPDX-License-Identifier: Apache-2.0
#include "access/account_store.hpp"

#include "access/queries.hpp"

namespace lunxun::access {
namespace {

sql::Value nullable(const std::optional<std::string>& text) {
    return text ? sql::Value(*text) : sql::Value(nullptr);
}

struct FormerPassword {
    std::int64_t id = 0;
    std::int64_t account_id = 0;
    std::string password_hash;
    std::string set_at;
};
BOOST_DESCRIBE_STRUCT(FormerPassword, (), (id, account_id, password_hash, set_at))

}  // namespace

std::optional<Account> find_account(sql::Session& session, const std::string& name) {
    return session.one<Account>(queries::account_by_name, {{"name", name}});
}

std::optional<Account> find_account(sql::Session& session, std::int64_t account_id) {
    return session.one<Account>(queries::account_by_id, {{"id", account_id}});
}

std::vector<Account> list_accounts(sql::Session& session) {
    return session.all<Account>(queries::all_accounts);
}

std::vector<AccountScope> list_account_scopes(sql::Session& session) {
    return session.all<AccountScope>(queries::account_scopes);
}

std::vector<ScopeChoice> units_for_scope(sql::Session& session, const std::string& text) {
    return session.all<ScopeChoice>(queries::units_for_scope, {{"text", text}});
}

std::vector<ScopeChoice> institutions_for_scope(sql::Session& session) {
    return session.all<ScopeChoice>(queries::institutions_for_scope);
}

void insert_account(sql::Session& session, Account& account) {
    account.id = session.reserve_ids("account", 1);
    session.insert("account", std::vector{account});
}

void update_account(sql::Session& session, const Account& account) {
    session.execute(queries::update_account, {{"id", account.id},
                                              {"password_hash", account.password_hash},
                                              {"password_changed_at", account.password_changed_at},
                                              {"must_change_password", std::int64_t{account.must_change_password}},
                                              {"totp_secret_cipher", nullable(account.totp_secret_cipher)},
                                              {"failed_sign_ins", account.failed_sign_ins},
                                              {"locked_until", nullable(account.locked_until)},
                                              {"disabled_at", nullable(account.disabled_at)}});
}

std::optional<SignIn> find_sign_in(sql::Session& session, const std::string& token_hash) {
    return session.one<SignIn>(queries::sign_in_by_token, {{"token_hash", token_hash}});
}

void insert_sign_in(sql::Session& session, SignIn& sign_in) {
    sign_in.id = session.reserve_ids("sign_in", 1);
    session.insert("sign_in", std::vector{sign_in});
}

void update_sign_in(sql::Session& session, const SignIn& sign_in) {
    session.execute(queries::update_sign_in, {{"id", sign_in.id},
                                              {"last_seen_at", sign_in.last_seen_at},
                                              {"ended_at", nullable(sign_in.ended_at)},
                                              {"needs_second_factor", std::int64_t{sign_in.needs_second_factor}}});
}

std::vector<std::string> former_passwords(sql::Session& session, std::int64_t account_id, std::int64_t at_most) {
    std::vector<std::string> hashes;
    for (auto& row : session.all<FormerPassword>(queries::former_passwords, {{"account_id", account_id}, {"at_most", at_most}}))
        hashes.push_back(std::move(row.password_hash));
    return hashes;
}

void insert_former_password(sql::Session& session, std::int64_t account_id, const std::string& hash, const std::string& set_at) {
    session.insert("former_password", std::vector{FormerPassword{session.reserve_ids("former_password", 1), account_id, hash, set_at}});
}

}  // namespace lunxun::access

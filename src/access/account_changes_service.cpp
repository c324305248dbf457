// SPDX-License-Identifier: Apache-2.0
// What changes an account after it was made: its password, second factor, lock and end.
#include <algorithm>

#include "access/audit_store.hpp"
#include "access/sign_in_service.hpp"
#include "access/totp.hpp"

namespace lunxun::access {
namespace {

Error field_error(const char* field, const Message& message) {
    return Error{ErrorCode::invalid_input, message, {{field, message}}};
}

/// Runs `change(Account&)` on one account and writes it with its audit event.
template <class F>
Result<void> change_account(sql::Database& database, std::int64_t account_id, const std::string& actor, const char* action, UtcTime now, F&& change) {
    return database.write([&](sql::Session& session) -> Result<void> {
        auto account = find_account(session, account_id);
        if (!account) return Error::of(ErrorCode::not_found, "access.outside_scope");
        if (Result<void> changed = change(session, *account); !changed) return changed;
        update_account(session, *account);
        append_audit_event(session, {actor.empty() ? account->name : actor, action, "account " + std::to_string(account_id), "{}"}, now.text());
        return {};
    });
}

}  // namespace

Result<void> SignInService::change_password(std::int64_t account_id, const std::string& present, const std::string& next, UtcTime now) {
    return change_account(database_, account_id, "", "change_password", now, [&](sql::Session& session, Account& account) -> Result<void> {
        if (!verify_password(account.password_hash, present)) return field_error("present", {"access.wrong_password", {}});
        if (auto fault = fault_of_password(next, account.name, policy_.password)) return field_error("next", *fault);
        const auto former = former_passwords(session, account_id, static_cast<std::int64_t>(policy_.password.former_passwords));
        if (std::ranges::any_of(former, [&](const auto& hash) { return verify_password(hash, next); }))
            return field_error("next", {"access.password_used_before", {}});
        account.password_hash = hash_password(next);
        account.password_changed_at = now.text();
        account.must_change_password = false;
        insert_former_password(session, account_id, account.password_hash, now.text());
        return {};
    });
}

Result<std::string> SignInService::enrol_second_factor(std::int64_t account_id, UtcTime now) {
    const auto secret = new_totp_secret();
    std::string uri;
    auto changed = change_account(database_, account_id, "", "enrol_second_factor", now, [&](sql::Session&, Account& account) -> Result<void> {
        account.totp_secret_cipher = cipher_.encrypt(secret);
        uri = totp_uri(secret, account.name);
        return {};
    });
    if (!changed) return changed.error();
    return uri;
}

Result<void> SignInService::reset(std::int64_t account_id, const std::string& password, const std::string& actor, UtcTime now) {
    return change_account(database_, account_id, actor, "reset_password", now, [&](sql::Session& session, Account& account) -> Result<void> {
        if (auto fault = fault_of_password(password, account.name, policy_.password)) return field_error("password", *fault);
        account.password_hash = hash_password(password);
        account.password_changed_at = now.text();
        account.must_change_password = true;
        account.totp_secret_cipher.reset();
        account.failed_sign_ins = 0;
        account.locked_until.reset();
        insert_former_password(session, account_id, account.password_hash, now.text());
        return {};
    });
}

Result<void> SignInService::unlock(std::int64_t account_id, const std::string& actor, UtcTime now) {
    return change_account(database_, account_id, actor, "unlock_account", now, [](sql::Session&, Account& account) -> Result<void> {
        account.locked_until.reset();
        account.failed_sign_ins = 0;
        return {};
    });
}

Result<void> SignInService::disable(std::int64_t account_id, const std::string& actor, UtcTime now) {
    return change_account(database_, account_id, actor, "disable_account", now, [&](sql::Session&, Account& account) -> Result<void> {
        account.disabled_at = now.text();
        return {};
    });
}

}  // namespace lunxun::access

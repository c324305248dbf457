// SPDX-License-Identifier: Apache-2.0
#include "access/sign_in_service.hpp"

#include <sodium.h>

#include <array>

#include "access/audit_store.hpp"
#include "access/queries.hpp"
#include "access/totp.hpp"

namespace lunxun::access {
namespace {

constexpr std::size_t kTokenBytes = 32;

std::string hex(const unsigned char* bytes, std::size_t length) {
    std::string text(2 * length + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, length);
    text.pop_back();
    return text;
}

std::string new_token() {
    std::array<unsigned char, kTokenBytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return hex(bytes.data(), bytes.size());
}

std::string token_hash(const std::string& token) {
    std::array<unsigned char, 32> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr, 0);
    return hex(digest.data(), digest.size());
}

/// Verified when the account is unknown, so that the answer takes as long as for a known one.
const std::string& decoy_hash() {
    static const std::string hash = hash_password(new_token());
    return hash;
}

Error forbidden(const char* key, MessageValues values = {}) {
    return Error::of(ErrorCode::forbidden, key, std::move(values));
}

void audit(sql::Session& session, const std::string& actor, const char* action, std::int64_t account_id, UtcTime now) {
    append_audit_event(session, {actor, action, "account " + std::to_string(account_id), "{}"}, now.text());
}

/// All that the wish names and that is not there, or is there already, each at its field.
std::optional<Error> fault_of_names(sql::Session& session, const SignInService::NewAccount& wish) {
    auto error = Error::of(ErrorCode::invalid_input, "json.invalid_fields");
    const auto require = [&](const char* field, const char* key, std::string_view query, const std::optional<std::int64_t>& id) {
        if (id && session.scalar<std::int64_t>(query, {{"id", *id}}) == 0) error.fields.push_back({field, {key, {{"id", std::to_string(*id)}}}});
    };
    if (wish.name.find_first_not_of(" \t") == std::string::npos) error.fields.push_back({"account", {"access.no_account_name", {}}});
    if (find_account(session, wish.name)) error.fields.push_back({"account", {"access.account_exists", {{"name", wish.name}}}});
    require("scope_unit_id", "access.no_such_unit", queries::count_units_by_id, wish.scope_unit_id);
    require("institution_id", "access.no_such_institution", queries::count_institutions_by_id, wish.institution_id);
    require("person_id", "access.no_such_person", queries::count_persons_by_id, wish.person_id);
    if (error.fields.empty()) return std::nullopt;
    return error;
}

}  // namespace

Result<Account> SignInService::create_account(const NewAccount& wish, const std::string& actor, UtcTime now) {
    if (auto fault = fault_of_password(wish.password, wish.name, policy_.password))
        return Error{ErrorCode::invalid_input, *fault, {{"password", *fault}}};
    Account account{.name = wish.name,
                    .role = std::string(to_string(wish.role)),
                    .password_hash = hash_password(wish.password),
                    .password_changed_at = now.text(),
                    .must_change_password = !wish.is_demonstration,
                    .scope_unit_id = wish.scope_unit_id,
                    .institution_id = wish.institution_id,
                    .person_id = wish.person_id,
                    .totp_secret_cipher = std::nullopt,
                    .locked_until = std::nullopt,
                    .is_demonstration = wish.is_demonstration,
                    .disabled_at = std::nullopt,
                    .created_at = now.text()};
    return database_.write([&](sql::Session& session) -> Result<Account> {
        if (auto fault = fault_of_names(session, wish)) return *fault;
        insert_account(session, account);
        insert_former_password(session, account.id, account.password_hash, now.text());
        audit(session, actor, "create_account", account.id, now);
        return account;
    });
}

/// Counts a wrong attempt, locks at the limit, forgets the count on a right one.
Result<void> SignInService::judge(sql::Session& session, Account& account, bool is_right, const char* fault_key, UtcTime now) {
    if (is_right) {
        account.failed_sign_ins = 0;
        account.locked_until.reset();
        update_account(session, account);
        return {};
    }
    if (++account.failed_sign_ins >= policy_.attempts_before_lock) {
        account.failed_sign_ins = 0;
        account.locked_until = (now + policy_.lock_seconds).text();
        audit(session, account.name, "lock_account", account.id, now);
    }
    update_account(session, account);
    return forbidden(fault_key);
}

Result<SignedIn> SignInService::sign_in(const std::string& name, const std::string& password, const std::string& remote_address, UtcTime now) {
    const auto known = database_.read([&](sql::Session& session) { return find_account(session, name); });
    // The slow part stays outside the transaction of the one writer.
    const bool is_right = verify_password(known ? known->password_hash : decoy_hash(), password);
    if (!known) return forbidden("access.wrong_password");

    // A refusal is committed too: the count of wrong attempts must not be undone.
    std::optional<Error> refusal;
    SignedIn signed_in;
    database_.write([&](sql::Session& session) {
        auto account = find_account(session, name).value();
        const bool is_locked = account.locked_until && *account.locked_until > now.text();
        if (is_locked) refusal = forbidden("access.locked", {{"until", *account.locked_until}});
        else if (auto judged = judge(session, account, is_right, "access.wrong_password", now); !judged) refusal = judged.error();
        else if (account.disabled_at) refusal = forbidden("access.disabled");
        else if (account.is_demonstration && !is_demonstration(session)) refusal = forbidden("access.demonstration_only");
        audit(session, name, refusal ? "refuse_sign_in" : "sign_in", account.id, now);
        if (refusal) return;
        signed_in = {new_token(), new_token(), account, account.totp_secret_cipher.has_value()};
        SignIn row{0, account.id, token_hash(signed_in.token), token_hash(signed_in.csrf_token), now.text(), now.text(), std::nullopt, signed_in.needs_second_factor, remote_address};
        insert_sign_in(session, row);
    });
    if (refusal) return *refusal;
    return signed_in;
}

Result<void> SignInService::confirm_code(const std::string& token, const std::string& code, UtcTime now) {
    auto session_of = find_session(token, now);
    if (!session_of) return session_of.error();
    if (!session_of->account.totp_secret_cipher) return {};
    const auto secret = cipher_.decrypt(*session_of->account.totp_secret_cipher);
    if (!secret) return secret.error();
    const bool is_right = totp_matches(*secret, code, now.unix_seconds);
    std::optional<Error> refusal;
    database_.write([&](sql::Session& session) {
        auto account = find_account(session, session_of->account.id).value();
        const bool is_locked = account.locked_until && *account.locked_until > now.text();
        if (is_locked) refusal = forbidden("access.locked", {{"until", *account.locked_until}});
        else if (auto judged = judge(session, account, is_right, "access.wrong_code", now); !judged) refusal = judged.error();
        session_of->sign_in.needs_second_factor = refusal.has_value();
        update_sign_in(session, session_of->sign_in);
    });
    if (refusal) return *refusal;
    return {};
}

Result<SignInService::Session> SignInService::find_session(const std::string& token, UtcTime now) {
    auto found = database_.read([&](sql::Session& session) -> std::optional<Session> {
        const auto sign_in = find_sign_in(session, token_hash(token));
        if (!sign_in || sign_in->ended_at) return std::nullopt;
        const auto account = find_account(session, sign_in->account_id);
        if (!account || account->disabled_at) return std::nullopt;
        return Session{*sign_in, *account};
    });
    const auto last_seen = found ? UtcTime::parse(found->sign_in.last_seen_at) : std::nullopt;
    if (!last_seen || *last_seen + policy_.idle_seconds < now) return forbidden("access.not_signed_in");
    // Once a minute is enough for the time-out, and spares the one writer.
    if (*last_seen + 60 < now) {
        found->sign_in.last_seen_at = now.text();
        database_.write([&](sql::Session& session) { update_sign_in(session, found->sign_in); });
    }
    return *found;
}

bool SignInService::csrf_matches(const SignIn& sign_in, const std::string& csrf_token) const {
    const auto hash = token_hash(csrf_token);
    return hash.size() == sign_in.csrf_hash.size() && sodium_memcmp(hash.data(), sign_in.csrf_hash.data(), hash.size()) == 0;
}

Result<void> SignInService::sign_out(const std::string& token, UtcTime now) {
    auto found = find_session(token, now);
    if (!found) return found.error();
    found->sign_in.ended_at = now.text();
    database_.write([&](sql::Session& session) {
        update_sign_in(session, found->sign_in);
        audit(session, found->account.name, "sign_out", found->account.id, now);
    });
    return {};
}

bool is_demonstration(sql::Session& session) {
    return session.scalar<std::int64_t>(queries::demonstration_mark) > 0;
}

void mark_demonstration(sql::Session& session) {
    if (!is_demonstration(session)) session.execute(queries::mark_demonstration);
}

}  // namespace lunxun::access

// SPDX-License-Identifier: Apache-2.0
#include "app/demonstration_accounts.hpp"

#include <array>

#include "access/sign_in_service.hpp"
#include "app/queries.hpp"
#include "app/serve/installation.hpp"

namespace lunxun::app {
namespace {

enum class Scope { none, county, unit, institution };

struct Wish {
    const char* name;
    access::Role role;
    Scope scope = Scope::none;
};

constexpr std::array kWishes{
    Wish{"officer", access::Role::training_officer},
    Wish{"county", access::Role::training_officer, Scope::county},
    Wish{"liaison", access::Role::unit_liaison, Scope::unit},
    Wish{"registrar", access::Role::registrar, Scope::institution},
    Wish{"classhead", access::Role::class_head, Scope::institution},
    Wish{"teacher", access::Role::teacher, Scope::institution},
    Wish{"trainee", access::Role::trainee},
    Wish{"evaluator", access::Role::evaluator},
    Wish{"auditor", access::Role::auditor},
    Wish{"sysadmin", access::Role::system_administrator},
    Wish{"security", access::Role::security_administrator},
    Wish{"audit", access::Role::audit_administrator},
};

struct Scopes {
    std::optional<std::int64_t> county_id;
    std::optional<std::string> county;
    std::optional<std::int64_t> unit_id;
    std::optional<std::string> unit;
    std::optional<std::int64_t> institution_id;
    std::optional<std::string> institution;
    std::optional<std::int64_t> teacher_id;     ///< person who teaches most
    std::optional<std::int64_t> class_head_id;  ///< who teaches most after that one
    std::optional<std::int64_t> trainee_id;     ///< who has the most places
};
BOOST_DESCRIBE_STRUCT(Scopes, (), (county_id, county, unit_id, unit, institution_id, institution, teacher_id, class_head_id, trainee_id))

std::optional<std::int64_t> person_of(access::Role role, const Scopes& scopes) {
    if (role == access::Role::teacher) return scopes.teacher_id;
    if (role == access::Role::class_head) return scopes.class_head_id;
    if (role == access::Role::trainee) return scopes.trainee_id;
    return std::nullopt;
}

}  // namespace

Result<std::vector<DemonstrationAccount>> make_demonstration_accounts(Workplace& place, UtcTime now) {
    const auto scopes = place.database.read([](sql::Session& session) { return session.one<Scopes>(queries::demonstration_scopes); });
    if (!scopes || !scopes->county_id || !scopes->unit_id || !scopes->institution_id) return Error::of(ErrorCode::not_found, "app.no_demonstration_scopes");
    access::SignInService service(place.database, secret_cipher(place.keyring));
    std::vector<DemonstrationAccount> accounts;
    for (const auto& wish : kWishes) {
        access::SignInService::NewAccount account{.name = wish.name, .role = wish.role, .password = kDemonstrationPassword, .is_demonstration = true};
        std::string scope;
        if (wish.scope == Scope::county) account.scope_unit_id = scopes->county_id, scope = *scopes->county;
        if (wish.scope == Scope::unit) account.scope_unit_id = scopes->unit_id, scope = *scopes->unit;
        if (wish.scope == Scope::institution) account.institution_id = scopes->institution_id, scope = *scopes->institution;
        account.person_id = person_of(wish.role, *scopes);
        accounts.push_back({wish.name, wish.role, scope});
        const bool is_there = place.database.read([&](sql::Session& session) { return access::find_account(session, wish.name).has_value(); });
        if (is_there) continue;
        if (auto made = service.create_account(account, "demonstrate", now); !made) return made.error();
    }
    return accounts;
}

}  // namespace lunxun::app

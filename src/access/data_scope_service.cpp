// SPDX-License-Identifier: Apache-2.0
#include "access/data_scope_service.hpp"

#include "access/audit_store.hpp"
#include "access/queries.hpp"
#include "access/role.hpp"
#include "base/utc_time.hpp"
#include "organisation/unit_position_store.hpp"

namespace lunxun::access {
namespace {

constexpr const char* kOutsideScope = "access.outside_scope";

std::string named(const char* kind, std::int64_t id) {
    return std::string(kind) + " " + std::to_string(id);
}

bool exists(sql::Session& session, std::string_view query, sql::Params params, std::string name, std::int64_t id) {
    params.emplace_back(std::move(name), id);
    return session.scalar<std::int64_t>(query, params) > 0;
}

}  // namespace

DataScope data_scope(sql::Session& session, const http::Principal& principal) {
    if (principal.sees_everything) return DataScope::everything();
    DataScope scope;
    if (principal.scope_unit_id)
        if (const auto position = organisation::find_unit_position(session, *principal.scope_unit_id)) {
            scope.first = position->position;
            scope.last = position->last_position;
        }
    const auto role = role_of(principal.role);
    if (role == Role::registrar || role == Role::class_head) scope.institution_id = principal.institution_id;
    if (role == Role::teacher) scope.teacher_person_id = principal.person_id;
    return scope;
}

sql::Params scope_params(const DataScope& scope) {
    return {{"scope_first", scope.first}, {"scope_last", scope.last}};
}

bool contains_unit(sql::Session& session, const DataScope& scope, std::int64_t unit_id) {
    if (scope.sees_everything()) return true;
    const auto position = organisation::find_unit_position(session, unit_id);
    return position && scope.contains_position(position->position);
}

bool contains_person(sql::Session& session, const DataScope& scope, std::int64_t person_id) {
    if (scope.sees_everything()) return true;
    if (exists(session, queries::person_in_units, scope_params(scope), "person_id", person_id)) return true;
    return scope.institution_id && exists(session, queries::person_in_classes, {{"institution_id", *scope.institution_id}}, "person_id", person_id);
}

bool contains_class(sql::Session& session, const DataScope& scope, std::int64_t class_id) {
    if (scope.sees_everything()) return true;
    if (exists(session, queries::class_of_units, scope_params(scope), "class_id", class_id)) return true;
    if (scope.institution_id && exists(session, queries::class_of_institution, {{"institution_id", *scope.institution_id}}, "class_id", class_id)) return true;
    return scope.teacher_person_id && exists(session, queries::class_of_teacher, {{"person_id", *scope.teacher_person_id}}, "class_id", class_id);
}

Error out_of_scope(const std::string& subject) {
    return Error::of(ErrorCode::not_found, kOutsideScope, {{"subject", subject}});
}

Result<void> require_unit(sql::Session& session, const DataScope& scope, std::int64_t unit_id) {
    if (contains_unit(session, scope, unit_id)) return {};
    return out_of_scope(named("unit", unit_id));
}

Result<void> require_person(sql::Session& session, const DataScope& scope, std::int64_t person_id) {
    if (contains_person(session, scope, person_id)) return {};
    return out_of_scope(named("person", person_id));
}

Result<void> require_class(sql::Session& session, const DataScope& scope, std::int64_t class_id) {
    if (contains_class(session, scope, class_id)) return {};
    return out_of_scope(named("class", class_id));
}

void audit_out_of_scope(sql::Database& database, const http::Principal& principal, const Error& error) {
    if (error.message.key != kOutsideScope) return;
    const auto& values = error.message.values;
    const auto subject = values.empty() ? std::string() : values.front().second;
    database.write([&](sql::Session& session) {
        append_audit_event(session, {principal.account, "access.out_of_scope", subject, "{}"}, UtcTime::now().text());
    });
}

}  // namespace lunxun::access

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "access/data_scope.hpp"
#include "base/result.hpp"
#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"

/// The one place where a row meets the scope of who asks. Every endpoint reads and writes through
/// `read_within_scope` and `write_within_scope`, filters its lists by `scope_params`, and asks `require_…` for each
/// id that a caller names.
namespace lunxun::access {

DataScope data_scope(sql::Session& session, const http::Principal& principal);

/// `scope_first` and `scope_last`, for a query that has both; append its other parameters.
sql::Params scope_params(const DataScope& scope);

/// False also for a unit that does not exist, unless the scope is everything; so with the others.
bool contains_unit(sql::Session& session, const DataScope& scope, std::int64_t unit_id);
/// By the posts held without end, or by a place in a class of the own institution.
bool contains_person(sql::Session& session, const DataScope& scope, std::int64_t person_id);
/// A class that the units organise, have quota in or send people to; one of the own institution; one that the teacher teaches.
bool contains_class(sql::Session& session, const DataScope& scope, std::int64_t class_id);

/// The answer for a row outside the scope, the same as for one that does not exist.
/// @param subject  kind and id for the audit: `person 12`
Error out_of_scope(const std::string& subject);
/// @error not_found  `out_of_scope` when the scope does not contain it.
Result<void> require_unit(sql::Session& session, const DataScope& scope, std::int64_t unit_id);
Result<void> require_person(sql::Session& session, const DataScope& scope, std::int64_t person_id);
Result<void> require_class(sql::Session& session, const DataScope& scope, std::int64_t class_id);

/// Writes `access.out_of_scope` into the audit chain when `error` is one of `out_of_scope`; else does nothing.
void audit_out_of_scope(sql::Database& database, const http::Principal& principal, const Error& error);

/// `work(Session&, const DataScope&)` returns a Result; one that is out of scope is audited after its transaction ended.
template <class F>
auto read_within_scope(sql::Database& database, const http::Principal& principal, F&& work) {
    auto result = database.read([&](sql::Session& session) { return work(session, data_scope(session, principal)); });
    if (!result) audit_out_of_scope(database, principal, result.error());
    return result;
}

/// As above in a transaction that writes; an error undoes it.
template <class F>
auto write_within_scope(sql::Database& database, const http::Principal& principal, F&& work) {
    auto result = database.write([&](sql::Session& session) { return work(session, data_scope(session, principal)); });
    if (!result) audit_out_of_scope(database, principal, result.error());
    return result;
}

}  // namespace lunxun::access

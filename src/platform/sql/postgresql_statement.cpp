// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/postgresql_statement.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "platform/sql/database_error.hpp"
#include "platform/sql/sql_text.hpp"

namespace lunxun::sql {
namespace {

// Object numbers of the server's own types, fixed in its catalogue (pg_type.dat).
constexpr Oid kUnknown = 0;
constexpr Oid kInt8 = 20;
constexpr Oid kText = 25;
constexpr Oid kFloat8 = 701;

DatabaseError::Kind kind_of(std::string_view state) {
    using enum DatabaseError::Kind;
    if (state == "23505") return unique_violation;
    if (state == "23503") return foreign_key_violation;
    if (state == "23514") return check_violation;
    if (state == "53100") return disk_full;
    if (state == "40001" || state == "40P01" || state == "55P03") return busy;
    if (state.starts_with("XX")) return corrupt;
    if (state.empty() || state.starts_with("08") || state.starts_with("57P") || state.starts_with("53")) return unavailable;
    return other;
}

Oid type_of(const Value& value) {
    constexpr Oid kTypes[] = {kUnknown, kInt8, kFloat8, kText};
    return kTypes[value.index()];
}

std::string text_of(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    char buffer[32];
    const auto* number = std::get_if<std::int64_t>(&value);
    const auto end = number != nullptr ? std::to_chars(buffer, buffer + sizeof buffer, *number)
                                       : std::to_chars(buffer, buffer + sizeof buffer, std::get<double>(value));
    return {buffer, end.ptr};
}

std::string key_of(std::string_view query, const Params& params) {
    std::string key(query);
    for (const auto& [name, value] : params) key += static_cast<char>(1 + value.index());
    return key;
}

}  // namespace

PostgresqlResult checked(PGconn* handle, PGresult* raw) {
    PostgresqlResult result(raw);
    const auto status = PQresultStatus(raw);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN) return result;
    const char* state = PQresultErrorField(raw, PG_DIAG_SQLSTATE);
    const char* message = PQresultErrorField(raw, PG_DIAG_MESSAGE_PRIMARY);
    throw DatabaseError(kind_of(state == nullptr ? "" : state), message == nullptr ? PQerrorMessage(handle) : message);
}

/// Parameters as libpq takes them, in the order of the query's numbers.
struct PostgresqlStatements::Bound {
    std::vector<std::string> texts;
    std::vector<const char*> pointers;
    std::vector<Oid> types;

    Bound(const Known& known, const Params& params) {
        if (params.size() != known.names.size())
            throw std::logic_error("the query does not take " + std::to_string(params.size()) + " parameters: " + known.text);
        texts.reserve(params.size());
        for (const auto& name : known.names) add(name, params);
    }
    void add(const std::string& name, const Params& params) {
        const auto found = std::ranges::find(params, name, &Params::value_type::first);
        if (found == params.end()) throw std::logic_error("the parameter :" + name + " is not given");
        const bool is_null = found->second.index() == 0;
        types.push_back(type_of(found->second));
        texts.push_back(is_null ? "" : text_of(found->second));
        pointers.push_back(is_null ? nullptr : texts.back().c_str());
    }
    int count() const { return static_cast<int>(pointers.size()); }
};

PostgresqlStatements::Known PostgresqlStatements::number(std::string_view query) {
    auto numbered = number_parameters(query);
    return Known{std::move(numbered.text), std::move(numbered.names), {}, 0};
}

PostgresqlStatements::Known& PostgresqlStatements::known_of(std::string_view query, const Params& params) {
    const auto key = key_of(query, params);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
    return known_.emplace(key, number(query)).first->second;
}

void PostgresqlStatements::prepare(Known& known, const Bound& bound) {
    const auto name = "s" + std::to_string(++prepared_);
    checked(handle_, PQprepare(handle_, name.c_str(), known.text.c_str(), bound.count(), bound.types.data()));
    known.prepared_name = name;
}

PostgresqlResult PostgresqlStatements::run(std::string_view query, const Params& params) {
    auto& known = known_of(query, params);
    const Bound bound(known, params);
    if (++known.uses == 2) prepare(known, bound);
    if (known.prepared_name.empty()) return run_unprepared(known, bound);
    const char* name = known.prepared_name.c_str();
    return checked(handle_, PQexecPrepared(handle_, name, bound.count(), bound.pointers.data(), nullptr, nullptr, 0));
}

PostgresqlResult PostgresqlStatements::run_once(std::string_view query, const Params& params) {
    const auto known = number(query);
    return run_unprepared(known, Bound(known, params));
}

PostgresqlResult PostgresqlStatements::run_unprepared(const Known& known, const Bound& bound) {
    const auto* values = bound.pointers.data();
    return checked(handle_, PQexecParams(handle_, known.text.c_str(), bound.count(), bound.types.data(), values, nullptr, nullptr, 0));
}

}  // namespace lunxun::sql

// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/migrations.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "platform/sql/sql_text.hpp"
#include "sql/migrations.hpp"

namespace lunxun::sql {
namespace {

struct AppliedRow {
    std::string name;
    std::string checksum;
};
BOOST_DESCRIBE_STRUCT(AppliedRow, (), (name, checksum))

constexpr std::string_view kCreateTable =
    "create table if not exists schema_migration (name text not null, checksum text not null, "
    "constraint pk_schema_migration primary key (name))";

std::string checksum_of(std::string_view text) {
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
    std::string hex(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    hex.pop_back();
    return hex;
}

std::vector<AppliedRow> applied_in(Session& session) {
    const auto query = session.dialect() == Dialect::sqlite
                           ? "select count(*) from sqlite_master where type = 'table' and name = 'schema_migration'"
                           : "select count(*) from pg_tables where schemaname = current_schema() and tablename = 'schema_migration'";
    if (session.scalar<std::int64_t>(query) == 0) return {};
    return session.all<AppliedRow>("select name, checksum from schema_migration order by name");
}

Error conflict(std::string key, std::string_view migration) {
    return Error::of(ErrorCode::conflict, std::move(key), {{"migration", std::string(migration)}});
}

std::optional<Error> refusal_of(const AppliedRow& applied, std::span<const Migration> migrations) {
    const auto known = std::ranges::find(migrations, applied.name, &Migration::name);
    if (known == migrations.end()) {
        if (migrations.empty() || applied.name > migrations.back().name)
            return Error::of(ErrorCode::newer_version, "sql.newer_version", {{"migration", applied.name}});
        return conflict("sql.migration_missing", applied.name);
    }
    if (applied.checksum != checksum_of(known->text)) return conflict("sql.migration_changed", applied.name);
    return std::nullopt;
}

Result<void> check(const std::vector<AppliedRow>& applied, std::span<const Migration> migrations) {
    for (const auto& row : applied)
        if (auto refusal = refusal_of(row, migrations)) return *std::move(refusal);
    const auto is_applied = [&](const Migration& migration) {
        return std::ranges::find(applied, migration.name, &AppliedRow::name) != applied.end();
    };
    for (const auto& migration : migrations)
        if (!is_applied(migration) && !applied.empty() && migration.name < applied.back().name)
            return conflict("sql.migration_out_of_order", migration.name);
    return {};
}

/// One step: true when a migration was applied, false when none was left.
Result<bool> apply_next(Session& session, std::span<const Migration> migrations) {
    session.execute(kCreateTable);
    // A second process that starts at the same time waits here, then finds the work done. SQLite has one writer anyway.
    if (session.dialect() == Dialect::postgresql) session.execute("lock table schema_migration in exclusive mode");
    const auto applied = applied_in(session);
    if (auto checked = check(applied, migrations); !checked) return checked.error();
    if (applied.size() == migrations.size()) return false;
    const auto& next = migrations[applied.size()];
    const auto script = session.dialect() == Dialect::postgresql ? types_for_postgresql(next.text) : std::string(next.text);
    for (const auto& statement : statements_of(script)) session.execute(statement);
    session.execute("insert into schema_migration (name, checksum) values (:name, :checksum)",
                    {{"name", std::string(next.name)}, {"checksum", checksum_of(next.text)}});
    return true;
}

}  // namespace

std::span<const Migration> embedded_migrations() {
    static const auto kAll = [] {
        std::vector<Migration> all;
        for (const auto& file : migrations::all) all.push_back({file.file_name.substr(0, file.file_name.rfind('.')), file.text});
        return all;
    }();
    return kAll;
}

Result<void> check_migrations(Database& database, std::span<const Migration> migrations) {
    return database.read([&](Session& session) { return check(applied_in(session), migrations); });
}

Result<void> apply_migrations(Database& database, std::span<const Migration> migrations) {
    while (true) {
        const auto applied = database.write([&](Session& session) { return apply_next(session, migrations); });
        if (!applied) return applied.error();
        if (!*applied) return {};
    }
}

}  // namespace lunxun::sql

// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/sqlite_statement.hpp"

#include <stdexcept>
#include <utility>

#include "platform/sql/database_error.hpp"

namespace lunxun::sql {
namespace {

DatabaseError::Kind kind_of(int extended_code) {
    using enum DatabaseError::Kind;
    switch (extended_code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY: return unique_violation;
        case SQLITE_CONSTRAINT_FOREIGNKEY: return foreign_key_violation;
        case SQLITE_CONSTRAINT_CHECK: return check_violation;
        default: break;
    }
    switch (extended_code & 0xff) {
        case SQLITE_FULL: return disk_full;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return corrupt;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return busy;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_READONLY: return unavailable;
        default: return other;
    }
}

void bind(sqlite3_stmt* statement, int index, const Value& value) {
    struct Binder {
        sqlite3_stmt* statement;
        int index;
        int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, index); }
        int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, index, number); }
        int operator()(double number) const { return sqlite3_bind_double(statement, index, number); }
        int operator()(const std::string& text) const {
            return sqlite3_bind_text64(statement, index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        }
    };
    if (std::visit(Binder{statement, index}, value) != SQLITE_OK) throw_sqlite_error(sqlite3_db_handle(statement));
}

class SqliteCursor : public Cursor {
public:
    SqliteCursor(SqliteStatements& pool, std::string_view query, const Params& params) : bound_(pool, query, params) {
        const int count = sqlite3_column_count(bound_.get());
        for (int column = 0; column < count; ++column) columns_.emplace_back(sqlite3_column_name(bound_.get(), column));
    }

    const std::vector<std::string>& columns() const override { return columns_; }
    bool next() override { return bound_.step(); }
    bool is_null(std::size_t column) const override { return type_of(column) == SQLITE_NULL; }
    std::int64_t integer(std::size_t column) const override {
        // SQLite would turn a text into 0 and cut a fraction without a word; PostgreSQL refuses, so this does.
        if (type_of(column) != SQLITE_INTEGER) throw_wrong_type(column, "an integer");
        return sqlite3_column_int64(bound_.get(), static_cast<int>(column));
    }
    double real(std::size_t column) const override {
        if (const int type = type_of(column); type != SQLITE_FLOAT && type != SQLITE_INTEGER) throw_wrong_type(column, "a number");
        return sqlite3_column_double(bound_.get(), static_cast<int>(column));
    }
    std::string_view text(std::size_t column) const override {
        const auto* data = sqlite3_column_text(bound_.get(), static_cast<int>(column));
        if (data == nullptr) return {};
        const int bytes = sqlite3_column_bytes(bound_.get(), static_cast<int>(column));
        return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(bytes)};
    }

private:
    int type_of(std::size_t column) const { return sqlite3_column_type(bound_.get(), static_cast<int>(column)); }
    [[noreturn]] void throw_wrong_type(std::size_t column, const char* wanted) const {
        throw DatabaseError(DatabaseError::Kind::other, "column " + columns_[column] + " does not hold " + wanted);
    }

    BoundStatement bound_;
    std::vector<std::string> columns_;
};

class SqliteBulkWriter : public BulkWriter {
public:
    SqliteBulkWriter(SqliteStatements& pool, const std::string& query) : bound_(pool, query) {}

    void put_null() override { check(sqlite3_bind_null(bound_.get(), ++index_)); }
    void put(std::int64_t value) override { check(sqlite3_bind_int64(bound_.get(), ++index_, value)); }
    void put(double value) override { check(sqlite3_bind_double(bound_.get(), ++index_, value)); }
    void put(std::string_view value) override {
        // Copied: a Day's text is gone before the row ends.
        const char* data = value.data() == nullptr ? "" : value.data();
        check(sqlite3_bind_text64(bound_.get(), ++index_, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
    void end_row() override {
        bound_.step();
        sqlite3_reset(bound_.get());
        index_ = 0;
    }
    void finish() override {}

private:
    void check(int code) {
        if (code != SQLITE_OK) throw_sqlite_error(sqlite3_db_handle(bound_.get()));
    }

    BoundStatement bound_;
    int index_ = 0;
};

}  // namespace

void throw_sqlite_error(sqlite3* handle) {
    throw DatabaseError(kind_of(sqlite3_extended_errcode(handle)), sqlite3_errmsg(handle));
}

SqliteStatement SqliteStatements::take(std::string_view query) {
    const auto found = idle_.find(std::string(query));
    if (found != idle_.end() && found->second) return std::move(found->second);
    sqlite3_stmt* statement = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v3(handle_, query.data(), static_cast<int>(query.size()), SQLITE_PREPARE_PERSISTENT, &statement, &tail);
    if (code != SQLITE_OK) throw_sqlite_error(handle_);
    if (statement == nullptr) throw std::logic_error("an empty query");
    return SqliteStatement(statement);
}

void SqliteStatements::give_back(std::string_view query, SqliteStatement statement) {
    sqlite3_reset(statement.get());
    sqlite3_clear_bindings(statement.get());
    idle_.insert_or_assign(std::string(query), std::move(statement));
}

BoundStatement::BoundStatement(SqliteStatements& pool, std::string_view query, const Params& params)
    : BoundStatement(pool, query) {
    if (std::cmp_not_equal(sqlite3_bind_parameter_count(statement_.get()), params.size()))
        throw std::logic_error("the query does not take " + std::to_string(params.size()) + " parameters: " + query_);
    for (const auto& [name, value] : params) {
        const int index = sqlite3_bind_parameter_index(statement_.get(), (":" + name).c_str());
        if (index == 0) throw std::logic_error("the query has no parameter :" + name);
        bind(statement_.get(), index, value);
    }
}

BoundStatement::~BoundStatement() {
    pool_.give_back(query_, std::move(statement_));
}

bool BoundStatement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) throw_sqlite_error(pool_.handle());
    return false;
}

std::unique_ptr<Cursor> make_sqlite_cursor(SqliteStatements& pool, std::string_view query, const Params& params) {
    return std::make_unique<SqliteCursor>(pool, query, params);
}

std::unique_ptr<BulkWriter> make_sqlite_bulk_writer(SqliteStatements& pool, std::string_view table,
                                                    const std::vector<std::string>& columns) {
    std::string names;
    std::string marks;
    for (const auto& column : columns) {
        names += (names.empty() ? "" : ", ") + column;
        marks += marks.empty() ? "?" : ", ?";
    }
    const auto query = "insert into " + std::string(table) + " (" + names + ") values (" + marks + ")";
    return std::make_unique<SqliteBulkWriter>(pool, query);
}

}  // namespace lunxun::sql

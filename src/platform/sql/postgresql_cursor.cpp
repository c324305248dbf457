// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "platform/sql/database_error.hpp"
#include "platform/sql/postgresql_statement.hpp"

namespace lunxun::sql {
namespace {

constexpr int kRowsPerFetch = 4096;

/// The rows of one result that has arrived.
class ResultCursor : public Cursor {
public:
    explicit ResultCursor(PostgresqlResult result) : result_(std::move(result)), rows_(PQntuples(result_.get())) {
        for (int column = 0; column < PQnfields(result_.get()); ++column) columns_.emplace_back(PQfname(result_.get(), column));
    }

    const std::vector<std::string>& columns() const override { return columns_; }
    bool next() override { return ++row_ < rows_; }
    bool is_null(std::size_t column) const override { return PQgetisnull(result_.get(), row_, static_cast<int>(column)) != 0; }
    std::int64_t integer(std::size_t column) const override {
        const auto value = text(column);
        if (value == "t" || value == "f") return value == "t" ? 1 : 0;
        return number<std::int64_t>(column, value, "an integer");
    }
    double real(std::size_t column) const override { return number<double>(column, text(column), "a number"); }
    std::string_view text(std::size_t column) const override {
        const auto position = static_cast<int>(column);
        return {PQgetvalue(result_.get(), row_, position), static_cast<std::size_t>(PQgetlength(result_.get(), row_, position))};
    }

protected:
    int rows() const { return rows_; }
    void replace(PostgresqlResult result) {
        result_ = std::move(result);
        rows_ = PQntuples(result_.get());
        row_ = -1;
    }

private:
    template <class T>
    T number(std::size_t column, std::string_view text, const char* wanted) const {
        T value{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc{} && end == text.data() + text.size()) return value;
        throw DatabaseError(DatabaseError::Kind::other, "column " + columns_[column] + " does not hold " + wanted);
    }

    PostgresqlResult result_;
    std::vector<std::string> columns_;
    int rows_;
    int row_ = -1;
};

/// Opened before its first portion is asked for, closed when it goes.
class ServerCursor {
public:
    ServerCursor(PostgresqlStatements& statements, std::string_view query, const Params& params, int number)
        : statements_(statements), name_("stream_" + std::to_string(number)) {
        statements_.run_once("declare " + name_ + " no scroll cursor for " + std::string(query), params);
    }
    ServerCursor(const ServerCursor&) = delete;
    ServerCursor& operator=(const ServerCursor&) = delete;
    // In a failed transaction the close fails too, and the rollback closes the cursor.
    ~ServerCursor() { PQclear(PQexec(statements_.handle(), ("close " + name_).c_str())); }

    PostgresqlResult fetch() {
        const auto command = "fetch " + std::to_string(kRowsPerFetch) + " from " + name_;
        return checked(statements_.handle(), PQexec(statements_.handle(), command.c_str()));
    }

private:
    PostgresqlStatements& statements_;
    std::string name_;
};

class StreamCursor : private ServerCursor, public ResultCursor {
public:
    StreamCursor(PostgresqlStatements& statements, std::string_view query, const Params& params, int number)
        : ServerCursor(statements, query, params, number), ResultCursor(fetch()) {}

    bool next() override {
        if (ResultCursor::next()) return true;
        if (rows() < kRowsPerFetch) return false;
        replace(fetch());
        return ResultCursor::next();
    }
};

}  // namespace

std::unique_ptr<Cursor> make_postgresql_cursor(PostgresqlResult result) {
    return std::make_unique<ResultCursor>(std::move(result));
}

std::unique_ptr<Cursor> make_postgresql_stream(PostgresqlStatements& statements, std::string_view query, const Params& params, int number) {
    return std::make_unique<StreamCursor>(statements, query, params, number);
}

}  // namespace lunxun::sql

// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "platform/sql/database_error.hpp"
#include "platform/sql/postgresql_statement.hpp"

namespace lunxun::sql {
namespace {

constexpr std::size_t kBufferBytes = 256 * 1024;

/// COPY in its text format: fields parted by tabs, rows by line ends, null as \N, backslash escapes.
class CopyWriter : public BulkWriter {
public:
    CopyWriter(PGconn* handle, const std::string& command) : handle_(handle) {
        checked(handle_, PQexec(handle_, command.c_str()));
        buffer_.reserve(kBufferBytes + 4096);
    }
    ~CopyWriter() override {
        if (!is_open_) return;
        PQputCopyEnd(handle_, "given up by the writer");
        drain();
    }

    void put_null() override { start_field() += "\\N"; }
    void put(std::int64_t value) override { put_number(value); }
    void put(double value) override { put_number(value); }
    void put(std::string_view value) override {
        auto& buffer = start_field();
        for (const char c : value) append_escaped(buffer, c);
    }
    void end_row() override {
        buffer_ += '\n';
        is_row_started_ = false;
        if (buffer_.size() >= kBufferBytes) send();
    }
    void finish() override {
        send();
        is_open_ = false;
        if (PQputCopyEnd(handle_, nullptr) != 1) throw_lost();
        PostgresqlResult result(PQgetResult(handle_));
        drain();
        checked(handle_, result.release());
    }

private:
    static void append_escaped(std::string& buffer, char c) {
        switch (c) {
            case '\\': buffer += "\\\\"; break;
            case '\t': buffer += "\\t"; break;
            case '\n': buffer += "\\n"; break;
            case '\r': buffer += "\\r"; break;
            default: buffer += c;
        }
    }
    template <class Number>
    void put_number(Number value) {
        char digits[32];
        start_field().append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    }
    std::string& start_field() {
        if (is_row_started_) buffer_ += '\t';
        is_row_started_ = true;
        return buffer_;
    }
    void send() {
        if (PQputCopyData(handle_, buffer_.data(), static_cast<int>(buffer_.size())) != 1) throw_lost();
        buffer_.clear();
    }
    [[noreturn]] void throw_lost() { throw DatabaseError(DatabaseError::Kind::unavailable, PQerrorMessage(handle_)); }
    void drain() {
        while (auto* rest = PQgetResult(handle_)) PQclear(rest);
    }

    PGconn* handle_;
    std::string buffer_;
    bool is_row_started_ = false;
    bool is_open_ = true;
};

}  // namespace

std::unique_ptr<BulkWriter> make_postgresql_copy(PGconn* handle, std::string_view table, const std::vector<std::string>& columns) {
    std::string names;
    for (const auto& column : columns) names += (names.empty() ? "" : ", ") + column;
    return std::make_unique<CopyWriter>(handle, "copy " + std::string(table) + " (" + names + ") from stdin");
}

}  // namespace lunxun::sql

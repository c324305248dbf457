// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/database.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

#include "platform/sql/connection.hpp"
#include "platform/sql/migrations.hpp"

namespace lunxun::sql {
namespace {

bool is_postgresql(const std::string& address) {
    return address.starts_with("postgresql://") || address.starts_with("postgres://");
}

std::unique_ptr<Connection> connect(const std::string& address) {
    return is_postgresql(address) ? open_postgresql(address) : open_sqlite(address);
}

Error refusal_of(const DatabaseError& error, const std::string& address) {
    const bool corrupt = error.kind() == DatabaseError::Kind::corrupt;
    // An address may carry a password; a file path is what the reader needs to see.
    const auto shown = is_postgresql(address) ? address.substr(address.rfind('@') + 1) : address;
    return Error::of(corrupt ? ErrorCode::corrupt : ErrorCode::unavailable, corrupt ? "sql.corrupt" : "sql.unavailable",
                     {{"address", shown}, {"reason", error.what()}});
}

}  // namespace

/// The connections. Those that nobody uses stand in `idle_*`; in memory there is one, which reads and writes.
struct Database::State {
    std::mutex mutex;
    std::condition_variable returned;
    std::unique_ptr<Connection> writer;
    std::vector<std::unique_ptr<Connection>> readers;
    bool is_writer_idle = true;
    std::vector<Connection*> idle_readers;
    std::vector<std::thread::id> inside;

    Connection& take(Access access) {
        std::unique_lock lock(mutex);
        if (std::ranges::find(inside, std::this_thread::get_id()) != inside.end())
            throw std::logic_error("a transaction inside a transaction: pass its Session on instead");
        const bool wants_writer = access == Access::write || readers.empty();
        returned.wait(lock, [&] { return wants_writer ? is_writer_idle : !idle_readers.empty(); });
        inside.push_back(std::this_thread::get_id());
        if (wants_writer) {
            is_writer_idle = false;
            return *writer;
        }
        auto& reader = *idle_readers.back();
        idle_readers.pop_back();
        return reader;
    }

    void give_back(Connection& connection) {
        {
            const std::scoped_lock lock(mutex);
            std::erase(inside, std::this_thread::get_id());
            if (&connection == writer.get())
                is_writer_idle = true;
            else
                idle_readers.push_back(&connection);
        }
        returned.notify_all();
    }
};

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::string& address, OpenOptions options) {
    try {
        auto state = std::make_unique<State>();
        state->writer = connect(address);
        const int readers = address == ":memory:" ? 0 : options.readers;
        for (int reader = 0; reader < readers; ++reader) {
            state->readers.push_back(connect(address));
            state->idle_readers.push_back(state->readers.back().get());
        }
        Database database(std::move(state));
        if (const auto checked = check_migrations(database, embedded_migrations());
            !checked && checked.error().code == ErrorCode::newer_version)
            return checked.error();
        return database;
    } catch (const DatabaseError& error) {
        return refusal_of(error, address);
    }
}

Dialect Database::dialect() const {
    return state_->writer->dialect();
}

void Database::analyse() {
    write([](Session& session) { session.execute("analyze"); });
}

Result<void> Database::migrate() {
    return apply_migrations(*this, embedded_migrations());
}

Database::Transaction::Transaction(Database& database, Access access)
    : database_(database), connection_(database.state_->take(access)), session_(connection_) {
    try {
        connection_.begin(access);
    } catch (...) {
        connection_.rollback();
        database_.state_->give_back(connection_);
        throw;
    }
}

Database::Transaction::~Transaction() {
    if (!is_committed_) connection_.rollback();
    database_.state_->give_back(connection_);
}

void Database::Transaction::commit() {
    connection_.commit();
    is_committed_ = true;
}

}  // namespace lunxun::sql

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <type_traits>

#include "base/result.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::sql {

enum class Access { read, write };

struct OpenOptions {
    int readers = 2;
};

/// One database: a writer connection, and a pool of readers beside it. May be used from many threads; a
/// thread inside `write` or `read` does not call them again.
class Database {
public:
    /// Address: a file path (made when absent), `:memory:`, or `postgresql://user@host:port/name`.
    ///
    /// @error newer_version  migrated by a newer program than this one.
    /// @error corrupt        the file is no database, or is damaged.
    /// @error unavailable    the folder, the server or the right to open it is missing.
    static Result<Database> open(const std::string& address, OpenOptions options = {});

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    Dialect dialect() const;

    /// Applies what `migrations/` holds and the database lacks, each file in one transaction.
    ///
    /// @error newer_version  the database has a migration that this program does not know.
    /// @error conflict       a migration was changed after it was applied, or would be applied out of order.
    Result<void> migrate();

    /// Tells the planner of queries how many rows there are, and how they are spread: after much was written. Without it
    /// SQLite takes a column that is null in every row for a good one to search by, and a join takes hours.
    void analyse();

    /// Runs `work(Session&)` in one transaction and returns what it returns. Committed when it succeeds;
    /// undone when it throws, or returns a Result that holds an error.
    template <class F>
    auto write(F&& work) {
        Transaction transaction(*this, Access::write);
        return run(transaction, std::forward<F>(work));
    }

    /// Runs `work(Session&)` on a snapshot that cannot be written.
    template <class F>
    auto read(F&& work) {
        Transaction transaction(*this, Access::read);
        return run(transaction, std::forward<F>(work));
    }

private:
    struct State;

    /// Undone by its destructor unless committed.
    class Transaction {
    public:
        Transaction(Database& database, Access access);
        Transaction(const Transaction&) = delete;
        Transaction& operator=(const Transaction&) = delete;
        ~Transaction();
        Session& session() { return session_; }
        void commit();

    private:
        Database& database_;
        Connection& connection_;
        Session session_;
        bool is_committed_ = false;
    };

    template <class F>
    static auto run(Transaction& transaction, F&& work) {
        using Returned = std::invoke_result_t<F, Session&>;
        if constexpr (std::is_void_v<Returned>) {
            work(transaction.session());
            transaction.commit();
        } else {
            Returned returned = work(transaction.session());
            if constexpr (requires { returned.error(); }) {
                if (!returned.has_value()) return returned;
            }
            transaction.commit();
            return returned;
        }
    }

    explicit Database(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace lunxun::sql

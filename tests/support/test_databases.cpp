// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_databases.hpp"

#include <iostream>
#include <optional>
#include <stdexcept>

#include "tests/support/postgresql_server.hpp"

namespace lunxun::test {
namespace {

sql::Database opened(const std::string& address) {
    auto database = sql::Database::open(address);
    if (!database) throw std::runtime_error("cannot open " + address + ": " + database.error().message.values.back().second);
    return *std::move(database);
}

sql::Database migrated(const std::string& address) {
    auto database = opened(address);
    if (const auto done = database.migrate(); !done) throw std::runtime_error(done.error().message.key);
    return database;
}

/// Migrated once a process; each test gets a copy.
void make_template(const PostgresqlServer& server) {
    static const bool made = [&] {
        server.command("create database lunxun_template");
        migrated(server.address_of("lunxun_template"));
        return true;
    }();
    static_cast<void>(made);
}

}  // namespace

sql::Database memory_database() {
    return migrated(":memory:");
}

PostgresqlDatabase::PostgresqlDatabase(const PostgresqlServer& server, const std::string& template_name) : server_(server) {
    static int count = 0;
    name_ = "test_" + std::to_string(++count);
    server_.command("create database " + name_ + " template " + template_name);
}

PostgresqlDatabase::~PostgresqlDatabase() {
    server_.command("drop database if exists " + name_ + " with (force)");
}

std::string PostgresqlDatabase::address() const {
    return server_.address_of(name_);
}

void with_postgresql(const std::function<void(PostgresqlServer&)>& test) {
    std::string reason;
    if (auto* server = PostgresqlServer::instance(reason))
        test(*server);
    else
        std::cerr << "*** skipped on PostgreSQL: " << reason << " ***\n";
}

void for_each_database(const std::function<void(sql::Database&)>& test) {
    {
        auto database = memory_database();
        test(database);
    }
    with_postgresql([&](const PostgresqlServer& server) {
        make_template(server);
        const PostgresqlDatabase fresh(server, "lunxun_template");
        auto database = opened(fresh.address());
        test(database);
    });
}

}  // namespace lunxun::test

// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_databases.hpp"

#include <stdexcept>

namespace lunxun::test {
namespace {

sql::Database migrated(const std::string& address) {
    auto database = sql::Database::open(address);
    if (!database) throw std::runtime_error("cannot open " + address + ": " + database.error().message.values.back().second);
    if (const auto done = database->migrate(); !done) throw std::runtime_error(done.error().message.key);
    return *std::move(database);
}

}  // namespace

sql::Database memory_database() {
    return migrated(":memory:");
}

void for_each_database(const std::function<void(sql::Database&)>& test) {
    auto database = memory_database();
    test(database);
}

}  // namespace lunxun::test

// SPDX-License-Identifier: Apache-2.0
#include "app/context.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <boost/json.hpp>

#include "base/utc_time.hpp"

namespace lunxun::app {

Day Context::today() const {
    const auto given = Day::parse(options.today);
    return given ? *given : Day::parse(UtcTime::now().text().substr(0, 10)).value();
}

text::Locale Context::locale() const {
    return text::locale_of(options.language).value_or(text::Locale::zh_cn);
}

std::string Context::say(const std::string& key, MessageValues values) const {
    return text::render({key, std::move(values)}, locale());
}

Result<sql::Database> Context::open_database() const {
    auto address = options.db;
    if (address.empty()) {
        std::error_code failed;
        std::filesystem::create_directories(options.data, failed);
        if (failed)
            return Error::of(ErrorCode::unavailable, "app.cannot_make_folder", {{"folder", options.data.string()}, {"reason", failed.message()}});
        address = (options.data / "lunxun.db").string();
    }
    auto database = sql::Database::open(address);
    if (!database) return database.error();
    if (auto migrated = database->migrate(); !migrated) return migrated.error();
    return database;
}

Result<crypto::Keyring> Context::open_keyring() const {
    return crypto::Keyring::open_or_create(options.data);
}

StepLine::Output Context::step_output() const {
    if (options.is_quiet) return StepLine::Output::silent;
    return isatty(STDERR_FILENO) ? StepLine::Output::terminal : StepLine::Output::plain;
}

void Context::print_error(const Error& error) const {
    if (options.is_json) {
        boost::json::array fields;
        for (const auto& field : error.fields)
            fields.push_back(boost::json::object{{"field", field.field}, {"message", text::render(field.message, locale())}});
        const boost::json::object whole{
            {"code", entry_of(error.code).name}, {"message", text::render(error.message, locale())}, {"fields", fields}};
        fmt::print(stderr, "{}\n", boost::json::serialize(whole));
        return;
    }
    fmt::print(stderr, "lunxun: {}\n", text::render(error.message, locale()));
    for (const auto& field : error.fields) fmt::print(stderr, "  {}: {}\n", field.field, text::render(field.message, locale()));
}

void Context::run(const std::function<Result<void>()>& work) {
    const auto done = work();
    if (done) return;
    print_error(done.error());
    exit_code = entry_of(done.error().code).exit_code;
}

}  // namespace lunxun::app

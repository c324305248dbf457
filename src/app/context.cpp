// SPDX-License-Identifier: Apache-2.0
#include "app/context.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <boost/json.hpp>

#include <fstream>
#include <sstream>

#include "base/utc_time.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/log/log.hpp"
#include "rulebook/rules.hpp"

namespace lunxun::app {

Result<std::string> read_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) return Error::of(ErrorCode::not_found, "app.cannot_read_file", {{"file", path.string()}});
    return text.str();
}

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

Result<Workplace> Context::open_workplace() const {
    auto folder = files::DataFolder::open(options.data);
    if (!folder) return folder.error();
    if (auto logging = log::open(folder->log()); !logging) return logging.error();
    auto database = sql::Database::open(options.db.empty() ? folder->database().string() : options.db);
    if (!database) return database.error();
    if (auto migrated = database->migrate(); !migrated) return migrated.error();
    auto keyring = crypto::Keyring::open_or_create(options.data);
    if (!keyring) return keyring.error();
    for (const auto& job : jobs::mark_interrupted(*database))
        fmt::print(stderr, "{}\n", say("app.job_interrupted", {{"kind", job.kind}, {"started_at", job.started_at.value_or(job.created_at)}}));
    return Workplace{std::move(*folder), std::move(*database), std::move(*keyring)};
}

Result<Trade> Context::load_trade() const {
    Trade trade{rulebook::RulePack::embedded(), calendar::WorkingCalendar::embedded(), calendar::Season::embedded()};
    if (options.local_packs.empty()) return trade;
    std::vector<rulebook::PackText> packs{{"national-2023.toml", std::string(rulebook::rules::national_2023)}};
    for (const auto& path : options.local_packs) {
        auto text = read_text(path);
        if (!text) return text.error();
        packs.push_back({path.string(), std::move(*text)});
    }
    auto pack = rulebook::RulePack::load(packs);
    if (!pack) return pack.error();
    trade.pack = std::move(*pack);
    return trade;
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

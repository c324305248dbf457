// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/terminal.hpp"
#include "base/day.hpp"
#include "base/result.hpp"
#include "calendar/season.hpp"
#include "calendar/working_calendar.hpp"
#include "platform/crypto/keyring.hpp"
#include "platform/files/data_folder.hpp"
#include "platform/http/assets.hpp"
#include "platform/sql/database.hpp"
#include "platform/text/locale.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::app {

/// A data folder, opened and locked for this process.
struct Workplace {
    files::DataFolder folder;
    sql::Database database;
    crypto::Keyring keyring;
};

/// The rules of the trade that a command goes by.
struct Trade {
    rulebook::RulePack pack;
    calendar::WorkingCalendar calendar;
    calendar::Season season;
};

/// Options that every command takes.
struct GlobalOptions {
    std::filesystem::path data = "lunxun-data";
    std::string db;          ///< empty: `lunxun.db` in the data folder
    std::string today;       ///< empty: the clock's
    std::string language = "zh-CN";
    std::vector<std::filesystem::path> local_packs;  ///< rule packs that go before the national one
    bool is_json = false;
    bool is_quiet = false;
};

/// @error not_found  the file cannot be read.
Result<std::string> read_text(const std::filesystem::path& path);

/// What commands share: where the data lies, today, the language, and how a result is shown.
class Context {
public:
    GlobalOptions options;
    /// The web application that this program carries; empty in a program without one.
    std::function<http::Assets()> assets;

    Day today() const;
    text::Locale locale() const;
    std::string say(const std::string& key, MessageValues values = {}) const;

    /// The data folder with its database migrated and its keyring; made when absent. Jobs that a killed process
    /// left behind are marked and told.
    Result<Workplace> open_workplace() const;
    /// The national pack, with the local packs before it.
    Result<Trade> load_trade() const;

    StepLine::Output step_output() const;

    /// The waiting job that the next step fulfils; none: the step makes a job of its own.
    std::optional<std::int64_t> waiting_job_id;
    /// Asks steps to end early, as Ctrl+C does.
    std::stop_token stop;

    /// The exit code of the command that ran; commands set it through `run`.
    int exit_code = 0;
    /// Runs a command's work: prints its error in the reader's language and keeps its exit code.
    void run(const std::function<Result<void>()>& work);

private:
    void print_error(const Error& error) const;
};

}  // namespace lunxun::app

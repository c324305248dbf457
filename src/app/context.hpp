// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "app/terminal.hpp"
#include "base/day.hpp"
#include "base/result.hpp"
#include "platform/crypto/keyring.hpp"
#include "platform/sql/database.hpp"
#include "platform/text/locale.hpp"

namespace lunxun::app {

/// Options that every command takes.
struct GlobalOptions {
    std::filesystem::path data = "lunxun-data";
    std::string db;          ///< empty: `lunxun.db` in the data folder
    std::string today;       ///< empty: the clock's
    std::string language = "zh-CN";
    bool is_json = false;
    bool is_quiet = false;
};

/// What commands share: where the data lies, today, the language, and how a result is shown.
class Context {
public:
    GlobalOptions options;

    Day today() const;
    text::Locale locale() const;
    std::string say(const std::string& key, MessageValues values = {}) const;
    std::filesystem::path documents_folder() const { return options.data / "documents"; }

    /// The data folder's database, migrated; the folder is made when absent.
    Result<sql::Database> open_database() const;
    Result<crypto::Keyring> open_keyring() const;

    StepLine::Output step_output() const;

    /// The exit code of the command that ran; commands set it through `run`.
    int exit_code = 0;
    /// Runs a command's work: prints its error in the reader's language and keeps its exit code.
    void run(const std::function<Result<void>()>& work);

private:
    void print_error(const Error& error) const;
};

}  // namespace lunxun::app

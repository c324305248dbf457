// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace lunxun::settings {

enum class Kind { text, integer, one_of };

/// One setting, declared once: the command line, the environment, the documentation and the checks read this.
struct Declaration {
    std::string_view name;
    Kind kind;
    std::string_view default_value;
    std::string_view environment;
    /// Numbers: `least..most`; one_of: the choices, parted by `|`; text: empty.
    std::string_view allowed;
    /// Key of locales/settings.toml.
    std::string_view help;
};

std::span<const Declaration> declarations();

/// Where a value came from, the later the stronger.
enum class Origin { built_in, environment, command_line };

/// The settings of one process, each checked.
class Settings {
public:
    using Environment = std::function<std::optional<std::string>(std::string_view variable)>;

    /// @error invalid_input  one field error for each value that is unknown or not allowed.
    static Result<Settings> load(const std::map<std::string, std::string>& command_line, const Environment& environment);
    /// The process's own environment.
    static Environment process_environment();

    /// The name is declared.
    const std::string& text(std::string_view name) const;
    std::int64_t integer(std::string_view name) const;
    Origin origin(std::string_view name) const;

private:
    struct Held {
        std::string value;
        Origin origin = Origin::built_in;
    };

    const Held& held(std::string_view name) const;

    std::map<std::string, Held, std::less<>> values_;
};

}  // namespace lunxun::settings

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/result.hpp"

/// One line of JSON for each event, for those who run Lunxun. Never a place for data of people: every text
/// passes `masked`, so that a name or a number which slips into an error's text does not get in.
namespace lunxun::log {

enum class Level { debug, info, warning, error };

using FieldValue = std::variant<std::int64_t, double, bool, std::string_view>;
using Fields = std::initializer_list<std::pair<std::string_view, FieldValue>>;

/// From here on events go to a file that is rotated at 10 MiB, five old ones kept, readable by its owner
/// only. Before, and after `close`, they go nowhere.
/// @error unavailable  the file cannot be written.
Result<void> open(const std::filesystem::path& file, Level least = Level::info);
void close();

/// `event` is a dotted word of the program, such as `import.committed`.
void write(Level level, std::string_view event, Fields fields = {});
inline void info(std::string_view event, Fields fields = {}) { write(Level::info, event, fields); }
inline void warning(std::string_view event, Fields fields = {}) { write(Level::warning, event, fields); }
inline void error(std::string_view event, Fields fields = {}) { write(Level::error, event, fields); }

/// The text without what may be a person's: letters beyond ASCII become an ellipsis, and digits in runs of
/// seven or more (telephone, ID and account numbers, also parted by single blanks or hyphens) a `#`.
/// Dates stay.
std::string masked(std::string_view text);

}  // namespace lunxun::log

// SPDX-License-Identifier: Apache-2.0
#include "platform/log/log.hpp"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <boost/json.hpp>
#include <regex>

namespace lunxun::log {
namespace {

constexpr std::size_t kFileBytes = 10 * 1024 * 1024;
constexpr std::size_t kOldFiles = 5;
constexpr const char* kName = "lunxun";
// spdlog writes time and level; the rest of the object is the message.
constexpr const char* kPattern = R"({"at":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})";

spdlog::level::level_enum level_of(Level level) {
    switch (level) {
        case Level::debug: return spdlog::level::debug;
        case Level::info: return spdlog::level::info;
        case Level::warning: return spdlog::level::warn;
        case Level::error: break;
    }
    return spdlog::level::err;
}

boost::json::value json_of(const FieldValue& value) {
    return std::visit(
        [](const auto& held) -> boost::json::value {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::string_view>)
                return boost::json::value(masked(held));
            else
                return held;
        },
        value);
}

void keep_private(const std::filesystem::path& file) {
    using std::filesystem::perms;
    std::error_code ignored;
    std::filesystem::permissions(file, perms::owner_read | perms::owner_write, ignored);
}

std::string without_wide_letters(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x80)
            plain += c;
        else if (!plain.ends_with("..."))
            plain += "...";
    }
    return plain;
}

}  // namespace

std::string masked(std::string_view text) {
    static const std::regex kDate(R"(^\d{4}-\d{2}-\d{2}$)");
    static const std::regex kNumber(R"(\d(?:[ -]?\d){6,}[xX]?)");
    const auto plain = without_wide_letters(text);
    std::string result;
    auto from = plain.begin();
    for (std::sregex_iterator at(plain.begin(), plain.end(), kNumber), end; at != end; ++at) {
        result.append(from, (*at)[0].first);
        result += std::regex_match(at->str(), kDate) ? at->str() : "#";
        from = (*at)[0].second;
    }
    return result.append(from, plain.end());
}

Result<void> open(const std::filesystem::path& file, Level least) {
    close();
    try {
        std::filesystem::create_directories(file.parent_path());
        spdlog::file_event_handlers handlers;
        handlers.after_open = [](const spdlog::filename_t& opened, std::FILE*) { keep_private(opened); };
        auto logger = spdlog::rotating_logger_mt(kName, file.string(), kFileBytes, kOldFiles, false, handlers);
        logger->set_pattern(kPattern, spdlog::pattern_time_type::utc);
        logger->set_level(level_of(least));
        logger->flush_on(spdlog::level::info);
        return {};
    } catch (const std::exception& error) {
        return Error::of(ErrorCode::unavailable, "log.unavailable", {{"file", file.string()}, {"reason", error.what()}});
    }
}

void close() {
    spdlog::drop(kName);
}

void write(Level level, std::string_view event, Fields fields) {
    const auto logger = spdlog::get(kName);
    if (!logger || !logger->should_log(level_of(level))) return;
    boost::json::object object;
    object["event"] = masked(event);
    for (const auto& [name, value] : fields) object[name] = json_of(value);
    const auto text = boost::json::serialize(object);
    logger->log(level_of(level), spdlog::string_view_t(text.data() + 1, text.size() - 2));
}

}  // namespace lunxun::log

// SPDX-License-Identifier: Apache-2.0
#include "base/utc_time.hpp"

#include <array>
#include <chrono>
#include <cstdio>

#include "base/day.hpp"

namespace lunxun {
namespace {

constexpr std::int64_t kDaySeconds = 86400;

}  // namespace

UtcTime UtcTime::now() {
    return {std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

std::optional<UtcTime> UtcTime::parse(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z') return std::nullopt;
    const auto day = Day::parse(text.substr(0, 10));
    const auto two = [&](std::size_t at) -> std::int64_t {
        if (text[at] < '0' || text[at] > '9' || text[at + 1] < '0' || text[at + 1] > '9') return -1;
        return (text[at] - '0') * 10 + (text[at + 1] - '0');
    };
    const auto hour = two(11);
    const auto minute = two(14);
    const auto second = two(17);
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return std::nullopt;
    return UtcTime{day->number() * kDaySeconds + hour * 3600 + minute * 60 + second};
}

std::string UtcTime::text() const {
    auto days = unix_seconds / kDaySeconds;
    auto rest = unix_seconds % kDaySeconds;
    if (rest < 0) {
        rest += kDaySeconds;
        --days;
    }
    std::array<char, 32> clock{};
    std::snprintf(clock.data(), clock.size(), "T%02d:%02d:%02dZ", static_cast<int>(rest / 3600), static_cast<int>(rest / 60 % 60), static_cast<int>(rest % 60));
    return Day::from_number(static_cast<std::int32_t>(days)).iso() + clock.data();
}

}  // namespace lunxun

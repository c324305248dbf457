// SPDX-License-Identifier: Apache-2.0
#include "resources/list_page_store.hpp"

#include <charconv>

#include "resources/queries.hpp"

namespace lunxun::resources {

Result<PageStart> page_start(const std::optional<std::int64_t>& limit, const std::optional<std::string>& after) {
    const auto rows = http::page_limit(limit);
    if (!rows) return rows.error();
    const auto keys = http::keys_of(after, 2);
    if (!keys) return keys.error();
    PageStart start{*rows, (*keys)[0], 0};
    std::from_chars((*keys)[1].data(), (*keys)[1].data() + (*keys)[1].size(), start.id);
    return start;
}

std::int64_t year_of(sql::Session& session, const std::optional<std::int64_t>& year) {
    return year ? *year : session.scalar<std::int64_t>(queries::planned_year);
}

std::string like_pattern(const std::string& part) {
    std::string pattern = "%";
    for (const char letter : part) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

sql::Params with(sql::Params filter, const sql::Params& more) {
    filter.insert(filter.end(), more.begin(), more.end());
    return filter;
}

}  // namespace lunxun::resources

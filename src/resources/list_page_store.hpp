// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "platform/http/cursor.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::resources {

/// Where a page of a list begins: after a row of this text key and id.
struct PageStart {
    std::int64_t limit = 0;
    std::string key;
    std::int64_t id = 0;
};

/// @error invalid_input  the cursor or the limit is wrong.
Result<PageStart> page_start(const std::optional<std::int64_t>& limit, const std::optional<std::string>& after);

/// The year asked for, else the newest that has a plan; 0 when none has.
std::int64_t year_of(sql::Session& session, const std::optional<std::int64_t>& year);

/// For `like ... escape '\'`: the part stands anywhere, its own wildcards mean themselves.
std::string like_pattern(const std::string& part);

/// The parameters of a filter, then those of one query.
sql::Params with(sql::Params filter, const sql::Params& more);

/// Cursor behind a page that is full.
template <class Rows, class Key>
std::optional<std::string> next_page(const Rows& rows, std::int64_t limit, Key key) {
    if (!std::cmp_equal(rows.size(), limit)) return std::nullopt;
    return http::cursor_of({rows.back().*key, std::to_string(rows.back().id)});
}

}  // namespace lunxun::resources

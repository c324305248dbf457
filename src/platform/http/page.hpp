// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "platform/http/cursor.hpp"

namespace lunxun::http {

/// One page of rows that are all at hand, in their order.
template <class Row>
struct PageOf {
    std::vector<Row> rows;
    std::optional<std::string> next;
    std::int64_t total = 0;
};

/// The rows after the one that `after` names by its id.
/// @error invalid_input  a wrong limit, or a cursor whose row is not in this list.
template <class Row>
Result<PageOf<Row>> page_of(std::vector<Row> rows, const std::optional<std::int64_t>& limit, const std::optional<std::string>& after) {
    const auto keys = keys_of(after, 1);
    if (!keys) return keys.error();
    const auto most = page_limit(limit);
    if (!most) return most.error();
    auto from = rows.begin();
    if (!keys->front().empty()) {
        from = std::ranges::find_if(rows, [&](const Row& row) { return std::to_string(row.id) == keys->front(); });
        if (from == rows.end()) return wrong_cursor();
        ++from;
    }
    PageOf<Row> page;
    page.total = static_cast<std::int64_t>(rows.size());
    const auto until = from + std::min<std::ptrdiff_t>(*most, rows.end() - from);
    const bool has_more = until != rows.end();
    page.rows.assign(std::make_move_iterator(from), std::make_move_iterator(until));
    if (has_more && !page.rows.empty()) page.next = cursor_of({std::to_string(page.rows.back().id)});
    return page;
}

}  // namespace lunxun::http

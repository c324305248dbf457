// SPDX-License-Identifier: Apache-2.0
#include "intake/sheet_stage.hpp"

#include "intake/queries.hpp"

namespace lunxun::intake {

struct IdBlockRow {
    std::string table_name;
    std::int64_t next_id = 0;
};
BOOST_DESCRIBE_STRUCT(IdBlockRow, (), (table_name, next_id))

void ExpectedIds::load(sql::Session& session) {
    for (const auto& row : session.all<IdBlockRow>(queries::load_id_blocks)) stored_[row.table_name] = row.next_id;
}

std::int64_t ExpectedIds::next(std::string_view table) {
    const auto stored = stored_.find(table);
    const auto taken = taken_.try_emplace(std::string{table}, 0).first;
    return (stored == stored_.end() ? 1 : stored->second) + taken->second++;
}

bool ExpectedIds::reserve(sql::Session& session) const {
    for (const auto& [table, count] : taken_) {
        const auto stored = stored_.find(table);
        if (session.reserve_ids(table, count) != (stored == stored_.end() ? 1 : stored->second)) return false;
    }
    return true;
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "intake/import_undo_service.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <string_view>

#include "access/audit_store.hpp"
#include "intake/queries.hpp"
#include "intake/table_rows.hpp"
#include "organisation/unit_position_store.hpp"

namespace lunxun::intake {

struct BatchState {
    std::int64_t id = 0;
    std::optional<std::string> undone_at;
};
BOOST_DESCRIBE_STRUCT(BatchState, (), (id, undone_at))

struct ReferenceColumn {
    std::string child;
    std::string column_name;
};
BOOST_DESCRIBE_STRUCT(ReferenceColumn, (), (child, column_name))

namespace {

/// Tables with rows of imports; what is referred to stands before what refers to it.
constexpr std::array<std::string_view, 24> kTables{"unit",         "institution",    "person",         "post",        "blackout",       "dormitory",
                                                   "room",         "teacher",        "teacher_absence", "room_absence", "course",        "course_revision",
                                                   "teacher_course", "reading_item", "base",           "site",        "route",          "route_stop",
                                                   "need",         "plan_entry",     "past_class",     "past_class_file", "past_class_trainee", "past_exam_result"};
/// Tables that are made anew from others: they go with their rows and are in nobody's way.
constexpr std::array<std::string_view, 4> kFollowing{"unit_position", "unit_former_name", "person_summary", "person_search"};
constexpr std::string_view kLedger = "ledger_entry";

template <class Range>
bool holds(const Range& range, std::string_view word) {
    return std::ranges::find(range, word) != range.end();
}

/// That a row, under the name `alias`, came with the import and was not only changed by it.
std::string is_fresh(std::string_view table, const std::string& alias) {
    return alias + ".import_id = :import_id and not exists (select 1 from import_change h where h.import_id = :import_id and h.table_name = '" + std::string(table) +
           "' and h.row_id = " + alias + ".id)";
}

/// The ids of the rows that came with the import, as a subquery.
std::string fresh_rows(std::string_view table) {
    return "(select f.id from " + std::string(table) + " f where " + is_fresh(table, "f") + ")";
}

bool refers(const ReferenceColumn& column, std::string_view table) {
    const auto plain = std::string(table) + "_id";
    if (column.column_name == plain || column.column_name.ends_with("_" + plain)) return true;
    return (table == "unit" && column.child == "unit" && column.column_name == "parent_id") || (table == "person" && column.column_name == "merged_into_id");
}

/// One undoing, in the caller's transaction.
class Undo {
public:
    Undo(sql::Session& session, std::int64_t import_id) : session_(session), params_{{"import_id", import_id}} {
        const auto query = session.dialect() == sql::Dialect::sqlite ? queries::reference_columns : queries::reference_columns_postgres;
        columns_ = session.all<ReferenceColumn>(query);
        changes_ = session.all<ImportChangeRow>(queries::changes_of_import, params_);
    }

    UndoImpact impact() {
        std::map<std::string, UndoPart> parts;
        for (const auto table : kTables) {
            const auto rows = count("select count(*) as n from " + std::string(table) + " f where " + is_fresh(table, "f"));
            if (rows == 0) continue;
            parts[std::string(table)].removed = rows;
            look_for_obstacles(table);
        }
        for (const auto& change : changes_) ++parts[change.table_name].restored;
        const auto facts_of_removed = count("select count(*) as n from ledger_entry e join person f on f.id = e.person_id where e.import_id = :import_id and " + is_fresh("person", "f"));
        const auto to_reverse = session_.scalar<std::int64_t>(queries::count_facts_to_reverse, params_);
        if (to_reverse > 0) parts[std::string(kLedger)] = {"", facts_of_removed, 0, to_reverse - facts_of_removed};
        look_for_later_changes();
        for (auto& [table, part] : parts) {
            part.table = table;
            impact_.parts.push_back(part);
        }
        return impact_;
    }

    Result<void> carry_out(const std::string& at) {
        for (const auto& column : columns_)
            for (const auto table : kTables)
                if (holds(kFollowing, column.child) && refers(column, table))
                    execute("delete from " + column.child + " where " + column.column_name + " in " + fresh_rows(table));
        execute("delete from ledger_entry where import_id = :import_id and person_id in " + fresh_rows("person"));
        if (const auto facts = session_.scalar<std::int64_t>(queries::count_facts_to_reverse, params_); facts > 0)
            session_.execute(queries::reverse_facts, {params_.front(), {"first_id", session_.reserve_ids("ledger_entry", facts)}, {"at", at}});
        for (auto table = kTables.rbegin(); table != kTables.rend(); ++table) execute("delete from " + std::string(*table) + " where id in " + fresh_rows(*table));
        for (const auto& change : changes_) restore(change);
        return organisation::rebuild_unit_positions(session_);
    }

private:
    std::int64_t count(const std::string& query) { return session_.scalar<std::int64_t>(query, params_); }
    void execute(const std::string& statement) { session_.execute(statement, params_); }

    void look_for_obstacles(std::string_view table) {
        for (const auto& column : columns_) {
            if (!refers(column, table) || holds(kFollowing, column.child) || column.child == "import_change") continue;
            // Joined by key: one look-up a row, where a subquery would be gathered anew for each of a hundred columns.
            auto query = "select count(*) as n from " + column.child + " c join " + std::string(table) + " f on f.id = c." + column.column_name + " where " + is_fresh(table, "f");
            if (column.child == kLedger) query += " and (c.import_id is null or c.import_id <> :import_id)";
            else if (holds(kTables, column.child)) query += " and (c.import_id is null or not (" + is_fresh(column.child, "c") + "))";
            if (const auto rows = count(query); rows > 0) impact_.obstacles.push_back({std::string(table), column.child, rows});
        }
    }

    void look_for_later_changes() {
        std::map<std::string, std::int64_t> later;
        for (const auto& change : changes_) {
            const sql::Params row{{"row_id", change.row_id}, params_.front()};
            later[change.table_name] += session_.scalar<std::int64_t>("select count(*) as n from " + change.table_name + " where id = :row_id and import_id <> :import_id", row);
        }
        for (const auto& [table, rows] : later)
            if (rows > 0) impact_.obstacles.push_back({table, "later_import", rows});
    }

    void restore(const ImportChangeRow& change) {
        std::string assignments;
        sql::Params params{{"row_id", change.row_id}};
        for (const auto& field : boost::json::parse(change.before_json).as_object()) {
            const std::string name = field.key();
            if (name == "id") continue;
            assignments += (assignments.empty() ? "" : ", ") + name + " = :" + name;
            const auto& value = field.value();
            if (value.is_string()) params.emplace_back(name, std::string(value.as_string()));
            else if (value.is_bool()) params.emplace_back(name, std::int64_t{value.as_bool()});
            else if (value.is_null()) params.emplace_back(name, nullptr);
            else params.emplace_back(name, value.to_number<std::int64_t>());
        }
        session_.execute("update " + change.table_name + " set " + assignments + " where id = :row_id", params);
    }

    sql::Session& session_;
    sql::Params params_;
    std::vector<ReferenceColumn> columns_;
    std::vector<ImportChangeRow> changes_;
    UndoImpact impact_;
};

Error cannot_undo(std::int64_t import_id, const std::vector<UndoObstacle>& obstacles) {
    auto error = Error::of(ErrorCode::conflict, "intake.undo_has_obstacles", {{"import", std::to_string(import_id)}});
    for (const auto& obstacle : obstacles)
        error.fields.push_back({obstacle.table, {"intake.undo_obstacle", {{"table", obstacle.table}, {"referred_by", obstacle.referred_by}, {"rows", std::to_string(obstacle.rows)}}}});
    return error;
}

Result<void> require_standing(sql::Session& session, std::int64_t import_id) {
    const MessageValues values{{"import", std::to_string(import_id)}};
    const auto batch = session.one<BatchState>(queries::import_batch_by_id, {{"id", import_id}});
    if (!batch) return Error::of(ErrorCode::not_found, "intake.no_such_import", values);
    if (batch->undone_at) return Error::of(ErrorCode::conflict, "intake.undone_already", values);
    const auto replaced = session.scalar<std::int64_t>(queries::count_replaced_facts, {{"import_id", import_id}});
    if (replaced > 0) return Error::of(ErrorCode::conflict, "intake.undo_replaced_facts", {values.front(), {"facts", std::to_string(replaced)}});
    return {};
}

}  // namespace

std::vector<ImportBatch> list_imports(sql::Session& session, std::optional<std::int64_t> before, std::int64_t limit, WhichImports which) {
    return session.all<ImportBatch>(queries::import_batches, {{"before", before.value_or(std::numeric_limits<std::int64_t>::max())},
                                                              {"refused_only", std::int64_t{which == WhichImports::refused}},
                                                              {"limit", limit}});
}

std::int64_t count_imports(sql::Session& session, WhichImports which) {
    return session.scalar<std::int64_t>(queries::count_import_batches, {{"refused_only", std::int64_t{which == WhichImports::refused}}});
}

Result<UndoImpact> undo_impact(sql::Session& session, std::int64_t import_id) {
    if (auto standing = require_standing(session, import_id); !standing) return standing.error();
    return Undo(session, import_id).impact();
}

Result<UndoImpact> undo_import(sql::Database& database, std::int64_t import_id, const std::string& actor, const std::string& at) {
    return database.write([&](sql::Session& session) -> Result<UndoImpact> {
        if (auto standing = require_standing(session, import_id); !standing) return standing.error();
        Undo undo(session, import_id);
        auto impact = undo.impact();
        if (!impact.obstacles.empty()) return cannot_undo(import_id, impact.obstacles);
        if (auto done = undo.carry_out(at); !done) return done.error();
        session.execute(queries::mark_import_undone, {{"id", import_id}, {"at", at}});
        std::int64_t rows = 0;
        for (const auto& part : impact.parts) rows += part.removed + part.restored + part.reversed;
        access::append_audit_event(session, {actor, "undo_import", "import_batch " + std::to_string(import_id), R"({"rows":)" + std::to_string(rows) + "}"}, at);
        return impact;
    });
}

}  // namespace lunxun::intake

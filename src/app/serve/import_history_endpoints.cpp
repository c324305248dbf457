// SPDX-License-Identifier: Apache-2.0
#include "app/serve/import_history_endpoints.hpp"

#include "app/projections.hpp"
#include "intake/duplicate_people_service.hpp"
#include "intake/import_undo_service.hpp"
#include "platform/http/cursor.hpp"
#include "platform/text/spoken.hpp"

namespace lunxun::app {
namespace {

using http::Call;
using http::Method;
using http::Nothing;

struct ImportBatchQuery {
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
    std::optional<intake::WhichImports> which;
};
BOOST_DESCRIBE_STRUCT(ImportBatchQuery, (), (limit, after, which))

struct ImportBatchList {
    std::vector<intake::ImportBatch> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(ImportBatchList, (), (items, next, total))

struct ImportBatchPath {
    std::int64_t import_id = 0;
};
BOOST_DESCRIBE_STRUCT(ImportBatchPath, (), (import_id))

struct UndoPartView {
    text::CodeName table;
    std::int64_t removed = 0;
    std::int64_t restored = 0;
    std::int64_t reversed = 0;
};
BOOST_DESCRIBE_STRUCT(UndoPartView, (), (table, removed, restored, reversed))

struct UndoObstacleView {
    text::CodeName table;
    text::CodeName referred_by;
    std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(UndoObstacleView, (), (table, referred_by, rows))

struct UndoImpactView {
    std::vector<UndoPartView> parts;
    std::vector<UndoObstacleView> obstacles;
};
BOOST_DESCRIBE_STRUCT(UndoImpactView, (), (parts, obstacles))

struct DuplicatePairView {
    intake::DuplicatePerson one;
    intake::DuplicatePerson other;
};
BOOST_DESCRIBE_STRUCT(DuplicatePairView, (), (one, other))

struct DuplicateList {
    std::vector<DuplicatePairView> items;
};
BOOST_DESCRIBE_STRUCT(DuplicateList, (), (items))

enum class DuplicateDecision { merge, keep_apart };
BOOST_DESCRIBE_ENUM(DuplicateDecision, merge, keep_apart)

struct DuplicateForm {
    std::int64_t kept_person_id = 0;
    std::int64_t other_person_id = 0;
    DuplicateDecision decision = DuplicateDecision::keep_apart;
};
BOOST_DESCRIBE_STRUCT(DuplicateForm, (), (kept_person_id, other_person_id, decision))

text::CodeName table_name(const std::string& table, text::Locale locale) {
    return {table, text::phrase("intake.table." + table, locale).value_or(table)};
}

UndoImpactView view_of(const intake::UndoImpact& impact, text::Locale locale) {
    UndoImpactView view;
    for (const auto& part : impact.parts) view.parts.push_back({table_name(part.table, locale), part.removed, part.restored, part.reversed});
    for (const auto& obstacle : impact.obstacles) view.obstacles.push_back({table_name(obstacle.table, locale), table_name(obstacle.referred_by, locale), obstacle.rows});
    return view;
}

/// Imports hold the people of the whole region: only who answers for all of it may look.
Result<void> require_everything(const Call& call) {
    if (!call.principal.sees_everything) return Error::of(ErrorCode::forbidden, "app.whole_region_only");
    return {};
}

Result<ImportBatchList> list(const ImportBatchQuery& query, const Call& call, sql::Database& database) {
    if (auto allowed = require_everything(call); !allowed) return allowed.error();
    const auto limit = http::page_limit(query.limit);
    if (!limit) return limit.error();
    const auto keys = http::keys_of(query.after, 1);
    if (!keys) return keys.error();
    std::optional<std::int64_t> before;
    if (!keys->front().empty()) before = std::atoll(keys->front().c_str());
    const auto which = query.which.value_or(intake::WhichImports::all);
    auto page = database.read([&](sql::Session& session) {
        return ImportBatchList{intake::list_imports(session, before, *limit, which), {}, intake::count_imports(session, which)};
    });
    if (static_cast<std::int64_t>(page.items.size()) == *limit) page.next = http::cursor_of({std::to_string(page.items.back().id)});
    return page;
}

Result<UndoImpactView> shown(const Result<intake::UndoImpact>& impact, const Call& call) {
    if (!impact) return impact.error();
    return view_of(*impact, call.locale);
}

Result<Nothing> decide(const DuplicateForm& form, const Call& call, Installation& installation) {
    if (auto allowed = require_everything(call); !allowed) return allowed.error();
    auto& database = installation.place.database;
    const auto at = installation.now().text();
    const auto done = form.decision == DuplicateDecision::merge ? intake::merge_people(database, form.kept_person_id, form.other_person_id, call.principal.account, at)
                                                                : intake::keep_apart(database, form.kept_person_id, form.other_person_id, call.principal.account, at);
    if (!done) return done.error();
    if (auto written = write_projections(database, installation.trade, installation.today()); !written) return written.error();
    return Nothing{};
}

Result<UndoImpactView> undo(const ImportBatchPath& path, const Call& call, Installation& installation) {
    if (auto allowed = require_everything(call); !allowed) return allowed.error();
    auto& database = installation.place.database;
    const auto impact = intake::undo_import(database, path.import_id, call.principal.account, installation.now().text());
    if (!impact) return impact.error();
    if (auto written = write_projections(database, installation.trade, installation.today()); !written) return written.error();
    return view_of(*impact, call.locale);
}

}  // namespace

void add_import_history_endpoints(http::Router& router, Installation& installation) {
    auto& database = installation.place.database;
    router.add<ImportBatchQuery, ImportBatchList>(Method::get, "/api/import-batches", {"list_import_batches", "import.read", "Imports that were taken in, the newest first."},
                                                  [&database](const ImportBatchQuery& query, Call& call) { return list(query, call, database); });
    router.add<ImportBatchPath, UndoImpactView>(Method::get, "/api/import-batches/{import_id}/undo", {"show_undo_impact", "import.read", "What undoing an import would do, and what is in its way."},
                                                [&database](const ImportBatchPath& path, Call& call) -> Result<UndoImpactView> {
                                                    if (auto allowed = require_everything(call); !allowed) return allowed.error();
                                                    return shown(database.read([&](sql::Session& session) { return intake::undo_impact(session, path.import_id); }), call);
                                                });
    router.add<ImportBatchPath, UndoImpactView>(Method::post, "/api/import-batches/{import_id}/undo", {"undo_import", "import.run", "Takes a whole import back while nothing depends on it."},
                                                [&installation](const ImportBatchPath& path, Call& call) { return undo(path, call, installation); });
    router.add<Nothing, DuplicateList>(Method::get, "/api/duplicate-people", {"list_duplicate_people", "import.read", "Persons who may be one."},
                                       [&database](const Nothing&, Call& call) -> Result<DuplicateList> {
                                           if (auto allowed = require_everything(call); !allowed) return allowed.error();
                                           DuplicateList all;
                                           for (auto& [one, other] : database.read([](sql::Session& session) { return intake::stored_duplicates(session); })) all.items.push_back({one, other});
                                           return all;
                                       });
    router.add<DuplicateForm, Nothing>(Method::post, "/api/duplicate-people", {"decide_duplicate", "import.run", "Merges two persons, or says that they are two."},
                                       [&installation](const DuplicateForm& form, Call& call) { return decide(form, call, installation); });
}

}  // namespace lunxun::app

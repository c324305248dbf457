// SPDX-License-Identifier: Apache-2.0
#include "hours/training_file_endpoints.hpp"

#include <cstdlib>

#include "access/data_scope_service.hpp"
#include "hours/file_page_service.hpp"
#include "platform/http/cursor.hpp"

namespace lunxun::hours {
namespace {

using http::Call;
using http::Method;

struct TrainingFilePath {
    std::int64_t person_id = 0;
};
BOOST_DESCRIBE_STRUCT(TrainingFilePath, (), (person_id))

struct EvidenceQuery {
    std::int64_t person_id = 0;
    std::int64_t year = 0;
    std::string rule_id;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(EvidenceQuery, (), (person_id, year, rule_id, limit, after))

struct EvidencePage {
    std::vector<FileEvidence> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(EvidencePage, (), (items, next, total))

/// Rows come newest first; the cursor names the last one shown by its id.
Result<EvidencePage> page_of(const std::vector<FileEvidence>& rows, const EvidenceQuery& query) {
    const auto limit = http::page_limit(query.limit);
    if (!limit) return limit.error();
    const auto keys = http::keys_of(query.after, 1);
    if (!keys) return keys.error();
    std::size_t first = 0;
    if (!(*keys)[0].empty()) {
        const auto last_shown = std::atoll((*keys)[0].c_str());
        while (first < rows.size() && rows[first].entry_id != last_shown) ++first;
        first = std::min(first + 1, rows.size());
    }
    const auto end = std::min(rows.size(), first + static_cast<std::size_t>(*limit));
    EvidencePage page{{rows.begin() + static_cast<std::ptrdiff_t>(first), rows.begin() + static_cast<std::ptrdiff_t>(end)}, {}, static_cast<std::int64_t>(rows.size())};
    if (end < rows.size()) page.next = http::cursor_of({std::to_string(rows[end - 1].entry_id)});
    return page;
}

}  // namespace

void add_training_file_endpoints(http::Router& router, sql::Database& database, const rulebook::RulePack& pack, std::function<Day()> today) {
    router.add<TrainingFilePath, TrainingFilePage>(
        Method::get, "/api/people/{person_id}/training-file",
        {"training_file", "training_file.read", "Everything about one person's training: posts, hours by rule, gaps, places of the planned year, what will be short."},
        [&database, &pack, today](const TrainingFilePath& path, Call& call) -> Result<TrainingFilePage> {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const access::DataScope& scope) -> Result<TrainingFilePage> {
                if (auto inside = access::require_person(session, scope, path.person_id); !inside) return inside.error();
                return load_file_page(session, pack, {path.person_id}, today(), call.locale);
            });
        });
    router.add<EvidenceQuery, EvidencePage>(
        Method::get, "/api/people/{person_id}/training-file/evidence",
        {"training_file_evidence", "training_file.read", "The rows of the ledger that a rule's number in a year was counted from."},
        [&database, &pack, today](const EvidenceQuery& query, Call& call) -> Result<EvidencePage> {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const access::DataScope& scope) -> Result<EvidencePage> {
                if (auto inside = access::require_person(session, scope, query.person_id); !inside) return inside.error();
                const auto rows = load_evidence(session, pack, {query.person_id}, today(), query.year, query.rule_id, call.locale);
                if (!rows) return rows.error();
                return page_of(*rows, query);
            });
        });
}

}  // namespace lunxun::hours

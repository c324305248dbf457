// SPDX-License-Identifier: Apache-2.0
#include "access/data_scope_service.hpp"
#include "organisation/unit.hpp"
#include "plan/audience.hpp"
#include "platform/http/cursor.hpp"
#include "platform/text/spoken.hpp"
#include "registry/people_endpoints.hpp"
#include "registry/unit_store.hpp"
#include "rulebook/codes.hpp"
#include "search/search_text.hpp"

namespace lunxun::registry {
namespace {

using http::Call;
using http::Method;

struct UnitsQuery {
    std::optional<std::int64_t> parent_id;
    std::optional<std::string> q;
    std::optional<std::string> kind;
    std::optional<std::string> tier;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(UnitsQuery, (), (parent_id, q, kind, tier, limit, after))

struct UnitItem {
    std::int64_t unit_id = 0;
    std::string code;
    std::string name;
    text::CodeName tier;
    text::CodeName kind;
    std::int64_t depth = 0;
    std::int64_t children = 0;
    std::int64_t people = 0;
    std::int64_t behind = 0;
    std::int64_t will_be_short = 0;
    std::int64_t nominated = 0;
    std::int64_t places = 0;
};
BOOST_DESCRIBE_STRUCT(UnitItem, (), (unit_id, code, name, tier, kind, depth, children, people, behind, will_be_short, nominated, places))

struct UnitPage {
    std::vector<UnitItem> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(UnitPage, (), (items, next, total))

struct UnitPath {
    std::int64_t unit_id = 0;
};
BOOST_DESCRIBE_STRUCT(UnitPath, (), (unit_id))

struct UnitRankGroup {
    text::CodeName rank_group;
    std::int64_t people = 0;
    std::int64_t behind = 0;
    std::int64_t nominated = 0;
};
BOOST_DESCRIBE_STRUCT(UnitRankGroup, (), (rank_group, people, behind, nominated))

struct UnitCard {
    UnitItem unit;
    std::vector<UnitAbove> path;
    std::string division_code;
    Day valid_from;
    std::optional<Day> valid_until;
    std::vector<FormerNameLine> former_names;
    std::vector<UnitRankGroup> rank_groups;
    std::vector<AbsenceLimitLine> absence_limits;
    std::vector<UnitClassLine> classes;  ///< the first kClassesShown
};
BOOST_DESCRIBE_STRUCT(UnitCard, (), (unit, path, division_code, valid_from, valid_until, former_names, rank_groups, absence_limits, classes))

constexpr std::size_t kClassesShown = 200;

UnitItem unit_item(const UnitLine& line, const PeopleIndex& people, text::Locale locale) {
    const auto figures = people.figures(line.position, line.last_position);
    return {line.unit_id, line.code, line.name, text::code_name("tier", line.tier, locale), text::code_name("unit_kind", line.kind, locale), line.depth,
            line.children, figures.people, figures.behind, figures.will_be_short, figures.nominated, figures.places};
}

Result<UnitFilter> filter_of(const UnitsQuery& query) {
    UnitFilter filter{query.parent_id, {}, query.kind.value_or(""), query.tier.value_or("")};
    auto error = Error::of(ErrorCode::invalid_input, "registry.wrong_filter");
    if (!filter.tier.empty() && !organisation::tier_of(filter.tier)) error.fields.push_back({"tier", Message{"registry.unknown_code", {{"value", filter.tier}}}});
    if (!error.fields.empty()) return error;
    if (query.q && !query.q->empty()) {
        const auto needle = search::needle(*query.q);
        filter.pattern = needle.empty() ? "|||" : search::containing(needle);
    }
    return filter;
}

Result<UnitPage> unit_page(sql::Session& session, PeopleIndexMemory& memory, const access::DataScope& scope, const UnitsQuery& query, text::Locale locale) {
    const auto limit = http::page_limit(query.limit);
    if (!limit) return limit.error();
    const auto keys = http::keys_of(query.after, 1);
    if (!keys) return keys.error();
    const auto filter = filter_of(query);
    if (!filter) return filter.error();
    if (query.parent_id)
        if (auto inside = access::require_unit(session, scope, *query.parent_id); !inside) return inside.error();
    UnitPage page;
    page.total = count_units(session, scope, *filter);
    const auto after = (*keys)[0].empty() ? -1 : std::atoll((*keys)[0].c_str());
    auto lines = list_units(session, scope, *filter, after, *limit + 1);
    const bool has_more = static_cast<std::int64_t>(lines.size()) > *limit;
    if (has_more) lines.pop_back();
    const auto people = memory.recall(session);
    for (const auto& line : lines) page.items.push_back(unit_item(line, *people, locale));
    if (has_more) page.next = http::cursor_of({std::to_string(lines.back().position)});
    return page;
}

/// Above the own scope a liaison sees names only as far as the path.
std::vector<UnitAbove> path_within(sql::Session& session, std::int64_t unit_id, const access::DataScope& scope) {
    std::vector<UnitAbove> path;
    for (auto& above : path_of_unit(session, unit_id))
        if (access::contains_unit(session, scope, above.unit_id)) path.push_back(std::move(above));
    return path;
}

Result<UnitCard> unit_card(sql::Session& session, PeopleIndexMemory& memory, const access::DataScope& scope, std::int64_t unit_id, text::Locale locale) {
    if (auto inside = access::require_unit(session, scope, unit_id); !inside) return inside.error();
    const auto line = find_unit_line(session, unit_id);
    const auto facts = find_unit_facts(session, unit_id);
    if (!line || !facts) return access::out_of_scope("unit " + std::to_string(unit_id));
    const auto people = memory.recall(session);
    UnitCard card{unit_item(*line, *people, locale), path_within(session, unit_id, scope), facts->division_code, facts->valid_from, facts->valid_until,
                  former_names_of_unit(session, unit_id), {}, absence_limits_of_unit(session, unit_id),
                  classes_with_places(session, people->places_by_class(line->position, line->last_position), kClassesShown)};
    for (const auto& [group, figures] : people->figures_by_rank_group(line->position, line->last_position))
        card.rank_groups.push_back({text::code_name("rank_group", to_string(static_cast<plan::RankGroup>(group)), locale), figures.people, figures.behind, figures.nominated});
    return card;
}

}  // namespace

void add_unit_endpoints(http::Router& router, sql::Database& database, const std::shared_ptr<PeopleIndexMemory>& memory) {
    router.add<UnitsQuery, UnitPage>(
        Method::get, "/api/units", {"list_units", "unit.read", "Units with the figures of their subtrees: the roots of one's scope, those below a unit, or those found."},
        [&database, memory](const UnitsQuery& query, Call& call) -> Result<UnitPage> {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const access::DataScope& scope) {
                return unit_page(session, *memory, scope, query, call.locale);
            });
        });
    router.add<UnitPath, UnitCard>(
        Method::get, "/api/units/{unit_id}", {"unit_card", "unit.read", "A unit: its place, people, who may be away at once, the classes it sends people to."},
        [&database, memory](const UnitPath& path, Call& call) -> Result<UnitCard> {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const access::DataScope& scope) {
                return unit_card(session, *memory, scope, path.unit_id, call.locale);
            });
        });
}

}  // namespace lunxun::registry

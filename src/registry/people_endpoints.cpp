// SPDX-License-Identifier: Apache-2.0
#include "registry/people_endpoints.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

#include "access/audit_store.hpp"
#include "access/data_scope_service.hpp"
#include "hours/summary_store.hpp"
#include "platform/files/passing_folder.hpp"
#include "platform/http/cursor.hpp"
#include "registry/people_view.hpp"
#include "registry/people_workbook.hpp"
#include "rulebook/codes.hpp"
#include "rulebook/hours_requirement.hpp"

namespace lunxun::registry {
namespace {

using http::Call;
using http::Method;

struct PeopleQuery : PeopleFilter {
    std::optional<PeopleOrder> sort;
    std::optional<Direction> direction;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(PeopleQuery, (PeopleFilter), (sort, direction, limit, after))

struct PeopleExportQuery : PeopleFilter {
    std::optional<PeopleOrder> sort;
    std::optional<Direction> direction;
    std::vector<std::string> column;
};
BOOST_DESCRIBE_STRUCT(PeopleExportQuery, (PeopleFilter), (sort, direction, column))

struct PeoplePage {
    std::vector<PersonListItem> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
    std::optional<Day> as_of;  ///< none: the summaries were never written
    std::int64_t forecast_year = 0;
};
BOOST_DESCRIBE_STRUCT(PeoplePage, (), (items, next, total, as_of, forecast_year))

struct RuleName {
    std::string rule_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(RuleName, (), (rule_id, name))

/// What the filters of the list can be set to.
struct PeopleChoices {
    std::vector<text::CodeName> rank_groups;
    std::vector<text::CodeName> ranks;
    std::vector<text::CodeName> key_groups;
    std::vector<text::CodeName> topics;
    std::vector<text::CodeName> fields;
    std::vector<RuleName> rules;
    std::vector<std::string> columns;
    std::optional<Day> as_of;
    std::int64_t forecast_year = 0;
    std::int64_t class_hour_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(PeopleChoices, (), (rank_groups, ranks, key_groups, topics, fields, rules, columns, as_of, forecast_year, class_hour_minutes))

std::vector<text::CodeName> names_of(std::string_view list, text::Locale locale) {
    std::vector<text::CodeName> names;
    for (const auto& code : rulebook::Codes::embedded().list(list)) names.push_back(text::code_name(list, code.code, locale));
    return names;
}

PeopleSorting sorting_of(const std::optional<PeopleOrder>& order, const std::optional<Direction>& direction) {
    return {order.value_or(PeopleOrder::rank), direction.value_or(Direction::ascending)};
}

std::optional<std::int64_t> number_of(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

Result<PeopleMark> mark_of(const std::optional<std::string>& cursor) {
    if (!cursor || cursor->empty()) return kBeforeAll;
    const auto keys = http::keys_of(cursor, 2);
    if (!keys) return keys.error();
    const auto value = number_of((*keys)[0]), id = number_of((*keys)[1]);
    if (!value || !id) return http::keys_of(std::string("-"), 2).error();
    return PeopleMark{*value, *id};
}

Result<PeoplePage> people_page(sql::Session& session, PeopleIndexMemory& memory, const access::DataScope& scope, const PeopleQuery& query, text::Locale locale) {
    const auto limit = http::page_limit(query.limit);
    if (!limit) return limit.error();
    const auto after = mark_of(query.after);
    if (!after) return after.error();
    const auto selection = select_people(session, query, scope);
    if (!selection) return selection.error();
    const auto rules = hours::summary_rules(session);
    PeoplePage page;
    if (const auto state = hours::find_projection_state(session)) {
        page.as_of = state->as_of;
        page.forecast_year = state->forecast_year;
    }
    auto found = memory.recall(session)->page(*selection, sorting_of(query.sort, query.direction), *after, static_cast<std::size_t>(*limit + 1));
    page.total = found.total;
    const bool has_more = std::ssize(found.marks) > *limit;
    if (has_more) found.marks.pop_back();
    for (const auto& line : lines_of(session, found.marks)) page.items.push_back(person_item(line, rules, locale));
    if (has_more) page.next = http::cursor_of({std::to_string(found.marks.back().sort_value), std::to_string(found.marks.back().person_id)});
    return page;
}

/// The columns asked for; all when none is named.
Result<std::vector<std::string>> columns_of(const std::vector<std::string>& asked) {
    const auto known = people_columns();
    if (asked.empty()) return known;
    auto error = Error::of(ErrorCode::invalid_input, "registry.wrong_filter");
    for (const auto& column : asked)
        if (std::ranges::find(known, column) == known.end()) error.fields.push_back({"column", Message{"registry.unknown_code", {{"value", column}}}});
    if (!error.fields.empty()) return error;
    return asked;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

Result<http::Nothing> export_people(sql::Database& database, PeopleIndexMemory& memory, const rulebook::RulePack& pack, const PeopleExportQuery& query, Call& call, UtcTime now) {
    const auto columns = columns_of(query.column);
    if (!columns) return columns.error();
    const files::PassingFolder folder;
    const auto file = folder.path() / "people.xlsx";
    const auto rows = access::read_within_scope(database, call.principal, [&](sql::Session& session, const access::DataScope& scope) -> Result<std::int64_t> {
        const auto selection = select_people(session, query, scope);
        if (!selection) return selection.error();
        const auto state = hours::find_projection_state(session);
        const Day as_of = state ? state->as_of : Day();
        return write_people_workbook(file, session, *memory.recall(session), *selection, sorting_of(query.sort, query.direction),
                                     {*columns, as_of, rulebook::class_hour_minutes(pack, as_of)}, call.locale);
    });
    if (!rows) return rows.error();
    database.write([&](sql::Session& session) {
        access::append_audit_event(session, {call.principal.account, "export_people", "person", R"({"rows":)" + std::to_string(*rows) + "}"}, now.text());
    });
    call.response->content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    call.response->headers["Content-Disposition"] = "attachment; filename=\"people.xlsx\"";
    call.response->body = bytes_of(file);
    return http::Nothing{};
}

PeopleChoices choices(sql::Session& session, const rulebook::RulePack& pack, text::Locale locale) {
    PeopleChoices shown{names_of("rank_group", locale), names_of("rank", locale), names_of("key_group", locale), names_of("topic", locale), names_of("field", locale), {}, people_columns(), {}, 0, 0};
    const auto state = hours::find_projection_state(session);
    if (!state) return shown;
    shown.as_of = state->as_of;
    shown.forecast_year = state->forecast_year;
    shown.class_hour_minutes = rulebook::class_hour_minutes(pack, state->as_of);
    for (const auto& id : hours::summary_rules(session)) {
        const auto* rule = pack.rule(id, state->as_of);
        shown.rules.push_back({id, rule ? rule->name : id});
    }
    return shown;
}

}  // namespace

void add_people_endpoints(http::Router& router, sql::Database& database, const std::shared_ptr<PeopleIndexMemory>& memory, const rulebook::RulePack& pack,
                          std::function<UtcTime()> now) {
    router.add<PeopleQuery, PeoplePage>(
        Method::get, "/api/people", {"list_people", "person.read", "People by filters, in an order, page by page."},
        [&database, memory](const PeopleQuery& query, Call& call) -> Result<PeoplePage> {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const access::DataScope& scope) {
                return people_page(session, *memory, scope, query, call.locale);
            });
        });
    router.add<http::Nothing, PeopleChoices>(Method::get, "/api/people/choices", {"people_choices", "person.read", "What the filters of the list of people can be set to."},
                                             [&database, &pack](const http::Nothing&, Call& call) -> Result<PeopleChoices> {
                                                 return database.read([&](sql::Session& session) { return choices(session, pack, call.locale); });
                                             });
    router.add<PeopleExportQuery, http::Nothing>(Method::get, "/api/people/export", {"export_people", "person.export", "The list of people as filtered, as a workbook."},
                                                 [&database, memory, &pack, now](const PeopleExportQuery& query, Call& call) {
                                                     return export_people(database, *memory, pack, query, call, now());
                                                 });
}

}  // namespace lunxun::registry

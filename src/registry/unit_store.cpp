// SPDX-License-Identifier: Apache-2.0
#include "registry/unit_store.hpp"

#include "access/data_scope_service.hpp"
#include "registry/queries.hpp"

namespace lunxun::registry {

struct UnitCountRow {
    std::int64_t units = 0;
};
BOOST_DESCRIBE_STRUCT(UnitCountRow, (), (units))

struct ClassRow {
    std::int64_t class_id = 0;
    std::string name;
    std::string institution_name;
    Day first_day;
    Day last_day;
};
BOOST_DESCRIBE_STRUCT(ClassRow, (), (class_id, name, institution_name, first_day, last_day))

namespace {

sql::Params filter_params(const access::DataScope& scope, const UnitFilter& filter) {
    auto params = access::scope_params(scope);
    const bool is_roots = !filter.parent_id && filter.pattern.empty() && filter.kind.empty() && filter.tier.empty();
    params.emplace_back("is_roots", std::int64_t{is_roots});
    params.emplace_back("parent_id", filter.parent_id.value_or(0));
    params.emplace_back("pattern", filter.pattern);
    params.emplace_back("kind", filter.kind);
    params.emplace_back("tier", filter.tier);
    return params;
}

sql::Params of_unit(std::int64_t unit_id) {
    return {{"unit_id", unit_id}};
}

}  // namespace

std::vector<UnitLine> list_units(sql::Session& session, const access::DataScope& scope, const UnitFilter& filter, std::int64_t after_position, std::int64_t limit) {
    auto params = filter_params(scope, filter);
    params.emplace_back("after_position", after_position);
    params.emplace_back("limit", limit);
    return session.all<UnitLine>(queries::list_units, params);
}

std::int64_t count_units(sql::Session& session, const access::DataScope& scope, const UnitFilter& filter) {
    return session.one<UnitCountRow>(queries::count_units, filter_params(scope, filter)).value_or(UnitCountRow{}).units;
}

std::optional<UnitLine> find_unit_line(sql::Session& session, std::int64_t unit_id) {
    return session.one<UnitLine>(queries::find_unit_line, of_unit(unit_id));
}

std::vector<UnitAbove> path_of_unit(sql::Session& session, std::int64_t unit_id) {
    return session.all<UnitAbove>(queries::path_of_unit, of_unit(unit_id));
}

std::optional<UnitFacts> find_unit_facts(sql::Session& session, std::int64_t unit_id) {
    return session.one<UnitFacts>(queries::find_unit_facts, of_unit(unit_id));
}

std::vector<FormerNameLine> former_names_of_unit(sql::Session& session, std::int64_t unit_id) {
    return session.all<FormerNameLine>(queries::former_names_of_unit, of_unit(unit_id));
}

std::vector<AbsenceLimitLine> absence_limits_of_unit(sql::Session& session, std::int64_t unit_id) {
    return session.all<AbsenceLimitLine>(queries::absence_limits_of_unit, of_unit(unit_id));
}

std::vector<UnitClassLine> classes_with_places(sql::Session& session, const std::map<std::int64_t, std::int64_t>& places, std::size_t limit) {
    std::vector<UnitClassLine> lines;
    if (places.empty()) return lines;
    session.each<ClassRow>(queries::classes_by_day, {{"first_id", places.begin()->first}, {"last_id", places.rbegin()->first}}, [&](const ClassRow& row) {
        if (const auto found = places.find(row.class_id); found != places.end() && lines.size() < limit)
            lines.push_back({row.class_id, row.name, row.institution_name, row.first_day, row.last_day, found->second});
    });
    return lines;
}

}  // namespace lunxun::registry

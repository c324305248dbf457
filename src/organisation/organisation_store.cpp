// SPDX-License-Identifier: Apache-2.0
#include "organisation/organisation_store.hpp"

#include "organisation/queries.hpp"

namespace lunxun::organisation {

struct UnitRow {
    UnitId id;
    std::string code;
    std::string name;
    std::optional<UnitId> parent_id;
    std::string tier;
    std::string kind;
    std::string division_code;
    Day valid_from;
    std::optional<Day> valid_until;
};
BOOST_DESCRIBE_STRUCT(UnitRow, (), (id, code, name, parent_id, tier, kind, division_code, valid_from, valid_until))

struct InstitutionRow {
    InstitutionId id;
    std::string code;
    std::string name;
    std::string tier;
    std::string kind;
    std::string division_code;
    int main_class_capacity = 0;
    int buses = 0;
    Day valid_from;
    std::optional<Day> valid_until;
};
BOOST_DESCRIBE_STRUCT(InstitutionRow, (), (id, code, name, tier, kind, division_code, main_class_capacity, buses, valid_from, valid_until))

namespace {

/// The table's check constraint admits no other name.
Tier stored_tier(const std::string& name) {
    const auto tier = tier_of(name);
    if (!tier) throw sql::DatabaseError(sql::DatabaseError::Kind::corrupt, "unknown tier " + name);
    return *tier;
}

}  // namespace

std::vector<Unit> OrganisationStore::load_units() {
    std::vector<Unit> units;
    session_.each<UnitRow>(queries::load_units, {}, [&](const UnitRow& row) {
        units.push_back({row.id, row.code, row.name, row.parent_id, stored_tier(row.tier), row.kind, row.division_code, row.valid_from, row.valid_until});
    });
    return units;
}

std::vector<FormerName> OrganisationStore::load_former_names() {
    return session_.all<FormerName>(queries::load_former_names);
}

std::vector<Institution> OrganisationStore::load_institutions() {
    std::vector<Institution> institutions;
    session_.each<InstitutionRow>(queries::load_institutions, {}, [&](const InstitutionRow& row) {
        institutions.push_back({row.id, row.code, row.name, stored_tier(row.tier), row.kind, row.division_code, row.main_class_capacity, row.buses,
                                row.valid_from, row.valid_until});
    });
    return institutions;
}

Result<UnitTree> OrganisationStore::load_unit_tree(Day day) {
    return UnitTree::create_on(load_units(), day);
}

}  // namespace lunxun::organisation

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "organisation/unit.hpp"
#include "organisation/unit_tree.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::organisation {

/// A name, and perhaps a code, that a unit had until a day.
struct FormerName {
    std::int64_t id = 0;
    UnitId unit_id;
    std::string name;
    std::optional<std::string> code;
    std::optional<Day> valid_until;
};
BOOST_DESCRIBE_STRUCT(FormerName, (), (id, unit_id, name, code, valid_until))

/// Units and institutions, rows out.
class OrganisationStore {
public:
    explicit OrganisationStore(sql::Session& session) : session_(session) {}

    /// Of all times, by id.
    std::vector<Unit> load_units();
    std::vector<FormerName> load_former_names();
    std::vector<Institution> load_institutions();
    /// The units that exist on `day`.
    /// @error invalid_input  as UnitTree::create_on: the stored parents form a cycle.
    Result<UnitTree> load_unit_tree(Day day);

private:
    sql::Session& session_;
};

}  // namespace lunxun::organisation

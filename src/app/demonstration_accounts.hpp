// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "access/role.hpp"
#include "app/context.hpp"
#include "base/utc_time.hpp"

namespace lunxun::app {

/// Known to everybody who reads this: such an account works on a demonstration database only.
inline constexpr const char* kDemonstrationPassword = "Lunxun-2027";

struct DemonstrationAccount {
    std::string name;
    access::Role role = access::Role::trainee;
    /// Name of the unit or institution it is kept to; empty: none.
    std::string scope;
};

/// One account a role, and one officer who is kept to a county; makes those that are missing.
///
/// @error not_found  the database holds no county, no unit below one, or no institution.
Result<std::vector<DemonstrationAccount>> make_demonstration_accounts(Workplace& place, UtcTime now);

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "plan/plan_view_rows.hpp"

namespace lunxun::plan {

/// How the year's standing entries spread over the fields. Counted as check P-3 counts: by the runs of approved and issued entries;
/// those of no field are no professional ones.
/// Source: docs/rules/plan.md P-3.
struct FieldMix {
    struct Share {
        std::string field;
        std::int64_t entries = 0;
        std::int64_t runs = 0;
        std::int64_t classes = 0;
        std::int64_t seats = 0;
    };
    std::vector<Share> fields;  ///< most runs first
    std::int64_t professional_runs = 0;
    std::int64_t economy_and_law_runs = 0;

    /// In percent of the professional runs; 0 for an empty plan.
    double percent_of(const Share& share) const;
    double economy_and_law_percent() const;
};
FieldMix field_mix(std::span<const EntrySightRow> entries);

/// Economy, and rule of law.
bool counts_for_target(std::string_view field);

}  // namespace lunxun::plan

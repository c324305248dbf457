// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/day.hpp"
#include "nomination/nomination_rows.hpp"
#include "plan/plan_rows.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::nomination {

/// A post of someone who is away on some days of a range.
struct AwayRow {
    std::int64_t person_id = 0;
    bool is_leader = false;
    bool is_head = false;
    Day first_day;
    Day last_day;
};

/// Rows of the nomination. The adders fill in the ids, in order.
class NominationStore {
public:
    explicit NominationStore(sql::Session& session) : session_(session) {}

    void add_run(NominationRunRow& run);
    void add_release_limits(std::vector<ReleaseLimitRow>& limits);
    void add_nominations(std::vector<NominationRow>& nominations);
    void add_refusals(std::vector<NominationRefusalRow>& refusals);
    void add_prices(std::vector<NominationPriceRow>& prices);
    /// Quotas that say how many of each unit are proposed, in place of the plan's first allotment.
    void replace_quotas(std::int64_t plan_run_id, std::vector<plan::ClassQuotaRow>& quotas);

    /// The nomination that counts: the newest of the plan.
    std::optional<NominationRunRow> find_current_run(std::int64_t plan_run_id);
    std::vector<NominationRow> load_nominations_of_person(std::int64_t run_id, std::int64_t person_id);
    /// The worthiest first.
    std::vector<NominationRow> load_nominations_of_class(std::int64_t run_id, std::int64_t class_id);
    std::vector<ReleaseLimitRow> load_limits_of_unit(std::int64_t run_id, std::int64_t unit_id);
    /// Posts in the unit of people who are away with a class on a day of the range; online classes do not count.
    std::vector<AwayRow> load_away_of_unit(std::int64_t run_id, std::int64_t unit_id, DayRange days);

private:
    sql::Session& session_;
};

}  // namespace lunxun::nomination

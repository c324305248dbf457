// SPDX-License-Identifier: Apache-2.0
#include "nomination/nomination_store.hpp"

#include "nomination/queries.hpp"
#include "platform/sql/numbered_rows.hpp"

namespace lunxun::nomination {

BOOST_DESCRIBE_STRUCT(AwayRow, (), (person_id, is_leader, is_head, first_day, last_day))

void NominationStore::add_run(NominationRunRow& run) {
    std::vector rows{run};
    sql::insert_numbered(session_, "nomination_run", rows);
    run.id = rows.front().id;
}

void NominationStore::add_release_limits(std::vector<ReleaseLimitRow>& limits) {
    sql::insert_numbered(session_, "release_limit", limits);
}

void NominationStore::add_nominations(std::vector<NominationRow>& nominations) {
    sql::insert_numbered(session_, "nomination", nominations);
}

void NominationStore::add_refusals(std::vector<NominationRefusalRow>& refusals) {
    sql::insert_numbered(session_, "nomination_refusal", refusals);
}

void NominationStore::add_prices(std::vector<NominationPriceRow>& prices) {
    sql::insert_numbered(session_, "nomination_price", prices);
}

void NominationStore::replace_quotas(std::int64_t plan_run_id, std::vector<plan::ClassQuotaRow>& quotas) {
    session_.execute(queries::clear_quotas, {{"plan_run_id", plan_run_id}});
    sql::insert_numbered(session_, "class_quota", quotas);
}

std::optional<NominationRunRow> NominationStore::find_current_run(std::int64_t plan_run_id) {
    return session_.one<NominationRunRow>(queries::current_run, {{"plan_run_id", plan_run_id}});
}

std::vector<NominationRow> NominationStore::load_nominations_of_person(std::int64_t run_id, std::int64_t person_id) {
    return session_.all<NominationRow>(queries::nominations_of_person, {{"nomination_run_id", run_id}, {"person_id", person_id}});
}

std::vector<NominationRow> NominationStore::load_nominations_of_class(std::int64_t run_id, std::int64_t class_id) {
    return session_.all<NominationRow>(queries::nominations_of_class, {{"nomination_run_id", run_id}, {"class_id", class_id}});
}

std::vector<ReleaseLimitRow> NominationStore::load_limits_of_unit(std::int64_t run_id, std::int64_t unit_id) {
    return session_.all<ReleaseLimitRow>(queries::limits_of_unit, {{"nomination_run_id", run_id}, {"unit_id", unit_id}});
}

std::vector<AwayRow> NominationStore::load_away_of_unit(std::int64_t run_id, std::int64_t unit_id, DayRange days) {
    return session_.all<AwayRow>(queries::away_of_unit, {{"nomination_run_id", run_id}, {"unit_id", unit_id}, {"first_day", days.first.iso()}, {"last_day", days.last.iso()}});
}

}  // namespace lunxun::nomination

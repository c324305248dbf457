// SPDX-License-Identifier: Apache-2.0
#include "hours/file_page_store.hpp"

#include "hours/queries.hpp"

namespace lunxun::hours {

struct KeyGroupRow {
    std::int64_t key_group_bits = 0;
};
BOOST_DESCRIBE_STRUCT(KeyGroupRow, (), (key_group_bits))

std::vector<PostLine> posts_of_person(sql::Session& session, std::int64_t person_id) {
    return session.all<PostLine>(queries::post_lines, {{"person_id", person_id}});
}

std::vector<PlaceLine> places_of_person(sql::Session& session, std::int64_t nomination_run_id, std::int64_t person_id) {
    return session.all<PlaceLine>(queries::place_lines, {{"nomination_run_id", nomination_run_id}, {"person_id", person_id}});
}

std::optional<RefusalLine> refusal_of_person(sql::Session& session, std::int64_t nomination_run_id, std::int64_t person_id) {
    return session.one<RefusalLine>(queries::refusal_line, {{"nomination_run_id", nomination_run_id}, {"person_id", person_id}});
}

std::int64_t key_group_bits_of_person(sql::Session& session, std::int64_t person_id) {
    return session.one<KeyGroupRow>(queries::key_groups_of_person, {{"person_id", person_id}}).value_or(KeyGroupRow{}).key_group_bits;
}

PlannedClass planned_class(const PlaceLine& place, const rulebook::RulePack& pack) {
    return planned_credit({place.first_day, place.last_day}, place.days, place.half_days, place.training_minutes, pack);
}

}  // namespace lunxun::hours

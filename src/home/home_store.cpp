// SPDX-License-Identifier: Apache-2.0
#include "home/home_store.hpp"

#include "access/data_scope_service.hpp"
#include "home/queries.hpp"

namespace lunxun::home {
namespace {

struct Depth {
    std::int64_t depth = 0;
};
BOOST_DESCRIBE_STRUCT(Depth, (), (depth))

}  // namespace

std::vector<PeopleTally> tally_people(sql::Session& session, const access::DataScope& scope) {
    return session.all<PeopleTally>(queries::people_tallies, access::scope_params(scope));
}

UnitAbsences load_absences(sql::Session& session, const access::DataScope& scope, std::int64_t nomination_run_id) {
    const auto depths = session.all<Depth>(queries::depths_in_scope, access::scope_params(scope));
    if (depths.empty()) return {};
    auto of_depth = access::scope_params(scope);
    of_depth.emplace_back("depth", depths.back().depth);
    auto of_run = access::scope_params(scope);
    of_run.emplace_back("nomination_run_id", nomination_run_id);
    return {session.all<ShownUnit>(queries::shown_units, of_depth), session.all<AbsenceTally>(queries::absence_tallies, of_run)};
}

HomeStamp load_home_stamp(sql::Session& session) {
    return session.one<HomeStamp>(queries::home_stamp).value_or(HomeStamp{});
}

}  // namespace lunxun::home

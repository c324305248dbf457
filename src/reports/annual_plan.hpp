// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "base/day.hpp"

namespace lunxun::reports {

struct AnnualEntry {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string tier;
    std::string organiser;
    std::string co_organiser;
    std::string audience;  ///< rank groups, by comma
    std::int64_t seats_max = 0;
    std::int64_t runs = 0;
    std::int64_t days = 0;
    std::int64_t budget_yuan = 0;
    std::string state;
    std::string institution;
};
BOOST_DESCRIBE_STRUCT(AnnualEntry, (), (id, code, name, tier, organiser, co_organiser, audience, seats_max, runs, days, budget_yuan, state, institution))

struct AnnualClass {
    std::int64_t id = 0;
    std::int64_t plan_entry_id = 0;
    std::string code;
    std::string name;
    std::string organiser;
    std::string institution;
    Day first_day;
    Day last_day;
    std::int64_t seats_max = 0;
    std::string state;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(AnnualClass, (), (id, plan_entry_id, code, name, organiser, institution, first_day, last_day, seats_max, state, people))

/// The plan of a year: what is to be held, and the dated classes it became.
struct AnnualPlan {
    int year = 0;
    std::vector<AnnualEntry> entries;
    std::vector<AnnualClass> classes;
};

}  // namespace lunxun::reports

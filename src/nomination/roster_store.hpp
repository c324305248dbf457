// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "access/data_scope.hpp"
#include "base/day.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::nomination {

/// A class with the nomination that counts for it.
struct ClassRunRow {
    std::int64_t class_id = 0;
    std::int64_t plan_run_id = 0;
    std::int64_t institution_id = 0;
    Day first_day;
    std::int64_t seats_max = 0;
    std::int64_t year = 0;
    Day today;
    std::optional<std::int64_t> nomination_run_id;
};
BOOST_DESCRIBE_STRUCT(ClassRunRow, (), (class_id, plan_run_id, institution_id, first_day, seats_max, year, today, nomination_run_id))

/// One person of a roster. Personal data: name, post, reasons.
struct RosterRow {
    std::int64_t id = 0;
    std::int64_t person_id = 0;
    std::string person;
    std::int64_t unit_id = 0;
    std::string unit;
    std::optional<std::string> post;
    std::optional<std::string> rank_code;
    std::string state;
    std::int64_t benefit = 0;
    std::string reasons_json;
    std::optional<std::string> decided_by;
    std::optional<std::string> decision_reason;
};
BOOST_DESCRIBE_STRUCT(RosterRow, (),
                      (id, person_id, person, unit_id, unit, post, rank_code, state, benefit, reasons_json, decided_by, decision_reason))

struct QuotaUseRow {
    std::int64_t unit_id = 0;
    std::string unit_code;
    std::string unit;
    std::int64_t seats = 0;
    std::int64_t used = 0;
};
BOOST_DESCRIBE_STRUCT(QuotaUseRow, (), (unit_id, unit_code, unit, seats, used))

/// Whose names of a roster are asked for.
struct RosterQuery {
    std::string text;            ///< part of a name, its pinyin, or of a unit's name; empty: all
    std::int64_t unit_id = 0;    ///< 0: all
    std::int64_t after_benefit = std::numeric_limits<std::int64_t>::max();
    std::int64_t after_id = 0;
    std::int64_t limit = 50;
};

/// Reads who attends one class, and for which units, no further than the reader's scope: who sees the class by a unit's
/// quota sees the people of that unit's subtree only.
class RosterStore {
public:
    RosterStore(sql::Session& session, access::DataScope scope) : session_(session), scope_(scope) {}

    std::optional<ClassRunRow> find_class(std::int64_t class_id);
    /// The worthiest first.
    std::vector<RosterRow> load_roster(const ClassRunRow& about, const RosterQuery& query);
    std::int64_t count_roster(const ClassRunRow& about, const RosterQuery& query);
    /// Units that have seats or send people, those with most seats first.
    std::vector<QuotaUseRow> load_quotas(const ClassRunRow& about);
    std::optional<std::string> find_person_name(std::int64_t person_id);

private:
    sql::Params params_of(const ClassRunRow& about) const;

    sql::Session& session_;
    access::DataScope scope_;
};

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <unordered_map>

#include "verify/checks.hpp"
#include "verify/queries.hpp"

namespace lunxun::verify {
namespace {

struct LedgerRow {
    RowId id = 0;
    RowId person_id = 0;
    std::string kind;
    Day first_day;
    Day last_day;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_full_time = false;
    std::optional<RowId> reverses_id;

    int days() const { return last_day - first_day + 1; }
};
BOOST_DESCRIBE_STRUCT(LedgerRow, (), (id, person_id, kind, first_day, last_day, half_days, training_minutes, is_full_time, reverses_id))

constexpr int kHalfDaysOfDay = 2;
constexpr std::int64_t kMinutesWithoutRule = 24 * 60;

/// Minutes that one day can credit (H0).
std::int64_t day_cap(const Rules& rules, Day day) {
    const auto account = rules.of_kind("hour_account", day);
    if (account.empty()) return kMinutesWithoutRule;
    return static_cast<std::int64_t>(account.back()->number("day_cap_class_hours") * account.back()->number("class_hour_minutes"));
}

/// The checks of one person's rows at a time, for the ledger is read in their order.
class LedgerChecks {
public:
    explicit LedgerChecks(const Rules& rules) : rules_(rules) {}

    void add(const LedgerRow& row) {
        if (!rows_.empty() && rows_.back().person_id != row.person_id) end_person();
        rows_.push_back(row);
    }

    std::vector<CheckReport> take() {
        end_person();
        return {reversals_.take(), caps_.take(), overlaps_.take()};
    }

private:
    void end_person() {
        std::unordered_map<RowId, const LedgerRow*> by_id;
        for (const auto& row : rows_) by_id.emplace(row.id, &row);
        std::set<RowId> reversed;
        for (const auto& row : rows_)
            if (row.reverses_id) {
                check_reversal(row, by_id);
                reversed.insert(*row.reverses_id);
            }
        std::map<Day, double> load;  // half-days beginning, and ending, to spend on full-time classes
        for (const auto& row : rows_) {
            if (row.reverses_id || reversed.contains(row.id)) continue;
            check_cap(row);
            if (row.kind == "class" && row.is_full_time) add_load(row, load);
        }
        check_load(load);
        rows_.clear();
    }

    void check_reversal(const LedgerRow& row, const std::unordered_map<RowId, const LedgerRow*>& by_id) {
        reversals_.examined();
        const auto found = by_id.find(*row.reverses_id);
        const bool is_pair = found != by_id.end() && !found->second->reverses_id && found->second->training_minutes == -row.training_minutes &&
                             found->second->half_days == -row.half_days;
        if (!is_pair) reversals_.add(about(row, {{"reversed", std::to_string(*row.reverses_id)}}));
    }

    void check_cap(const LedgerRow& row) {
        caps_.examined();
        const auto most = day_cap(rules_, row.first_day) * row.days();
        // One day of online study may stand for many; what says from when to when must fit in between.
        const bool is_capped = row.days() > 1 || row.kind == "class" || row.kind == "lecture" || row.kind == "group_study";
        const bool is_too_much = is_capped && (row.training_minutes > most || row.half_days > std::int64_t{kHalfDaysOfDay} * row.days());
        if (is_too_much || row.training_minutes < 0 || row.half_days < 0)
            caps_.add(about(row, {{"minutes", std::to_string(row.training_minutes)}, {"most", std::to_string(most)}}));
    }

    void add_load(const LedgerRow& row, std::map<Day, double>& load) {
        const double a_day = static_cast<double>(row.half_days) / row.days();
        load[row.first_day] += a_day;
        load[row.last_day + 1] -= a_day;
    }

    void check_load(const std::map<Day, double>& load) {
        constexpr double kRounding = 1e-6;
        double now = 0;
        for (const auto& [day, change] : load) {
            overlaps_.examined();
            now += change;
            if (now <= kHalfDaysOfDay + kRounding) continue;
            overlaps_.add({{"person", std::to_string(rows_.front().person_id)}, {"day", day.iso()}});
            return;
        }
    }

    static MessageValues about(const LedgerRow& row, MessageValues more) {
        MessageValues values{{"entry", std::to_string(row.id)}, {"person", std::to_string(row.person_id)}};
        values.insert(values.end(), more.begin(), more.end());
        return values;
    }

    const Rules& rules_;
    std::vector<LedgerRow> rows_;
    Findings reversals_{"ledger_reversals"};
    Findings caps_{"ledger_day_cap"};
    Findings overlaps_{"ledger_overlap"};
};

}  // namespace

std::vector<CheckReport> check_ledger(sql::Session& session, const Rules& rules) {
    LedgerChecks checks(rules);
    session.each<LedgerRow>(queries::ledger, {}, [&](const LedgerRow& row) { checks.add(row); });
    return checks.take();
}

}  // namespace lunxun::verify

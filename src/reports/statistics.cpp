// SPDX-License-Identifier: Apache-2.0
#include "reports/statistics.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "rulebook/codes.hpp"

namespace lunxun::reports {
namespace {

constexpr std::array<std::string_view, 4> kDeliveredStates = {"finished", "materials_complete", "closed", "archived"};

std::string zh(std::string_view list, std::string_view code) { return std::string(rulebook::Codes::embedded().zh(list, code)); }

/// Place of a code in its list, so that rows stand in the order people know; unknown codes last.
std::size_t order_of(std::string_view list, std::string_view code) {
    const auto entries = rulebook::Codes::embedded().list(list);
    return static_cast<std::size_t>(std::ranges::find(entries, code, &rulebook::Code::code) - entries.begin());
}

/// Two codes that a row stands for, with their order.
struct RowKey {
    std::size_t first_order;
    std::size_t second_order;
    std::string first;
    std::string second;

    RowKey(std::string_view first_list, std::string first_code, std::string_view second_list, std::string second_code)
        : first_order(order_of(first_list, first_code)),
          second_order(order_of(second_list, second_code)),
          first(std::move(first_code)),
          second(std::move(second_code)) {}
    auto operator<=>(const RowKey&) const = default;
    std::string text() const { return first + "/" + second; }
};

struct ClassCounts {
    std::int64_t planned = 0;
    std::int64_t delivered = 0;
    std::int64_t changed = 0;
    std::int64_t cancelled = 0;
    std::int64_t person_times = 0;
    std::int64_t person_days = 0;
    std::int64_t person_minutes = 0;
    std::int64_t out_of_region = 0;

    void add(const ClassFact& fact) {
        ++planned;
        changed += fact.is_changed;
        if (fact.state == "cancelled") {
            ++cancelled;
            return;
        }
        delivered += std::ranges::find(kDeliveredStates, fact.state) != kDeliveredStates.end();
        person_times += fact.people;
        person_days += fact.people * fact.days.days();
        person_minutes += fact.people * fact.training_minutes;
        if (fact.is_out_of_region) out_of_region += fact.people;
    }

    std::vector<Figure> figures(std::string first, std::string second, std::int64_t class_hour_minutes) const {
        const double hours = static_cast<double>(person_minutes) / static_cast<double>(class_hour_minutes);
        return {std::move(first), std::move(second), planned, delivered, changed, cancelled, person_times, person_days, hours, out_of_region};
    }
};

struct AttainmentCounts {
    std::int64_t headcount = 0;
    std::int64_t due = 0;
    std::int64_t by_days = 0;
    std::int64_t by_hours = 0;
    std::int64_t by_both = 0;
    std::int64_t not_met = 0;
    std::int64_t minutes = 0;

    void add(const AttainmentFact& fact) {
        ++headcount;
        minutes += fact.training_minutes;
        if (!fact.is_due) return;
        ++due;
        by_days += fact.passed_by == rulebook::PassedBy::days;
        by_hours += fact.passed_by == rulebook::PassedBy::hours;
        by_both += fact.passed_by == rulebook::PassedBy::both;
        not_met += fact.passed_by == rulebook::PassedBy::none;
    }

    std::vector<Figure> figures(std::string first, std::string second, std::int64_t class_hour_minutes) const {
        Figure average;
        if (headcount > 0) average = static_cast<double>(minutes) / static_cast<double>(class_hour_minutes * headcount);
        return {std::move(first), std::move(second), headcount, due, by_days, by_hours, by_both, not_met, share_of(due - not_met, due), average};
    }
};

struct NominationCounts {
    NominationFact sum;

    void add(const NominationFact& fact) {
        sum.quota += fact.quota;
        sum.proposed += fact.proposed;
        sum.confirmed += fact.confirmed;
        sum.arrived += fact.arrived;
        sum.returned += fact.returned;
        sum.no_show += fact.no_show;
        sum.withdrawn += fact.withdrawn;
    }

    std::vector<Figure> figures(std::string unit) const {
        const std::int64_t standing = sum.proposed - sum.returned - sum.withdrawn;
        return {std::move(unit), sum.quota,   sum.proposed,  sum.confirmed, sum.arrived,
                sum.returned,    sum.no_show, sum.withdrawn, share_of(standing, sum.quota)};
    }
};

std::string name_of(rulebook::PassedBy passed_by) {
    constexpr std::array<std::string_view, 4> kNames = {"none", "days", "hours", "both"};
    return std::string(kNames.at(static_cast<std::size_t>(passed_by)));
}

}  // namespace

StatisticTable class_statistics(std::span<const ClassFact> classes, std::int64_t class_hour_minutes) {
    StatisticTable table{.name = "T1",
                         .columns = {"tier", "class_type", "planned", "delivered", "changed", "cancelled", "person_times", "person_days", "class_hours",
                                     "out_of_region"},
                         .rows = {},
                         .total = {},
                         .source_columns = {"class_code", "class_name", "state", "first_day", "last_day", "people", "training_minutes"},
                         .sources = {}};
    std::map<RowKey, ClassCounts> counts;
    ClassCounts total;
    for (const auto& fact : classes) {
        const RowKey key("tier", fact.tier, "class_type", fact.class_type);
        counts[key].add(fact);
        total.add(fact);
        const std::int64_t people = fact.state == "cancelled" ? 0 : fact.people;
        table.sources.push_back({key.text(), {fact.code, fact.name, fact.state, fact.days.first, fact.days.last, people, fact.training_minutes}});
    }
    for (const auto& [key, count] : counts) {
        table.rows.push_back({key.text(), count.figures(zh("tier", key.first), zh("class_type", key.second), class_hour_minutes)});
    }
    table.total = {"", total.figures("", "", class_hour_minutes)};
    return table;
}

StatisticTable attainment_statistics(std::span<const AttainmentFact> people, std::int64_t class_hour_minutes) {
    StatisticTable table{.name = "T2",
                         .columns = {"rank_group", "unit_tier", "headcount", "due", "met_by_days", "met_by_hours", "met_by_both", "not_met", "rate",
                                     "average_hours"},
                         .rows = {},
                         .total = {},
                         .source_columns = {"person_id", "unit", "is_due", "passed_by", "half_days", "training_minutes"},
                         .sources = {}};
    std::map<std::pair<std::string, std::string>, AttainmentCounts> by_codes;
    AttainmentCounts total;
    table.sources.reserve(people.size());
    for (const auto& fact : people) {
        by_codes[{fact.rank_group, fact.unit_tier}].add(fact);
        total.add(fact);
        table.sources.push_back({fact.rank_group + "/" + fact.unit_tier,
                                 {fact.person_id, fact.unit, std::int64_t{fact.is_due}, fact.is_due ? name_of(fact.passed_by) : "", fact.half_days,
                                  fact.training_minutes}});
    }
    std::map<RowKey, AttainmentCounts> counts;
    for (const auto& [codes, count] : by_codes) counts.emplace(RowKey("rank_group", codes.first, "tier", codes.second), count);
    for (const auto& [key, count] : counts) {
        table.rows.push_back({key.text(), count.figures(zh("rank_group", key.first), zh("tier", key.second), class_hour_minutes)});
    }
    table.total = {"", total.figures("", "", class_hour_minutes)};
    return table;
}

StatisticTable nomination_statistics(std::span<const NominationFact> facts) {
    StatisticTable table{.name = "T3",
                         .columns = {"unit", "quota", "proposed", "confirmed", "arrived", "returned", "no_show", "withdrawn", "rate"},
                         .rows = {},
                         .total = {},
                         .source_columns = {"class_code", "quota", "proposed", "confirmed", "arrived", "returned", "no_show", "withdrawn"},
                         .sources = {}};
    struct UnitCounts {
        std::string name;
        NominationCounts counts;
    };
    std::map<std::string, UnitCounts> units;
    NominationCounts total;
    for (const auto& fact : facts) {
        auto& unit = units[fact.unit_code];
        unit.name = fact.unit;
        unit.counts.add(fact);
        total.add(fact);
        table.sources.push_back({fact.unit_code,
                                 {fact.class_code, fact.quota, fact.proposed, fact.confirmed, fact.arrived, fact.returned, fact.no_show, fact.withdrawn}});
    }
    for (const auto& [code, unit] : units) table.rows.push_back({code, unit.counts.figures(unit.name)});
    table.total = {"", total.figures("")};
    return table;
}

}  // namespace lunxun::reports

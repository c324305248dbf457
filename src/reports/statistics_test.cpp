// SPDX-License-Identifier: Apache-2.0
#include "reports/statistics.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "reports/snapshot_store.hpp"

using namespace lunxun;
using namespace lunxun::reports;

namespace {

constexpr std::int64_t kClassHour = 45;

/// The sum of a column of whole numbers over the rows.
std::int64_t sum_of(const StatisticTable& table, std::size_t column) {
    std::int64_t sum = 0;
    for (const auto& row : table.rows) sum += std::get<std::int64_t>(row.figures.at(column));
    return sum;
}

/// Sums of a source column by key.
std::map<std::string, std::int64_t> sources_by_key(const StatisticTable& table, std::size_t column) {
    std::map<std::string, std::int64_t> sums;
    for (const auto& source : table.sources) sums[source.key] += std::get<std::int64_t>(source.figures.at(column));
    return sums;
}

/// Every whole-number column of the total is the sum of the rows, and keys of rows and sources are the same.
void check_sums(const StatisticTable& table) {
    REQUIRE(table.total.figures.size() == table.columns.size());
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (const auto* total = std::get_if<std::int64_t>(&table.total.figures[column])) {
            CHECK_MESSAGE(sum_of(table, column) == *total, table.columns[column]);
        }
    }
    std::set<std::string> row_keys;
    std::set<std::string> source_keys;
    for (const auto& row : table.rows) CHECK(row_keys.insert(row.key).second);
    for (const auto& source : table.sources) source_keys.insert(source.key);
    CHECK(row_keys == source_keys);
}

std::vector<ClassFact> classes_of(int count) {
    const std::vector<std::string> tiers = {"county", "prefecture"};
    const std::vector<std::string> types = {"special_topic", "rotation", "lecture"};
    const std::vector<std::string> states = {"prepared", "closed", "cancelled"};
    std::vector<ClassFact> facts;
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        facts.push_back({"C" + std::to_string(i), "class", tiers[at % 2], types[at % 3], states[at % 3], {Day::of(2027, 4, 12), Day::of(2027, 4, 16)},
                         i % 5 == 0, i % 7 == 0, i, 900});
    }
    return facts;
}

std::vector<AttainmentFact> people_of(int count) {
    const std::vector<std::string> groups = {"section", "county", "village"};
    std::vector<AttainmentFact> facts;
    for (int i = 0; i < count; ++i) {
        facts.push_back({i, "unit", i % 2 == 0 ? "county" : "township", groups[static_cast<std::size_t>(i) % 3], i % 3 != 2,
                         static_cast<rulebook::PassedBy>(i % 4), i, i * 45});
    }
    return facts;
}

std::vector<NominationFact> nominations_of(int count) {
    std::vector<NominationFact> facts;
    for (int i = 0; i < count; ++i) {
        const std::string unit = std::to_string(i % 9);
        facts.push_back({"C" + std::to_string(i), "U" + unit, "unit " + unit, i % 4, i % 6, i % 3, i % 2, i % 2, 0, i % 3});
    }
    return facts;
}

}  // namespace

TEST_CASE("the totals of each table are the sums of its rows, whatever their number") {
    for (const int count : {0, 1, 99, 100, 101}) {
        const auto classes = class_statistics(classes_of(count), kClassHour);
        const auto people = attainment_statistics(people_of(count), kClassHour);
        const auto nominations = nomination_statistics(nominations_of(count));

        check_sums(classes);
        check_sums(people);
        check_sums(nominations);
        CHECK(classes.sources.size() == static_cast<std::size_t>(count));
        CHECK(std::get<std::int64_t>(classes.total.figures[2]) == count);
        CHECK(std::get<std::int64_t>(people.total.figures[2]) == count);
    }
}

TEST_CASE("each row of nominations is counted from the sources with its key") {
    const auto table = nomination_statistics(nominations_of(100));

    for (std::size_t column = 1; column <= 7; ++column) {
        const auto sums = sources_by_key(table, column);
        for (const auto& row : table.rows) CHECK(std::get<std::int64_t>(row.figures[column]) == sums.at(row.key));
    }
}

TEST_CASE("a cancelled class is planned and cancelled, and its people do not count") {
    const DayRange days{Day::of(2027, 4, 12), Day::of(2027, 4, 16)};
    const std::vector<ClassFact> facts = {{"A", "a", "county", "rotation", "cancelled", days, true, false, 30, 900},
                                          {"B", "b", "county", "rotation", "closed", days, true, true, 20, 900}};

    const auto row = class_statistics(facts, kClassHour).rows.at(0).figures;

    const std::vector<Figure> counts(row.begin() + 2, row.end());
    CHECK(counts == std::vector<Figure>{std::int64_t{2}, std::int64_t{1}, std::int64_t{1}, std::int64_t{1}, std::int64_t{20}, std::int64_t{100}, 400.0,
                                        std::int64_t{20}});
}

TEST_CASE("both tests of the requirement are told apart and add up to who is due") {
    const auto table = attainment_statistics(people_of(120), kClassHour);

    for (const auto& row : table.rows) {
        std::int64_t parts = 0;
        for (std::size_t column = 4; column <= 7; ++column) parts += std::get<std::int64_t>(row.figures[column]);
        CHECK(parts == std::get<std::int64_t>(row.figures[3]));
    }
}

TEST_CASE("a share of nothing is no figure") {
    CHECK(share_of(0, 0) == Figure{});
    CHECK(share_of(1, 4) == Figure{Share{0.25}});
    CHECK(nomination_statistics(std::vector<NominationFact>{{"C", "U", "unit", 0, 1, 0, 0, 0, 0, 0}}).rows[0].figures.back() == Figure{});
}

TEST_CASE("a snapshot changes with any figure or source, and with nothing else") {
    auto facts = nominations_of(5);
    const auto before = snapshot_json(nomination_statistics(facts), 2027);
    CHECK(snapshot_json(nomination_statistics(facts), 2027) == before);

    facts[0].class_code = "another";

    CHECK(snapshot_json(nomination_statistics(facts), 2027) != before);
    CHECK(content_hash("").size() == 64);
    CHECK(content_hash("a") != content_hash("b"));
}

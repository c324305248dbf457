// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/cli/instance_csv.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace lunxun::assignment::cli {
namespace {

using Read = std::expected<void, Refusal>;

/// Reads every row of a file; `take` returns why a row is refused, or nothing.
template <class Take>
Read each_row(const std::string& path, std::string_view header, const Take& take) {
    auto table = CsvTable::open(path, header);
    if (!table) return std::unexpected(table.error());
    while (true) {
        const auto more = table->next();
        if (!more) return std::unexpected(more.error());
        if (!*more) return {};
        if (std::string reason = take(*table); !reason.empty()) return std::unexpected(table->refuse(std::move(reason)));
    }
}

std::string wrong_id(const char* what, int found, int expected) {
    return std::string(what) + " " + std::to_string(found) + " where " + std::to_string(expected) + " is due: ids run from 0, each once";
}

template <class List>
bool is_unknown(int id, const List& list) {
    return id < 0 || static_cast<std::size_t>(id) >= list.size();
}

template <class List>
std::string unknown(const char* what, int id, const List& list) {
    return std::string(what) + " " + std::to_string(id) + " is not one of the " + std::to_string(list.size());
}

Read read_classes(const std::string& path, Instance& instance) {
    return each_row(path, "class,min_seats,max_seats,first_day,last_day,topic", [&](const CsvTable& row) -> std::string {
        if (row[0] != row.rows() - 1) return wrong_id("class", row[0], row.rows() - 1);
        if (row[1] < 0 || row[2] < 0) return "seats below 0";
        if (row[1] > row[2]) return "min_seats is above max_seats";
        if (row[3] > row[4]) return "last_day is before first_day";
        if (row[3] < 0 || row[4] >= kDays) return "a day is outside 0 to 365";
        instance.classes.push_back({.min_seats = row[1], .max_seats = row[2], .first_day = row[3], .last_day = row[4], .topic = row[5]});
        return {};
    });
}

Read read_persons(const std::string& path, Instance& instance) {
    return each_row(path, "person,max_classes,must", [&](const CsvTable& row) -> std::string {
        if (row[0] != row.rows() - 1) return wrong_id("person", row[0], row.rows() - 1);
        if (row[1] < 0) return "max_classes is below 0";
        if (row[2] != 0 && row[2] != 1) return "must is neither 0 nor 1";
        instance.persons.push_back({row[1], row[2] == 1});
        return {};
    });
}

Read read_groups(const std::string& path, Instance& instance) {
    return each_row(path, "group,limit", [&](const CsvTable& row) -> std::string {
        if (row[0] != row.rows() - 1) return wrong_id("group", row[0], row.rows() - 1);
        if (row[1] < 0) return "the limit is below 0";
        instance.groups.push_back({row[1], {}});
        return {};
    });
}

Read read_members(const std::string& path, Instance& instance) {
    return each_row(path, "group,person", [&](const CsvTable& row) -> std::string {
        if (is_unknown(row[0], instance.groups)) return unknown("group", row[0], instance.groups);
        if (is_unknown(row[1], instance.persons)) return unknown("person", row[1], instance.persons);
        instance.groups[static_cast<std::size_t>(row[0])].members.push_back(row[1]);
        return {};
    });
}

Read read_arcs(const std::string& path, Instance& instance) {
    return each_row(path, "person,class,benefit", [&](const CsvTable& row) -> std::string {
        if (is_unknown(row[0], instance.persons)) return unknown("person", row[0], instance.persons);
        if (is_unknown(row[1], instance.classes)) return unknown("class", row[1], instance.classes);
        if (row[2] <= 0 || row[2] > kMaxBenefit) return "the benefit is outside 1 to " + std::to_string(kMaxBenefit);
        instance.arcs.push_back({row[0], row[1], row[2]});
        return {};
    });
}

/// The line on which a pair of two columns stands for the second time.
Read refuse_repeated(const std::string& path, std::string_view header, std::vector<std::pair<int, int>> pairs, const char* reason) {
    if (std::ranges::is_sorted(pairs, std::less_equal{})) return {};
    std::ranges::sort(pairs);
    const auto twice = std::ranges::adjacent_find(pairs);
    if (twice == pairs.end()) return {};
    int seen = 0;
    return each_row(path, header, [&](const CsvTable& row) -> std::string {
        seen += row[0] == twice->first && row[1] == twice->second ? 1 : 0;
        return seen == 2 ? reason : "";
    });
}

Read refuse_repeated_arcs(const std::string& path, const Instance& instance) {
    std::vector<std::pair<int, int>> pairs;
    pairs.reserve(instance.arcs.size());
    for (const Arc& arc : instance.arcs) pairs.emplace_back(arc.person, arc.class_id);
    return refuse_repeated(path, "person,class,benefit", std::move(pairs), "the pair stands here for the second time");
}

Read refuse_repeated_members(const std::string& path, const Instance& instance) {
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t g = 0; g < instance.groups.size(); ++g)
        for (const int person : instance.groups[g].members) pairs.emplace_back(static_cast<int>(g), person);
    return refuse_repeated(path, "group,person", std::move(pairs), "the person stands in this group for the second time");
}

template <class List>
Read refuse_empty(const std::string& path, const List& list, const char* reason) {
    if (list.empty()) return std::unexpected(Refusal{path, 0, reason});
    return {};
}

}  // namespace

std::expected<Instance, Refusal> read_instance(const std::string& folder) {
    Instance instance;
    const std::string classes = folder + "/classes.csv", persons = folder + "/persons.csv", members = folder + "/members.csv",
                      arcs = folder + "/arcs.csv";
    auto read = read_classes(classes, instance);
    if (read) read = refuse_empty(classes, instance.classes, "has no class");
    if (read) read = read_persons(persons, instance);
    if (read) read = refuse_empty(persons, instance.persons, "has no person");
    if (read) read = read_groups(folder + "/groups.csv", instance);
    if (read) read = read_members(members, instance);
    if (read) read = refuse_repeated_members(members, instance);
    if (read) read = read_arcs(arcs, instance);
    if (read) read = refuse_empty(arcs, instance.arcs, "has no eligible pair");
    if (read) read = refuse_repeated_arcs(arcs, instance);
    if (!read) return std::unexpected(read.error());
    return instance;
}

std::expected<std::vector<Nomination>, Refusal> read_plan(const std::string& path) {
    std::vector<Nomination> plan;
    const auto read = each_row(path, "person,class", [&](const CsvTable& row) -> std::string {
        plan.push_back({row[0], row[1]});
        return {};
    });
    if (!read) return std::unexpected(read.error());
    return plan;
}

std::expected<std::vector<Pin>, Refusal> read_pins(const std::string& path, const Instance& instance) {
    std::vector<Pin> pins;
    const auto read = each_row(path, "person,class,attend", [&](const CsvTable& row) -> std::string {
        if (is_unknown(row[0], instance.persons)) return unknown("person", row[0], instance.persons);
        if (is_unknown(row[1], instance.classes)) return unknown("class", row[1], instance.classes);
        if (row[2] != 0 && row[2] != 1) return "attend is neither 0 nor 1";
        pins.push_back({row[0], row[1], row[2] == 1 ? PinKind::attend : PinKind::avoid});
        return {};
    });
    if (!read) return std::unexpected(read.error());
    return pins;
}

std::expected<void, Refusal> write_plan(const std::string& path, const std::vector<Nomination>& plan) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"),
                                                               [](std::FILE* it) { return it != nullptr ? std::fclose(it) : 0; });
    if (!file) return std::unexpected(Refusal{path, 0, std::strerror(errno)});
    std::fputs("person,class\n", file.get());
    for (const Nomination& it : plan) std::fprintf(file.get(), "%d,%d\n", it.person, it.class_id);
    if (std::fflush(file.get()) != 0 || std::ferror(file.get()) != 0) return std::unexpected(Refusal{path, 0, std::strerror(errno)});
    return {};
}

}  // namespace lunxun::assignment::cli

// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/group_rows.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lunxun::assignment {
namespace {

/// One group's year, day by day.
class GroupYear {
public:
    GroupYear(const Instance& instance, const Eligibility& open) : open_(open), pinned_of_(instance.persons.size()) {
        for (const Nomination& pin : open.pinned) pinned_of_[pin.person].push_back(pin.class_id);
    }

    void read(const Group& group) {
        starts_.fill(0);
        ends_.fill(0);
        could_be_away_.fill(0);
        pinned_away_.fill(0);
        std::array<int, kDays> last_seen;
        last_seen.fill(-1);
        for (const int person : group.members) {
            read_arcs(person, last_seen);
            for (const int class_id : pinned_of_[person])
                for (int day = open_.classes[class_id].away_first; day < open_.classes[class_id].away_end; ++day) ++pinned_away_[at(day)];
        }
    }

    bool pins_exceed(int limit) const { return *std::max_element(pinned_away_.begin(), pinned_away_.end()) > limit; }

    /// Appends the binding days; returns how many.
    int append_rows(int limit, GroupRows& rows) const {
        int added = 0;
        bool began = false;
        for (int day = 0; day < kDays; ++day) {
            began = began || starts_[at(day)] > 0;
            const bool is_peak = began && (ends_[at(day)] > 0 || leeway_changes_after(day));
            if (is_peak || leeway_changes_after(day)) began = leeway_changes_after(day);
            if (!is_peak) continue;
            const int leeway = limit - pinned_away_[at(day)];
            if (could_be_away_[at(day)] <= leeway) continue;
            rows.day.push_back(day);
            rows.limit.push_back(leeway);
            ++added;
        }
        return added;
    }

private:
    static std::size_t at(int day) { return static_cast<std::size_t>(day); }

    void read_arcs(int person, std::array<int, kDays>& last_seen) {
        for (const ModelArc& arc : open_.arcs_of.of(person, open_.arcs)) {
            const ModelClass& its = open_.classes[arc.class_id];
            if (its.away_first == its.away_end) continue;
            starts_[at(its.away_first)] = 1;
            ends_[at(its.away_end - 1)] = 1;
            for (int day = its.away_first; day < its.away_end; ++day) {
                if (last_seen[at(day)] == person) continue;
                last_seen[at(day)] = person;
                ++could_be_away_[at(day)];
            }
        }
    }

    /// Two days with different leeway never imply one another.
    bool leeway_changes_after(int day) const { return day + 1 < kDays && pinned_away_[at(day)] != pinned_away_[at(day + 1)]; }

    const Eligibility& open_;
    Table<std::vector<int>> pinned_of_;
    std::array<char, kDays> starts_{}, ends_{};
    std::array<int, kDays> could_be_away_{}, pinned_away_{};
};

}  // namespace

Result<GroupRows> group_rows(const Instance& instance, const Eligibility& open) {
    GroupRows rows;
    GroupYear year(instance, open);
    for (std::size_t g = 0; g < instance.groups.size(); ++g) {
        year.read(instance.groups[g]);
        if (year.pins_exceed(instance.groups[g].limit))
            return Error::of(ErrorCode::infeasible, "assignment.pins_exceed_group", {{"group", std::to_string(g)}});
        rows.rows_of.add(year.append_rows(instance.groups[g].limit, rows));
    }
    return rows;
}

}  // namespace lunxun::assignment

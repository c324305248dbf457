// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/model.hpp"

#include <algorithm>
#include <numeric>

#include "solvers/assignment/group_rows.hpp"

namespace lunxun::assignment {
namespace {

/// Disjoint sets of persons, each known by its smallest member.
class Ties {
public:
    explicit Ties(int persons) : parent_(static_cast<std::size_t>(persons)) { std::iota(parent_.begin(), parent_.end(), 0); }

    int smallest(int person) {
        while (parent_[person] != person) person = parent_[person] = parent_[parent_[person]];
        return person;
    }
    void tie(int a, int b) {
        a = smallest(a);
        b = smallest(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    Table<int> parent_;
};

/// Renumbers persons by component and profile and copies everything into place.
class ModelBuilder {
public:
    ModelBuilder(const Instance& instance, Eligibility open, GroupRows rows)
        : instance_(instance), open_(std::move(open)), rows_(std::move(rows)), persons_(static_cast<int>(instance.persons.size())) {}

    Model build() {
        collect_groups_of_persons();
        order_persons();
        copy_persons();
        copy_groups();
        model_.classes = std::move(open_.classes);
        model_.pinned = std::move(open_.pinned);
        model_.constant = open_.constant;
        return std::move(model_);
    }

    int number_of(int original) const { return number_[original]; }

private:
    bool binds(int group) const { return rows_.rows_of.size(group) > 0; }

    void collect_groups_of_persons() {
        Table<int> sizes(instance_.persons.size(), 0);
        for_each_membership([&](int, int person) { ++sizes[person]; });
        groups_of_ = Slices(sizes);
        groups_.resize(static_cast<std::size_t>(groups_of_.total()));
        std::fill(sizes.begin(), sizes.end(), 0);
        for_each_membership([&](int group, int person) { groups_[groups_of_.begin(person) + sizes[person]++] = group; });
    }

    template <class Visit>
    void for_each_membership(const Visit& visit) const {
        for (int group = 0; group < static_cast<int>(instance_.groups.size()); ++group) {
            if (!binds(group)) continue;
            for (const int person : instance_.groups[static_cast<std::size_t>(group)].members) visit(group, person);
        }
    }

    void order_persons() {
        Ties ties(persons_);
        for_each_membership(
            [&](int group, int person) { ties.tie(person, instance_.groups[static_cast<std::size_t>(group)].members.front()); });
        Table<int> component(instance_.persons.size());
        for (int person = 0; person < persons_; ++person) component[person] = ties.smallest(person);

        model_.origin.resize(instance_.persons.size());
        std::iota(model_.origin.begin(), model_.origin.end(), 0);
        std::sort(model_.origin.begin(), model_.origin.end(), [&](int a, int b) {
            if (component[a] != component[b]) return component[a] < component[b];
            const auto of_a = groups_of_.of(a, groups_), of_b = groups_of_.of(b, groups_);
            const auto order = std::lexicographical_compare_three_way(of_a.begin(), of_a.end(), of_b.begin(), of_b.end());
            return order != 0 ? order < 0 : a < b;
        });
        Table<int> sizes;
        for (int person = 0; person < persons_; ++person) {
            const bool same = person > 0 && component[model_.origin[person]] == component[model_.origin[person - 1]];
            if (!same) sizes.push_back(0);
            ++sizes.back();
        }
        model_.components = Slices(sizes);
    }

    void copy_persons() {
        model_.arcs.reserve(open_.arcs.size());
        number_.resize(instance_.persons.size());
        std::span<const int> last;
        for (int person = 0; person < persons_; ++person) {
            const int original = model_.origin[person];
            number_[original] = person;
            model_.bonus.push_back(open_.bonus[original]);
            const auto arcs = open_.arcs_of.of(original, open_.arcs);
            model_.arcs.insert(model_.arcs.end(), arcs.begin(), arcs.end());
            model_.arcs_of.add(static_cast<int>(arcs.size()));
            model_.slots.add(open_.slots[original]);
            const auto groups = groups_of_.of(original, groups_);
            if (person == 0 || !std::ranges::equal(groups, last)) {
                model_.profiles.add(static_cast<int>(groups.size()));
                model_.profile_groups.insert(model_.profile_groups.end(), groups.begin(), groups.end());
            }
            last = groups;
            model_.profile.push_back(model_.profiles.owners() - 1);
        }
    }

    void copy_groups() {
        for (int group = 0; group < static_cast<int>(instance_.groups.size()); ++group) {
            const auto& members = instance_.groups[static_cast<std::size_t>(group)].members;
            model_.members_of.add(binds(group) ? static_cast<int>(members.size()) : 0);
            if (!binds(group)) continue;
            for (const int person : members) model_.members.push_back(number_[person]);
        }
        model_.rows_of = std::move(rows_.rows_of);
        model_.row_day = std::move(rows_.day);
        model_.row_limit = std::move(rows_.limit);
        count_rows_before();
    }

    void count_rows_before() {
        model_.rows_before.reserve(instance_.groups.size() * (kDays + 1));
        for (int group = 0; group < model_.rows_of.owners(); ++group) {
            int row = model_.rows_of.begin(group);
            for (int day = 0; day <= kDays; ++day) {
                while (row < model_.rows_of.end(group) && model_.row_day[row] < day) ++row;
                model_.rows_before.push_back(static_cast<std::uint16_t>(row - model_.rows_of.begin(group)));
            }
        }
    }

    const Instance& instance_;
    Eligibility open_;
    GroupRows rows_;
    int persons_;
    Slices groups_of_;
    Table<int> groups_;
    Table<int> number_;
    Model model_;
};

/// Floors as the open persons see them: whoever is pinned into a class counts already.
Result<void> add_floors(const Instance& instance, const Options& options, const ModelBuilder& builder, Model& model) {
    Table<char> served(instance.persons.size(), 0);
    for (const Nomination& pin : model.pinned) served[pin.person] = 1;
    for (const Floor& floor : options.floors) {
        Table<int> members;
        int least = floor.least;
        for (const int person : floor.persons) {
            if (person < 0 || person >= served.count())
                return Error::of(ErrorCode::invalid_input, "assignment.unknown_floor_person", {{"person", std::to_string(person)}});
            if (served[person] != 0)
                --least;
            else
                members.push_back(builder.number_of(person));
        }
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
        model.floor_members.push_back(std::move(members));
        model.floor_least.push_back(std::max(0, least));
        model.constant -= std::int64_t{kMustGrains} * model.floor_least.back();
    }
    return {};
}

void add_previous(const Options& options, const ModelBuilder& builder, Model& model) {
    for (const Nomination& it : options.previous) {
        if (it.person < 0 || it.person >= model.persons()) continue;
        const int person = builder.number_of(it.person);
        const auto arcs = model.arcs_of.of(person, model.arcs);
        const auto arc = std::ranges::lower_bound(arcs, it.class_id, {}, &ModelArc::class_id);
        if (arc != arcs.end() && arc->class_id == it.class_id)
            model.previous.push_back({person, model.arcs_of.begin(person) + static_cast<int>(arc - arcs.begin())});
    }
}

}  // namespace

Result<Model> build_model(const Instance& instance, const Options& options) {
    if (auto valid = validate(instance); !valid) return std::move(valid.error());
    auto open = open_pairs(instance, options);
    if (!open) return std::move(open.error());
    auto rows = group_rows(instance, *open);
    if (!rows) return std::move(rows.error());
    ModelBuilder builder(instance, std::move(*open), std::move(*rows));
    Model model = builder.build();
    if (auto floors = add_floors(instance, options, builder, model); !floors) return std::move(floors.error());
    add_previous(options, builder, model);
    return model;
}

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "solvers/assignment/instance.hpp"
#include "solvers/assignment/table.hpp"

namespace lunxun::assignment {
namespace {

constexpr std::size_t kMaxErrors = 20;

/// Collects what is wrong, row by row.
class Complaints {
public:
    explicit Complaints(const Instance& instance) : instance_(instance) {}

    void check(bool holds, const char* list, std::size_t row, const char* reason) {
        if (holds || fields_.size() == kMaxErrors) return;
        fields_.push_back({std::string(list) + "[" + std::to_string(row) + "]", {std::string("assignment.") + reason, {}}});
    }
    bool is_person(int person) const { return person >= 0 && static_cast<std::size_t>(person) < instance_.persons.size(); }
    bool is_class(int class_id) const { return class_id >= 0 && static_cast<std::size_t>(class_id) < instance_.classes.size(); }

    Result<void> result() && {
        if (fields_.empty()) return {};
        Error error = Error::of(ErrorCode::invalid_input, "assignment.broken_instance", {{"count", std::to_string(fields_.size())}});
        error.fields = std::move(fields_);
        return error;
    }

private:
    const Instance& instance_;
    std::vector<FieldError> fields_;
};

void check_classes(const Instance& instance, Complaints& complaints) {
    for (std::size_t c = 0; c < instance.classes.size(); ++c) {
        const TrainingClass& it = instance.classes[c];
        complaints.check(it.min_seats >= 0 && it.max_seats >= 0, "classes", c, "negative_seats");
        complaints.check(it.min_seats <= it.max_seats, "classes", c, "minimum_above_maximum");
        complaints.check(it.first_day <= it.last_day, "classes", c, "ends_before_it_starts");
        complaints.check(it.first_day >= 0 && it.last_day < kDays, "classes", c, "day_outside_year");
    }
}

void check_groups(const Instance& instance, Complaints& complaints) {
    Table<std::size_t> seen_in(instance.persons.size(), instance.groups.size());
    for (std::size_t g = 0; g < instance.groups.size(); ++g) {
        complaints.check(instance.groups[g].limit >= 0, "groups", g, "negative_limit");
        for (const int person : instance.groups[g].members) {
            complaints.check(complaints.is_person(person), "groups", g, "unknown_person");
            if (!complaints.is_person(person)) continue;
            complaints.check(seen_in[person] != g, "groups", g, "member_twice");
            seen_in[person] = g;
        }
    }
}

void check_arcs(const Instance& instance, Complaints& complaints) {
    const auto before = [](const Arc& a, const Arc& b) { return std::pair(a.person, a.class_id) < std::pair(b.person, b.class_id); };
    for (std::size_t a = 0; a < instance.arcs.size(); ++a) {
        const Arc& arc = instance.arcs[a];
        complaints.check(complaints.is_person(arc.person), "arcs", a, "unknown_person");
        complaints.check(complaints.is_class(arc.class_id), "arcs", a, "unknown_class");
        complaints.check(arc.benefit > 0 && arc.benefit <= kMaxBenefit, "arcs", a, "benefit_outside_range");
    }
    const auto unordered =
        std::adjacent_find(instance.arcs.begin(), instance.arcs.end(), [&](const Arc& a, const Arc& b) { return !before(a, b); });
    if (unordered == instance.arcs.end()) return;
    std::vector<Arc> sorted = instance.arcs;
    std::sort(sorted.begin(), sorted.end(), before);
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end(), [&](const Arc& a, const Arc& b) { return !before(a, b); });
    if (twice == sorted.end()) return;
    for (std::size_t a = instance.arcs.size(); a-- > 0;) {
        const Arc& arc = instance.arcs[a];
        if (arc.person != twice->person || arc.class_id != twice->class_id) continue;
        complaints.check(false, "arcs", a, "pair_twice");
        return;
    }
}

}  // namespace

Result<void> validate(const Instance& instance) {
    Complaints complaints(instance);
    check_classes(instance, complaints);
    for (std::size_t p = 0; p < instance.persons.size(); ++p)
        complaints.check(instance.persons[p].max_classes >= 0, "persons", p, "negative_max_classes");
    check_groups(instance, complaints);
    check_arcs(instance, complaints);
    return std::move(complaints).result();
}

void withdraw_person(Instance& instance, int person) {
    instance.persons.at(static_cast<std::size_t>(person)) = {.max_classes = 0, .must = false};
}

void lose_class(Instance& instance, int class_id) {
    TrainingClass& lost = instance.classes.at(static_cast<std::size_t>(class_id));
    lost.min_seats = lost.max_seats = 0;
}

}  // namespace lunxun::assignment

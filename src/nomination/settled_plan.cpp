// SPDX-License-Identifier: Apache-2.0
#include "nomination/settled_plan.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>

#include "nomination/eligibility.hpp"

namespace lunxun::nomination {
namespace {

auto at(int position) {
    return static_cast<std::size_t>(position);
}

/// Who sits where, and how many of each group are away on each day.
class Seating {
public:
    Seating(const OfferedYear& year, const YearInstance& made)
        : year_(year), made_(made), classes_of_(made.members.size()), taken_(year.classes.size()), groups_of_(made.members.size()),
          away_(made.groups.size() * assignment::kDays) {
        for (std::size_t g = 0; g < made.groups.size(); ++g)
            for (const int person : made.instance.groups[g].members) groups_of_[at(person)].push_back(static_cast<int>(g));
    }

    int taken(int offered) const { return taken_[at(offered)]; }
    const std::vector<int>& classes_of(int person) const { return classes_of_[at(person)]; }

    bool attends(int person, int offered) const {
        const auto& own = classes_of_[at(person)];
        return std::find(own.begin(), own.end(), offered) != own.end();
    }

    /// True when the person can take a seat there without breaking any limit; the seats themselves aside.
    bool fits(int person, int offered) const {
        const auto& own = classes_of_[at(person)];
        if (static_cast<int>(own.size()) >= made_.instance.persons[at(person)].max_classes) return false;
        for (const int other : own)
            if (excludes(other, offered)) return false;
        const auto& its = made_.instance.classes[at(offered)];
        if (!its.is_away) return true;
        for (const int group : groups_of_[at(person)])
            for (int day = its.first_day; day <= its.last_day; ++day)
                if (away_[at(group) * assignment::kDays + at(day)] >= made_.groups[at(group)].away_at_most) return false;
        return true;
    }

    void seat(int person, int offered) {
        classes_of_[at(person)].push_back(offered);
        book(person, offered, 1);
    }

    void unseat(int person, int offered) {
        std::erase(classes_of_[at(person)], offered);
        book(person, offered, -1);
    }

    /// The rules that keep one person from attending both: time, topic, N3, N4.
    bool excludes(int a, int b) const {
        if (a == b) return true;
        const auto& left = year_.classes[at(a)];
        const auto& right = year_.classes[at(b)];
        return left.days.overlaps(right.days) || left.topic == right.topic || breaks_year_limits(a, b);
    }

    bool breaks_year_limits(int a, int b) const {
        const auto& left = year_.classes[at(a)];
        const auto& right = year_.classes[at(b)];
        const bool both_long = year_.limits.long_class_times == 1 && is_long_class(year_, left.days) && is_long_class(year_, right.days);
        const bool both_out =
            year_.limits.out_of_province_per_year == 1 && year_.entry_of(left).is_out_of_region && year_.entry_of(right).is_out_of_region;
        return both_long || both_out;
    }

private:
    void book(int person, int offered, int sign) {
        taken_[at(offered)] += sign;
        const auto& its = made_.instance.classes[at(offered)];
        if (!its.is_away) return;
        for (const int group : groups_of_[at(person)])
            for (int day = its.first_day; day <= its.last_day; ++day)
                away_[at(group) * assignment::kDays + at(day)] = static_cast<std::int16_t>(away_[at(group) * assignment::kDays + at(day)] + sign);
    }

    const OfferedYear& year_;
    const YearInstance& made_;
    std::vector<std::vector<int>> classes_of_;
    std::vector<int> taken_;
    std::vector<std::vector<int>> groups_of_;
    std::vector<std::int16_t> away_;
};

/// Of a pair that the solver saw; its arcs stand by person, then class.
int benefit_of(const YearInstance& made, int person, int offered) {
    const auto& arcs = made.instance.arcs;
    const auto found = std::lower_bound(arcs.begin(), arcs.end(), std::pair{person, offered},
                                        [](const assignment::Arc& arc, const std::pair<int, int>& pair) { return std::pair{arc.person, arc.class_id} < pair; });
    return found->benefit;
}

/// Seats the solver's plan, the worthier first where N3 or N4 keep two classes apart.
void seat_plan(const YearInstance& made, const std::vector<assignment::Nomination>& plan, Seating& seating) {
    for (std::size_t i = 0; i < plan.size();) {
        std::size_t end = i;
        while (end < plan.size() && plan[end].person == plan[i].person) ++end;
        std::vector<std::pair<int, int>> own;  // -benefit, class
        for (auto k = i; k < end; ++k) own.emplace_back(end - i > 1 ? -benefit_of(made, plan[k].person, plan[k].class_id) : 0, plan[k].class_id);
        std::sort(own.begin(), own.end());
        for (const auto& [worth, offered] : own) {
            const auto& before = seating.classes_of(plan[i].person);
            const bool is_kept_apart = std::any_of(before.begin(), before.end(), [&](int other) { return seating.breaks_year_limits(other, offered); });
            if (!is_kept_apart) seating.seat(plan[i].person, offered);
        }
        i = end;
    }
}

/// Those who could take a seat now, the worthiest first.
std::vector<Candidate> free_candidates(const YearInstance& made, int offered, const Seating& seating) {
    std::vector<Candidate> order;
    for (const auto& candidate : made.candidates_of(offered))
        if (seating.fits(candidate.person, offered)) order.push_back(candidate);
    std::sort(order.begin(), order.end(), [](const Candidate& a, const Candidate& b) { return a.benefit != b.benefit ? a.benefit > b.benefit : a.person < b.person; });
    return order;
}

/// Fills one class from all its candidates; empties it when it stays below its minimum.
/// @return true when its trainees changed.
bool fill(const OfferedYear& year, const YearInstance& made, int offered, Seating& seating) {
    const auto& its = year.classes[at(offered)];
    const int before = seating.taken(offered);
    if (before >= its.seats_max) return false;
    std::vector<int> added;
    for (const auto& candidate : free_candidates(made, offered, seating)) {
        if (seating.taken(offered) >= its.seats_max) break;
        if (!seating.fits(candidate.person, offered)) continue;
        seating.seat(candidate.person, offered);
        added.push_back(candidate.person);
    }
    if (seating.taken(offered) >= its.seats_min) return !added.empty();
    if (before == 0) {
        for (const int person : added) seating.unseat(person, offered);
        return false;
    }
    for (const auto& candidate : made.candidates_of(offered))
        if (seating.attends(candidate.person, offered)) seating.unseat(candidate.person, offered);
    return true;
}

void read_back(const YearInstance& made, const Seating& seating, assignment::Solution& solution) {
    solution.plan.clear();
    solution.seats_taken.assign(made.instance.classes.size(), 0);
    solution.classes_not_run.clear();
    solution.value = 0;
    solution.must_unserved = 0;
    for (std::size_t p = 0; p < made.members.size(); ++p) {
        auto own = seating.classes_of(static_cast<int>(p));
        std::sort(own.begin(), own.end());
        for (const int offered : own) solution.plan.push_back({static_cast<int>(p), offered});
        if (own.empty() && made.instance.persons[p].must) ++solution.must_unserved;
    }
    for (std::size_t c = 0; c < made.instance.classes.size(); ++c) {
        const auto offered = static_cast<int>(c);
        solution.seats_taken[c] = seating.taken(offered);
        if (seating.taken(offered) == 0) solution.classes_not_run.push_back(offered);
        for (const auto& candidate : made.candidates_of(offered))
            if (seating.attends(candidate.person, offered)) solution.value += candidate.benefit;
    }
    solution.value -= assignment::kMustPenalty * solution.must_unserved;
    solution.objective = solution.value;
}

}  // namespace

void settle_plan(const OfferedYear& year, const YearInstance& made, assignment::Solution& solution) {
    Seating seating(year, made);
    seat_plan(made, solution.plan, seating);
    // A class that is emptied frees people for those before it, so go round until nothing changes; a class is emptied
    // at most once, hence a few rounds do.
    constexpr int kRounds = 4;
    bool has_changed = true;
    for (int round = 0; round < kRounds && has_changed; ++round) {
        has_changed = false;
        for (std::size_t c = 0; c < year.classes.size(); ++c) has_changed = fill(year, made, static_cast<int>(c), seating) || has_changed;
    }
    read_back(made, seating, solution);
}

namespace {

/// Prices of the days on which groups bind, as the solver returns them: each counts on the last day of its range.
class ReleasePrices {
public:
    ReleasePrices(const YearInstance& made, const assignment::Prices& prices) : rows_of_(made.members.size()) {
        for (const auto& release : prices.release) {
            const auto& group = made.instance.groups[at(release.group)];
            paid_ += release.price * group.limit;
            for (const int person : group.members) rows_of_[at(person)].emplace_back(release.last_day, release.price);
        }
    }

    /// Of all limits, used in full.
    double paid() const { return paid_; }

    double of(int person, const assignment::TrainingClass& its) const {
        double sum = 0;
        if (!its.is_away) return sum;
        for (const auto& [day, price] : rows_of_[at(person)])
            if (its.first_day <= day && day <= its.last_day) sum += price;
        return sum;
    }

private:
    std::vector<std::vector<std::pair<int, double>>> rows_of_;
    double paid_ = 0;
};

}  // namespace

std::int64_t bound_of_all_pairs(const YearInstance& made, const assignment::Solution& solution) {
    const ReleasePrices releases(made, solution.prices);
    double bound = releases.paid();
    std::vector<std::vector<double>> best(made.members.size());  // nets of each person, descending, as many as N1 leaves
    for (std::size_t c = 0; c < made.instance.classes.size(); ++c) {
        const auto& its = made.instance.classes[c];
        bound += std::max(0.0, solution.prices.seat[c]) * its.max_seats;
        for (const auto& candidate : made.candidates_of(static_cast<int>(c))) {
            auto& own = best[at(candidate.person)];
            const double net = candidate.benefit - solution.prices.seat[c] - releases.of(candidate.person, its);
            own.insert(std::upper_bound(own.begin(), own.end(), net, std::greater<>{}), net);
            if (own.size() > at(made.instance.persons[at(candidate.person)].max_classes)) own.pop_back();
        }
    }
    for (std::size_t p = 0; p < best.size(); ++p) {
        double served = 0;
        for (const double net : best[p]) served += std::max(0.0, net);
        // Whoever is overdue may also take a class at a loss rather than stay without.
        const bool has_to = made.instance.persons[p].must && !best[p].empty() && best[p].front() < 0;
        bound += has_to ? std::max(best[p].front(), -static_cast<double>(assignment::kMustPenalty)) : served;
    }
    return static_cast<std::int64_t>(std::ceil(bound));
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#include "nomination/year_instance.hpp"

#include <algorithm>
#include <map>

#include "nomination/eligibility.hpp"

namespace lunxun::nomination {
namespace {

/// Spreads people of equal benefit over classes of equal benefit.
std::uint32_t scatter(int person, int offered) {
    std::uint64_t bits = static_cast<std::uint64_t>(person) * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(offered) * 0xC2B2AE3D27D4EB4FULL;
    bits ^= bits >> 29;
    bits *= 0xBF58476D1CE4E5B9ULL;
    return static_cast<std::uint32_t>(bits >> 32);
}

bool find_candidates(const OfferedYear& year, const PriorityRule& rule, YearInstance& made, const std::function<bool(double)>& progress) {
    made.persons.assign(year.population.members.size(), -1);
    made.starts.push_back(0);
    for (std::size_t c = 0; c < year.classes.size(); ++c) {
        const auto& offered = year.classes[c];
        for (const int unit : year.scopes[static_cast<std::size_t>(offered.entry)].units()) {
            for (const int member : year.population.members_of(unit)) {
                const auto* standing = year.population.standing_on(member, offered.days.first);
                // The audience is asked first: it turns most people away, and quickly.
                if (!standing || standing->unit != unit || !year.entry_of(offered).audience.contains(standing->rank)) continue;
                if (!year.is_open_to(member, static_cast<int>(c)) || !is_eligible(year, member, offered)) continue;
                auto& person = made.persons[static_cast<std::size_t>(member)];
                if (person < 0) {
                    person = static_cast<int>(made.members.size());
                    made.members.push_back(member);
                }
                made.candidates.push_back({person, rule.benefit(member, offered)});
            }
        }
        made.starts.push_back(made.candidates.size());
        if (progress && c % 16 == 0 && !progress(static_cast<double>(c) / static_cast<double>(year.classes.size()))) return false;
    }
    return true;
}

/// Marks the class's best candidates for its seats.
void keep_best_of_class(const YearInstance& made, std::size_t offered, std::size_t wanted, std::vector<bool>& kept) {
    const auto begin = made.starts[offered];
    std::vector<std::size_t> order(made.starts[offered + 1] - begin);
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = begin + i;
    const auto better = [&](std::size_t a, std::size_t b) {
        const auto& left = made.candidates[a];
        const auto& right = made.candidates[b];
        if (left.benefit != right.benefit) return left.benefit > right.benefit;
        return scatter(left.person, static_cast<int>(offered)) < scatter(right.person, static_cast<int>(offered));
    };
    if (wanted < order.size()) {
        std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(wanted), order.end(), better);
        order.resize(wanted);
    }
    for (const auto pair : order) kept[pair] = true;
}

/// The solver has to see the pairs that it is told to keep.
void keep_settled(const OfferedYear& year, const YearInstance& made, std::vector<bool>& kept) {
    if (year.settled.empty()) return;
    for (std::size_t c = 0; c < year.classes.size(); ++c)
        for (auto pair = made.starts[c]; pair < made.starts[c + 1]; ++pair)
            if (year.find_settled(made.members[static_cast<std::size_t>(made.candidates[pair].person)], static_cast<int>(c))) kept[pair] = true;
}

struct OwnPair {
    std::size_t pair = 0;
    int offered = 0;
};

/// All pairs person by person, with where each person's begin.
std::vector<OwnPair> pairs_by_person(const YearInstance& made, std::vector<std::size_t>& starts) {
    starts.assign(made.members.size() + 1, 0);
    for (const auto& candidate : made.candidates) ++starts[static_cast<std::size_t>(candidate.person) + 1];
    for (std::size_t p = 0; p < made.members.size(); ++p) starts[p + 1] += starts[p];
    std::vector<OwnPair> pairs(made.candidates.size());
    auto next = starts;
    for (std::size_t c = 0; c + 1 < made.starts.size(); ++c)
        for (auto pair = made.starts[c]; pair < made.starts[c + 1]; ++pair)
            pairs[next[static_cast<std::size_t>(made.candidates[pair].person)]++] = {pair, static_cast<int>(c)};
    return pairs;
}

}  // namespace

void choose_arcs(const OfferedYear& year, const ArcLimits& limits, std::span<const double> seat_prices, YearInstance& made) {
    const auto worth = [&](const OwnPair& own) {
        const double price = seat_prices.empty() ? 0 : seat_prices[static_cast<std::size_t>(own.offered)];
        return made.candidates[own.pair].benefit - price;
    };
    made.instance.arcs.clear();
    std::vector<bool> kept(made.candidates.size(), false);
    for (std::size_t c = 0; c < year.classes.size(); ++c)
        keep_best_of_class(made, c, static_cast<std::size_t>(year.classes[c].seats_max * limits.candidates_per_seat), kept);
    keep_settled(year, made, kept);
    std::vector<std::size_t> starts;
    auto pairs = pairs_by_person(made, starts);
    const auto own_limit = static_cast<std::ptrdiff_t>(limits.classes_per_person);
    for (std::size_t p = 0; p < made.members.size(); ++p) {
        const auto begin = pairs.begin() + static_cast<std::ptrdiff_t>(starts[p]);
        const auto end = pairs.begin() + static_cast<std::ptrdiff_t>(starts[p + 1]);
        const auto better = [&](const OwnPair& a, const OwnPair& b) {
            const double left = worth(a), right = worth(b);
            return left != right ? left > right : scatter(static_cast<int>(p), a.offered) < scatter(static_cast<int>(p), b.offered);
        };
        if (end - begin > own_limit) std::nth_element(begin, begin + own_limit, end, better);
        for (auto own = begin; own != end && own - begin < own_limit; ++own) kept[own->pair] = true;
        std::sort(begin, end, [](const OwnPair& a, const OwnPair& b) { return a.offered < b.offered; });
        for (auto own = begin; own != end; ++own)
            if (kept[own->pair]) made.instance.arcs.push_back({static_cast<int>(p), own->offered, made.candidates[own->pair].benefit});
    }
}

namespace {

bool belongs(const plan::Standing& standing, const std::string& kind) {
    if (kind == "leadership") return standing.is_leader;
    if (kind == "heads") return standing.is_head;
    return true;
}

/// Groups of one rule. The limit comes from the members on 1 January; everybody who at any time of the year stands in
/// the unit takes from it, so that it holds whoever moves.
void add_groups(const OfferedYear& year, const rulebook::AbsenceCap& rule, YearInstance& made) {
    const DayRange whole_year{Day::of(year.year, 1, 1), Day::of(year.year, 12, 31)};
    for (std::size_t u = 0; u < year.population.units.size(); ++u) {
        assignment::Group group;
        int members = 0;
        for (const int member : year.population.members_of(static_cast<int>(u))) {
            const auto& person = year.population.members[static_cast<std::size_t>(member)];
            const auto* at_first = year.population.standing_on(member, whole_year.first);
            members += at_first && at_first->unit == static_cast<int>(u) && belongs(*at_first, rule.of);
            bool is_inside = false;
            for (int s = 0; s < person.standing_count; ++s) {
                const auto& standing = year.population.standings[static_cast<std::size_t>(person.first_standing + s)];
                is_inside = is_inside || (standing.unit == static_cast<int>(u) && standing.held.overlaps(whole_year) && belongs(standing, rule.of));
            }
            if (!is_inside) continue;
            const int own = made.persons[static_cast<std::size_t>(member)];
            if (own >= 0) group.members.push_back(own);
        }
        group.limit = static_cast<int>(rule.away_at_most(members));
        if (static_cast<int>(group.members.size()) <= group.limit) continue;
        made.groups.push_back({static_cast<int>(u), rule.of, members, group.limit});
        made.instance.groups.push_back(std::move(group));
    }
}

}  // namespace

std::optional<YearInstance> build_instance(const OfferedYear& year, const PriorityRule& rule, const ArcLimits& limits,
                                           const std::function<bool(double)>& progress) {
    YearInstance made;
    const Day first = Day::of(year.year, 1, 1);
    for (const auto& offered : year.classes)
        made.instance.classes.push_back({.min_seats = offered.seats_min,
                                         .max_seats = offered.seats_max,
                                         .first_day = std::max(0, offered.days.first - first),
                                         .last_day = std::min(assignment::kDays - 1, offered.days.last - first),
                                         .topic = offered.topic,
                                         .is_away = !offered.is_online});
    if (!find_candidates(year, rule, made, progress)) return std::nullopt;
    for (const int member : made.members) made.instance.persons.push_back({.max_classes = calls_left(year, member), .must = rule.must(member)});
    choose_arcs(year, limits, {}, made);
    for (const auto& away : year.away_rules) add_groups(year, away, made);
    return made;
}

}  // namespace lunxun::nomination

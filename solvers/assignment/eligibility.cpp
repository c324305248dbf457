// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/eligibility.hpp"

#include <algorithm>
#include <string>

namespace lunxun::assignment {
namespace {

Error pin_error(ErrorCode code, const char* reason, int person, int class_id) {
    return Error::of(code, std::string("assignment.") + reason, {{"person", std::to_string(person)}, {"class", std::to_string(class_id)}});
}

/// 0 to kGrains - 1, the same for a pair whenever it is asked.
int scatter(int person, int class_id) {
    std::uint64_t bits = static_cast<std::uint64_t>(person) * 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(class_id) * 0xC2B2AE3D27D4EB4FU;
    bits = (bits ^ (bits >> 29)) * 0xBF58476D1CE4E5B9U;
    return static_cast<int>((bits >> 32) % kGrains);
}

/// The entries of a list of pairs, findable by person.
class PairsByPerson {
public:
    PairsByPerson(int persons, std::vector<Nomination> pairs) : pairs_(pairs.begin(), pairs.end()) {
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
        Table<int> sizes(static_cast<std::size_t>(persons), 0);
        std::erase_if(pairs_, [&](const Nomination& pair) { return pair.person < 0 || pair.person >= persons; });
        for (const Nomination& pair : pairs_) ++sizes[pair.person];
        slices_ = Slices(sizes);
    }

    std::span<const Nomination> of(int person) const { return slices_.of(person, pairs_); }
    bool contains(int person, int class_id) const {
        const auto own = of(person);
        return std::any_of(own.begin(), own.end(), [&](const Nomination& pair) { return pair.class_id == class_id; });
    }

private:
    Table<Nomination> pairs_;
    Slices slices_;
};

std::vector<Nomination> pairs_pinned(const Options& options, PinKind kind) {
    std::vector<Nomination> pairs;
    for (const Pin& pin : options.pins)
        if (pin.kind == kind) pairs.push_back({pin.person, pin.class_id});
    return pairs;
}

Result<void> check_pins(const Instance& instance, const Options& options) {
    for (const Pin& pin : options.pins) {
        const bool known = pin.person >= 0 && static_cast<std::size_t>(pin.person) < instance.persons.size() && pin.class_id >= 0 &&
                           static_cast<std::size_t>(pin.class_id) < instance.classes.size();
        if (!known) return pin_error(ErrorCode::invalid_input, "unknown_pin", pin.person, pin.class_id);
    }
    return {};
}

/// Walks over the persons and decides which of their arcs stay open.
class PairFilter {
public:
    PairFilter(const Instance& instance, const Options& options)
        : instance_(instance),
          options_(options),
          attend_(static_cast<int>(instance.persons.size()), pairs_pinned(options, PinKind::attend)),
          avoid_(static_cast<int>(instance.persons.size()), pairs_pinned(options, PinKind::avoid)),
          previous_(static_cast<int>(instance.persons.size()), options.previous) {}

    Result<Eligibility> filter() {
        lay_out_classes();
        if (auto taken = take_pinned_seats(); !taken) return std::move(taken.error());
        sort_arcs();
        open_.arcs.reserve(instance_.arcs.size());
        for (int person = 0; person < static_cast<int>(instance_.persons.size()); ++person)
            if (auto done = filter_person(person); !done) return std::move(done.error());
        open_.constant -= std::int64_t{options_.change_price} * kGrains * static_cast<std::int64_t>(options_.previous.size());
        return std::move(open_);
    }

private:
    void lay_out_classes() {
        for (const TrainingClass& it : instance_.classes) {
            const int end = it.last_day + 1;
            open_.classes.push_back({.min_seats = it.min_seats,
                                     .max_seats = it.max_seats,
                                     .first_day = it.first_day,
                                     .end_day = end,
                                     .away_first = it.is_away ? it.first_day : 0,
                                     .away_end = it.is_away ? end : 0,
                                     .topic = it.topic});
        }
    }

    Result<void> take_pinned_seats() {
        for (int person = 0; person < static_cast<int>(instance_.persons.size()); ++person)
            for (const Nomination& pin : attend_.of(person)) {
                if (avoid_.contains(person, pin.class_id))
                    return pin_error(ErrorCode::invalid_input, "pin_against_pin", person, pin.class_id);
                ModelClass& its = open_.classes[pin.class_id];
                if (its.max_seats == 0) return pin_error(ErrorCode::infeasible, "pins_exceed_seats", person, pin.class_id);
                its.min_seats = std::max(0, its.min_seats - 1);
                --its.max_seats;
                ++its.pinned;
                open_.pinned.push_back(pin);
            }
        return {};
    }

    void sort_arcs() {
        Table<int> sizes(instance_.persons.size(), 0);
        for (const Arc& arc : instance_.arcs) ++sizes[arc.person];
        slices_ = Slices(sizes);
        Table<int> next(instance_.persons.size());
        for (int person = 0; person < next.count(); ++person) next[person] = slices_.begin(person);
        sorted_.resize(instance_.arcs.size());
        for (const Arc& arc : instance_.arcs) sorted_[next[arc.person]++] = {arc.class_id, arc.benefit};
        for (int person = 0; person < next.count(); ++person)
            std::sort(sorted_.begin() + slices_.begin(person), sorted_.begin() + slices_.end(person),
                      [](const ModelArc& a, const ModelArc& b) { return a.class_id < b.class_id; });
    }

    /// Of an arc as the instance gives it: its benefit, plus or minus the price of a change.
    int points(int person, const ModelArc& arc) const {
        if (options_.change_price == 0) return arc.weight;
        return arc.weight + (previous_.contains(person, arc.class_id) ? options_.change_price : -options_.change_price);
    }

    bool clashes_with_pin(int person, int class_id) const {
        const auto own = attend_.of(person);
        return std::any_of(own.begin(), own.end(), [&](const Nomination& pin) {
            return open_.classes[pin.class_id].clashes(open_.classes[class_id]);  // itself included: the pair is decided
        });
    }

    /// Adds up the worth of a person's pinned nominations.
    Result<void> count_pins(int person, std::span<const ModelArc> arcs) {
        const auto own = attend_.of(person);
        for (std::size_t i = 0; i < own.size(); ++i) {
            const auto arc = std::find_if(arcs.begin(), arcs.end(), [&](const ModelArc& it) { return it.class_id == own[i].class_id; });
            if (arc == arcs.end()) return pin_error(ErrorCode::invalid_input, "pin_not_eligible", person, own[i].class_id);
            for (std::size_t j = 0; j < i; ++j)
                if (open_.classes[own[i].class_id].clashes(open_.classes[own[j].class_id]))
                    return pin_error(ErrorCode::infeasible, "pins_clash", person, own[i].class_id);
            open_.constant += std::int64_t{kGrains} * points(person, *arc);
        }
        return {};
    }

    Result<void> filter_person(int person) {
        const Person& it = instance_.persons[static_cast<std::size_t>(person)];
        const auto arcs = slices_.of(person, sorted_);
        if (auto counted = count_pins(person, arcs); !counted) return counted;
        const int pins = static_cast<int>(attend_.of(person).size());
        if (pins > it.max_classes)
            return pin_error(ErrorCode::infeasible, "pins_exceed_person", person, attend_.of(person).front().class_id);
        int kept = 0;
        for (const ModelArc& arc : arcs) {
            const bool closed = pins == it.max_classes || open_.classes[arc.class_id].max_seats == 0 ||
                                avoid_.contains(person, arc.class_id) || clashes_with_pin(person, arc.class_id);
            if (closed) continue;
            open_.arcs.push_back({arc.class_id, points(person, arc) * kGrains + scatter(person, arc.class_id)});
            ++kept;
        }
        open_.arcs_of.add(kept);
        open_.slots.push_back(std::min(it.max_classes - pins, kept));
        const bool owed = it.must && pins == 0;
        open_.bonus.push_back(owed ? kMustGrains : 0);
        open_.constant -= open_.bonus.back();
        return {};
    }

    const Instance& instance_;
    const Options& options_;
    PairsByPerson attend_, avoid_, previous_;
    Slices slices_;
    Table<ModelArc> sorted_;
    Eligibility open_;
};

}  // namespace

Result<Eligibility> open_pairs(const Instance& instance, const Options& options) {
    if (auto checked = check_pins(instance, options); !checked) return std::move(checked.error());
    return PairFilter(instance, options).filter();
}

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/chain_search.hpp"

#include <algorithm>
#include <limits>

namespace lunxun::assignment {
namespace {

constexpr std::size_t kCrowd = 600;     // trainees from which on not everybody is asked to give way
constexpr std::size_t kLookedAt = 100;  // of them
constexpr std::size_t kOptions = 12;    // of a person; those after them hardly ever end a chain
constexpr double kEnough = 0.5;         // weights are integers: less than this is no gain

/// Keeps the `count` best by estimate, best first.
template <class Candidate>
void keep_best(std::vector<Candidate>& candidates, int count) {
    const auto kept = std::min(candidates.size(), static_cast<std::size_t>(count));
    std::ranges::partial_sort(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(kept), std::greater{}, &Candidate::estimate);
    candidates.resize(kept);
}

}  // namespace

ChainSearch::Limits ChainSearch::Limits::scaled(double mean_weight) {
    return {.reach = static_cast<float>(0.17 * mean_weight), .short_bonus = static_cast<int>(1.5 * mean_weight) + 1};
}

ChainSearch::ChainSearch(const Model& model, const Nets& nets, PlanState& plan, Block& block, const Limits& limits)
    : model_(model),
      nets_(nets),
      plan_(plan),
      block_(block),
      limits_(limits),
      first_person_(block.persons().empty() ? 0 : block.persons().front()),
      wishes_(model.classes.size()),
      seats_used_(model.classes.size(), 0),
      rows_used_(model.row_day.size(), 0) {
    list_options();
}

void ChainSearch::list_options() {
    std::vector<Option> own;
    for (const int person : block_.persons()) {
        own.clear();
        float best = 0;
        for (int arc = model_.arcs_of.begin(person); arc < model_.arcs_of.end(person); ++arc) best = std::max(best, nets_.of_arc[arc]);
        for (int arc = model_.arcs_of.begin(person); arc < model_.arcs_of.end(person); ++arc) {
            const int class_id = model_.arcs[arc].class_id;
            const float net = nets_.of_arc[arc];
            const bool is_closed = block_.free_seats(class_id) <= 0 && block_.trainees(class_id).empty();
            const bool in_reach = net > best - limits_.reach || nets_.bonus[person] > 0;  // the overdue take whatever there is
            if (is_closed || !in_reach) continue;
            own.push_back({arc, class_id, net, static_cast<float>(model_.arcs[arc].weight) - net});
        }
        std::ranges::sort(own, [](const Option& a, const Option& b) { return a.net != b.net ? a.net > b.net : a.arc < b.arc; });
        if (own.size() > kOptions) own.resize(kOptions);
        for (const Option& option : own) wishes_[option.class_id].push_back({person, option.arc, option.net});
        while (options_slices_.owners() < person - first_person_) options_slices_.add(0);
        options_slices_.add(static_cast<int>(own.size()));
        options_.insert(options_.end(), own.begin(), own.end());
    }
    standing_.resize(block_.persons().empty() ? 0 : static_cast<std::size_t>(block_.persons().back() - first_person_ + 1));
    for (const int person : block_.persons()) note_standing(person);
    for (int c = 0; c < model_.classes.count(); ++c)
        if (block_.free_seats(c) > 0) idle_price_ = std::max(idle_price_, nets_.seat[c]);
    waivable_price_ = idle_price_;
}

void ChainSearch::note_standing(int person) {
    Standing& its = standing_[person - first_person_];
    const bool is_served = plan_.is_served(person);
    its.level = is_served ? nets_.of_arc[plan_.held_by(person)[0]] : -nets_.bonus[person];
    its.least_given_up = is_served ? 0 : -nets_.bonus[person];
    if (plan_.held_count(person) == model_.slots.size(person)) {
        its.least_given_up = std::numeric_limits<float>::max();
        for (const int held : plan_.held_by(person)) its.least_given_up = std::min(its.least_given_up, nets_.of_arc[held]);
    }
    // Giving up two classes frees less than giving up one only where nets are below 0.
    for (const int held : plan_.held_by(person))
        if (held >= 0 && nets_.of_arc[held] < 0) its.least_given_up = std::min(0.0F, its.least_given_up) + nets_.of_arc[held];
    its.fallback = plan_.held_count(person) > 1 ? 0 : -nets_.bonus[person];
    for (const Option& option : options_of(person)) {
        if (plan_.holds(person, option.arc)) continue;
        its.fallback = std::max(its.fallback, option.net);
        break;
    }
}

std::span<const ChainSearch::Option> ChainSearch::options_of(int person) const {
    return options_slices_.of(person - first_person_, options_);
}

bool ChainSearch::improve(int person) {
    nodes_left_ = limits_.nodes;
    for (const Move& move : moves_of(person, -1)) {
        if (!move_to(person, move.arc)) continue;
        if (follow(1)) {
            keep();
            return true;
        }
        undo_to(0);
    }
    return false;
}

void ChainSearch::keep() {
    gained_ += gain_;
    for (const Step& step : steps_) {
        const int class_id = model_.arcs[step.arc].class_id;
        seats_used_[class_id] = 0;
        if (block_.free_seats(class_id) > 0) idle_price_ = std::max(idle_price_, nets_.seat[class_id]);
        for (const int group : model_.groups_of(step.person))
            std::fill(rows_used_.begin() + model_.rows_of.begin(group), rows_used_.begin() + model_.rows_of.end(group),
                      static_cast<signed char>(0));
    }
    steps_.clear();
    forget_chain();
}

void ChainSearch::forget_chain() {
    strains_.clear();
    gain_ = 0;
    estimate_ = 0;
    waivable_price_ = idle_price_;
}

// ---- one step of a chain, and back

bool ChainSearch::move_to(int person, int arc) {
    --nodes_left_;
    const std::size_t before = steps_.size();
    int lowest = -1;
    const std::vector<int> held(plan_.held_by(person).begin(), plan_.held_by(person).end());
    for (const int other : held) {
        if (other < 0) break;
        if (!model_.class_of(other).clashes(model_.class_of(arc))) {
            if (lowest < 0 || nets_.of_arc[other] < nets_.of_arc[lowest]) lowest = other;
        } else if (!remove(person, other)) {
            undo_to(before);
            return false;
        }
    }
    if (plan_.held_count(person) == model_.slots.size(person) && !remove(person, lowest)) {
        undo_to(before);
        return false;
    }
    add(person, arc);
    note_strains(person, arc);
    return true;
}

void ChainSearch::add(int person, int arc) {
    estimate_ += nets_.of_arc[arc] + uncharged(person, arc);
    gain_ += model_.arcs[arc].weight;
    if (block_.is_short(model_.arcs[arc].class_id)) {
        estimate_ += limits_.short_bonus;
        gain_ += limits_.short_bonus;
    }
    if (!plan_.is_served(person)) {
        estimate_ += nets_.bonus[person];
        gain_ += static_cast<std::int64_t>(nets_.bonus[person]);
    }
    apply(person, arc, true);
    steps_.push_back({person, arc, true});
}

bool ChainSearch::remove(int person, int arc) {
    if (!block_.can_spare(model_.arcs[arc].class_id)) return false;
    apply(person, arc, false);
    estimate_ -= nets_.of_arc[arc] + uncharged(person, arc);
    gain_ -= model_.arcs[arc].weight;
    if (!plan_.is_served(person)) {
        estimate_ -= nets_.bonus[person];
        gain_ -= static_cast<std::int64_t>(nets_.bonus[person]);
    }
    steps_.push_back({person, arc, false});
    return true;
}

void ChainSearch::apply(int person, int arc, bool adding) {
    const int class_id = model_.arcs[arc].class_id;
    const auto by = static_cast<signed char>(adding ? 1 : -1);
    if (adding) {
        plan_.add(person, arc);
        block_.enter(class_id, {person, arc});
    } else {
        plan_.remove(person, arc);
        block_.leave(class_id, {person, arc});
    }
    note_standing(person);
    if (!adding && block_.free_seats(class_id) > 0) waivable_price_ = std::max(waivable_price_, nets_.seat[class_id]);
    seats_used_[class_id] = static_cast<signed char>(seats_used_[class_id] + by);
    const ModelClass& its = model_.classes[class_id];
    if (its.away_first == its.away_end) return;
    for (const int group : model_.groups_of(person)) {
        const RowRange rows = rows_between(model_, group, its.away_first, its.away_end);
        for (int row = rows.begin; row < rows.end; ++row) rows_used_[row] = static_cast<signed char>(rows_used_[row] + by);
    }
}

void ChainSearch::undo_to(std::size_t steps) {
    while (steps_.size() > steps) {
        const Step step = steps_.back();
        steps_.pop_back();
        apply(step.person, step.arc, !step.added);
        const std::int64_t weight = model_.arcs[step.arc].weight;
        gain_ += step.added ? -weight : weight;
    }
    if (steps == 0) forget_chain();
}

void ChainSearch::note_strains(int person, int arc) {
    const int class_id = model_.arcs[arc].class_id;
    if (block_.free_seats(class_id) < 0) strains_.push_back({class_id, -1});
    const ModelClass& its = model_.classes[class_id];
    if (its.away_first == its.away_end) return;
    for (const int group : model_.groups_of(person)) {
        const RowRange rows = rows_between(model_, group, its.away_first, its.away_end);
        for (int row = rows.begin; row < rows.end; ++row)
            if (plan_.is_row_overfull(row)) strains_.push_back({row, group});
    }
}

// ---- following a chain

bool ChainSearch::follow(int depth) {
    for (std::size_t i = strains_.size(); i-- > 0;)
        if (is_strained(strains_[i])) return depth < limits_.depth && relieve(Strain(strains_[i]), depth);
    return conclude(depth);
}

bool ChainSearch::relieve(const Strain& strain, int depth) {
    const std::size_t steps = steps_.size(), strains = strains_.size();
    const double estimate = estimate_;
    const std::int64_t gain = gain_;
    for (const Eviction& eviction : evictable(strain)) {
        if (nodes_left_ <= 0) return false;
        if (remove(eviction.holding.person, eviction.holding.arc)) {
            if (rehouse(eviction.holding, depth)) return true;
        }
        undo_to(steps);
        strains_.resize(strains);
        estimate_ = estimate;
        gain_ = gain;
    }
    return false;
}

bool ChainSearch::rehouse(const Holding& evicted, int depth) {
    const std::size_t steps = steps_.size(), strains = strains_.size();
    const double estimate = estimate_;
    const std::int64_t gain = gain_;
    for (const Move& move : moves_of(evicted.person, evicted.arc)) {
        if (nodes_left_ <= 0) return false;
        if (move_to(evicted.person, move.arc) && follow(depth + 1)) return true;
        undo_to(steps);
        strains_.resize(strains);
        estimate_ = estimate;
        gain_ = gain;
    }
    return estimate_ > kEnough && follow(depth + 1);
}

/// Everything fits. Keeps the chain if it gained; else fills the seats it left, which its estimate counts on.
bool ChainSearch::conclude(int depth) {
    if (gain_ > 0) return true;
    if (depth >= limits_.depth || estimate_ <= kEnough) return false;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const int class_id = model_.arcs[steps_[i].arc].class_id;
        if (!steps_[i].added && seats_used_[class_id] < 0 && nets_.seat[class_id] > 0 && block_.free_seats(class_id) > 0)
            return refill(class_id, depth);
    }
    return false;
}

bool ChainSearch::refill(int class_id, int depth) {
    std::vector<Eviction> candidates;
    for (const Wish& wish : wishes_[class_id]) {
        if (estimate_ + static_cast<double>(wish.net - standing_[wish.person - first_person_].least_given_up) <= kEnough) continue;
        const double gain = wish.net - given_up_for(wish.person, class_id);
        if (estimate_ + gain <= kEnough || plan_.holds(wish.person, wish.arc) || has_moved(wish.person)) continue;
        if (plan_.groups_can_spare(wish.person, wish.arc)) candidates.push_back({{wish.person, wish.arc}, gain});
    }
    keep_best(candidates, limits_.evictions);
    const std::size_t steps = steps_.size(), strains = strains_.size();
    const double estimate = estimate_;
    const std::int64_t gain = gain_;
    for (const Eviction& candidate : candidates) {
        if (nodes_left_ <= 0) return false;
        if (move_to(candidate.holding.person, candidate.holding.arc) && estimate_ > kEnough && follow(depth + 1)) return true;
        undo_to(steps);
        strains_.resize(strains);
        estimate_ = estimate;
        gain_ = gain;
    }
    return false;
}

// ---- what could be done

bool ChainSearch::is_strained(const Strain& strain) const {
    return strain.group < 0 ? block_.free_seats(strain.id) < 0 : plan_.is_row_overfull(strain.id);
}

bool ChainSearch::has_moved(int person) const {
    return std::ranges::find(steps_, person, &Step::person) != steps_.end();
}

/// Who could leave, those first whose best alternative loses least.
std::vector<ChainSearch::Eviction> ChainSearch::evictable(const Strain& strain) const {
    std::vector<Eviction> found;
    const auto consider = [&](const Holding& holding) {
        if (has_moved(holding.person)) return;
        const float net = nets_.of_arc[holding.arc];
        const float hoped_for = standing_[holding.person - first_person_].fallback + waivable_price_;
        if (estimate_ - static_cast<double>(net - hoped_for) <= kEnough) return;
        const double loss = net - best_elsewhere(holding.person);
        if (estimate_ - loss > kEnough) found.push_back({holding, -loss});
    };
    if (strain.group < 0) {
        const auto& trainees = block_.trainees(strain.id);
        const std::size_t count = trainees.size();
        const std::size_t looked_at = count > kCrowd ? kLookedAt : count;
        // Of a crowd, some are looked at, others each time: the same people would only be asked in vain again.
        const std::size_t first = looked_at == count ? 0 : static_cast<std::size_t>(steps_.back().person) * 2'654'435'761U % count;
        for (std::size_t i = 0; i < looked_at; ++i) consider(trainees[(first + i) % count]);
    } else {
        const int day = model_.row_day[strain.id];
        for (const int person : model_.members_of.of(strain.group, model_.members))
            for (const int arc : plan_.held_by(person))
                if (arc >= 0 && model_.class_of(arc).away_first <= day && day < model_.class_of(arc).away_end) consider({person, arc});
    }
    keep_best(found, limits_.evictions);
    return found;
}

/// Net of the best other thing the person could do, were it not for others; an upper estimate.
double ChainSearch::best_elsewhere(int person) const {
    float best = standing_[person - first_person_].fallback;
    for (const Option& option : options_of(person)) {
        if (option.net + waivable_price_ <= best) break;
        if (block_.free_seats(option.class_id) <= 0 || plan_.holds(person, option.arc)) continue;
        best = std::max(best, option.net + nets_.seat[option.class_id]);
    }
    return best;
}

/// Nets of the classes the person would have to leave for this one.
double ChainSearch::given_up_for(int person, int class_id) const {
    return model_.slots.size(person) == 1 ? static_cast<double>(standing_[person - first_person_].level) : given_up_by_busy(person, class_id);
}

double ChainSearch::given_up_by_busy(int person, int class_id) const {
    double clashing = 0, lowest = 0;
    int kept = 0;
    for (const int held : plan_.held_by(person)) {
        if (held < 0) break;
        if (model_.class_of(held).clashes(model_.classes[class_id])) {
            clashing += nets_.of_arc[held];
        } else {
            lowest = kept++ == 0 ? nets_.of_arc[held] : std::min(lowest, static_cast<double>(nets_.of_arc[held]));
        }
    }
    if (kept == model_.slots.size(person)) clashing += lowest;
    if (!plan_.is_served(person)) clashing -= nets_.bonus[person];
    return clashing;
}

std::vector<ChainSearch::Move> ChainSearch::moves_of(int person, int except_arc) const {
    std::vector<Move> moves;
    if (model_.slots.size(person) == 0) return moves;
    const float least_given_up = standing_[person - first_person_].least_given_up;
    for (const Option& option : options_of(person)) {
        if (option.arc == except_arc || plan_.holds(person, option.arc)) continue;
        const double wanted = block_.is_short(option.class_id) ? limits_.short_bonus : 0.0;
        if (estimate_ + wanted + static_cast<double>(option.net + option.paid - least_given_up) <= kEnough) continue;
        const double gain = option.net + wanted - given_up_for(person, option.class_id);
        const double waivable = option.paid - (block_.free_seats(option.class_id) > 0 ? 0.0F : nets_.seat[option.class_id]);
        if (estimate_ + gain + waivable <= kEnough) continue;
        const double estimate = gain + uncharged(person, option.arc);
        if (estimate_ + estimate > kEnough) moves.push_back({option.arc, estimate});
    }
    keep_best(moves, limits_.alternatives);
    return moves;
}

/// Prices of what the pair uses that stood idle before the chain began and still does.
double ChainSearch::uncharged(int person, int arc) const {
    const int class_id = model_.arcs[arc].class_id;
    const auto is_idle = [&](int idle, int used) { return idle > 0 && idle + used > 0; };
    double sum = is_idle(block_.free_seats(class_id), seats_used_[class_id]) ? nets_.seat[class_id] : 0.0;
    const ModelClass& its = model_.classes[class_id];
    if (its.away_first == its.away_end) return sum;
    for (const int group : model_.groups_of(person)) {
        const RowRange rows = rows_between(model_, group, its.away_first, its.away_end);
        for (int row = rows.begin; row < rows.end; ++row)
            if (nets_.row[row] > 0 && is_idle(model_.row_limit[row] - plan_.row_load(row), rows_used_[row])) sum += nets_.row[row];
    }
    return sum;
}

}  // namespace lunxun::assignment

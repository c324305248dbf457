// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/chain_search.hpp"

#include <algorithm>

namespace lunxun::assignment {
namespace {

constexpr double kEnough = 0.5;  // weights are integers: less than this is no gain

/// Keeps the `count` best by estimate, best first.
template <class Candidate>
void keep_best(std::vector<Candidate>& candidates, int count) {
    std::ranges::sort(candidates, std::greater{}, &Candidate::estimate);
    if (candidates.size() > static_cast<std::size_t>(count)) candidates.resize(static_cast<std::size_t>(count));
}

}  // namespace

ChainSearch::ChainSearch(const Model& model, const Nets& nets, PlanState& plan, Block& block, const Limits& limits)
    : model_(model),
      nets_(nets),
      plan_(plan),
      block_(block),
      limits_(limits),
      wishes_(model.classes.size()),
      seats_used_(model.classes.size(), 0),
      rows_used_(model.row_day.size(), 0) {
    for (const int person : block.persons()) {
        float best = 0;
        for (int arc = model.arcs_of.begin(person); arc < model.arcs_of.end(person); ++arc) best = std::max(best, nets.of_arc[arc]);
        for (int arc = model.arcs_of.begin(person); arc < model.arcs_of.end(person); ++arc)
            if (nets.of_arc[arc] > best - limits.reach) wishes_[model.arcs[arc].class_id].push_back({person, arc});
    }
    for (auto& wishes : wishes_)
        std::ranges::sort(wishes, [&](const Holding& a, const Holding& b) {
            const float of_a = nets_.of_arc[a.arc], of_b = nets_.of_arc[b.arc];
            return of_a != of_b ? of_a > of_b : a.arc < b.arc;
        });
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
        seats_used_[model_.arcs[step.arc].class_id] = 0;
        for (const int group : model_.groups_of(step.person))
            std::fill(rows_used_.begin() + model_.rows_of.begin(group), rows_used_.begin() + model_.rows_of.end(group),
                      static_cast<signed char>(0));
    }
    steps_.clear();
    strains_.clear();
    gain_ = 0;
    estimate_ = 0;
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
        gain_ += (step.added ? -1 : 1) * model_.arcs[step.arc].weight;
    }
    if (steps == 0) {
        gain_ = 0;
        estimate_ = 0;
        strains_.clear();
    }
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
    for (const Holding& wish : wishes_[class_id]) {
        if (plan_.holds(wish.person, wish.arc) || has_moved(wish.person)) continue;
        const double gain = nets_.of_arc[wish.arc] - given_up_for(wish.person, wish.arc);
        if (estimate_ + gain > kEnough && plan_.groups_can_spare(wish.person, wish.arc)) candidates.push_back({wish, gain});
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
        const double loss = nets_.of_arc[holding.arc] - best_elsewhere(holding.person, holding.arc);
        if (estimate_ - loss > kEnough) found.push_back({holding, -loss});
    };
    if (strain.group < 0) {
        for (const Holding& holding : block_.trainees(strain.id)) consider(holding);
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
double ChainSearch::best_elsewhere(int person, int except_arc) const {
    double best = plan_.held_count(person) > 1 ? 0.0 : -static_cast<double>(nets_.bonus[person]);
    for (int arc = model_.arcs_of.begin(person); arc < model_.arcs_of.end(person); ++arc) {
        if (arc == except_arc || plan_.holds(person, arc)) continue;
        const int class_id = model_.arcs[arc].class_id;
        const double waived = block_.free_seats(class_id) > 0 ? nets_.seat[class_id] : 0.0;
        best = std::max(best, nets_.of_arc[arc] + waived);
    }
    return best;
}

/// Nets of the classes the person would have to leave for the arc.
double ChainSearch::given_up_for(int person, int arc) const {
    double clashing = 0, lowest = 0;
    int kept = 0;
    for (const int held : plan_.held_by(person)) {
        if (held < 0) break;
        if (model_.class_of(held).clashes(model_.class_of(arc))) {
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
    for (int arc = model_.arcs_of.begin(person); arc < model_.arcs_of.end(person); ++arc) {
        const int class_id = model_.arcs[arc].class_id;
        const bool is_closed = block_.free_seats(class_id) <= 0 && block_.trainees(class_id).empty();
        if (arc == except_arc || is_closed || plan_.holds(person, arc)) continue;
        const double gain = nets_.of_arc[arc] - given_up_for(person, arc);
        if (estimate_ + gain + limits_.reach < kEnough) continue;
        const double estimate = gain + uncharged(person, arc);
        if (estimate_ + estimate > kEnough) moves.push_back({arc, estimate});
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

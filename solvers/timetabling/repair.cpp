// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/repair.hpp"

#include <algorithm>
#include <tuple>

#include "solvers/timetabling/score.hpp"
#include "solvers/timetabling/search/construct.hpp"
#include "solvers/timetabling/search/ejection.hpp"
#include "solvers/timetabling/search/withdraw.hpp"

namespace lunxun::timetabling {

namespace {

/// Rounds of moving the changed events to better places; each ends when nothing improves.
constexpr int kPolishRounds = 4;
/// So many are placed together, so that the least number of others moves; more in turn.
constexpr int kFewWaiting = 8;

class Mending {
public:
    Mending(const Model& model, const Options& options)
        : options_(options), compiled_(model), state_(compiled_), is_changed_(model.events.size(), 0) {}

    void run() {
        std::vector<int> waiting = keep_published();
        for (const int event : withdraw_offenders(state_, notified_first())) waiting.push_back(event);
        for (const int event : waiting) is_changed_[index_of(event)] = 1;
        std::ranges::sort(waiting, {}, [&](int event) { return std::pair(compiled_.starts[event].size(), event); });
        std::erase_if(waiting, [&](int event) { return !compiled_.can_be_placed(event); });
        // The last is placed first: who had a place comes before who had none, the hardest before the easy.
        std::ranges::sort(waiting, {}, [&](int event) {
            const std::optional<Placement>& previous = compiled_.model->events[index_of(event)].previous;
            return std::tuple(previous && previous->placed(), -size_of(compiled_.starts[event]), event);
        });
        Ejection ejection(state_, is_changed_, options_.stop);
        if (size_of(waiting) > kFewWaiting || !ejection.place(waiting)) place_in_turn(ejection, waiting);
        polish();
    }

    std::vector<Placement> placements() const { return state_.placements(); }

private:
    /// Places every published event where it was; returns those that cannot stay, and the new ones.
    std::vector<int> keep_published() {
        std::vector<int> waiting;
        for (int event = 0; event < compiled_.events; ++event) {
            if (!insert_as_published(state_, event)) waiting.push_back(event);
        }
        return waiting;
    }

    /// The hardest first; who finds no place is asked again when all others have moved.
    void place_in_turn(Ejection& ejection, const std::vector<int>& waiting) {
        std::vector<int> left;
        for (std::size_t i = waiting.size(); i-- > 0;) {
            report(1 - static_cast<double>(i) / static_cast<double>(waiting.size()));
            if (!ejection.place({waiting[i]})) left.push_back(waiting[i]);
        }
        for (const int event : left) ejection.place({event});
    }

    /// Of two that clash, the one that concerns fewer people goes.
    std::vector<int> notified_first() const {
        std::vector<int> order(index_of(compiled_.events));
        for (int event = 0; event < compiled_.events; ++event) order[index_of(event)] = event;
        std::ranges::sort(order, {}, [&](int event) { return std::pair(compiled_.model->events[index_of(event)].notified, event); });
        return order;
    }

    /// Moves changed events to cheaper places, or back to where they were published.
    void polish() {
        bool improves = true;
        for (int round = 0; round < kPolishRounds && improves && !options_.stop.stop_requested(); ++round) {
            improves = false;
            for (int event = 0; event < compiled_.events; ++event) {
                if (is_changed_[index_of(event)] && state_.is_placed(event)) improves |= improve(event);
            }
        }
    }

    bool improve(int event) {
        Offer own{state_.start(event), {state_.choice(event).begin(), state_.choice(event).end()}, {}};
        const Delta out = state_.remove(event);
        own.delta = {-out.hard, -out.soft};
        Offer best = own;
        std::vector<Offer> offers = all_offers(state_, event);
        if (const int start = compiled_.previous_start[index_of(event)]; start >= 0 && compiled_.is_allowed(event, start)) {
            Offer back{start, {compiled_.previous_choice[event].begin(), compiled_.previous_choice[event].end()}, {}};
            back.delta = cost_of(state_, event, start, back.choice);
            if (back.delta.hard <= own.delta.hard) back.delta.soft = INT_MIN;  // a change less comes before every soft cost
            offers.push_back(std::move(back));
        }
        for (const Offer& offer : offers) {
            if (offer.is_cheaper_than(best)) best = offer;
        }
        state_.insert(event, best.start, best.choice);
        const bool is_back = best.start == compiled_.previous_start[index_of(event)] && std::ranges::equal(best.choice, compiled_.previous_choice[event]);
        if (is_back) is_changed_[index_of(event)] = 0;
        return best.is_cheaper_than(own);
    }

    void report(double spent) const {
        if (options_.progress) options_.progress({spent, 0, state_.cost(), state_.cost().hard == 0});
    }

    const Options& options_;
    Compiled compiled_;
    State state_;
    std::vector<std::uint8_t> is_changed_;
};

}  // namespace

Result<Repair> repair(const Model& model, const Options& options) {
    if (Result<void> checked = check_model(model); !checked) return checked.error();
    Mending mending(model, options);
    mending.run();
    Repair repair;
    Solution& solution = repair.solution;
    solution.placements = mending.placements();
    solution.score = score(model, solution.placements);
    solution.unplaced = list_unplaced(model, solution.placements);
    solution.stopped = options.stop.stop_requested();
    for (int event = 0; event < size_of(model.events); ++event) {
        const Event& source = model.events[index_of(event)];
        const Placement& now = solution.placements[index_of(event)];
        if (!source.previous || !source.previous->placed() || *source.previous == now) continue;
        repair.changes.push_back({event, *source.previous, now});
        repair.notified += source.notified;
    }
    return repair;
}

}  // namespace lunxun::timetabling

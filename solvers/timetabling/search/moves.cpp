// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/moves.hpp"

#include <algorithm>
#include <bit>

namespace lunxun::timetabling {

namespace {

// Shares of 256, tuned on comp02, 03, 05, 06, 12, 13 and 14; bench/timetabling/README.md has the figures.
constexpr int kPlainChainShare = 60;
constexpr int kSlideShare = 192;      ///< of the other tries of plain events: all their starts are looked at
constexpr int kTravelSlideShare = 240; ///< the same of events that are plain but for travel, whose other tries are slow
constexpr int kFreeStartShare = 128;  ///< of plain moves: to where none of their groups and teachers is busy
constexpr int kPayerShare = 64;
constexpr int kChainShare = 10;  ///< of other events, whose chains cannot be judged quickly
constexpr int kSameStartShare = 24;
constexpr int kAvoidExchangeShare = 128;
constexpr int kExchangeShare = 64;
constexpr int kKeepChoiceShare = 160;
constexpr int kAlways = 256;
constexpr int kCheapestShare = 232;
constexpr std::size_t kLongestChain = 16;

/// The index `step` places after `offset` in a list of `count` that begins again at its end; both below `count`.
int turned(int offset, int step, int count) { return offset + step < count ? offset + step : offset + step - count; }

}  // namespace

Moves::Moves(State& state, Random& random) : state_(&state), random_(&random), quick_(state), slot_costs_(state), compiled_(&state.compiled()) {
    for (int event = 0; event < compiled_->events; ++event) {
        if (!state.is_placed(event)) continue;
        bool has_choice = compiled_->starts[event].size() > 1;
        for (int need = 0; need < size_of(compiled_->needs[event]); ++need) has_choice |= compiled_->candidates_of(event, need).list.size() > 1;
        if (has_choice) movable_.push_back(event);
    }
}

void Moves::find_payers() {
    payers_.clear();
    for (const int event : movable_) {
        forget_places();
        remember(event);
        const Delta delta = state_->remove(event);
        put_back();
        if (delta.hard < 0 || delta.soft < 0) payers_.push_back(event);
    }
}

void Moves::force_clashing() {
    const int count = size_of(movable_);
    const int offset = random_->below(count);
    for (int step = 0; step < count; ++step) {
        const int event = movable_[index_of(turned(offset, step, count))];
        forget_places();
        remember(event);
        const bool breaks_rule = state_->remove(event).hard < 0;
        if (breaks_rule) {
            const int start = random_start(event);
            choose(event, start, choice_at(places_[0]), kAlways);
            state_->insert(event, start, choice_);
            return;
        }
        put_back();
    }
}

int Moves::random_event() {
    const bool pays = !payers_.empty() && random_->chance(kPayerShare);
    const std::vector<int>& events = pays ? payers_ : movable_;
    return events[index_of(random_->below(size_of(events)))];
}

bool Moves::try_one(Tolerance tolerance) {
    const int event = random_event();
    const bool is_plain = compiled_->is_plain[index_of(event)] != 0;
    if (random_->chance(is_plain ? kPlainChainShare : kChainShare)) return chain(event, tolerance);
    if (slot_costs_.covers(event) && random_->chance(is_plain ? kSlideShare : kTravelSlideShare)) return slide_plain(event, tolerance);
    if (is_plain) return move_plain(event, tolerance);
    return random_->chance(kExchangeShare) ? exchange_any(event, tolerance) : move_any(event, tolerance);
}

int Moves::random_start(int event) {
    const std::span<const int> starts = compiled_->starts[event];
    return starts[index_of(random_->below(size_of(starts)))];
}

int Moves::random_free_start(int event) {
    const KeptRanges& words = compiled_->words_of_event;
    const int first = words.first(event);
    int count = 0;
    free_.clear();
    for (int word = first; word <= words.last(event); ++word) {
        std::uint64_t bits = compiled_->allowed[words.at(event, word)];
        for (const int lane : compiled_->fixed[event]) bits &= ~state_->occupied(lane, word);
        free_.push_back(bits);
        count += std::popcount(bits);
    }
    if (count == 0) return -1;
    int rank = random_->below(count);
    std::size_t word = 0;
    for (; rank >= std::popcount(free_[word]); ++word) rank -= std::popcount(free_[word]);
    std::uint64_t bits = free_[word];
    for (; rank > 0; --rank) bits &= bits - 1;
    return (first + static_cast<int>(word)) * 64 + std::countr_zero(bits);
}

int Moves::random_candidate(const Candidates& candidates) {
    if (random_->chance(kCheapestShare)) return candidates.cheapest[index_of(random_->below(size_of(candidates.cheapest)))];
    return random_->below(size_of(candidates.list));
}

/// One of the cheapest candidates that is free at `start`; `otherwise` when none is.
int Moves::free_candidate(const Candidates& candidates, int start, int otherwise) {
    const int count = size_of(candidates.cheapest);
    const int offset = random_->below(count);
    for (int step = 0; step < count; ++step) {
        const int candidate = candidates.cheapest[index_of(turned(offset, step, count))];
        if (state_->count(candidates.list[index_of(candidate)].lane, start) == 0) return candidate;
    }
    return otherwise;
}

bool Moves::move_plain(int event, Tolerance tolerance) {
    const Candidates& rooms = compiled_->candidates_of(event, 0);
    const int from = state_->start(event);
    const int here = state_->choice(event)[0];
    const bool stays = random_->chance(kSameStartShare);
    int start = from;
    if (!stays) start = random_->chance(kFreeStartShare) ? random_free_start(event) : random_start(event);
    if (start < 0) return false;
    int candidate = !stays && random_->chance(kKeepChoiceShare) ? here : random_candidate(rooms);
    if (!stays && state_->count(rooms.list[index_of(candidate)].lane, start) > 0 && random_->chance(kAvoidExchangeShare)) {
        candidate = free_candidate(rooms, start, candidate);
    }
    if (start == from && candidate == here) return false;
    const int lane = rooms.list[index_of(candidate)].lane;
    if (state_->count(lane, start) == 1) return exchange_plain(event, state_->holder(lane, start), tolerance);
    if (!quick_.relocation_is_taken(event, start, candidate, tolerance)) return false;
    state_->remove(event);
    state_->insert(event, start, std::span(&candidate, 1));
    return true;
}

/// A free room for a plain event at `start`: its own, else one that its series has, else a cheapest one; -1 when none is.
int Moves::room_at(int event, int start) {
    const Candidates& rooms = compiled_->candidates_of(event, 0);
    const int here = state_->choice(event)[0];
    if (state_->count(rooms.list[index_of(here)].lane, start) == 0) return here;
    const int series = compiled_->series_of[index_of(event)];
    const int count = size_of(rooms.cheapest);
    const int offset = random_->below(count);
    int found = -1;
    for (int step = 0; step < count; ++step) {
        const int candidate = rooms.cheapest[index_of(turned(offset, step, count))];
        const int lane = rooms.list[index_of(candidate)].lane;
        if (state_->count(lane, start) > 0 || compiled_->is_closed(lane, start)) continue;
        found = candidate;
        if (series < 0 || state_->series_room(series, lane) > 0) break;
    }
    return found;
}

/// Moves a plain event to one of all the starts that the tolerance takes.
bool Moves::slide_plain(int event, Tolerance tolerance) {
    const int from = state_->start(event);
    const Candidates& rooms = compiled_->candidates_of(event, 0);
    const Candidate& old_room = rooms.list[index_of(state_->choice(event)[0])];
    const bool mends_room = state_->count(old_room.lane, from) > 1;
    slot_costs_.weigh_hard(tolerance.hard_weight);
    int limit = tolerance.limit + (mends_room ? compiled_->clash_of[index_of(old_room.lane)].hard * tolerance.hard_weight : 0);
    const bool travels = compiled_->is_plain_but_travels[index_of(event)] != 0;
    const auto travel_at = [&](int start, int room_lane) {
        const Delta delta = state_->travel_cost_at(event, start, compiled_->site_of_lane[index_of(room_lane)]);
        return delta.hard * tolerance.hard_weight + delta.soft;
    };
    if (travels) limit += travel_at(from, old_room.lane);
    const SlotCosts::Pick pick = slot_costs_.pick(event, limit, *random_);
    if (pick.start < 0) return false;
    int candidate = room_at(event, pick.start);
    if (candidate < 0) {
        const bool may_exchange = !travels && state_->count(old_room.lane, pick.start) == 1;
        return may_exchange && exchange_plain(event, state_->holder(old_room.lane, pick.start), tolerance);
    }
    const Candidate& new_room = rooms.list[index_of(candidate)];
    int cost = pick.cost + new_room.cost - old_room.cost;
    cost += quick_.series_change(event, from, from, old_room.lane, new_room.lane).soft;  // of its rooms: the days are in the pick
    if (travels) cost += travel_at(pick.start, new_room.lane);
    if (cost > limit) return false;
    state_->remove(event);
    state_->insert(event, pick.start, std::span(&candidate, 1));
    return true;
}

bool Moves::exchange_plain(int event, int other, Tolerance tolerance) {
    const int from = state_->start(event);
    const int to = state_->start(other);
    if (!compiled_->is_plain[index_of(other)] || !compiled_->is_allowed(other, from)) return false;
    const int series = compiled_->series_of[index_of(event)];
    if (series >= 0 && series == compiled_->series_of[index_of(other)]) return false;
    const int mine = compiled_->candidates_of(event, 0).find(state_->room_lane(other));
    const int theirs = compiled_->candidates_of(other, 0).find(state_->room_lane(event));
    if (mine < 0 || theirs < 0 || !quick_.exchange_is_taken(event, other, mine, theirs, tolerance)) return false;
    state_->remove(event);
    state_->remove(other);
    state_->insert(event, to, std::span(&mine, 1));
    state_->insert(other, from, std::span(&theirs, 1));
    return true;
}

bool Moves::is_free(int lane, int start, int duration) const {
    for (int slot = start; slot < start + duration; ++slot) {
        if (state_->count(lane, slot) > 0 || compiled_->is_closed(lane, slot)) return false;
    }
    return true;
}

void Moves::choose(int event, int start, std::span<const int> wish, int keep_share) {
    choice_.assign(wish.begin(), wish.end());
    const int duration = compiled_->duration[index_of(event)];
    for (int need = 0; need < size_of(choice_); ++need) {
        const Candidates& candidates = compiled_->candidates_of(event, need);
        const auto suits = [&](int candidate) {
            const int lane = candidates.list[index_of(candidate)].lane;
            for (int earlier = 0; earlier < need; ++earlier) {
                if (compiled_->candidates_of(event, earlier).list[index_of(choice_[index_of(earlier)])].lane == lane) return false;
            }
            return is_free(lane, start, duration);
        };
        int& chosen = choice_[index_of(need)];
        if (chosen >= 0 && random_->chance(keep_share) && suits(chosen)) continue;
        const bool among_cheapest = random_->chance(kCheapestShare);
        const int count = among_cheapest ? size_of(candidates.cheapest) : size_of(candidates.list);
        const int offset = random_->below(count);
        if (chosen < 0) chosen = candidates.cheapest[0];
        for (int step = 0; step < count; ++step) {
            const int index = turned(offset, step, count);
            const int candidate = among_cheapest ? candidates.cheapest[index_of(index)] : index;
            if (!suits(candidate)) continue;
            chosen = candidate;
            break;
        }
    }
}

void Moves::remember(int event) {
    const std::span<const int> choice = state_->choice(event);
    places_.push_back({event, state_->start(event), kept_choices_.size(), choice.size()});
    kept_choices_.insert(kept_choices_.end(), choice.begin(), choice.end());
}

void Moves::forget_places() {
    places_.clear();
    kept_choices_.clear();
}

void Moves::put_back() {
    for (const Place& place : places_) {
        if (state_->is_placed(place.event)) state_->remove(place.event);
    }
    for (const Place& place : places_) state_->insert(place.event, place.start, choice_at(place));
}

bool Moves::move_any(int event, Tolerance tolerance) {
    forget_places();
    remember(event);
    Delta delta = state_->remove(event);
    const int start = random_->chance(kSameStartShare) ? places_[0].start : random_start(event);
    choose(event, start, choice_at(places_[0]), kKeepChoiceShare);
    delta += state_->insert(event, start, choice_);
    if (tolerance.takes(delta)) return true;
    put_back();
    return false;
}

/// Lets the event take the start of another of its groups or rooms, and that one its own.
bool Moves::exchange_any(int event, Tolerance tolerance) {
    const int from = state_->start(event);
    const int to = random_start(event);
    const std::span<const int> fixed = compiled_->fixed[event];
    if (fixed.empty() || from == to) return false;
    const int lane = fixed[index_of(random_->below(size_of(fixed)))];
    if (state_->count(lane, to) != 1) return move_any(event, tolerance);
    const int other = state_->holder(lane, to);
    if (other == event || !compiled_->is_allowed(other, from) || !compiled_->is_allowed(event, state_->start(other))) return false;
    forget_places();
    remember(event);
    remember(other);
    Delta delta = state_->remove(event);
    delta += state_->remove(other);
    choose(event, places_[1].start, choice_at(places_[0]), kAlways);
    delta += state_->insert(event, places_[1].start, choice_);
    choose(other, from, choice_at(places_[1]), kAlways);
    delta += state_->insert(other, from, choice_);
    if (tolerance.takes(delta)) return true;
    put_back();
    return false;
}

bool Moves::gather_blockers(int event, int from, int to) {
    const int day = compiled_->day_of_slot[index_of(to)];
    const std::uint32_t bit = 1U << compiled_->period_of_slot[index_of(to)];
    const auto add_holder = [&](int lane) {
        if ((state_->taken(lane, day) & bit) == 0) return true;
        if (state_->count(lane, to) > 1) return meets_clash_ = true;
        const int other = state_->holder(lane, to);
        if (std::ranges::find(chain_, other) != chain_.end()) return true;
        if (chain_.size() == kLongestChain || compiled_->duration[index_of(other)] != 1 || !compiled_->is_allowed(other, from)) return false;
        chain_.push_back(other);
        return true;
    };
    for (const int lane : compiled_->fixed[event]) {
        if (!add_holder(lane)) return false;
    }
    for (int need = 0; need < compiled_->first_room_need[index_of(event)]; ++need) {
        if (!add_holder(state_->lane(event, need))) return false;
    }
    return true;
}

/// Kempe chain: everybody of two slots who is linked to the event by a shared group or teacher changes slots.
bool Moves::chain(int event, Tolerance tolerance) {
    const int from = state_->start(event);
    const int to = random_start(event);
    if (from == to || compiled_->duration[index_of(event)] != 1) return false;
    chain_.assign(1, event);
    meets_clash_ = false;
    for (std::size_t next = 0; next < chain_.size(); ++next) {
        const bool goes = state_->start(chain_[next]) == from;
        if (!gather_blockers(chain_[next], goes ? from : to, goes ? to : from)) return false;
    }
    const bool all_plain = std::ranges::all_of(chain_, [&](int each) { return compiled_->is_plain[index_of(each)] != 0; });
    if (all_plain && !meets_clash_ && !tolerance.takes({0, quick_.chain_soft(chain_, from, to)})) return false;
    forget_places();
    Delta delta;
    for (const int each : chain_) remember(each);
    for (const int each : chain_) delta += state_->remove(each);
    for (const Place& place : places_) {
        const int target = place.start == from ? to : from;
        choose(place.event, target, choice_at(place), kAlways);
        delta += state_->insert(place.event, target, choice_);
    }
    if (tolerance.takes(delta)) return true;
    put_back();
    return false;
}

}  // namespace lunxun::timetabling

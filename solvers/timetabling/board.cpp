// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/board.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "solvers/timetabling/score.hpp"
#include "solvers/timetabling/search/best_place.hpp"
#include "solvers/timetabling/search/fitted.hpp"

namespace lunxun::timetabling {

struct Board::Table {
    Table(const Model& source, std::span<const Placement> given)
        : model(source), placements(given.begin(), given.end()), fitted(fitted_model(source, given)), compiled(fitted, Starts::any), state(compiled) {
        for (int event = 0; event < compiled.events; ++event) insert_own(event);
    }

    void insert_own(int event) {
        const Placement& own = placements[index_of(event)];
        if (!own.placed()) return;
        if (const auto choice = choice_of(compiled, event, own)) state.insert(event, own.start, *choice);
    }

    /// The table without the event, for as long as this lives.
    struct Without {
        Without(Table& whole, int taken) : table(whole), event(taken) {
            if (table.state.is_placed(event)) table.state.remove(event);
        }
        ~Without() { table.insert_own(event); }
        Without(const Without&) = delete;
        Without& operator=(const Without&) = delete;
        Table& table;
        int event;
    };

    /// Starts inside the event's window at which it does not run over the end of the day.
    std::vector<int> starts_of(int event) const {
        const Event& source = model.events[index_of(event)];
        std::vector<int> starts;
        const int last = std::min(compiled.slots - 1, source.latest);
        for (int start = std::max(0, source.earliest); start + source.duration - 1 <= last; ++start) {
            if (model.horizon.period_of(start) + source.duration <= compiled.periods) starts.push_back(start);
        }
        return starts;
    }

    std::vector<Violation> violations_at(int event, const Placement& where) {
        std::vector<Placement> tried = placements;
        tried[index_of(event)] = {};
        const std::vector<Violation> before = violations(model, tried);
        tried[index_of(event)] = where;
        std::vector<Violation> found = violations(model, tried);
        // What was there without the event is not its doing.
        std::erase_if(found, [&](const Violation& each) {
            return std::ranges::any_of(before, [&](const Violation& other) {
                return other.constraint == each.constraint && other.events == each.events && other.why == each.why;
            });
        });
        return found;
    }

    Model model;
    std::vector<Placement> placements;
    Model fitted;
    Compiled compiled;
    State state;
};

Board::Board(std::unique_ptr<Table> table) : table_(std::move(table)) {}
Board::Board(Board&&) noexcept = default;
Board& Board::operator=(Board&&) noexcept = default;
Board::~Board() = default;

Result<Board> Board::create(const Model& model, std::span<const Placement> placements) {
    if (Result<void> checked = check_model(model); !checked) return checked.error();
    Model published = model;
    if (placements.size() != model.events.size())
        return Error::of(ErrorCode::invalid_input, "timetabling.model.placement_size", {{"where", "placements"}});
    for (std::size_t i = 0; i < placements.size(); ++i) published.events[i].previous = placements[i];
    if (Result<void> checked = check_model(published); !checked) return checked.error();
    return Board(std::make_unique<Table>(model, placements));
}

std::vector<Verdict> Board::verdicts(int event) const {
    const Table::Without gap(*table_, event);
    State& state = table_->state;
    const Compiled& compiled = table_->compiled;
    std::vector<Verdict> result;
    for (const int start : table_->starts_of(event)) {
        const int outside = compiled.is_allowed(event, start) ? 0 : 1;
        Offer offer = best_offer(state, event, start);
        const auto add = [&](int room, Delta delta) { result.push_back({start, room, {delta.hard + outside, delta.soft}}); };
        if (!compiled.has_rooms(event)) {
            add(-1, offer.delta);
            continue;
        }
        const int need = compiled.first_room_need[index_of(event)];
        const std::vector<Candidate>& rooms = compiled.candidates_of(event, need).list;
        for (int candidate = 0; candidate < size_of(rooms); ++candidate) {
            offer.choice[index_of(need)] = candidate;
            add(rooms[index_of(candidate)].lane - compiled.first_room, cost_of(state, event, start, offer.choice));
        }
    }
    return result;
}

std::vector<Violation> Board::why_not(int event, int start) const {
    const Table::Without gap(*table_, event);
    if (start < 0 || start + table_->model.events[index_of(event)].duration > table_->compiled.slots) return {};
    const Offer offer = best_offer(table_->state, event, start);
    std::vector<Violation> found = table_->violations_at(event, placement_of(table_->compiled, event, start, offer.choice));
    std::erase_if(found, [](const Violation& each) { return each.cost.hard == 0; });
    return found;
}

std::vector<Alternative> Board::alternatives(int event, int count) const {
    const Placement& own = table_->placements[index_of(event)];
    const Cost with_event = table_->state.cost();
    const Table::Without gap(*table_, event);
    const Cost without_event = table_->state.cost();
    std::vector<Offer> offers = all_offers(table_->state, event);
    std::erase_if(offers, [&](const Offer& offer) { return offer.delta.hard > 0 || offer.start == own.start; });
    std::ranges::sort(offers, {}, [](const Offer& offer) { return std::tuple(offer.delta.hard, offer.delta.soft, offer.start); });
    std::vector<Alternative> result;
    for (const Offer& offer : offers) {
        if (size_of(result) == count) break;
        Alternative alternative{placement_of(table_->compiled, event, offer.start, offer.choice), {offer.delta.hard, offer.delta.soft}, {}};
        if (own.placed()) alternative.delta += without_event - with_event;
        alternative.violations = table_->violations_at(event, alternative.placement);
        result.push_back(std::move(alternative));
    }
    return result;
}

void Board::place(int event, const Placement& placement) {
    std::vector<Placement> placements = table_->placements;
    placements[index_of(event)] = placement;
    if (choice_of(table_->compiled, event, placement) || !placement.placed()) {
        if (table_->state.is_placed(event)) table_->state.remove(event);
        table_->placements = std::move(placements);
        table_->insert_own(event);
        return;
    }
    table_ = std::make_unique<Table>(table_->model, placements);
}

std::span<const Placement> Board::placements() const { return table_->placements; }

}  // namespace lunxun::timetabling

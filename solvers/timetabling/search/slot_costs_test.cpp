// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/slot_costs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "solvers/timetabling/samples/courses.hpp"
#include "solvers/timetabling/search/construct.hpp"

using namespace lunxun::timetabling;

namespace {

constexpr int kHardWeight = 10;

/// Weighed change of cost at each other start of the event, by taking it out and putting it in there; what its room costs left out.
std::map<int, int> costs_by_moving(State& state, int event) {
    const Compiled& compiled = state.compiled();
    const int from = state.start(event);
    const int room = state.choice(event)[0];
    const int lane = state.room_lane(event);
    const auto room_cost = [&](int start) {
        const int others = state.count(lane, start) - (start == state.start(event) ? 1 : 0);
        return (others > 0 ? compiled.clash_of[index_of(lane)].hard : 0) + (compiled.is_closed(lane, start) ? 1 : 0);
    };
    std::map<int, int> costs;
    for (const int start : compiled.starts[event]) {
        if (start == from) continue;
        const int in_rooms = room_cost(start) - room_cost(from);
        Delta delta = state.remove(event);
        delta += state.insert(event, start, std::span(&room, 1));
        costs[start] = (delta.hard - in_rooms) * kHardWeight + delta.soft;
        state.remove(event);
        state.insert(event, from, std::span(&room, 1));
    }
    return costs;
}

}  // namespace

TEST_CASE("the costs of all slots are those of moving there, and each start within the limit is picked") {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const Model model = random_courses(seed, 20);
        const Compiled compiled(model);
        Random random(seed);
        State state(compiled);
        construct(state, random);
        SlotCosts slot_costs(state);
        slot_costs.weigh_hard(kHardWeight);
        int picked_with_a_gain = 0;
        for (int round = 0; round < 400; ++round) {
            const int event = random.below(compiled.events);
            REQUIRE(slot_costs.covers(event));
            const std::map<int, int> costs = costs_by_moving(state, event);
            const int limit = random.below(40) - 10;
            std::vector<int> within, picked;
            for (const auto& [start, cost] : costs) {
                if (cost <= limit) within.push_back(start);
            }
            for (int draw = 0; draw < 400; ++draw) {
                const SlotCosts::Pick pick = slot_costs.pick(event, limit, random);
                if (pick.start < 0) break;
                REQUIRE(pick.cost == costs.at(pick.start));
                picked.push_back(pick.start);
                picked_with_a_gain += pick.cost < 0 ? 1 : 0;
            }
            std::ranges::sort(picked);
            picked.erase(std::unique(picked.begin(), picked.end()), picked.end());
            REQUIRE(picked == within);
            // On to another state, clashing more and more.
            const int room = random.below(size_of(compiled.candidates_of(event, 0).list));
            const std::span<const int> starts = compiled.starts[event];
            state.remove(event);
            state.insert(event, starts[index_of(random.below(size_of(starts)))], std::span(&room, 1));
        }
        CHECK(picked_with_a_gain > 0);
    }
}

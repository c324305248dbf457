// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/repair.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "solvers/timetabling/samples/academy.hpp"
#include "solvers/timetabling/samples/small.hpp"
#include "solvers/timetabling/score.hpp"
#include "solvers/timetabling/search/random.hpp"

using namespace lunxun::timetabling;

namespace {

/// Least number of changed events of a timetable with one room need each and no teachers, by trying everything:
/// events one after the other, each at its published place first. Shares no code with the repair.
class LeastChange {
public:
    explicit LeastChange(const Model& model) : model_(model), placements_(model.events.size()), best_(static_cast<int>(model.events.size()) + 1) {}

    int find() {
        place(0, 0);
        return best_;
    }

private:
    void place(std::size_t event, int changes) {
        if (changes >= best_) return;
        if (event == placements_.size()) {
            best_ = changes;
            return;
        }
        for (int start = 0; start < model_.horizon.slots(); ++start) {
            for (int room = 0; room < static_cast<int>(model_.rooms.size()); ++room) {
                placements_[event] = {start, {room}, {}};
                if (is_legal(event)) place(event + 1, changes + (model_.events[event].previous == placements_[event] ? 0 : 1));
            }
        }
        placements_[event] = {};
    }

    bool is_legal(std::size_t event) const {
        const auto closed = [](const std::vector<int>& slots, int slot) { return std::ranges::find(slots, slot) != slots.end(); };
        const Placement& own = placements_[event];
        const int group = model_.events[event].groups[0];
        if (own.start < model_.events[event].earliest || own.start > model_.events[event].latest) return false;
        if (closed(model_.rooms[static_cast<std::size_t>(own.rooms[0])].closed, own.start)) return false;
        if (closed(model_.groups[static_cast<std::size_t>(group)].closed, own.start)) return false;
        for (std::size_t other = 0; other < event; ++other) {
            if (placements_[other].start != own.start) continue;
            if (placements_[other].rooms == own.rooms || model_.events[other].groups[0] == group) return false;
        }
        return true;
    }

    const Model& model_;
    std::vector<Placement> placements_;
    int best_;
};

/// A few sessions of two classes squeezed into two days and two rooms, published; then something is closed.
Model disturbed(std::uint64_t seed) {
    lunxun::timetabling::Random random(seed);
    Model model = small_week();
    model.horizon.days = 2;
    const int sessions = 5 + random.below(4);
    for (int i = 0; i < sessions; ++i) {
        const int index = add_session(model, "session");
        Event& event = model.events[static_cast<std::size_t>(index)];
        event.groups = {i % 2};
        event.earliest = random.below(3);
        event.latest = 3 + random.below(3);
        event.notified = 10 + i;
        event.change_price = 5;
    }
    Options options;
    options.iterations = 20'000;
    options.seed = seed;
    const auto published = solve(model, options);
    for (std::size_t i = 0; i < model.events.size(); ++i) model.events[i].previous = published->placements[i];
    model.rooms[0].closed = {random.below(3)};
    model.rooms[1].closed = {3 + random.below(3)};
    if (random.chance(128)) model.groups[0].closed = {random.below(6)};
    return model;
}

}  // namespace

TEST_CASE("the number of changed sessions is the least there is") {
    int solvable = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Model model = disturbed(seed);
        const int least = LeastChange(model).find();
        const auto mended = repair(model, Options{});
        REQUIRE(mended);
        CHECK(mended->solution.score == score(model, mended->solution.placements));
        if (least > static_cast<int>(model.events.size())) continue;  // no timetable keeps all rules
        ++solvable;
        CAPTURE(seed);
        CHECK(mended->solution.is_feasible());
        CHECK(static_cast<int>(mended->changes.size()) == least);
    }
    CHECK(solvable > 15);
}

TEST_CASE("a teacher who falls ill is replaced without touching anyone else") {
    AcademyModel academy = model_of(small_academy(3, 5));
    Options options;
    options.iterations = 200'000;
    const auto published = solve(academy.model, options);
    REQUIRE(published->is_feasible());
    for (std::size_t i = 0; i < academy.model.events.size(); ++i) academy.model.events[i].previous = published->placements[i];
    std::size_t lecture = 0;
    while (published->placements[lecture].teachers.empty()) ++lecture;
    const int start = published->placements[lecture].start;
    const int ill = published->placements[lecture].teachers[0];
    std::vector<int>& closed = academy.model.teachers[static_cast<std::size_t>(ill)].closed;
    closed.insert(std::ranges::upper_bound(closed, start), start);
    const auto mended = repair(academy.model, Options{});
    CHECK(mended->solution.is_feasible());
    REQUIRE(mended->changes.size() == 1);
    CHECK(mended->changes[0].event == static_cast<int>(lecture));
    CHECK(mended->notified == academy.model.events[lecture].notified);
}

TEST_CASE("a timetable that still holds is left as it is") {
    AcademyModel academy = model_of(small_academy(4, 4));
    Options options;
    options.iterations = 100'000;
    const auto published = solve(academy.model, options);
    REQUIRE(published->is_feasible());
    for (std::size_t i = 0; i < academy.model.events.size(); ++i) academy.model.events[i].previous = published->placements[i];
    const auto mended = repair(academy.model, Options{});
    CHECK(mended->changes.empty());
    CHECK(mended->solution.placements == published->placements);
}

TEST_CASE("frozen sessions stay though others must then move more") {
    Model model = small_week();
    model.horizon.days = 1;
    for (int i = 0; i < 2; ++i) model.events[static_cast<std::size_t>(add_session(model, "session"))].previous = Placement{i, {0}, {}};
    model.groups[0].closed = {1};
    freeze_before(model, 1);
    const auto mended = repair(model, Options{});
    REQUIRE(mended->changes.size() == 1);
    CHECK(mended->changes[0].event == 1);
    CHECK(mended->changes[0].to.start == 2);
}

TEST_CASE("a new session finds its place and does not count as a change") {
    Model model = small_week();
    model.events[static_cast<std::size_t>(add_session(model, "old"))].previous = Placement{0, {0}, {}};
    add_session(model, "new");
    const auto mended = repair(model, Options{});
    CHECK(mended->changes.empty());
    CHECK(mended->solution.is_feasible());
}

TEST_CASE("a session whose class has no half-day left moves nobody") {
    Model model = small_week();
    for (int i = 0; i < model.horizon.slots(); ++i) {
        Event& event = model.events[static_cast<std::size_t>(add_session(model, "session"))];
        event.previous = Placement{i, {0}, {}};
    }
    add_session(model, "one too many");
    const auto repaired = repair(model, Options{});
    REQUIRE(repaired);
    CHECK(repaired->changes.empty());
    REQUIRE(repaired->solution.unplaced.size() == 1);
    CHECK(repaired->solution.unplaced[0].event == model.horizon.slots());
}

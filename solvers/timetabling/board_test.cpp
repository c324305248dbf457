// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/board.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "solvers/timetabling/samples/academy.hpp"
#include "solvers/timetabling/samples/small.hpp"
#include "solvers/timetabling/score.hpp"
#include "solvers/timetabling/solve.hpp"

using namespace lunxun::timetabling;

namespace {

struct Fortnight {
    AcademyModel academy = model_of(small_academy(2, 5));
    std::vector<Placement> placements;

    Fortnight() {
        Options options;
        options.iterations = 100'000;
        placements = solve(academy.model, options)->placements;
    }
};

Cost total_with(const Model& model, std::vector<Placement> placements, int event, const Placement& where) {
    placements[static_cast<std::size_t>(event)] = where;
    return score(model, placements).total();
}

}  // namespace

TEST_CASE("a verdict is what the scorer says of the session there") {
    const Model model = [] {
        Model week = small_week();
        add_session(week, "dragged");
        add_session(week, "other");
        week.travel.groups = Weight::soft(2);
        week.rooms[1].closed = {3};
        week.events[0].barred = {4};
        return week;
    }();
    const std::vector<Placement> placements = placed({{5, 0}, {0, 0}});
    const auto board = Board::create(model, placements);
    REQUIRE(board);
    const std::vector<Verdict> verdicts = board->verdicts(0);
    CHECK(verdicts.size() == 30);
    const Cost without = total_with(model, placements, 0, {}) - Cost{1, 0};
    for (const Verdict& verdict : verdicts) CHECK(verdict.cost == total_with(model, placements, 0, {verdict.start, {verdict.room}, {}}) - without);
}

TEST_CASE("why not names the hard rules a slot breaks, and nothing for a free one") {
    Model model = small_week();
    add_session(model, "dragged");
    add_session(model, "other");
    model.groups[0].closed = {3};
    const auto board = Board::create(model, placed({{5, 0}, {0, 0}}));
    const auto clash = board->why_not(0, 0);
    REQUIRE(clash.size() == 1);
    CHECK(clash[0].constraint == Constraint::group_clash);
    CHECK(clash[0].events == std::vector<int>{0, 1});
    REQUIRE(board->why_not(0, 3).size() == 1);
    CHECK(board->why_not(0, 3)[0].constraint == Constraint::group_open);
    CHECK(board->why_not(0, 1).empty());
    CHECK(board->placements()[0].start == 5);
}

TEST_CASE("alternatives break nothing, stand on different starts, and cost what the scorer says") {
    const Fortnight fortnight;
    const auto board = Board::create(fortnight.academy.model, fortnight.placements);
    const Cost now = score(fortnight.academy.model, fortnight.placements).total();
    for (int event = 0; event < 40; event += 7) {
        const auto alternatives = board->alternatives(event, 3);
        CHECK(alternatives.size() <= 3);
        for (std::size_t i = 0; i < alternatives.size(); ++i) {
            const Cost then = total_with(fortnight.academy.model, fortnight.placements, event, alternatives[i].placement);
            CHECK(then - now == alternatives[i].delta);
            CHECK(then.hard == 0);
            CHECK(alternatives[i].placement.start != fortnight.placements[static_cast<std::size_t>(event)].start);
            if (i > 0) CHECK(alternatives[i - 1].delta <= alternatives[i].delta);
        }
    }
}

TEST_CASE("a session put down by hand stands where it was put, whatever it breaks") {
    Model model = small_week();
    add_session(model, "dragged");
    add_session(model, "other");
    model.events[0].rooms[0].set = 1;
    auto board = Board::create(model, placed({{5, 0}, {0, 1}}));
    board->place(0, {0, {1}, {}});
    CHECK(board->placements()[0] == Placement{0, {1}, {}});
    CHECK(board->verdicts(1).size() == 30);
    CHECK(board->verdicts(1)[1].cost.hard == 2);  // the same class, the same room
}

TEST_CASE("a board of another size than the model is refused") {
    CHECK_FALSE(Board::create(small_week(), placed({{0, 0}})));
}

// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/improve.hpp"

#include <algorithm>
#include <memory>
#include <random>

#include "solvers/assignment/parallel.hpp"

namespace lunxun::assignment {
namespace {

constexpr int kBlockPersons = 20'000;
constexpr int kMaxBlocks = 64;
constexpr int kWorthCutting = 4'000;  // persons, for a second thread

/// Neighbouring components stay together, for they share classes; where the cuts fall moves from round to round.
std::vector<std::vector<int>> cut_components(const Model& model, int blocks, std::uint64_t shift) {
    std::vector<std::vector<int>> cut(static_cast<std::size_t>(blocks));
    const int offset = static_cast<int>(shift % static_cast<std::uint64_t>(std::max(1, model.persons())));
    for (int component = 0; component < model.components.owners(); ++component) {
        const std::int64_t at = (std::int64_t{model.components.begin(component)} + offset) % model.persons();
        cut[static_cast<std::size_t>(at * blocks / model.persons())].push_back(component);
    }
    return cut;
}

/// What is free goes to one block, another one each round; spare trainees are split by where the trainees are.
void deal_seats(const Model& model, const Table<char>& runs, std::vector<std::unique_ptr<Block>>& blocks, int round) {
    const int count = static_cast<int>(blocks.size());
    for (int c = 0; c < model.classes.count(); ++c) {
        if (runs[c] == 0) continue;
        int taken = 0;
        for (const auto& block : blocks) taken += static_cast<int>(block->trainees(c).size());
        int spare = taken - model.classes[c].min_seats;
        for (int i = 0; i < count; ++i) {
            Block& block = *blocks[static_cast<std::size_t>((i + round + c) % count)];
            const int own = std::min(spare, static_cast<int>(block.trainees(c).size()));
            spare -= own;
            block.deal(c, i == 0 ? model.classes[c].max_seats - taken : 0, own);
        }
    }
}

void improve_block(ChainSearch& search, std::vector<int> order, std::mt19937_64& rng, const std::function<bool()>& stop) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[rng() % i]);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i % 64 == 0 && stop()) return;
        search.improve(order[i]);
    }
}

}  // namespace

void improve_round(const Model& model, const Nets& nets, const ChainSearch::Limits& limits, RunningPlan& state, const Round& round,
                   const std::function<bool()>& stop) {
    if (model.persons() == 0) return;
    const int least = model.persons() >= kWorthCutting ? 2 : 1;
    const int enough = std::clamp(model.persons() / kBlockPersons, least, kMaxBlocks);
    const int count = enough == 1 ? 1 : enough + enough % 2;  // even, so that two threads end together
    const std::uint64_t seed = round.seed * 1'000'003 + static_cast<std::uint64_t>(round.number);
    const auto cut = cut_components(model, count, std::mt19937_64(seed)());
    std::vector<std::unique_ptr<Block>> blocks(cut.size());
    for (std::size_t b = 0; b < cut.size(); ++b) blocks[b] = std::make_unique<Block>(model, state.plan, cut[b]);
    deal_seats(model, state.runs, blocks, round.number);
    run_tasks(round.threads, count, [&](int b) {
        Block& block = *blocks[static_cast<std::size_t>(b)];
        std::mt19937_64 rng(seed * 1'009 + static_cast<std::uint64_t>(b));
        ChainSearch search(model, nets, state.plan, block, limits);
        improve_block(search, block.persons(), rng, stop);
    });
}

}  // namespace lunxun::assignment

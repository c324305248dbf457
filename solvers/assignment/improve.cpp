// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/improve.hpp"

#include <algorithm>
#include <memory>
#include <random>

#include "solvers/assignment/parallel.hpp"

namespace lunxun::assignment {
namespace {

constexpr int kBlockPersons = 40'000;
constexpr int kPasses = 3;

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

std::int64_t improve_block(const Model& model, const Nets& nets, PlanState& plan, Block& block, std::mt19937_64& rng,
                           const std::function<bool()>& stop) {
    ChainSearch search(model, nets, plan, block, {});
    std::vector<int> order = block.persons();
    for (int pass = 0; pass < kPasses; ++pass) {
        const std::int64_t before = search.gained();
        for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[rng() % i]);
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i % 64 == 0 && stop()) return search.gained();
            search.improve(order[i]);
        }
        if (search.gained() == before) break;
    }
    return search.gained();
}

}  // namespace

std::int64_t improve_round(const Model& model, const Nets& nets, FirstPlan& state, std::uint64_t seed, int round, int threads,
                           const std::function<bool()>& stop) {
    if (model.persons() == 0) return 0;
    const int count = std::clamp(model.persons() / kBlockPersons, 1, 64);
    std::mt19937_64 shifts(seed + static_cast<std::uint64_t>(round));
    const auto cut = cut_components(model, count, shifts());
    std::vector<std::unique_ptr<Block>> blocks(cut.size());
    for (std::size_t b = 0; b < cut.size(); ++b) blocks[b] = std::make_unique<Block>(model, state.plan, cut[b]);
    deal_seats(model, state.runs, blocks, round);
    Table<std::int64_t> gains(blocks.size(), 0);
    run_tasks(threads, count, [&](int b) {
        std::mt19937_64 rng(seed * 1'000'003 + static_cast<std::uint64_t>(round) * 1'009 + static_cast<std::uint64_t>(b));
        gains[b] = improve_block(model, nets, state.plan, *blocks[static_cast<std::size_t>(b)], rng, stop);
    });
    std::int64_t sum = 0;
    for (const std::int64_t gain : gains) sum += gain;
    return sum;
}

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/day_shapes.hpp"

#include <algorithm>
#include <bit>

#include "solvers/timetabling/search/rows.hpp"

namespace lunxun::timetabling {

namespace {
constexpr std::size_t kMostTabledPeriods = 12;
}

DayShapes::DayShapes(const Model& model)
    : periods_(model.horizon.periods.size()), tabled_(periods_ <= kMostTabledPeriods) {
    for (const DayShape& shape : model.day_shapes) {
        shapes_.push_back({Priced(shape.isolated), Priced(shape.gaps), Priced(shape.load), Priced(shape.half_day_load),
                           shape.min_load, shape.max_load, shape.max_half_day_load});
    }
    for (std::size_t period = 0; period < periods_; ++period) {
        halves_[static_cast<std::size_t>(model.horizon.periods[period].half)] |= 1U << period;
    }
    for (int shape = 0; shape < size_of(shapes_); ++shape) {
        for (std::uint32_t taken = 0; tabled_ && taken < 1U << periods_; ++taken) table_.push_back(computed(shape, taken));
        gains_.push_back(gain_of(shape));
    }
}

Delta DayShapes::computed(int index, std::uint32_t taken) const {
    if (taken == 0) return {};
    const Shape& shape = shapes_[index_of(index)];
    const int load = std::popcount(taken);
    const int width = static_cast<int>(std::bit_width(taken)) - std::countr_zero(taken);
    Delta cost = shape.isolated.times(std::popcount(taken & ~(taken << 1) & ~(taken >> 1)));
    cost += shape.gaps.times(width - load);
    cost += shape.load.times(std::max({0, shape.min_load - load, load - shape.max_load}));
    for (const std::uint32_t half : halves_) {
        cost += shape.half_day_load.times(std::max(0, std::popcount(taken & half) - shape.max_half_day_load));
    }
    return cost;
}

int DayShapes::gain_of(int index) const {
    if (!tabled_) {
        const Shape& shape = shapes_[index_of(index)];
        return 4 * shape.isolated.soft + 2 * static_cast<int>(periods_) * (shape.gaps.soft + shape.load.soft + shape.half_day_load.soft);
    }
    int taking_out = 0;
    int taking_in = 0;
    for (std::uint32_t without = 0; without < 1U << periods_; ++without) {
        for (std::size_t period = 0; period < periods_; ++period) {
            if (without >> period & 1U) continue;
            const int step = cost(index, without | 1U << period).soft - cost(index, without).soft;
            taking_out = std::max(taking_out, step);
            taking_in = std::max(taking_in, -step);
        }
    }
    return taking_out + taking_in;
}

}  // namespace lunxun::timetabling

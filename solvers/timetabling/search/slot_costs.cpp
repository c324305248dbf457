// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/slot_costs.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace lunxun::timetabling {

namespace {

constexpr int kMostCost = 16'000;  ///< of all rows added, so that sixteen bits hold them beside kBarred
constexpr int kMostPatterns = 1 << 18;

}  // namespace

SlotCosts::SlotCosts(const State& state) : state_(&state), compiled_(&state.compiled()) {
    window_of_.assign(index_of(compiled_->events), -1);
    for (int event = 0; event < compiled_->events; ++event) {
        if (is_coverable(event)) most_lanes_ = std::max(most_lanes_, size_of(compiled_->fixed[event]));
    }
    if (compiled_->periods > kMostPeriods || most_lanes_ == 0) return;
    rows_of_day_ = (compiled_->periods + kPeriods - 1) / kPeriods;
    if (!gather_kinds() || !fits()) return;
    gather_starts();
    int most_days = 0;
    for (const Window& window : windows_) most_days = std::max(most_days, window.days);
    sums_.resize(index_of(most_days * rows_of_day_));
    limits_.resize(sums_.size());
}

/// Lanes of the same day shape and clash price share their rows; false when they are of too many kinds.
bool SlotCosts::gather_kinds() {
    std::map<std::pair<int, int>, int> kinds;
    const int patterns = 1 << compiled_->periods;
    for (int lane = 0; lane < compiled_->first_room; ++lane) {
        const int shape = compiled_->shape_of[index_of(lane)];
        const Priced clash = compiled_->clash_of[index_of(lane)];
        const auto [kind, is_new] = kinds.emplace(std::pair(shape, clash.hard), size_of(kinds));
        kind_of_lane_.push_back(kind->second);
        if (!is_new) continue;
        if (size_of(kinds) * patterns > kMostPatterns) return false;
        for (int taken = 0; taken < patterns; ++taken) {
            for (int period = 0; period < rows_of_day_ * kPeriods; ++period) {
                Delta step;
                if (taken >> period & 1) step = clash.times(1);
                else if (shape >= 0 && period < compiled_->periods) step = step_of(shape, static_cast<std::uint32_t>(taken), period);
                steps_.push_back(step);
            }
        }
    }
    rows_.resize(steps_.size() / kPeriods);
    return true;
}

/// What taking the period too would cost on a day with these periods taken.
Delta SlotCosts::step_of(int shape, std::uint32_t taken, int period) const {
    return compiled_->shapes.cost(shape, taken | 1U << period) - compiled_->shapes.cost(shape, taken);
}

/// Whether the sums of all rows that an event adds stay within sixteen bits.
bool SlotCosts::fits() {
    int hard = 1, soft = 1;
    for (const Delta step : steps_) hard = std::max(hard, std::abs(step.hard)), soft = std::max(soft, std::abs(step.soft));
    const auto costliest = std::ranges::max_element(compiled_->period_cost);
    const int own = costliest == compiled_->period_cost.end() ? 0 : *costliest;
    const int left = kMostCost - own - soft * most_lanes_;
    most_weight_ = left / (hard * most_lanes_);
    return most_weight_ >= 100;
}

/// Events that may start at the same slots share their rows.
void SlotCosts::gather_starts() {
    std::map<std::vector<int>, int> known;
    for (int event = 0; event < compiled_->events; ++event) {
        if (!is_coverable(event) || !compiled_->can_be_placed(event)) continue;
        const std::span<const int> allowed = compiled_->starts[event];
        const auto [entry, is_new] = known.emplace(std::vector<int>(allowed.begin(), allowed.end()), size_of(windows_));
        window_of_[index_of(event)] = entry->second;
        if (is_new) gather_window(event);
    }
}

void SlotCosts::gather_window(int event) {
    const int first = compiled_->first_day(event), last = compiled_->last_day(event);
    windows_.push_back({first, last - first + 1, size_of(starts_)});
    for (int day = first; day <= last; ++day) {
        for (int row = 0; row < rows_of_day_; ++row) starts_.push_back(start_row(event, day, row * kPeriods));
    }
}

SlotCosts::Row SlotCosts::start_row(int event, int day, int first_period) const {
    Row row = Row{} + kBarred;
    for (int period = first_period; period < std::min(first_period + kPeriods, compiled_->periods); ++period) {
        const int slot = day * compiled_->periods + period;
        if (compiled_->is_allowed(event, slot)) row[period - first_period] = static_cast<std::int16_t>(compiled_->period_cost[index_of(slot)]);
    }
    return row;
}

void SlotCosts::weigh_hard(int hard_weight) {
    hard_weight = std::min(hard_weight, most_weight_);
    if (hard_weight == hard_weight_) return;
    hard_weight_ = hard_weight;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        for (int period = 0; period < kPeriods; ++period) {
            const Delta step = steps_[i * kPeriods + index_of(period)];
            rows_[i][period] = static_cast<std::int16_t>(step.hard * hard_weight + step.soft);
        }
    }
}

/// Adds the rows of all lanes of the event, on its own day as if it were not there.
void SlotCosts::add_up(int event) {
    const Window& window = window_of(event);
    const int from = state_->start(event);
    const int own_day = compiled_->day_of_slot[index_of(from)];
    const std::uint32_t own = 1U << compiled_->period_of_slot[index_of(from)];
    const bool may_share = state_->cost().hard > 0;
    const auto width = index_of(rows_of_day_);
    std::copy_n(starts_.begin() + window.first_row, index_of(window.days) * width, sums_.begin());
    Row* sums = sums_.data();
    Row* own_sums = sums + index_of(own_day - window.first_day) * width;
    for (const int lane : compiled_->fixed[event]) {
        const Row* rows = rows_.data() + (index_of(kind_of_lane_[index_of(lane)]) << compiled_->periods) * width;
        const std::uint32_t* taken = &state_->taken(lane, window.first_day);
        if (width == 1) {
            for (int day = 0; day < window.days; ++day) sums[day] += rows[taken[day]];
        } else {
            for (int day = 0; day < window.days; ++day) sums[2 * day] += rows[2 * taken[day]], sums[2 * day + 1] += rows[2 * taken[day] + 1];
        }
        if (may_share && state_->count(lane, from) > 1) continue;
        const std::uint32_t with = taken[own_day - window.first_day];
        for (std::size_t row = 0; row < width; ++row) own_sums[row] += rows[(with & ~own) * width + row] - rows[with * width + row];
    }
}

/// The most that a sum may be on each day: `limit`, less what the series gains or loses there.
void SlotCosts::set_limits(int event, int limit) {
    const auto row_of = [](int most) { return Row{} + static_cast<std::int16_t>(std::clamp(most, -kBarred, kBarred / 2)); };
    const Window& window = window_of(event);
    std::fill_n(limits_.begin(), index_of(window.days * rows_of_day_), row_of(limit));
    const int series = compiled_->series_of[index_of(event)];
    if (series < 0) return;
    const Series& source = compiled_->model->series[index_of(series)];
    const int own_day = compiled_->day_of_slot[index_of(state_->start(event))];
    const int days = state_->series_days(series);
    const int left = days - (state_->series_day(series, own_day) == 1 ? 1 : 0);
    const int lacking = std::max(0, source.min_days - days);
    const int more_on_old = std::max(0, source.min_days - left) - lacking;
    const int more_on_new = std::max(0, source.min_days - left - 1) - lacking;
    if (more_on_old == 0 && more_on_new == 0) return;
    const Priced price(source.spread);
    const int weight = price.hard * hard_weight_ + price.soft;
    const Row on_new = row_of(limit - weight * more_on_new);
    const Row on_old = row_of(limit - weight * more_on_old);
    Row* limits = limits_.data();
    for (int day = window.first_day; day < window.first_day + window.days; ++day) {
        const Row& on_day = state_->series_day(series, day) == 0 ? on_new : on_old;
        for (int row = 0; row < rows_of_day_; ++row) *limits++ = on_day;
    }
    for (int row = 0; row < rows_of_day_; ++row) limits_[index_of((own_day - window.first_day) * rows_of_day_ + row)] = row_of(limit);
}

SlotCosts::Pick SlotCosts::pick(int event, int limit, Random& random) {
    add_up(event);
    const Window& window = window_of(event);
    const int rows = window.days * rows_of_day_;
    const int from = state_->start(event);
    const int period_here = compiled_->period_of_slot[index_of(from)];
    Row& own_sum = sums_[index_of((compiled_->day_of_slot[index_of(from)] - window.first_day) * rows_of_day_ + period_here / kPeriods)];
    const int stay = own_sum[period_here % kPeriods];
    own_sum[period_here % kPeriods] = kBarred;
    set_limits(event, limit + stay);
    Row counts{};
    for (std::size_t row = 0; row < index_of(rows); ++row) counts -= sums_[row] <= limits_[row];
    int found = 0;
    for (int period = 0; period < kPeriods; ++period) found += counts[period];
    if (found == 0) return {};
    int rank = random.below(found);
    for (int row = 0; row < rows; ++row) {
        const Row sums = sums_[index_of(row)];
        const int most = limits_[index_of(row)][0];
        for (int period = 0; period < kPeriods; ++period) {
            if (sums[period] > most || rank-- > 0) continue;
            const int day = window.first_day + row / rows_of_day_;
            return {day * compiled_->periods + row % rows_of_day_ * kPeriods + period, sums[period] - most + limit};
        }
    }
    return {};
}

}  // namespace lunxun::timetabling

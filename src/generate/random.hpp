// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace lunxun::generate {

/// Random numbers whose every draw is fixed by the seed on any machine: the engine is the standard's, the
/// distributions are ours, since the standard leaves theirs to each library.
class Random {
public:
    explicit Random(std::uint64_t seed) : seed_(seed), engine_(seed) {}

    /// A stream of its own for one subject: changing how one table is made leaves the others as they were.
    Random stream(std::string_view subject) const;

    /// 0 <= x < 1.
    double uniform();
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Inclusive on both ends; `low` when the range is empty.
    int between(int low, int high);
    /// 0 <= index < count; count > 0.
    std::size_t below(std::size_t count);
    bool chance(double probability) { return uniform() < probability; }
    double normal(double mean, double deviation);
    double lognormal(double median, double sigma);
    double gamma(double mean, double deviation);
    double exponential(double mean);
    /// An index drawn in proportion to the weights.
    std::size_t weighted(std::span<const double> weights);

    template <class T>
    const T& pick(const std::vector<T>& choices) {
        return choices[below(choices.size())];
    }
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[below(i)]);
        }
    }

private:
    std::uint64_t seed_;
    std::mt19937_64 engine_;
};

/// Splits `total` into whole parts in proportion to the weights, by largest remainder: the parts sum to `total`.
std::vector<int> apportion(int total, std::span<const double> weights);

}  // namespace lunxun::generate

// SPDX-License-Identifier: Apache-2.0
#include "generate/random.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "generate/portable_math.hpp"

namespace lunxun::generate {

Random Random::stream(std::string_view subject) const {
    std::uint64_t hash = 0xcbf29ce484222325ULL ^ (seed_ * 0x9e3779b97f4a7c15ULL);
    for (const char byte : subject) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    }
    return Random{hash ^ (hash >> 29)};
}

double Random::uniform() {
    return static_cast<double>(engine_() >> 11) * 0x1.0p-53;
}

int Random::between(int low, int high) {
    return high <= low ? low : low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
}

std::size_t Random::below(std::size_t count) {
    return static_cast<std::size_t>(uniform() * static_cast<double>(count));
}

double Random::normal(double mean, double deviation) {
    // Marsaglia's polar method; the second number is dropped so that a draw never depends on the one before.
    double x = 0;
    double radius = 0;
    do {
        x = uniform(-1, 1);
        const double y = uniform(-1, 1);
        radius = x * x + y * y;
    } while (radius >= 1 || radius < 1e-12);
    return mean + deviation * x * std::sqrt(-2 * portable_log(radius) / radius);
}

double Random::lognormal(double median, double sigma) {
    return median * portable_exp(normal(0, sigma));
}

double Random::gamma(double mean, double deviation) {
    // Marsaglia and Tsang 2000; shape above 1 for every use here.
    const double shape = (mean / deviation) * (mean / deviation);
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double z = normal(0, 1);
        const double root = 1 + c * z;
        if (root <= 0) {
            continue;
        }
        const double v = root * root * root;
        if (portable_log(uniform() + 1e-300) < 0.5 * z * z + d - d * v + d * portable_log(v)) {
            return d * v * mean / shape;
        }
    }
}

double Random::exponential(double mean) {
    return -mean * portable_log(1 - uniform());
}

std::size_t Random::weighted(std::span<const double> weights) {
    double at = uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        at -= weights[i];
        if (at < 0) {
            return i;
        }
    }
    return weights.size() - 1;
}

std::vector<int> apportion(int total, std::span<const double> weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<int> parts;
    std::vector<std::pair<double, std::size_t>> remainders;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double exact = total * weights[i] / sum;
        parts.push_back(static_cast<int>(std::floor(exact)));
        remainders.emplace_back(parts.back() - exact, i);
    }
    std::ranges::sort(remainders);
    const int missing = total - std::accumulate(parts.begin(), parts.end(), 0);
    for (std::size_t i = 0; i < static_cast<std::size_t>(missing); ++i) {
        ++parts[remainders[i].second];
    }
    return parts;
}

}  // namespace lunxun::generate

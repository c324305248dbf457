// SPDX-License-Identifier: Apache-2.0
#include "generate/portable_math.hpp"

#include <cmath>

namespace lunxun::generate {

namespace {
constexpr double kLn2 = 0.69314718055994530942;
constexpr double kSqrtHalf = 0.70710678118654752440;
}  // namespace

double portable_log(double x) {
    int exponent = 0;
    double mantissa = std::frexp(x, &exponent);
    if (mantissa < kSqrtHalf) {
        mantissa *= 2;
        --exponent;
    }
    // log m = 2 atanh((m - 1) / (m + 1)); the argument stays below 0.172, so 13 odd powers suffice.
    const double t = (mantissa - 1) / (mantissa + 1);
    const double square = t * t;
    double sum = 0;
    for (int power = 25; power >= 1; power -= 2) {
        sum = sum * square + 1.0 / power;
    }
    return 2 * t * sum + exponent * kLn2;
}

double portable_exp(double x) {
    const double turns = std::floor(x / kLn2 + 0.5);
    const double rest = x - turns * kLn2;
    double sum = 1;
    for (int power = 16; power >= 1; --power) {
        sum = 1 + rest / power * sum;
    }
    return std::ldexp(sum, static_cast<int>(turns));
}

}  // namespace lunxun::generate

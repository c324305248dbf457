// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace lunxun::generate {

/// Natural logarithm and exponential from IEEE basic operations alone: C libraries differ in the last bits of theirs,
/// and one bit would change what a seed gives. Relative error below 1e-13 for 1e-300 < x and |x| < 700.
double portable_log(double x);
double portable_exp(double x);

}  // namespace lunxun::generate

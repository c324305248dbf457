// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "solvers/timetabling/search/state.hpp"

namespace lunxun::timetabling {

/// Where every event stood at some moment, and what that cost.
class Snapshot {
public:
    void take(const State& state);
    /// Brings the state back to it, moving only what differs.
    void restore(State& state) const;
    Cost cost() const { return cost_; }

private:
    Cost cost_;
    std::vector<int> starts_;
    std::vector<int> choices_;
};

}  // namespace lunxun::timetabling

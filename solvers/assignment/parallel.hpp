// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace lunxun::assignment {

/// Runs `work(0)` to `work(tasks - 1)` on up to `threads` threads, the caller's among them.
///
/// Which thread runs which task is left to chance: `work` writes only to what its task owns, so that the result
/// does not depend on the number of threads.
template <class Work>
void run_tasks(int threads, int tasks, const Work& work) {
    std::atomic<int> next{0};
    const auto drain = [&] {
        for (int task = next++; task < tasks; task = next++) work(task);
    };
    std::vector<std::jthread> others;
    for (int t = 1; t < std::min(threads, tasks); ++t) others.emplace_back(drain);
    drain();
}

/// First index of part `part` when `count` things are cut into `parts` even parts.
inline int part_start(int count, int parts, int part) {
    return static_cast<int>(static_cast<long long>(count) * part / parts);
}

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#include "tests/api/scenario.hpp"

#include <algorithm>
#include <iterator>

namespace lunxun::test {
namespace {

// Made at first use: the files of scenarios add to them before main.
std::vector<Fact>& facts() {
    static std::vector<Fact> all;
    return all;
}
std::vector<Scenario>& scenarios() {
    static std::vector<Scenario> all;
    return all;
}

}  // namespace

AddScenarios::AddScenarios(std::vector<Fact> more_facts, std::vector<Scenario> more) {
    std::ranges::move(more_facts, std::back_inserter(facts()));
    std::ranges::move(more, std::back_inserter(scenarios()));
}

const std::vector<Fact>& all_facts() {
    return facts();
}

const std::vector<Scenario>& all_scenarios() {
    return scenarios();
}

}  // namespace lunxun::test

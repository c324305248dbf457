// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/seats.hpp"
#include "generate/source_data.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// Writes each person's posts, the present one last: changes of job 18 % a year at county level, 12 % at section level.
/// Source: requirements 5.2.
class Careers {
public:
    Careers(const Model& model, const SourceData& source, Random random, World& world);
    void write(int person, const Seat& seat);

private:
    struct Step {
        int unit = 0;
        std::string rank_code;
        std::string title;
        bool is_leader = false;
        bool is_head = false;
        Day from;
    };

    Step step_before(const Step& step, Day from);
    int unit_like(int unit);

    const Model& model_;
    const SourceData& source_;
    Random random_;
    World& world_;
    std::map<std::pair<std::string, UnitRole>, std::vector<int>> units_alike_;
};

}  // namespace lunxun::generate

// SPDX-License-Identifier: Apache-2.0
#include "generate/career.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

constexpr int kMostPosts = 3;
constexpr double kPromotionShare = 0.4;  // of changes of job, our assumption

/// The rank someone most likely held before a step up; empty at the bottom.
std::string_view rank_below(std::string_view rank) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 26> kBelow{{
        {"111", "112"}, {"112", "121"}, {"121", "122"}, {"122", "131"}, {"131", "132"}, {"132", "141"}, {"141", "142"}, {"142", "150"},
        {"1S", "2S"},   {"2S", "1D"},   {"1D", "2D"},   {"2D", "4D"},   {"3D", "4D"},   {"4D", "1Z"},   {"1Z", "3Z"},   {"2Z", "3Z"},
        {"3Z", "1K"},   {"4Z", "1K"},   {"1K", "2K"},   {"231", "232"}, {"232", "241"}, {"241", "242"}, {"242", "250"}, {"P1", "P2"},
        {"P2", "P3"},   {"P3", "P4"},
    }};
    const auto found = std::ranges::find(kBelow, rank, &std::pair<std::string_view, std::string_view>::first);
    return found == kBelow.end() ? std::string_view{} : found->second;
}

double changes_a_year(std::string_view group) {
    if (group == "county" || group == "bureau") {
        return 0.18;
    }
    return group == "section" ? 0.12 : group == "village" ? 0.1 : 0.06;
}

}  // namespace

Careers::Careers(const Model& model, const SourceData& source, Random random, World& world)
    : model_(model), source_(source), random_(random), world_(world) {
    for (std::size_t i = 0; i < world.units.size(); ++i) {
        const auto& unit = world.units[i];
        if (unit.role != UnitRole::node) {
            units_alike_[{unit.division_code, unit.role}].push_back(static_cast<int>(i));
        }
    }
}

int Careers::unit_like(int unit) {
    const auto& alike = units_alike_[{world_.unit(unit).division_code, world_.unit(unit).role}];
    return alike[random_.below(alike.size())];
}

Careers::Step Careers::step_before(const Step& step, Day from) {
    Step before = step;
    before.from = from;
    before.is_head = false;
    if (!random_.chance(0.6)) {
        before.unit = unit_like(step.unit);
    }
    const auto below = rank_below(step.rank_code);
    if (!below.empty() && random_.chance(kPromotionShare)) {
        before.rank_code = below;
        before.is_leader = false;
        before.title = std::string{rulebook::Codes::embedded().zh("rank", below)};
    } else if (before.unit == step.unit) {
        before.title = random_.pick(source_.posts.staff_titles);
        before.is_leader = false;
    }
    return before;
}

void Careers::write(int person, const Seat& seat) {
    auto& owner = world_.people[static_cast<std::size_t>(person)];
    const double rate = changes_a_year(rulebook::rank_group(seat.rank_code));
    std::vector<Step> steps{{seat.unit, seat.rank_code, seat.title, seat.is_leader, seat.is_head, model_.today}};
    const Day career = std::min(owner.managed_from, model_.today - 30);
    Day start = model_.today;
    for (;;) {
        start = start - (20 + static_cast<int>(random_.exponential(1 / rate) * 365));
        if (start <= career || static_cast<int>(steps.size()) == kMostPosts) {
            steps.back().from = std::max(start, career);
            break;
        }
        steps.back().from = start;
        steps.push_back(step_before(steps.back(), start));
    }
    const double hard = seat.is_leader ? 0.08 : 0.04;
    const bool is_hard = random_.chance(hard);
    owner.first_post = static_cast<int>(world_.posts.size());
    std::ranges::reverse(steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& step = steps[i];
        const bool is_current = i + 1 == steps.size();
        world_.posts.push_back({person, step.unit, step.title, step.rank_code, step.is_leader, step.is_head, is_current && is_hard,
                                world_.unit(step.unit).field, step.from, is_current ? std::nullopt : std::optional<Day>{steps[i + 1].from - 1}});
    }
    owner.current_post = static_cast<int>(world_.posts.size()) - 1;
}

}  // namespace lunxun::generate

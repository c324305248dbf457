// SPDX-License-Identifier: Apache-2.0
#include "generate/seats.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "generate/rank_quotas.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

struct UnitSeats {
    int unit = 0;
    int free = 0;
};

bool is_organ(UnitRole role) {
    return role == UnitRole::leading_body || role == UnitRole::organ || role == UnitRole::park_organ || role == UnitRole::township;
}

class SeatPlan {
public:
    SeatPlan(const Model& model, const SourceData& source, Random& random, const World& world)
        : model_(model), source_(source), random_(random), world_(world) {}

    std::vector<Seat> build() {
        for (std::size_t i = 0; i < world_.units.size(); ++i) {
            open_.push_back({static_cast<int>(i), world_.units[i].size});
        }
        for (const auto& block : rank_blocks(model_)) {
            fill_block(block);
        }
        if (model_.is_province()) {
            fill_rest([](const Unit&) { return true; }, {{"party_government", 1 << 30}});
        } else {
            fill_prefecture_staff();
        }
        fill_villages();
        return by_unit();
    }

private:
    std::vector<Seat> by_unit() {
        std::vector<std::vector<std::size_t>> of_unit(open_.size());
        for (std::size_t i = 0; i < seats_.size(); ++i) {
            of_unit[static_cast<std::size_t>(seats_[i].unit)].push_back(i);
        }
        std::vector<Seat> sorted;
        sorted.reserve(seats_.size());
        for (const auto& own : of_unit) {
            for (const auto i : own) {
                sorted.push_back(std::move(seats_[i]));
            }
        }
        return sorted;
    }

    void fill_block(const RankBlock& block) {
        std::vector<std::size_t> units;
        for (std::size_t i = 0; i < open_.size(); ++i) {
            const auto& unit = world_.units[i];
            if (unit.tier == block.tier && std::ranges::find(block.roles, unit.role) != block.roles.end()) {
                units.push_back(i);
            }
        }
        std::ranges::sort(units, {}, [&](std::size_t i) { return std::pair{-open_[i].free, i}; });
        std::vector<int> left;
        std::vector<int> leaders;
        for (const auto& quota : block.quotas) {
            left.push_back(quota.count);
            leaders.push_back((quota.count + 1) / 2);
        }
        seat_heads(block, units, left, leaders);
        for (std::size_t q = 0; q < block.quotas.size(); ++q) {
            seat_rank(block.quotas[q], units, left[q], leaders[q]);
        }
    }

    void seat_heads(const RankBlock& block, const std::vector<std::size_t>& units, std::vector<int>& left, std::vector<int>& leaders) {
        for (int round = 0; round < block.heads; ++round) {
            for (const auto unit : units) {
                const auto at = std::ranges::find_if(left, [](int count) { return count > 0; });
                if (at == left.end() || open_[unit].free == 0) {
                    continue;
                }
                const auto q = static_cast<std::size_t>(at - left.begin());
                --left[q];
                --leaders[q];
                add(unit, std::string{block.quotas[q].rank}, head_title(unit, round), true, true);
            }
        }
    }

    void seat_rank(const RankQuota& quota, const std::vector<std::size_t>& units, int count, int leaders) {
        std::vector<double> weights;
        for (const auto unit : units) {
            weights.push_back(open_[unit].free);
        }
        if (std::accumulate(weights.begin(), weights.end(), 0.0) < 1) {
            return;
        }
        const auto parts = apportion(count, weights);
        // A small unit may get no seat of this rank; leading posts go round so that every unit gets some first.
        std::vector<std::pair<int, std::size_t>> order;
        for (std::size_t i = 0; i < units.size(); ++i) {
            for (int n = 0; n < std::min(parts[i], open_[units[i]].free); ++n) {
                order.emplace_back(n, units[i]);
            }
        }
        std::ranges::sort(order);
        for (const auto& [turn, unit] : order) {
            const bool is_leader = leaders-- > 0;
            const std::string rank{is_leader ? quota.rank : quota.parallel};
            add(unit, rank, is_leader ? leader_title(unit, quota) : std::string{rulebook::Codes::embedded().zh("rank", rank)}, is_leader && quota.is_team, false);
        }
    }

    void add(std::size_t unit, std::string rank, std::string title, bool is_leader, bool is_head) {
        const bool is_civil = model_.is_province() || is_organ(world_.units[unit].role);
        seats_.push_back({static_cast<int>(unit), std::move(rank), is_civil ? "party_government" : "manager", std::move(title), is_leader, is_head});
        --open_[unit].free;
    }

    const TitleRule& titles(std::size_t unit) const {
        const auto& name = world_.units[unit].name;
        return *std::ranges::find_if(source_.posts.titles, [&](const TitleRule& rule) { return name.ends_with(rule.suffix); });
    }

    std::string head_title(std::size_t unit, int round) const {
        const auto& rule = titles(unit);
        return round > 0 && !rule.second.empty() ? rule.second : rule.head;
    }

    std::string leader_title(std::size_t unit, const RankQuota& quota) {
        if (quota.is_team) {
            return titles(unit).deputy;
        }
        return random_.pick(source_.posts.section_titles) + (quota.rank.ends_with('1') ? source_.posts.section_head : source_.posts.section_deputy);
    }

    /// Seats left over in the units that `fits`, shared out over occupations at random and in full.
    template <class Fits>
    void fill_rest(Fits&& fits, std::vector<std::pair<std::string, int>> quotas) {
        std::vector<std::string> deck;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < open_.size(); ++i) {
            const auto& unit = world_.units[i];
            if (unit.role != UnitRole::node && unit.role != UnitRole::village && fits(unit)) {
                places.insert(places.end(), static_cast<std::size_t>(open_[i].free), i);
            }
        }
        for (const auto& [occupation, count] : quotas) {
            const auto room = places.size() - deck.size();
            deck.insert(deck.end(), std::min(room, static_cast<std::size_t>(std::max(0, count))), occupation);
        }
        random_.shuffle(places);
        for (std::size_t i = 0; i < deck.size(); ++i) {
            add_staff(places[i], deck[i]);
        }
    }

    void add_staff(std::size_t unit, const std::string& occupation) {
        static constexpr double kCivil[] = {0.34, 0.3, 0.2, 0.06, 0.1};
        static constexpr std::string_view kCivilRanks[] = {"1K", "150", "2K", "160", "199"};
        static constexpr double kProfessional[] = {0.08, 0.27, 0.4, 0.25};
        static constexpr std::string_view kProfessionalRanks[] = {"P1", "P2", "P3", "P4"};
        const bool is_professional = occupation == "professional";
        std::string rank = is_professional              ? std::string{kProfessionalRanks[random_.weighted(kProfessional)]}
                           : occupation == "party_government" ? std::string{kCivilRanks[random_.weighted(kCivil)]}
                                                           : std::string{random_.chance(0.7) ? "250" : "260"};
        std::string title = random_.pick(is_professional ? source_.posts.professional_titles : source_.posts.staff_titles);
        seats_.push_back({static_cast<int>(unit), std::move(rank), occupation, std::move(title), false, false});
        --open_[unit].free;
    }

    /// 7.7 % of the people work in party and government, 11.5 % manage, 16.3 % are professionals.
    void fill_prefecture_staff() {
        int civil = model_.scaled(126'000 * 0.077);
        int managers = model_.scaled(126'000 * 0.115);
        for (const auto& seat : seats_) {
            --(seat.occupation == "party_government" ? civil : managers);
        }
        fill_rest([](const Unit& unit) { return is_organ(unit.role); }, {{"party_government", civil}});
        fill_rest([](const Unit&) { return true; }, {{"manager", managers}, {"professional", 1 << 30}});
    }

    /// The two committees of a village or community, its secretary first.
    void fill_villages() {
        static constexpr std::string_view kRanks[] = {"V1", "V2"};
        const auto& titles = source_.posts.village_titles;
        for (std::size_t i = 0; i < open_.size(); ++i) {
            const auto& unit = world_.units[i];
            const bool is_village = unit.role == UnitRole::village;
            for (std::size_t n = 0; is_village && n < static_cast<std::size_t>(unit.size); ++n) {
                const std::string rank{n < 2 ? kRanks[n] : "V3"};
                seats_.push_back({static_cast<int>(i), rank, unit.kind == "village" ? "farmer" : "other", titles[n % titles.size()], n < 2, n == 0});
            }
        }
    }

    const Model& model_;
    const SourceData& source_;
    Random& random_;
    const World& world_;
    std::vector<UnitSeats> open_;
    std::vector<Seat> seats_;
};

}  // namespace

std::vector<Seat> make_seats(const Model& model, const SourceData& source, Random random, const World& world) {
    return SeatPlan{model, source, random, world}.build();
}

}  // namespace lunxun::generate

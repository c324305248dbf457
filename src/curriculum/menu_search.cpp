// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_search.hpp"

#include <algorithm>
#include <random>

#include "curriculum/menu_tally.hpp"

namespace lunxun::curriculum {

namespace {

/// Rounds of improvement; each must improve, so this only bounds the time of very long menus.
constexpr int kRounds = 60;
/// Disturbances tried, fewer for long menus: their rounds cost more and a single item weighs less in them.
constexpr int kKicksOfShortMenu = 32;
constexpr int kKicksOfLongMenu = 4;
constexpr std::size_t kShortMenu = 16;
/// Items that one disturbance forces out; as many other candidates as fit are forced in for them.
constexpr int kItemsKicked = 2;

class Search {
public:
    Search(const MenuDemand& demand, std::span<const Candidate> candidates, std::uint64_t seed)
        : candidates_(candidates), tally_(demand, candidates), random_(seed) {}

    MenuChoice run() {
        refill();
        improve();
        const int kicks = menu_.size() <= kShortMenu ? kKicksOfShortMenu : kKicksOfLongMenu;
        for (int kick = 0; kick < kicks && !menu_.empty(); ++kick) disturb();
        std::ranges::sort(menu_);
        return menu_;
    }

private:
    void take(int candidate) {
        tally_.add(candidate);
        menu_.push_back(candidate);
    }

    void drop(std::size_t place) {
        tally_.remove(menu_[place]);
        menu_.erase(menu_.begin() + static_cast<std::ptrdiff_t>(place));
    }

    void restore(const MenuChoice& before) {
        for (const int candidate : menu_) tally_.remove(candidate);
        for (const int candidate : before) tally_.add(candidate);
        menu_ = before;
    }

    /// Adds the candidate that helps most, as long as one fits and helps.
    void refill() {
        MenuScore now = tally_.score();
        while (tally_.half_days_left() > 0) {
            int best = -1;
            MenuScore best_score = now;
            for (int candidate = 0; candidate < static_cast<int>(candidates_.size()); ++candidate) {
                if (!fits(candidate)) continue;
                tally_.add(candidate);
                const MenuScore score = tally_.score();
                tally_.remove(candidate);
                if (score.is_better_than(best_score)) {
                    best = candidate;
                    best_score = score;
                }
            }
            if (best < 0) return;
            take(best);
            now = best_score;
        }
    }

    bool fits(int candidate) const {
        const Candidate& wanted = candidates_[static_cast<std::size_t>(candidate)];
        return wanted.half_days <= tally_.half_days_left() && tally_.copies_taken(candidate) < wanted.copies;
    }

    /// Exchanges single items until none is better exchanged.
    void improve() {
        bool has_improved = true;
        for (int round = 0; round < kRounds && has_improved; ++round) {
            has_improved = false;
            for (std::size_t place = 0; place < menu_.size(); ++place) {
                const MenuChoice before = menu_;
                const MenuScore score = tally_.score();
                drop(place);
                refill();
                if (tally_.score().is_better_than(score)) {
                    has_improved = true;
                } else {
                    restore(before);
                }
            }
        }
    }

    /// Forces items out and others in, improves, and keeps what is better.
    void disturb() {
        const MenuChoice before = menu_;
        const MenuScore score = tally_.score();
        for (int out = 0; out < kItemsKicked && !menu_.empty(); ++out) drop(below(menu_.size()));
        for (int in = 0; in < kItemsKicked; ++in) {
            const int candidate = static_cast<int>(below(candidates_.size()));
            if (fits(candidate)) take(candidate);
        }
        refill();
        improve();
        if (!tally_.score().is_better_than(score)) restore(before);
    }

    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

    std::span<const Candidate> candidates_;
    MenuTally tally_;
    std::mt19937_64 random_;
    MenuChoice menu_;
};

MenuTally tally_of(const MenuDemand& demand, std::span<const Candidate> candidates, const MenuChoice& choice) {
    MenuTally tally(demand, candidates);
    for (const int candidate : choice) tally.add(candidate);
    return tally;
}

}  // namespace

MenuChoice choose_menu(const MenuDemand& demand, std::span<const Candidate> candidates, std::uint64_t seed) {
    return Search(demand, candidates, seed).run();
}

MenuScore score_menu(const MenuDemand& demand, std::span<const Candidate> candidates, const MenuChoice& choice) {
    return tally_of(demand, candidates, choice).score();
}

Shortfall shortfall_of(const MenuDemand& demand, std::span<const Candidate> candidates, const MenuChoice& choice) {
    return tally_of(demand, candidates, choice).shortfall();
}

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "solvers/assignment/block.hpp"
#include "solvers/assignment/nets.hpp"

namespace lunxun::assignment {

/// Improves a plan by ejection chains inside a block.
///
/// Someone moves to a class; whoever is then one too many, in the class or away from a group, moves on, and so on until
/// everything fits; at last, seats that came free are filled again. A chain is followed only while its *estimate* is
/// above 0: what it gained so far, less the prices of what it uses too much of, plus the prices of what it set free.
/// At good prices everybody's class is near the best one has, so that hardly any chain survives its second step, and
/// the search is quick.
class ChainSearch {
public:
    struct Limits {
        int depth = 8;
        int evictions = 4;     ///< tried for one place
        int alternatives = 4;  ///< tried for one person
        int nodes = 40;        ///< moves tried for one chain
        float reach = 0;       ///< nets this far below a person's best are never looked at
        int short_bonus = 0;   ///< counts as gained by who enters a class that is short of its minimum

        /// Limits for an instance whose arcs weigh that much on average.
        static Limits scaled(double mean_weight);
    };

    ChainSearch(const Model& model, const Nets& nets, PlanState& plan, Block& block, const Limits& limits);

    /// Tries to better the plan by a chain that begins with `person`; true when it did.
    bool improve(int person);

    /// Sum of what all chains gained.
    std::int64_t gained() const { return gained_; }

private:
    /// A pair within reach of the best a person could have.
    struct Option {
        int arc;
        int class_id;
        float net;
        float paid;  ///< prices of all it uses
    };
    struct Wish {
        int person;
        int arc;
        float net;
    };
    struct Step {
        int person;
        int arc;
        bool added;
    };
    struct Move {
        int arc;  ///< -1 for none
        double estimate;
    };
    /// How a person stands now, to tell at once where looking closer is in vain.
    struct Standing {
        float level;           ///< net of what a person with one slot has, minus its bonus for nothing
        float least_given_up;  ///< what any new class takes from the person at least
        float fallback;        ///< net of the best it does not have, or of nothing, prices of idle seats not waived
    };
    /// A class (`group` is -1) or a row of a group that is overfull.
    struct Strain {
        int id;
        int group;
    };
    struct Eviction {
        Holding holding;
        double estimate;
    };

    // One step of a chain, and back.
    bool move_to(int person, int arc);
    void add(int person, int arc);
    bool remove(int person, int arc);
    void apply(int person, int arc, bool adding);
    void undo_to(std::size_t steps);
    void note_strains(int person, int arc);

    // Following a chain.
    bool follow(int depth);
    bool relieve(const Strain& strain, int depth);
    bool rehouse(const Holding& evicted, int depth);
    bool conclude(int depth);
    bool refill(int class_id, int depth);
    void keep();

    // What could be done.
    bool is_strained(const Strain& strain) const;
    std::vector<Eviction> evictable(const Strain& strain) const;
    std::vector<Move> moves_of(int person, int except_arc) const;
    double uncharged(int person, int arc) const;
    double best_elsewhere(int person) const;
    double given_up_for(int person, int class_id) const;
    double given_up_by_busy(int person, int class_id) const;
    bool has_moved(int person) const;

    const Model& model_;
    const Nets& nets_;
    PlanState& plan_;
    Block& block_;
    Limits limits_;

    void list_options();
    void note_standing(int person);
    void forget_chain();
    std::span<const Option> options_of(int person) const;

    int first_person_;
    Slices options_slices_;            ///< of each person of the block, counted from its first
    Table<Option> options_;            ///< best first
    Table<std::vector<Wish>> wishes_;  ///< of each class: pairs of the block within reach
    Table<Standing> standing_;         ///< of each person of the block, counted from its first
    Table<signed char> seats_used_;    ///< by this chain, of each class
    Table<signed char> rows_used_;     ///< by this chain, of each row
    std::vector<Step> steps_;
    std::vector<Strain> strains_;
    float idle_price_ = 0;      ///< highest price of a seat that stands idle between two chains
    float waivable_price_ = 0;  ///< the same with what the chain freed
    double estimate_ = 0;
    std::int64_t gain_ = 0;
    int nodes_left_ = 0;
    std::int64_t gained_ = 0;
};

}  // namespace lunxun::assignment

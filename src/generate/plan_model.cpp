// SPDX-License-Identifier: Apache-2.0
#include "generate/plan_model.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "generate/class_orders.hpp"
#include "generate/plan_writer.hpp"
#include "generate/unit_builder.hpp"

namespace lunxun::generate {

namespace {

/// What the 148 entries that bring no class suffer from; sums to 148.
constexpr std::pair<PlanDefect, int> kDefects[] = {{PlanDefect::duplicate, 28},  {PlanDefect::overlap, 22}, {PlanDefect::over_budget, 25}, {PlanDefect::short_lead, 13},
                                                   {PlanDefect::submitted, 25}, {PlanDefect::returned, 18}, {PlanDefect::draft, 10},       {PlanDefect::cancelled, 7}};

/// Ceiling of the dearest reading of the fee rules, with room above: nobody's idea of a mistake of rounding.
int excessive_budget(const PlanEntry& entry) {
    return 2 * (550 * entry.seats_max * (entry.days + 2) + 8'000 * entry.days);
}

class DefectWriter {
public:
    DefectWriter(const Model& model, const SourceData& source, Random& random, PlanWriter& writer, World& world)
        : model_(model), source_(source), random_(random), writer_(writer), world_(world) {}

    /// A clean entry of its own that then breaks one rule.
    void break_new(const ClassOrder& order, PlanDefect defect) {
        auto& entry = writer_.write(order);
        entry.defect = defect;
        switch (defect) {
            case PlanDefect::over_budget: entry.budget_yuan = excessive_budget(entry); break;
            case PlanDefect::short_lead: hurry(entry); break;
            case PlanDefect::draft: reset(entry, "draft"); break;
            case PlanDefect::submitted: reset(entry, "submitted"); break;
            case PlanDefect::returned: reset(entry, "returned"); break;
            case PlanDefect::cancelled: reset(entry, "cancelled"); break;
            default: break;
        }
    }

    /// The same people, topic and weeks once more: by the same organiser, or by another who knew nothing of it.
    void repeat(const PlanEntry& original, PlanDefect defect) {
        PlanEntry entry = original;
        entry.defect = defect;
        entry.submitted_on = original.submitted_on + random_.between(3, 15);
        entry.budget_yuan = original.budget_yuan * 9 / 10;
        if (defect == PlanDefect::overlap) {
            const auto& division = world_.at(world_.institutions, original.institution).division_code;
            for (int attempt = 0; attempt < 50 && entry.organiser == original.organiser; ++attempt) {
                entry.organiser = writer_.draw_organiser(original.tier, division, entry.field);
            }
            entry.co_organiser = world_.unit(original.organiser).name;
        }
        entry.code = writer_.next_code(world_.unit(entry.organiser).division_code);
        entry.name = original.name + (defect == PlanDefect::overlap ? std::string{} : source_.resources.second_run);
        entry.approval_number += "-1";
        world_.plan_entries.push_back(std::move(entry));
    }

private:
    /// Wanted at once, though an application takes fifteen working days.
    void hurry(PlanEntry& entry) {
        entry.submitted_on = model_.today - random_.between(1, 3);
        entry.days = std::min(entry.days, 5);
        entry.window = {model_.today + random_.between(3, 6), model_.today + random_.between(13, 16)};
        entry.budget_yuan = std::min(entry.budget_yuan, entry.seats_max * entry.days * 300);
    }

    static void reset(PlanEntry& entry, std::string state) {
        entry.state = std::move(state);
        entry.approval_number.clear();
    }

    const Model& model_;
    const SourceData& source_;
    Random& random_;
    PlanWriter& writer_;
    World& world_;
};

/// Orders like those of the year, short ones only: what is broken should not also be hard to place.
std::vector<ClassOrder> spare_orders(std::vector<ClassOrder> orders, Random& random) {
    std::erase_if(orders, [](const ClassOrder& order) { return order.size == SizeClass::mass || is_main_class_type(order.class_type) || !order.key_group.empty(); });
    random.shuffle(orders);
    return orders;
}

/// The next clean entry to repeat; five in eight are about the economy or the law, as in the plan as a whole.
PlanEntry next_original(const World& world, std::size_t clean, int turn, std::size_t& next) {
    for (;;) {
        const auto& entry = world.plan_entries[next++ % clean];
        const bool is_economy_or_law = entry.field == "economy" || entry.field == "political_legal";
        if (is_economy_or_law == (turn % 8 < 5)) {
            return entry;
        }
    }
}

}  // namespace

void make_plan(const Model& model, const SourceData& source, const Random& random, World& world) {
    auto orders = order_classes(model, random, world);
    Random draw = random.stream("plan");
    draw.shuffle(orders);
    PlanWriter writer(model, source, random.stream("plan entries"), world, static_cast<int>(orders.size()));
    for (const auto& order : orders) {
        writer.write(order);
    }
    const std::size_t clean = world.plan_entries.size();
    const int broken = model.entries - static_cast<int>(clean);
    std::vector<double> weights;
    for (const auto& [defect, count] : kDefects) {
        weights.push_back(count);
    }
    const auto counts = apportion(std::max(0, broken), weights);
    const auto spares = spare_orders(orders, draw);
    PlanWriter broken_writer = writer;
    broken_writer.refill_fields(broken - counts[0] - counts[1]);
    DefectWriter defects(model, source, draw, broken_writer, world);
    std::size_t next_spare = 0;
    std::size_t next_entry = 0;
    int turn = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto defect = kDefects[i].first;
        for (int n = 0; n < counts[i]; ++n) {
            if (defect == PlanDefect::duplicate || defect == PlanDefect::overlap) {
                defects.repeat(next_original(world, clean, turn++, next_entry), defect);
            } else {
                defects.break_new(spares[next_spare++ % spares.size()], defect);
            }
        }
    }
}

void make_blackouts(const Model& model, const SourceData& source, World& world) {
    const auto& reasons = source.resources.blackout_reasons;
    const std::string everywhere = model.is_province() ? "990000" : "990100";
    world.blackouts.push_back({everywhere, {Day::of(model.year, 1, 11), Day::of(model.year, 1, 15)}, reasons[0]});
    int number = 0;
    for (const auto& unit : world.units) {
        if (unit.role == UnitRole::node && unit.kind == "region" && unit.tier == "county" && ++number % 3 == 1) {
            world.blackouts.push_back({unit.division_code, {Day::of(model.year, 9, 20), Day::of(model.year, 9, 26)}, reasons[1]});
        }
    }
}

}  // namespace lunxun::generate

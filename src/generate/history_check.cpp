// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>

#include "generate/history_model.hpp"
#include "generate/practice_model.hpp"
#include "generate/self_check.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

/// Hours of one person by year, classes apart from all that counts.
struct PersonHours {
    std::array<double, 5> in_classes{};
    std::array<double, 5> recognised{};
    double days = 0;
    double full_time = 0;

    double all() const { return recognised[0] + recognised[1] + recognised[2] + recognised[3] + recognised[4]; }
};

std::vector<PersonHours> sum_hours(const Model& model, const World& world) {
    std::vector<PersonHours> hours(world.people.size());
    for (const auto& attendance : world.attendances) {
        const auto& event = world.at(world.events, attendance.event);
        const auto year = static_cast<std::size_t>(event.days.first.year() - first_history_year(model));
        if (event.kind == "online" || year >= 5) {
            continue;
        }
        auto& own = hours[static_cast<std::size_t>(attendance.person)];
        own.recognised[year] += attendance.class_hours;
        if (event.is_full_time || event.class_type == "lecture") {
            own.in_classes[year] += attendance.class_hours;
        }
        own.full_time += event.is_full_time ? attendance.class_hours : 0;
        own.days += event.is_full_time ? event.half_days / 2.0 : 0;
    }
    return hours;
}

struct Shares {
    double count = 0, below = 0, low = 0, high = 0, by_days_only = 0, sum = 0;
};

void check_upper(const World& world, const std::vector<PersonHours>& hours, std::vector<Check>& checks) {
    Shares upper;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const auto* post = world.current_post(world.people[i]);
        if (post == nullptr || rulebook::rank_group(post->rank_code) != "county") {
            continue;
        }
        const auto& own = hours[i];
        ++upper.count;
        upper.sum += own.full_time;
        upper.below += own.all() < 550 ? 1 : 0;
        upper.low += own.full_time < 150 ? 1 : 0;
        upper.high += own.full_time > 1'100 ? 1 : 0;
        upper.by_days_only += own.all() < 550 && own.days >= 66 ? 1 : 0;
    }
    const auto share = [&](double part) { return 100 * part / std::max(1.0, upper.count); };
    checks.push_back({"history", "county_level_mean_class_hours", 470, upper.sum / std::max(1.0, upper.count), 45 + 600 / std::max(1.0, upper.count)});
    checks.push_back({"history", "county_level_below_550_percent", 30, share(upper.below), share_tolerance(30, upper.count, 4)});
    checks.push_back({"history", "county_level_below_150_percent", 7, share(upper.low), share_tolerance(7, upper.count, 1)});
    checks.push_back({"history", "county_level_above_1100_percent", 4, share(upper.high), share_tolerance(4, upper.count, 1)});
    checks.push_back({"history", "county_level_met_by_months_only_percent", 4, share(upper.by_days_only), share_tolerance(4, upper.count, 1)});
}

void check_lower(const World& world, const std::vector<PersonHours>& hours, std::vector<Check>& checks) {
    Shares lower;
    double none = 0;
    double below_with_study = 0;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const auto* post = world.current_post(world.people[i]);
        if (post == nullptr || rulebook::rank_group(post->rank_code) != "section" || world.people[i].occupation != "party_government") {
            continue;
        }
        // 2025: the last whole year.
        ++lower.count;
        lower.below += hours[i].in_classes[3] < 90 ? 1 : 0;
        none += hours[i].in_classes[3] < 1 ? 1 : 0;
        below_with_study += hours[i].recognised[3] < 90 ? 1 : 0;
    }
    const auto share = [&](double part) { return 100 * part / std::max(1.0, lower.count); };
    checks.push_back({"history", "section_level_without_class_percent", 6, share(none), share_tolerance(6, lower.count, 1)});
    checks.push_back({"history", "section_level_below_90_in_classes_percent", 45, share(lower.below), share_tolerance(45, lower.count, 3)});
    checks.push_back({"history", "section_level_below_90_percent", 18, share(below_with_study), share_tolerance(18, lower.count, 3)});
}

void check_promotions(const Model& model, const World& world, std::vector<Check>& checks) {
    std::vector<Day> last_training(world.people.size(), Day::of(1900, 1, 1));
    for (const auto& attendance : world.attendances) {
        const auto& event = world.at(world.events, attendance.event);
        if (event.class_type == "post_training" || event.class_type == "refresher" || event.class_type == "mid_career") {
            auto& last = last_training[static_cast<std::size_t>(attendance.person)];
            last = std::max(last, event.days.first);
        }
    }
    double promoted = 0;
    double untrained = 0;
    for (std::size_t i = 0; i < world.people.size(); ++i) {
        const auto* post = world.current_post(world.people[i]);
        const auto group = post == nullptr ? std::string_view{} : rulebook::rank_group(post->rank_code);
        const auto promotion = post == nullptr ? std::nullopt : promoted_on(world, world.people[i]);
        // Those promoted in the last two months cannot have been trained yet.
        if ((group == "county" || group == "section") && promotion && *promotion >= model.today - 365 && *promotion < model.today - 60) {
            ++promoted;
            untrained += last_training[i] < *promotion ? 1 : 0;
        }
    }
    checks.push_back({"history", "promotions_without_post_training_percent", 20, 100 * untrained / std::max(1.0, promoted), share_tolerance(20, promoted, 6)});
}

/// Everybody of the year is away somewhere, and in no class here at the same time.
void check_practice(const Model& model, const World& world, std::vector<Check>& checks) {
    std::map<int, DayRange> away;
    for (const auto& attendance : world.attendances) {
        const auto& event = world.at(world.events, attendance.event);
        if (event.kind == "practice") away.emplace(attendance.person, event.days);
    }
    const auto missed = std::ranges::count_if(world.attendances, [&](const Attendance& attendance) {
        const auto& event = world.at(world.events, attendance.event);
        const auto own = away.find(attendance.person);
        return own != away.end() && event.is_full_time && own->second.overlaps(event.days);
    });
    const auto counts = practice_counts(model);
    checks.push_back({"history", "people_on_secondment_or_shadowing", static_cast<double>(counts.seconded + counts.shadowing), static_cast<double>(away.size()), 0});
    checks.push_back({"history", "classes_while_on_secondment", 0, static_cast<double>(missed), 0});
}

}  // namespace

std::vector<Check> check_history(const Model& model, const World& world) {
    const auto hours = sum_hours(model, world);
    std::vector<Check> checks;
    check_upper(world, hours, checks);
    check_lower(world, hours, checks);
    check_promotions(model, world, checks);
    check_practice(model, world, checks);
    return checks;
}

}  // namespace lunxun::generate

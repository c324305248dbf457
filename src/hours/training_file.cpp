// SPDX-License-Identifier: Apache-2.0
#include "hours/training_file.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "people/career.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::hours {
namespace {

constexpr int kYearsShown = 5;
constexpr std::array<std::string_view, 4> kPassedBy{"none", "days", "hours", "both"};

/// Entries that count: neither reversed nor reversals, and begun by `today`.
std::vector<FileEntry> in_force(std::vector<FileEntry> entries, Day today) {
    std::set<std::int64_t> reversed;
    for (const auto& entry : entries)
        if (entry.reverses_id) reversed.insert(*entry.reverses_id);
    std::erase_if(entries, [&](const FileEntry& entry) { return entry.reverses_id || reversed.contains(entry.id) || entry.first_day > today; });
    std::ranges::sort(entries, [](const FileEntry& a, const FileEntry& b) { return std::pair(a.first_day, a.id) > std::pair(b.first_day, b.id); });
    return entries;
}

bool counts(const FileEntry& entry, const rulebook::HoursRequirement& requirement) {
    const DayRange days{entry.first_day, entry.last_day};
    return requirement.window.overlaps(days) && (entry.is_recognised || !requirement.is_recognised_only) &&
           std::ranges::find(requirement.kinds, entry.kind) != requirement.kinds.end();
}

RuleStanding standing_of(const rulebook::HoursRequirement& requirement, std::span<const FileEntry> entries, std::optional<Day> promoted_on,
                         const rulebook::RulePack& rules) {
    std::vector<rulebook::CreditFact> facts;
    std::vector<std::int64_t> counted;
    for (const auto& entry : entries) {
        facts.push_back({entry.kind, entry.first_day, entry.last_day, entry.half_days, entry.training_minutes, entry.is_full_time, entry.is_recognised});
        if (counts(entry, requirement)) counted.push_back(entry.id);
    }
    const auto held = rulebook::standing(requirement, facts, promoted_on, rules);
    return {requirement.rule_id, requirement.rule_version, requirement.window.first, requirement.window.last, requirement.half_days_minimum,
            requirement.minutes_minimum, held.half_days, held.minutes, held.half_days_short, held.minutes_short,
            std::string{kPassedBy[static_cast<std::size_t>(held.passed_by)]}, held.due, held.is_due_by_promotion, std::move(counted)};
}

std::vector<KindMinutes> minutes_of(std::span<const FileEntry> entries, int year) {
    std::map<std::string, std::int64_t> by_kind;
    const DayRange whole{Day::of(year, 1, 1), Day::of(year, 12, 31)};
    for (const auto& entry : entries) {
        const DayRange days{entry.first_day, entry.last_day};
        if (!whole.overlaps(days)) continue;
        const DayRange inside{std::max(whole.first, days.first), std::min(whole.last, days.last)};
        by_kind[entry.kind] += entry.training_minutes * inside.days() / days.days();
    }
    std::vector<KindMinutes> minutes;
    for (const auto& [kind, sum] : by_kind) minutes.push_back({kind, sum});
    return minutes;
}

std::vector<needs::TopicTrained> trained_topics(std::span<const FileEntry> entries) {
    std::vector<needs::TopicTrained> trained;
    for (const auto& entry : entries)
        if (!entry.topic.empty() && entry.result != "unqualified") trained.push_back({entry.topic, entry.last_day, entry.id});
    std::ranges::sort(trained, {}, &needs::TopicTrained::last_day);
    return trained;
}

std::vector<needs::Gap> gaps_on(const TrainingFacts& facts, std::span<const FileEntry> entries, const organisation::UnitTree& units, Day today) {
    const auto* post = people::main_post(facts.posts, today, rulebook::rank_order);
    needs::NeedBearer bearer{facts.person.id, std::nullopt, {}, {}};
    if (post) {
        bearer.unit_id = post->unit_id;
        bearer.rank_group = rulebook::rank_group(post->rank_code);
        bearer.field = post->field;
    }
    return needs::gaps_of(bearer, facts.needs, trained_topics(entries), units);
}

YearOfTraining year_of(int year, const TrainingFacts& facts, std::span<const FileEntry> entries, const rulebook::RulePack& rules, Day today) {
    const auto day = std::min(Day::of(year, 12, 31), today);
    YearOfTraining shown{year, {}, minutes_of(entries, year), {}};
    const auto* post = people::main_post(facts.posts, day, rulebook::rank_order);
    if (!post) return shown;
    shown.rank_group = rulebook::rank_group(post->rank_code);
    const auto promoted = people::promoted_on(facts.posts, day, rulebook::rank_order, rulebook::rank_group);
    for (const auto& requirement : rulebook::hours_requirements(rules, shown.rank_group, day))
        shown.standings.push_back(standing_of(requirement, entries, promoted, rules));
    return shown;
}

}  // namespace

TrainingFile training_file(TrainingFacts facts, const rulebook::RulePack& rules, const organisation::UnitTree& units, Day today) {
    TrainingFile file;
    file.entries = in_force(facts.entries, today);
    file.reversed_entries = static_cast<std::int64_t>(std::ranges::count_if(facts.entries, [](const auto& entry) { return entry.reverses_id.has_value(); }));
    for (int year = today.year(); year > today.year() - kYearsShown; --year) file.years.push_back(year_of(year, facts, file.entries, rules, today));
    file.gaps = gaps_on(facts, file.entries, units, today);
    file.person = std::move(facts.person);
    file.posts = std::move(facts.posts);
    std::ranges::sort(file.posts, [](const auto& a, const auto& b) { return std::pair(a.held_from, a.id) > std::pair(b.held_from, b.id); });
    return file;
}

}  // namespace lunxun::hours

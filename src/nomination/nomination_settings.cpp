// SPDX-License-Identifier: Apache-2.0
#include "nomination/nomination_settings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "rulebook/codes.hpp"

namespace lunxun::nomination {
namespace {

using S = NominationSettings;

constexpr std::int64_t kMostPoints = 1'000;
constexpr double kBasisPoints = 10'000;

constexpr std::array kSpecs{
    SettingSpec{"hours_deficit", "weights", &S::hours_deficit, 0, kMostPoints},
    SettingSpec{"long_untrained", "weights", &S::long_untrained, 0, kMostPoints},
    SettingSpec{"few_trainings", "weights", &S::few_trainings, 0, kMostPoints},
    SettingSpec{"new_promotion", "weights", &S::new_promotion, 0, kMostPoints},
    SettingSpec{"key_post", "weights", &S::key_post, 0, kMostPoints},
    SettingSpec{"key_group", "weights", &S::key_group, 0, kMostPoints},
    SettingSpec{"field_match", "weights", &S::field_match, 0, kMostPoints},
    SettingSpec{"gap_match", "weights", &S::gap_match, 0, kMostPoints},
    SettingSpec{"trained_lately", "weights", &S::trained_lately, 0, kMostPoints},
    SettingSpec{"base", "weights", &S::base, 1, kMostPoints},
    SettingSpec{"seconds", "search", &S::seconds, 5, 3'600},
    SettingSpec{"gap_basis_points", "search", &S::gap_basis_points, 0, 1'000},
    SettingSpec{"iterations", "search", &S::iterations, 10, 100'000},
    SettingSpec{"seed", "search", &S::seed, 0, 1'000'000'000},
    SettingSpec{"threads", "search", &S::threads, 1, 64},
};

Weights weights_of(const NominationSettings& settings) {
    const auto points = [](std::int64_t value) { return static_cast<int>(value); };
    return {.base = points(settings.base),
            .hours_deficit = points(settings.hours_deficit),
            .long_untrained = points(settings.long_untrained),
            .few_trainings = points(settings.few_trainings),
            .new_promotion = points(settings.new_promotion),
            .key_post = points(settings.key_post),
            .key_group = points(settings.key_group),
            .field_match = points(settings.field_match),
            .gap_match = points(settings.gap_match),
            .trained_lately = points(settings.trained_lately)};
}

void check_tiers(const NominationSettings& settings, std::vector<FieldError>& errors) {
    for (std::size_t i = 0; i < settings.tiers.size(); ++i)
        if (!rulebook::Codes::embedded().find("tier", settings.tiers[i]))
            errors.push_back({"tiers[" + std::to_string(i) + "]", {"nomination.unknown_tier", {{"tier", settings.tiers[i]}}}});
}

}  // namespace

std::span<const SettingSpec> setting_specs() {
    return kSpecs;
}

NominationSettings settings_of(const NominationOptions& options) {
    const auto& weights = options.weights;
    NominationSettings settings;
    settings.year = options.year;
    settings.base = weights.base;
    settings.hours_deficit = weights.hours_deficit;
    settings.long_untrained = weights.long_untrained;
    settings.few_trainings = weights.few_trainings;
    settings.new_promotion = weights.new_promotion;
    settings.key_post = weights.key_post;
    settings.key_group = weights.key_group;
    settings.field_match = weights.field_match;
    settings.gap_match = weights.gap_match;
    settings.trained_lately = weights.trained_lately;
    settings.iterations = options.max_iterations;
    settings.seconds = std::llround(options.max_seconds);
    settings.gap_basis_points = std::llround(options.gap_goal * kBasisPoints);
    settings.seed = static_cast<std::int64_t>(options.seed);
    settings.threads = options.threads;
    settings.tiers = options.tiers;
    if (!options.floors.empty()) settings.floors = options.floors;
    return settings;
}

Result<NominationOptions> options_of(const NominationSettings& settings, Day today) {
    Error error = Error::of(ErrorCode::invalid_input, "nomination.settings_wrong");
    const auto check = [&](std::string_view name, std::int64_t value, std::int64_t least, std::int64_t most) {
        if (value < least || value > most)
            error.fields.push_back({std::string(name), {"nomination.setting_range", {{"least", std::to_string(least)}, {"most", std::to_string(most)}}}});
    };
    check("year", settings.year, 2000, 2100);
    for (const auto& spec : kSpecs) check(spec.name, settings.*spec.member, spec.least, spec.most);
    check_tiers(settings, error.fields);
    const auto floors = settings.floors.value_or(std::vector<GroupFloor>{});
    std::ranges::move(floor_faults(floors), std::back_inserter(error.fields));
    if (!error.fields.empty()) return error;

    NominationOptions options;
    options.year = static_cast<int>(settings.year);
    options.today = today;
    options.seed = static_cast<std::uint64_t>(settings.seed);
    options.threads = static_cast<int>(settings.threads);
    options.max_iterations = settings.iterations;
    options.max_seconds = static_cast<double>(settings.seconds);
    options.gap_goal = static_cast<double>(settings.gap_basis_points) / kBasisPoints;
    options.weights = weights_of(settings);
    options.tiers = settings.tiers;
    options.floors = floors;
    return options;
}

}  // namespace lunxun::nomination

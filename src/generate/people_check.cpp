// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "generate/demography.hpp"
#include "generate/organisation_model.hpp"
#include "generate/people_model.hpp"
#include "generate/self_check.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

double percent(std::ptrdiff_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

double median(std::vector<int> values) {
    if (values.empty()) {
        return 0;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

void check_active_ages(const Model& model, const World& world, std::vector<Check>& checks) {
    double sum = 0;
    double upper_sum = 0;
    int count = 0;
    int upper = 0;
    for (const auto& person : world.people) {
        const auto* post = world.current_post(person);
        if (post == nullptr || !person.is_online_learner) {
            continue;
        }
        const int age = age_on(person.born_on, model.today);
        sum += age;
        ++count;
        if (rulebook::rank_group(post->rank_code) == "county") {
            upper_sum += age;
            ++upper;
        }
    }
    checks.push_back({"people", "mean_age_of_officials", 43, sum / std::max(1, count), 1.5});
    checks.push_back({"people", "mean_age_of_county_level", 50, upper_sum / std::max(1, upper), 1.5});
}

void check_leaders(const World& world, std::vector<Check>& checks) {
    int leading = 0;
    int parallel = 0;
    for (const auto& person : world.people) {
        const auto* post = world.current_post(person);
        if (post == nullptr || post->rank_code.starts_with("2") || post->rank_code.starts_with("P")) {
            continue;
        }
        const auto group = rulebook::rank_group(post->rank_code);
        if (group == "county" || group == "section") {
            (post->rank_code.size() == 3 ? leading : parallel) += 1;
        }
    }
    checks.push_back({"people", "leading_posts_percent_of_13x_14x", 50, 100.0 * leading / std::max(1, leading + parallel), share_tolerance(50, leading + parallel, 3)});
}

void check_ranks(const Model& model, const World& world, std::vector<Check>& checks) {
    struct RankShare {
        std::string_view group;
        double percent;
    };
    static constexpr RankShare kProvince[] = {{"bureau", 0.70}, {"county", 7.0}, {"section", 38.0}};
    if (!model.is_province()) {
        const auto upper = std::ranges::count_if(world.people, [&](const Person& person) {
            const auto* post = world.current_post(person);
            return post != nullptr && rulebook::rank_group(post->rank_code) == "county";
        });
        checks.push_back({"people", "county_level", 900 * model.scale, static_cast<double>(upper), 60 * model.scale + 8});
        return;
    }
    for (const auto& share : kProvince) {
        const auto held = std::ranges::count_if(world.people, [&](const Person& person) {
            const auto* post = world.current_post(person);
            return post != nullptr && rulebook::rank_group(post->rank_code) == share.group;
        });
        const double officials = model.people;
        checks.push_back({"people", std::string{share.group} + "_percent", share.percent, 100.0 * static_cast<double>(held) / officials, 0.05 * share.percent + 0.05});
    }
}

}  // namespace

double share_tolerance(double percent_expected, double count, double slack) {
    const double share = percent_expected / 100;
    return 400 * std::sqrt(share * (1 - share) / std::max(1.0, count)) + slack;
}

std::vector<Check> check_organisation(const Model& model, const World& world) {
    const auto sending = std::ranges::count_if(world.units, sends_people);
    const auto villages = std::ranges::count(world.units, UnitRole::village, &Unit::role);
    const auto schools = std::ranges::count(world.institutions, "party_school", &Institution::kind);
    std::vector<Check> checks;
    if (model.scale >= 0.99) {
        // 140 + 11 x 80 + 117 x (70 + 11), or 80 + 9 x 75 + 75; counties grow with the scale.
        const double units = model.is_province() ? 1'020 + 9'477 * model.scale : 80 + 750 * model.scale;
        checks.push_back({"organisation", "sending_units", units, static_cast<double>(sending), 0.03 * units});
        checks.push_back({"organisation", "party_schools", model.is_province() ? 129.0 : 1 + model.counties - model.counties / 9, static_cast<double>(schools), 0});
    }
    checks.push_back({"organisation", "villages_and_communities", static_cast<double>(model.villages + model.communities), static_cast<double>(villages), 0});
    if (!model.is_province()) {
        std::vector<int> sizes;
        std::vector<int> towns;
        for (const auto& unit : world.units) {
            if (sends_people(unit)) {
                (unit.role == UnitRole::township ? towns : sizes).push_back(unit.size);
            }
        }
        checks.push_back({"organisation", "median_unit_size", 22, median(sizes), 22 * 4.5 / std::sqrt(static_cast<double>(sizes.size()))});
        checks.push_back({"organisation", "median_township_size", 45, median(towns), 45 * 3.0 / std::sqrt(static_cast<double>(towns.size()))});
    }
    return checks;
}

std::vector<Check> check_people(const Model& model, const World& world) {
    std::vector<Check> checks;
    const auto& people = world.people;
    const auto count = static_cast<double>(people.size());
    const double light = model.is_province() ? model.villages + model.communities : 0;
    checks.push_back({"people", "rows", model.people + light, count, 0});
    const auto female = std::ranges::count(people, true, &Person::is_female);
    checks.push_back({"people", "female_percent", model.female_percent, percent(female, people.size()), 0.1});
    const auto minority = std::ranges::count_if(people, [](const Person& person) { return person.nationality != SourceData::embedded().names.majority; });
    checks.push_back({"people", "minority_percent", model.minority_percent, percent(minority, people.size()), 0.1});
    if (!model.is_province()) {
        for (const auto& band : kAgeBands) {
            const auto held = std::ranges::count_if(people, [&](const Person& person) {
                const int age = age_on(person.born_on, model.today);
                return age >= band.youngest && age <= band.oldest;
            });
            checks.push_back({"people", "age_" + std::to_string(band.youngest) + "_percent", band.percent, percent(held, people.size()), 0.3});
        }
        const auto educated = std::ranges::count_if(
            people, [](const Person& person) { return person.education <= "30"; });
        checks.push_back({"people", "junior_college_or_above_percent", 56.2, percent(educated, people.size()), share_tolerance(56.2, count, 1)});
        for (const auto& occupation : kOccupations) {
            const auto held = std::ranges::count(people, occupation.code, &Person::occupation);
            checks.push_back({"people", std::string{occupation.code} + "_percent", occupation.percent, percent(held, people.size()), 0.3});
        }
        const auto online = std::ranges::count(people, true, &Person::is_online_learner);
        checks.push_back({"people", "online_learners", 44'600 * model.scale, static_cast<double>(online), 446 * model.scale + 2});
    }
    check_ranks(model, world, checks);
    check_leaders(world, checks);
    check_active_ages(model, world, checks);
    return checks;
}

}  // namespace lunxun::generate

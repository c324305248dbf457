// SPDX-License-Identifier: Apache-2.0
#include "generate/demography.hpp"

#include <algorithm>
#include <cmath>

#include "generate/people_model.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

struct AgeModel {
    double mean, deviation;
    int least, most;
};

AgeModel age_model(std::string_view rank) {
    const auto group = rulebook::rank_group(rank);
    if (group == "bureau") {
        return {54, 3, 42, 59};
    }
    if (group == "county") {
        return {50, 5, rank == "131" || rank == "231" ? 36 : 33, 59};
    }
    if (group == "section") {
        return {45, 7, rank.ends_with('1') ? 30 : 27, 59};
    }
    if (group == "village") {
        return {46, 9, 25, 64};
    }
    return rank == "199" ? AgeModel{25, 2, 22, 30} : AgeModel{43, 9, 22, 59};
}

}  // namespace

Day draw_birthday(std::string_view rank_code, Day today, Random& random) {
    const auto model = age_model(rank_code);
    const int age = static_cast<int>(std::floor(random.normal(model.mean, model.deviation) + 0.5));
    return birthday_at(std::clamp(age, model.least, model.most), today, random);
}

Day birthday_at(int age, Day today, Random& random) {
    // From the day after the last birthday of one a year older to today's own birthday.
    const auto make = [&](int year) { return Day::make(year, today.month(), today.day_of_month()).value_or(Day::of(year, today.month(), 28)); };
    const Day latest = make(today.year() - age);
    const Day earliest = make(today.year() - age - 1) + 1;
    return earliest + random.between(0, latest - earliest);
}

std::vector<int> ages_to_fill(const std::vector<Person>& with_posts, int count, Day today, Random& random) {
    const int all = static_cast<int>(with_posts.size()) + count;
    std::vector<double> missing;
    for (const auto& band : kAgeBands) {
        missing.push_back(all * band.percent / 100);
    }
    for (const auto& person : with_posts) {
        const int age = age_on(person.born_on, today);
        for (std::size_t i = 0; i < kAgeBands.size(); ++i) {
            if (age <= kAgeBands[i].oldest) {
                missing[i] -= 1;
                break;
            }
        }
    }
    for (auto& number : missing) {
        number = std::max(number, 0.0);
    }
    const auto parts = apportion(count, missing);
    std::vector<int> ages;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (int n = 0; n < parts[i]; ++n) {
            ages.push_back(random.between(kAgeBands[i].youngest, kAgeBands[i].oldest));
        }
    }
    std::ranges::sort(ages);
    return ages;
}

std::vector<char> draw_deck(int count, double percent, Random& random) {
    std::vector<char> deck(static_cast<std::size_t>(count), 0);
    const auto marked = static_cast<std::size_t>(count * percent / 100 + 0.5);
    std::fill_n(deck.begin(), std::min(marked, deck.size()), 1);
    random.shuffle(deck);
    return deck;
}

}  // namespace lunxun::generate

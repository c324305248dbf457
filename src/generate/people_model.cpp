// SPDX-License-Identifier: Apache-2.0
#include "generate/people_model.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>

#include "generate/career.hpp"
#include "generate/demography.hpp"
#include "generate/id_number.hpp"
#include "generate/people_names.hpp"
#include "generate/seats.hpp"

namespace lunxun::generate {

namespace {

/// Junior college or above, in percent, of those without a post in public work; calibrated to 56.2 % of all.
double higher_education_percent(std::string_view occupation) {
    if (occupation == "student") {
        return 100;
    }
    return occupation == "retired" ? 42 : occupation == "other" ? 50 : occupation == "worker" ? 40 : 15;
}

class PeopleMaker {
public:
    PeopleMaker(const Model& model, const SourceData& source, const Random& random, World& world)
        : model_(model), source_(source), root_(random), random_(random.stream("people")), world_(world), names_(source.names) {}

    void make() {
        const auto seats = make_seats(model_, source_, root_.stream("seats"), world_);
        world_.people.reserve(static_cast<std::size_t>(model_.people));
        for (const auto& seat : seats) {
            add_official(seat);
        }
        if (!model_.is_province()) {
            add_others(model_.people - static_cast<int>(seats.size()));
        }
        fill_persons();
        Careers careers(model_, source_, root_.stream("careers"), world_);
        for (std::size_t i = 0; i < seats.size(); ++i) {
            careers.write(static_cast<int>(i), seats[i]);
        }
    }

private:
    void add_official(const Seat& seat) {
        Person person;
        person.occupation = seat.occupation;
        person.born_on = draw_birthday(seat.rank_code, model_.today, random_);
        // A year of probation has no level yet; everybody else began work long enough ago.
        const int began = seat.rank_code == "199" ? random_.between(60, 360) : 0;
        person.managed_from = began > 0 ? model_.today - began : std::min(person.born_on + (22 * 365 + random_.between(5, 1400)), model_.today - 400);
        person.is_online_learner = seat.occupation == "party_government" || seat.occupation == "manager" || seat.occupation == "professional";
        divisions_.push_back(world_.unit(seat.unit).division_code);
        world_.people.push_back(std::move(person));
    }

    /// Farmers, retired, workers, students and others: members of the party without a post.
    void add_others(int count) {
        const auto ages = ages_to_fill(world_.people, count, model_.today, random_);
        std::deque<int> left(ages.begin(), ages.end());
        std::array<double, kOccupations.size()> missing{};
        for (std::size_t i = 0; i < kOccupations.size(); ++i) {
            const auto held = std::ranges::count(world_.people, kOccupations[i].code, &Person::occupation);
            missing[i] = std::max(0.0, model_.people * kOccupations[i].percent / 100 - static_cast<double>(held));
        }
        const auto parts = apportion(count, missing);
        // The old are retired, the young study; the rest is drawn.
        for (int n = 0; n < parts[1]; ++n) {
            add_other("retired", left.back());
            left.pop_back();
        }
        for (int n = 0; n < parts[7]; ++n) {
            add_other("student", left.front());
            left.pop_front();
        }
        std::vector<int> rest(left.begin(), left.end());
        random_.shuffle(rest);
        std::size_t next = 0;
        for (const std::size_t i : {0UZ, 5UZ, 6UZ, 2UZ, 3UZ, 4UZ}) {
            for (int n = 0; n < parts[i]; ++n) {
                add_other(kOccupations[i].code, rest[next++]);
            }
        }
    }

    void add_other(std::string_view occupation, int age) {
        Person person;
        person.occupation = occupation;
        person.born_on = birthday_at(age, model_.today, random_);
        person.managed_from = std::min(person.born_on + (18 * 365 + random_.between(30, 3'000)), model_.today - 30);
        divisions_.push_back(random_.pick(county_divisions()));
        world_.people.push_back(std::move(person));
    }

    void fill_persons() {
        const int count = static_cast<int>(world_.people.size());
        const auto is_female = draw_deck(count, model_.female_percent, random_);
        const auto is_minority = draw_deck(count, model_.minority_percent, random_);
        for (std::size_t i = 0; i < world_.people.size(); ++i) {
            auto& person = world_.people[i];
            person.is_female = is_female[i] != 0;
            person.name = names_.draw(random_, person.is_female);
            person.nationality = is_minority[i] != 0 ? source_.names.minorities[random_.weighted(kMinorityWeights)] : source_.names.majority;
            // Seven in ten were born where they work.
            const std::string home = random_.chance(0.7) ? divisions_[i] : random_.pick(county_divisions());
            person.id_number = ids_.next(home, person.born_on, person.is_female);
            person.education = draw_education(person);
            person.political_status = draw_status(person);
            person.speciality = person.is_online_learner ? random_.pick(source_.posts.specialities) : std::string{};
            char phone[16];
            std::snprintf(phone, sizeof phone, "1000%07d", static_cast<int>(i) % 10'000'000);
            person.phone = phone;
        }
    }

    /// Codes of GB/T 4658: 10 postgraduate, 20 bachelor, 30 junior college, 40 and 60 secondary, 70 and 80 below.
    std::string draw_education(const Person& person) {
        static constexpr double kStaff[] = {9, 58, 29, 3, 1};
        static constexpr std::string_view kStaffLevels[] = {"10", "20", "30", "40", "60"};
        if (person.is_online_learner) {
            return std::string{kStaffLevels[random_.weighted(kStaff)]};
        }
        if (random_.chance(higher_education_percent(person.occupation) / 100)) {
            return random_.chance(0.35) ? "20" : "30";
        }
        static constexpr double kOthers[] = {25, 35, 32, 8};
        static constexpr std::string_view kOtherLevels[] = {"40", "60", "70", "80"};
        return std::string{kOtherLevels[random_.weighted(kOthers)]};
    }

    /// Codes of GB/T 4762: 01 and 02 the party, 05 a democratic party, 12 and 13 none.
    std::string draw_status(const Person& person) {
        static constexpr double kStaff[] = {93.5, 1.0, 1.4, 0.6, 3.5};
        static constexpr std::string_view kStatuses[] = {"01", "02", "05", "12", "13"};
        return person.is_online_learner ? std::string{kStatuses[random_.weighted(kStaff)]} : std::string{random_.chance(0.985) ? "01" : "02"};
    }

    const std::vector<std::string>& county_divisions() {
        if (county_divisions_.empty()) {
            for (const auto& unit : world_.units) {
                if (unit.role == UnitRole::node && unit.tier == "county") {
                    county_divisions_.push_back(unit.division_code);
                }
            }
        }
        return county_divisions_;
    }

    static constexpr double kMinorityWeights[] = {45, 20, 15, 8, 6, 6};

    const Model& model_;
    const SourceData& source_;
    const Random& root_;
    Random random_;
    World& world_;
    PeopleNames names_;
    IdNumbers ids_;
    std::vector<std::string> divisions_;
    std::vector<std::string> county_divisions_;
};

}  // namespace

void make_people(const Model& model, const SourceData& source, const Random& random, World& world) {
    PeopleMaker{model, source, random, world}.make();
}

int age_on(Day born_on, Day day) {
    const int years = day.year() - born_on.year();
    const bool had_birthday = day.month() * 100 + day.day_of_month() >= born_on.month() * 100 + born_on.day_of_month();
    return had_birthday ? years : years - 1;
}

}  // namespace lunxun::generate

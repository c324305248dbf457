// SPDX-License-Identifier: Apache-2.0
#include "generate/practice_model.hpp"

#include <algorithm>
#include <map>

#include "generate/history_model.hpp"
#include "generate/unit_builder.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

constexpr double kSeconded = 195;  // a prefecture and year
constexpr double kShadowing = 20;
constexpr int kBatches = 8;
constexpr int kYoungest = 25;
constexpr int kOldest = 45;

/// Last day of so many months that begin with a first of a month.
Day last_of_months(Day first, int months) {
    const int month = first.month() - 1 + months;
    return Day::of(first.year() + month / 12, month % 12 + 1, 1) - 1;
}

class PracticeWriter {
public:
    PracticeWriter(const Model& model, const SourceData& source, const Random& random, World& world)
        : model_(model), names_(source.resources), random_(random.stream("practice")), world_(world) {}

    void write() {
        for (std::size_t i = 0; i < world_.people.size(); ++i) {
            if (may_go(world_.people[i])) candidates_.push_back(static_cast<int>(i));
        }
        random_.shuffle(candidates_);
        for (int batch = 0; batch < kBatches; ++batch) {
            const int people = shared(practice_counts(model_).seconded, batch);
            send(add_event(names_.past_secondment_name, batch + 1, 4 + batch, random_.between(6, 12)), people);
        }
        send(add_event(names_.past_shadowing_name, 1, 10, 6), practice_counts(model_).shadowing);
        call_off_what_they_miss();
    }

private:
    /// Young people of party and government organs who head nothing.
    bool may_go(const Person& person) const {
        const Post* post = world_.current_post(person);
        if (post == nullptr || post->is_head || post->is_hard_to_release || person.occupation != "party_government") return false;
        const auto group = rulebook::rank_group(post->rank_code);
        const int age = model_.today.year() - person.born_on.year();
        return (group == "section" || group == "staff") && age >= kYoungest && age <= kOldest;
    }

    static int shared(int people, int batch) { return people * (batch + 1) / kBatches - people * batch / kBatches; }

    int add_event(std::string_view name, int number, int month, int months) {
        const int year = model_.today.year();
        const Day first = Day::of(year, month, 1);
        PastEvent event{.code = "G" + std::to_string(year) + "-" + std::to_string(world_.events.size()),
                        .name = fill(fill(std::string{name}, "year", std::to_string(year)), "number", std::to_string(number)),
                        .kind = "practice", .class_type = {}, .topic = {}, .organiser = world_.units[1].name, .institution = {}, .institution_tier = {},
                        .days = {first, last_of_months(first, months)}, .half_days = 0, .class_hours = 0, .is_full_time = false};
        world_.events.push_back(std::move(event));
        return static_cast<int>(world_.events.size()) - 1;
    }

    void send(int event, int people) {
        for (int serial = 1; serial <= people && !candidates_.empty(); ++serial) {
            away_.emplace(candidates_.back(), world_.at(world_.events, event).days);
            world_.attendances.push_back({candidates_.back(), event, 0, serial, true});
            candidates_.pop_back();
        }
    }

    /// Whoever is away has sat in no class here meanwhile; study online goes on.
    void call_off_what_they_miss() {
        std::erase_if(world_.attendances, [&](const Attendance& attendance) {
            const PastEvent& event = world_.at(world_.events, attendance.event);
            const auto away = away_.find(attendance.person);
            return away != away_.end() && event.kind != "practice" && event.kind != "online" && away->second.overlaps(event.days);
        });
    }

    const Model& model_;
    const ResourceLists& names_;
    Random random_;
    World& world_;
    std::vector<int> candidates_;
    std::map<int, DayRange> away_;  ///< by person
};

}  // namespace

PracticeCounts practice_counts(const Model& model) {
    return {model.scaled(kSeconded * model.prefectures), model.scaled(kShadowing * model.prefectures)};
}

void make_practice(const Model& model, const SourceData& source, const Random& random, World& world) {
    PracticeWriter{model, source, random, world}.write();
}

}  // namespace lunxun::generate

// SPDX-License-Identifier: Apache-2.0
#include "generate/history_model.hpp"

#include <algorithm>

#include "generate/past_events.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

constexpr int kYears = 5;
// Some of the others meet it by a long class later: together four in five (requirements 5.2).
constexpr double kPostTrainedShare = 0.6;

class HistoryWriter {
public:
    HistoryWriter(const Model& model, const SourceData& source, const Random& random, World& world)
        : model_(model), random_(random.stream("history")), world_(world), events_(model, source, random.stream("past events"), world) {}

    void write() {
        for (std::size_t i = 0; i < world_.people.size(); ++i) {
            const auto& person = world_.people[i];
            const auto* post = world_.current_post(person);
            busy_.clear();
            if (post != nullptr) {
                write_person(static_cast<int>(i), person, *post);
            }
        }
    }

private:
    void write_person(int index, const Person& person, const Post& post) {
        const auto group = rulebook::rank_group(post.rank_code);
        const bool is_upper = group == "county" || group == "bureau";
        if (is_upper) {
            write_post_training(index, person, PastAudience::county);
            write_upper(index, post);
        } else if (group == "village") {
            write_now_and_then(index, PastAudience::village, 0.5);
        } else if (group == "section" || person.occupation == "party_government") {
            const auto audience = group == "section" ? PastAudience::section : PastAudience::staff;
            if (group == "section") {
                write_post_training(index, person, audience);
            }
            write_lower(index, person, post, audience);
        } else {
            write_now_and_then(index, PastAudience::professional, 0.35);
        }
        if (person.is_online_learner) {
            write_online(index, person);
        }
    }

    /// Class-hours over five years: 7 % long untrained, 4 % "regulars", the others gamma with mean 470 and deviation 170.
    void write_upper(int index, const Post& post) {
        const double kind = random_.uniform();
        double total = 0;
        if (kind < 0.07) {
            total = random_.uniform(30, 149);
        } else if (kind < 0.11) {
            total = random_.uniform(1'110, 1'300);
        } else {
            do {
                total = random_.gamma(470, 170);
            } while (total > 1'095 || total < 150);
        }
        std::array<double, kYears> weights{};
        double sum = 0;
        for (auto& weight : weights) {
            sum += weight = random_.uniform(0.4, 1.6);
        }
        const bool is_untrained = kind < 0.07;
        const bool studies = !is_untrained && !random_.chance(0.18);
        double carried = 0;
        for (int i = 0; i < kYears; ++i) {
            const int year = first_history_year(model_) + i;
            carried = write_classes(index, year, PastAudience::county, total * weights[static_cast<std::size_t>(i)] / sum + carried);
            if (studies) {
                write_study(index, year, post.unit, true, 0.97);
                attend_one_of(index, events_.classes(year, PastAudience::county, 1));
            }
        }
    }

    /// Class-hours of each year: 6 % none, the others lognormal around 94; group study comes on top.
    void write_lower(int index, const Person& person, const Post& post, PastAudience audience) {
        for (int i = 0; i < kYears; ++i) {
            const int year = first_history_year(model_) + i;
            if (person.managed_from.year() > year) {
                continue;
            }
            const double gone = year == model_.today.year() ? 0.95 : 1;
            if (!random_.chance(0.06)) {
                write_classes(index, year, audience, random_.lognormal(94, 0.35) * gone);
            }
            write_study(index, year, post.unit, false, 0.97);
        }
    }

    void write_now_and_then(int index, PastAudience audience, double probability) {
        for (int i = 0; i < kYears; ++i) {
            if (random_.chance(probability)) {
                attend_one_of(index, events_.classes(first_history_year(model_) + i, audience, random_.between(2, 5)));
            }
        }
    }

    /// Most who were promoted in the last year have had their post training at once.
    void write_post_training(int index, const Person& person, PastAudience audience) {
        const auto promotion = promoted_on(world_, person);
        if (!promotion || *promotion < model_.today - 365 || !random_.chance(kPostTrainedShare)) {
            return;
        }
        for (int year = promotion->year(); year <= model_.today.year(); ++year) {
            for (const int event : events_.classes(year, audience, audience == PastAudience::county ? 22 : 12)) {
                if (world_.at(world_.events, event).days.first >= *promotion && attend(index, event)) {
                    return;
                }
            }
        }
    }

    /// @return hours that could not be spent: classes are whole days.
    double write_classes(int index, int year, PastAudience audience, double hours) {
        for (std::size_t at = 0; at < kLengths.size() && hours >= 3.5;) {
            const int length = kLengths[at];
            // Long classes are for a few; everybody else collects short ones.
            const bool is_rare = length > 10 && !random_.chance(length > 12 ? 0.25 : 0.35);
            if (length == 0) {
                break;
            }
            if (is_rare || length * kHoursADay > hours + 3.5 || !attend_one_of(index, events_.classes(year, audience, length))) {
                ++at;
                continue;
            }
            hours -= length * kHoursADay;
        }
        return hours;
    }

    void write_study(int index, int year, int unit, bool is_leadership, double probability) {
        for (const int event : events_.study(year, unit, is_leadership)) {
            if (random_.chance(probability)) {
                attend(index, event);
            }
        }
    }

    void write_online(int index, const Person& person) {
        for (int year = model_.today.year() - 1; year <= model_.today.year(); ++year) {
            if (year == model_.today.year() && (person.occupation != "party_government" || model_.is_province())) {
                continue;
            }
            const int event = events_.online_year(year, random_.chance(0.3));
            const int hours = random_.chance(0.78) ? random_.between(50, 66) : random_.between(5, 49);
            world_.attendances.push_back({index, event, hours, ++serials(event), true});
        }
    }

    bool attend_one_of(int index, const std::vector<int>& events) {
        for (int attempt = 0; attempt < 6 && !events.empty(); ++attempt) {
            if (attend(index, events[random_.below(events.size())])) {
                return true;
            }
        }
        return false;
    }

    bool attend(int index, int event) {
        const auto& days = world_.at(world_.events, event).days;
        if (days.last >= model_.today || std::ranges::any_of(busy_, [&](const DayRange& other) { return other.overlaps(days); })) {
            return false;
        }
        busy_.push_back(days);
        world_.attendances.push_back({index, event, world_.at(world_.events, event).class_hours, ++serials(event), !random_.chance(0.008)});
        return true;
    }

    int& serials(int event) {
        if (serials_.size() < world_.events.size()) {
            serials_.resize(world_.events.size(), 0);
        }
        return serials_[static_cast<std::size_t>(event)];
    }

    const Model& model_;
    Random random_;
    World& world_;
    PastEvents events_;
    std::vector<DayRange> busy_;
    std::vector<int> serials_;
};

}  // namespace

void make_history(const Model& model, const SourceData& source, const Random& random, World& world) {
    HistoryWriter{model, source, random, world}.write();
}

int first_history_year(const Model& model) {
    return model.today.year() - kYears + 1;
}

std::optional<Day> promoted_on(const World& world, const Person& person) {
    for (int i = person.current_post; i > person.first_post && i > 0; --i) {
        if (rulebook::rank_order(world.post(i).rank_code) < rulebook::rank_order(world.post(i - 1).rank_code)) {
            return world.post(i).held_from;
        }
    }
    return std::nullopt;
}

}  // namespace lunxun::generate

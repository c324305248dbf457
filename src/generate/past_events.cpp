// SPDX-License-Identifier: Apache-2.0
#include "generate/past_events.hpp"

#include <algorithm>
#include <cstdio>

#include "generate/history_model.hpp"
#include "generate/unit_builder.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

std::string_view type_of(PastAudience audience, int working_days, Random& random) {
    if (working_days == 1) {
        return "lecture";
    }
    if (audience == PastAudience::village) {
        return "grassroots";
    }
    if (working_days >= 10) {
        return audience == PastAudience::county ? (working_days == 15 || working_days == 22 ? "refresher" : "post_training") : working_days == 22 ? "mid_career" : "post_training";
    }
    return working_days <= 3 && random.chance(0.4) ? "rotation" : "special_topic";
}

std::string serial_code(std::string_view prefix, int year, int serial) {
    char text[48];
    std::snprintf(text, sizeof text, "%.8s%d-%05d", prefix.data(), year, serial);
    return text;
}

}  // namespace

DayRange working_span(Day first, int working_days) {
    const int weekday = first.weekday();
    const Day start = weekday > 5 ? first + (8 - weekday) : first;
    Day last = start;
    for (int left = working_days - 1; left > 0;) {
        last = last + 1;
        left -= last.weekday() <= 5 ? 1 : 0;
    }
    return {start, last};
}

PastEvents::PastEvents(const Model& model, const SourceData& source, Random random, World& world)
    : model_(model), source_(source), random_(random), world_(world) {
    for (const auto& topic : rulebook::Codes::embedded().list("topic")) {
        topics_.push_back(topic.code);
    }
    const int base = std::max(2, model.scaled(model.is_province() ? 60 : 10));
    for (int year = first_history_year(model); year <= model.today.year(); ++year) {
        for (const auto audience : {PastAudience::county, PastAudience::section, PastAudience::staff, PastAudience::professional, PastAudience::village}) {
            for (const int length : kLengths) {
                const bool is_short_only = audience == PastAudience::village || audience == PastAudience::professional;
                if (length > 0 && (!is_short_only || length <= 5)) {
                    add_classes(year, audience, length, length > 10 ? std::max(2, base / 2) : base);
                }
            }
        }
    }
    add_online_years();
}

const std::vector<int>& PastEvents::classes(int year, PastAudience audience, int working_days) const {
    const auto found = classes_.find({year, static_cast<int>(audience), working_days});
    return found == classes_.end() ? none_ : found->second;
}

DayRange PastEvents::draw_days(int year, int working_days) {
    static constexpr double kSeason[] = {3, 2, 9, 11, 11, 11, 8, 5, 11, 11, 12, 6};
    for (;;) {
        const int month = static_cast<int>(random_.weighted(kSeason)) + 1;
        const auto days = working_span(Day::of(year, month, random_.between(1, 28)), working_days);
        const bool is_holiday = days.overlaps({Day::of(year, 10, 1), Day::of(year, 10, 7)}) || days.overlaps({Day::of(year, 5, 1), Day::of(year, 5, 4)}) ||
                                days.overlaps({Day::of(year, 1, 1), Day::of(year, 1, 3)}) || days.overlaps({Day::of(year, 2, 1), Day::of(year, 2, 12)});
        const bool is_past = days.last < model_.today && days.last.year() == year;
        // Some classes run over the turn of the year; nearly all do not.
        if (is_past && !is_holiday) {
            return days;
        }
    }
}

std::string PastEvents::class_name(int year, PastAudience audience, std::string_view type, std::string_view topic) {
    static constexpr std::string_view kGroups[] = {"county", "section", "staff", "professional", "village"};
    const auto& codes = rulebook::Codes::embedded();
    std::string name = fill(source_.resources.past_class_name, "year", std::to_string(year));
    name = fill(name, "audience", codes.zh("rank_group", kGroups[static_cast<int>(audience)]));
    name = fill(name, "topic", codes.zh("topic", topic));
    return fill(name, "type", codes.zh("class_type", type));
}

void PastEvents::add_classes(int year, PastAudience audience, int working_days, int count) {
    for (int i = 0; i < count; ++i) {
        const auto type = type_of(audience, working_days, random_);
        const std::string topic = random_.pick(topics_);
        std::size_t school = random_.chance(0.45) ? 0 : random_.below(world_.institutions.size());
        while (world_.institutions[school].kind == "online_academy") {
            school = random_.below(world_.institutions.size());
        }
        const auto& institution = world_.institutions[school];
        const auto& organiser = world_.units[1 + random_.below(std::min<std::size_t>(40, world_.units.size() - 1))];
        PastEvent event{.code = serial_code("P", year, ++serials_[year]), .name = class_name(year, audience, type, topic), .class_type = std::string{type},
                        .topic = topic, .organiser = organiser.name, .institution = institution.name, .institution_tier = institution.tier,
                        .days = draw_days(year, working_days), .half_days = 2 * working_days, .class_hours = kHoursADay * working_days};
        event.kind = working_days == 1 ? "lecture" : "class";
        event.is_full_time = working_days > 1;
        event.in_six_sheets = year == model_.today.year() && school == 0 && working_days > 1;
        classes_[{year, static_cast<int>(audience), working_days}].push_back(static_cast<int>(world_.events.size()));
        world_.events.push_back(std::move(event));
    }
}

const std::vector<int>& PastEvents::study(int year, int unit, bool is_leadership) {
    const auto [place, is_new] = study_.try_emplace({year, unit, is_leadership ? 1 : 0});
    if (is_new) {
        const int days = is_leadership ? 3 : 2;
        for (int half = 0; half < (model_.is_province() ? 1 : 2); ++half) {
            const Day first = half == 0 ? Day::of(year, random_.between(3, 6), random_.between(1, 25)) : Day::of(year, random_.between(8, 10), random_.between(8, 24));
            const int length = model_.is_province() ? 2 * days : days;
            std::string name = fill(source_.resources.past_study_name, "year", std::to_string(year));
            name = fill(fill(name, "number", std::to_string(half + 1)), "unit", world_.unit(unit).name);
            PastEvent event{.code = serial_code("Z", year, static_cast<int>(world_.events.size())), .name = name, .kind = "group_study", .class_type = {},
                            .topic = "new_thought", .organiser = world_.unit(unit).name, .institution = {}, .institution_tier = {},
                            .days = working_span(first, length), .half_days = 2 * length, .class_hours = kHoursADay * length, .is_full_time = false};
            place->second.push_back(static_cast<int>(world_.events.size()));
            world_.events.push_back(std::move(event));
        }
    }
    return place->second;
}

void PastEvents::add_online_years() {
    for (int year = model_.today.year() - 1; year <= model_.today.year(); ++year) {
        for (const bool in_december : {false, true}) {
            const Day last = std::min(Day::of(year, in_december ? 12 : 11, in_december ? 28 : 20), model_.today - 1);
            PastEvent event{.code = serial_code("W", year, in_december ? 2 : 1), .name = fill(source_.resources.past_online_name, "year", std::to_string(year)),
                            .kind = "online", .class_type = {}, .topic = {}, .organiser = world_.institutions[1].name, .institution = world_.institutions[1].name,
                            .institution_tier = {}, .days = {Day::of(year, 1, 10), last}, .half_days = 0, .class_hours = 50, .is_full_time = false};
            online_[{year, in_december}] = static_cast<int>(world_.events.size());
            world_.events.push_back(std::move(event));
        }
    }
}

}  // namespace lunxun::generate

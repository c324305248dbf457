// SPDX-License-Identifier: Apache-2.0
#include "generate/injected_error.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "generate/history_model.hpp"
#include "generate/id_number.hpp"
#include "generate/source_data.hpp"
#include "generate/unit_builder.hpp"

namespace lunxun::generate {

namespace {

/// Digits in the width of Chinese characters.
std::string full_width(std::string_view digits) {
    std::string wide;
    for (const char digit : digits) {
        wide += "\xEF\xBC";
        wide += static_cast<char>(0x90 + (digit - '0'));
    }
    return wide;
}

std::string dotted(Day day) {
    return std::to_string(day.year()) + "." + std::to_string(day.month()) + "." + std::to_string(day.day_of_month());
}

std::string in_words(Day day) {
    std::string text = fill(SourceData::embedded().resources.sheet.at("date_in_words"), "year", std::to_string(day.year()));
    text = fill(text, "month", std::to_string(day.month()));
    return fill(text, "day", std::to_string(day.day_of_month()));
}

/// From 30 December to 2 January, at eight a day.
constexpr int kHoursOverTheTurn = 32;

class Injector {
public:
    Injector(const Model& model, const Random& random, World& world) : model_(model), random_(random.stream("errors")), world_(world) {}

    ErrorPlan inject() {
        retire_areas();
        spoil_people();
        duplicate_people();
        spoil_posts();
        overlap_classes();
        for (int year = first_history_year(model_); year <= model_.today.year(); ++year) {
            spoil_history(year);
        }
        spoil_plan();
        return std::move(plan_);
    }

private:
    /// Areas that were renumbered: right once, and right in the number of whoever was born there.
    void retire_areas() {
        IdNumbers numbers;
        const std::string retired = world_.people.front().id_number.substr(0, 4) + "99";
        for (std::size_t i = 0; i < world_.people.size(); ++i) {
            auto& person = world_.people[i];
            if (random_.chance(0.08)) {
                person.id_number = numbers.next(retired, person.born_on, person.is_female);
                plan_.add("people", static_cast<std::int64_t>(i), {"retired_area_code", {}, {}});
            }
        }
    }

    /// Only people without a post: their other rows would otherwise fail with them.
    void spoil_people() {
        for (std::size_t i = 0; i < world_.people.size(); ++i) {
            const auto& person = world_.people[i];
            const auto row = static_cast<std::int64_t>(i);
            if (person.current_post >= 0) {
                if (random_.chance(0.01)) {
                    plan_.add("people", row, {"trailing_blank", "name", person.name + (random_.chance(0.5) ? "  " : "\xE3\x80\x80")});
                }
                continue;
            }
            const double draw = random_.uniform();
            if (draw < 0.003 * 1.55) {
                std::string wrong = person.id_number;
                wrong.back() = wrong.back() == '0' ? '1' : '0';
                plan_.add("people", row, {"wrong_check_digit", "id_number", wrong});
            } else if (draw < 0.006) {
                // Typed as a number: Excel keeps fifteen digits and writes zeros.
                plan_.add("people", row, {"id_number_ruined_by_excel", "id_number", std::strtod((person.id_number.substr(0, 15) + "000").c_str(), nullptr)});
            } else if (draw < 0.012) {
                plan_.add("people", row, {"full_width_digits", "phone", full_width(person.phone)});
            } else if (draw < 0.022) {
                plan_.add("people", row, {"text_date", "born_on", date_text(person.born_on)});
            }
        }
    }

    /// One person entered twice: another number, everything else the same.
    void duplicate_people() {
        IdNumbers numbers;
        const std::string area = world_.people.front().id_number.substr(0, 4) + "98";
        const auto count = static_cast<std::size_t>(static_cast<double>(world_.people.size()) * 0.004 + 0.5);
        const std::size_t people = world_.people.size();
        for (std::size_t i = 0; i < count; ++i) {
            Person copy = world_.people[random_.below(people)];
            copy.id_number = numbers.next(area, copy.born_on, copy.is_female);
            copy.first_post = copy.current_post = -1;
            plan_.add("people", static_cast<std::int64_t>(world_.people.size()), {"duplicate_person", {}, {}});
            world_.people.push_back(std::move(copy));
        }
    }

    void spoil_posts() {
        for (std::size_t i = 0; i < world_.posts.size(); ++i) {
            const auto& post = world_.posts[i];
            const auto row = static_cast<std::int64_t>(i);
            const auto rename = std::ranges::find(world_.renames, post.unit, &UnitRename::unit);
            if (rename != world_.renames.end() && random_.chance(0.6)) {
                plan_.add("posts", row, {"renamed_unit", "unit", rename->former_name});
            } else if (random_.chance(0.01)) {
                plan_.add("posts", row, {"text_date", "held_from", date_text(post.held_from)});
            }
        }
    }

    /// The same person in two classes on the same days.
    void overlap_classes() {
        std::map<int, std::vector<int>> by_month;
        for (std::size_t i = 0; i < world_.events.size(); ++i) {
            const auto& event = world_.events[i];
            if (event.is_full_time && !event.in_six_sheets) {
                by_month[event.days.first.year() * 12 + event.days.first.month()].push_back(static_cast<int>(i));
            }
        }
        const std::size_t count = world_.attendances.size();
        for (std::size_t i = 0; i < count; ++i) {
            const auto attendance = world_.attendances[i];
            const auto& event = world_.at(world_.events, attendance.event);
            if (!event.is_full_time || event.in_six_sheets || !random_.chance(0.006)) {
                continue;
            }
            for (const int other : by_month[event.days.first.year() * 12 + event.days.first.month()]) {
                const auto& clash = world_.at(world_.events, other);
                if (other != attendance.event && clash.days.overlaps(event.days)) {
                    overlapping_.push_back(static_cast<int>(world_.attendances.size()));
                    overlapped_.push_back(static_cast<int>(i));
                    world_.attendances.push_back({attendance.person, other, clash.class_hours, 90'000 + static_cast<int>(i % 9'000), true});
                    break;
                }
            }
        }
    }

    void spoil_history(int year) {
        const std::string sheet = "training_history/" + std::to_string(year);
        const auto rows = history_rows(world_, year);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto& attendance = world_.at(world_.attendances, rows[i]);
            const auto& event = world_.at(world_.events, attendance.event);
            const auto row = static_cast<std::int64_t>(i);
            if (event.kind == "practice") continue;
            if (std::ranges::binary_search(overlapping_, rows[i])) {
                plan_.add(sheet, row, {"overlapping_class", {}, {}});
                continue;
            }
            // Refused for a mistake of its own, it would overlap with nothing.
            if (std::ranges::binary_search(overlapped_, rows[i])) continue;
            const double draw = random_.uniform();
            if (draw < 0.005) {
                plan_.add(sheet, row, {"missing_end_date", "last_day", std::monostate{}});
            } else if (draw < 0.008) {
                plan_.add(sheet, row, {"hours_over_cap", "training_minutes", std::int64_t{event.days.days() * 30}});
            } else if (draw < 0.038 && event.is_full_time && year < model_.today.year() && attendance.class_hours <= kHoursOverTheTurn) {
                plan_.add(sheet, row, {"cross_year_class", "first_day", Day::of(year, 12, 30)});
                plan_.add(sheet, row, {"cross_year_class", "last_day", Day::of(year + 1, 1, 2)});
            } else if (draw < 0.048) {
                plan_.add(sheet, row, {"text_date", "first_day", date_text(event.days.first)});
            } else if (draw < 0.055) {
                plan_.add(sheet, row, {"number_as_text", "training_minutes", std::to_string(attendance.class_hours)});
            } else if (draw < 0.060) {
                plan_.add(sheet, row, {"full_width_digits", "training_minutes", full_width(std::to_string(attendance.class_hours))});
            }
        }
    }

    void spoil_plan() {
        for (std::size_t i = 0; i < world_.plan_entries.size(); ++i) {
            const auto& entry = world_.plan_entries[i];
            const auto row = static_cast<std::int64_t>(i);
            if (random_.chance(0.03)) {
                plan_.add("plan_entries", row, {"number_as_text", "seats_max", std::to_string(entry.seats_max) + " "});
            } else if (random_.chance(0.03)) {
                plan_.add("plan_entries", row, {"text_date", "earliest_day", date_text(entry.window.first)});
            }
        }
    }

    std::string date_text(Day day) { return random_.chance(0.5) ? dotted(day) : in_words(day); }

    const Model& model_;
    Random random_;
    World& world_;
    ErrorPlan plan_;
    std::vector<int> overlapping_;  // ascending positions in World::attendances
    std::vector<int> overlapped_;   // the same, of those they overlap with
};

}  // namespace

const ErrorPlan::Rows* ErrorPlan::of_sheet(std::string_view sheet) const {
    const auto found = sheets_.find(sheet);
    return found == sheets_.end() ? nullptr : &found->second;
}

void ErrorPlan::add(std::string_view sheet, std::int64_t row, Spoiled spoiled) {
    sheets_[std::string{sheet}][row].push_back(std::move(spoiled));
}

ErrorPlan inject_errors(const Model& model, const Random& random, World& world) {
    return Injector{model, random, world}.inject();
}

std::vector<int> history_rows(const World& world, int year) {
    std::vector<int> rows;
    for (std::size_t i = 0; i < world.attendances.size(); ++i) {
        const auto& event = world.at(world.events, world.attendances[i].event);
        if (event.days.first.year() == year && !event.in_six_sheets) {
            rows.push_back(static_cast<int>(i));
        }
    }
    return rows;
}

}  // namespace lunxun::generate

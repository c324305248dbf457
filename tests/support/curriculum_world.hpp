// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "curriculum/menu.hpp"

namespace lunxun::curriculum::testing {

/// Builds libraries and classes in memory: one institution (1), everybody as audience, courses revised shortly before 2027.
class World {
public:
    Library library;

    World() {
        library.buses[1] = 2;
        library.teachers.push_back({1, 1, false, 40, Day::of(2020, 1, 1), std::nullopt});
    }

    Course& course(Part part, const std::string& topic, const std::string& method = "lecture") {
        Course made;
        made.id = static_cast<std::int64_t>(100 + library.courses.size());
        made.name = "course " + std::to_string(made.id);
        made.part = part;
        made.mix = mix_of(method).value();
        made.method = method;
        made.topic = library.topics.number(topic);
        made.field = "general";
        made.audience = audience_bits("");
        made.minutes = 180;
        made.revision = 2;
        made.revised_on = Day::of(2026, 9, 1);
        made.teachers = {0};
        library.courses.push_back(made);
        return library.courses.back();
    }

    void courses(int count, Part part, const std::string& topic, const std::string& method = "lecture") {
        for (int i = 0; i < count; ++i) course(part, topic + std::to_string(i), method);
    }

    /// A library with enough of everything for any class of up to about sixty half-days.
    void fill() {
        for (int i = 0; i < 16; ++i) course(Part::theory, "thought" + std::to_string(i)).is_core_theory = i % 2 == 0;
        courses(6, Part::theory, "classic", "discussion");
        course(Part::party_spirit, "party_history").is_party_history = true;
        courses(8, Part::party_spirit, "spirit");
        courses(4, Part::party_spirit, "tradition", "on_site");
        courses(4, Part::political, "political");
        courses(8, Part::ability, "ability");
        courses(4, Part::ability, "exercise", "case");
        courses(4, Part::ability, "walk", "on_site");
        course(Part::ability, "digital_economy");
        courses(4, Part::knowledge, "knowledge");
        for (int i = 0; i < 6; ++i) reading("thought" + std::to_string(i), i < 3, 60);
    }

    Reading& reading(const std::string& topic, bool is_required, int minutes) {
        library.readings.push_back({static_cast<std::int64_t>(500 + library.readings.size()), library.topics.number(topic), audience_bits(""),
                                    is_required, minutes});
        return library.readings.back();
    }

    /// A special-topic class of section-level people, resident, from a Sunday on.
    ClassBrief a_class(int days = 6, const std::string& class_type = "special_topic") {
        ClassBrief brief;
        brief.id = 7;
        brief.institution_id = 1;
        brief.class_type = class_type;
        brief.field = "economy";
        brief.topic = library.topics.number("digital_economy");
        brief.audience = audience_bits("section");
        brief.delivery = "classroom";
        brief.days = {Day::of(2027, 4, 11), Day::of(2027, 4, 11) + (days - 1)};
        brief.is_resident = true;
        brief.people = 50;
        return brief;
    }

    static MenuRules rules() { return menu_rules(rulebook::RulePack::embedded(), Day::of(2027, 4, 11)); }

    Menu menu_of(const ClassBrief& brief) const {
        CourseLoad load(library);
        return compose_menu(brief, library, rules(), calendar::WorkingCalendar::embedded(), load, 1);
    }
};

}  // namespace lunxun::curriculum::testing

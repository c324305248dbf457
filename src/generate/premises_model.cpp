// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "generate/resource_model.hpp"
#include "generate/unit_builder.hpp"

namespace lunxun::generate {

namespace {

constexpr double kRoomAbsencePercent = 4;

class PremisesMaker {
public:
    PremisesMaker(const Model& model, const SourceData& source, const Random& random, World& world)
        : model_(model), source_(source), random_(random.stream("premises")), world_(world) {}

    void make() {
        for (std::size_t i = 0; i < world_.institutions.size(); ++i) {
            const auto& institution = world_.institutions[i];
            const auto endowment = endowment_of(institution);
            const int index = static_cast<int>(i);
            add_rooms(index, endowment);
            if (endowment.beds > 0) {
                add_beds(index, endowment.beds);
            }
            if (endowment.sites > 0) {
                add_fields(index, endowment);
            }
        }
    }

private:
    void add_rooms(int institution, const Endowment& endowment) {
        static constexpr int kClassroomSeats[] = {60, 60, 50, 60, 45, 60, 50, 40, 60, 30};
        static constexpr int kHallSeats[] = {150, 150, 120, 100};
        int number = 0;
        for (int i = 0; i < endowment.classrooms; ++i) {
            add_room(institution, "classroom", kClassroomSeats[i % 10], i == 0, ++number);
        }
        for (int i = 0; i < endowment.halls; ++i) {
            add_room(institution, "lecture_hall", kHallSeats[i % 4], true, ++number);
        }
        for (int i = 0; i < endowment.auditoriums; ++i) {
            add_room(institution, "auditorium", endowment.auditorium_seats, true, ++number);
        }
    }

    void add_room(int institution, std::string kind, int capacity, bool is_relay_ready, int number) {
        const auto& owner = world_.at(world_.institutions, institution);
        const auto& building = source_.resources.buildings[static_cast<std::size_t>(number / 5) % source_.resources.buildings.size()];
        const std::string number_text = std::to_string(100 * (1 + number % 5) + number);
        const int index = static_cast<int>(world_.rooms.size());
        world_.rooms.push_back({institution, owner.code + "-J" + number_text, building + number_text, std::move(kind), capacity, is_relay_ready});
        draw_absences(index, kRoomAbsencePercent, 2, model_.year, random_, world_.room_absences);
    }

    void add_beds(int institution, int beds) {
        const int parts = beds > 200 ? 2 : 1;
        for (int i = 0; i < parts; ++i) {
            const auto& owner = world_.at(world_.institutions, institution);
            const std::string number = std::to_string(i + 1);
            const int share = i == 0 ? beds - beds * (parts - 1) * 3 / 7 : beds * 3 / 7;
            world_.dormitories.push_back({institution, owner.code + "-S" + number, fill(source_.resources.dormitory_name, "number", number), share});
        }
    }

    void add_fields(int institution, const Endowment& endowment) {
        const auto& owner = world_.at(world_.institutions, institution);
        const auto& field = field_of(owner);
        const int first_base = static_cast<int>(world_.bases.size());
        for (int i = 0; i < endowment.bases; ++i) {
            const auto& names = source_.resources.bases;
            world_.bases.push_back({owner.code + "-B" + std::to_string(i + 1), names[static_cast<std::size_t>(i) % names.size()] + numeral(i, names.size()),
                                    owner.division_code, i == 2 ? "province" : i == 0 ? "prefecture" : "none"});
        }
        const int first_site = static_cast<int>(world_.sites.size());
        const auto& sites = field.sites;
        const std::size_t shift = random_.below(owner.tier == "county" ? sites.size() : 1);
        for (int i = 0; i < endowment.sites; ++i) {
            const auto& site = sites[(static_cast<std::size_t>(i) + shift) % sites.size()];
            const int base = endowment.bases > 0 && site.base >= 0 ? first_base + site.base % endowment.bases : -1;
            world_.sites.push_back({owner.code + "-X" + std::to_string(i + 1), site.name + numeral(i, sites.size()), base, owner.division_code, site.topic,
                                    random_.between(60, 200)});
        }
        for (int i = 0; i < endowment.routes; ++i) {
            add_route(institution, field.routes, i, first_site, endowment.sites);
        }
    }

    const FieldTemplates& field_of(const Institution& owner) const {
        return owner.kind == "university" ? source_.resources.partner_field : source_.resources.field;
    }

    void add_route(int institution, const std::vector<RouteTemplate>& templates, int number, int first_site, int sites) {
        const auto& owner = world_.at(world_.institutions, institution);
        const auto& pattern = templates[(static_cast<std::size_t>(number) + (owner.tier == "county" ? random_.below(templates.size()) : 0)) % templates.size()];
        const int half_days = owner.tier == "county" ? 1 : pattern.half_days;
        Route route{owner.code + "-L" + std::to_string(number + 1), pattern.name + numeral(number, templates.size()), institution, half_days,
                    random_.between(8, 12) * 5, {}};
        // Two to four stops; what the half-days leave beside travel is spent at the sites.
        std::vector<int> stops;
        for (const int site : pattern.sites) {
            const int place = first_site + (site + number / static_cast<int>(templates.size())) % sites;
            if (std::ranges::find(stops, place) == stops.end()) {
                stops.push_back(place);
            }
        }
        const int stay = half_days * 180 / static_cast<int>(stops.size());
        for (const int site : stops) {
            route.stops.push_back({site, stay, random_.between(3, 8) * 5});
        }
        world_.routes.push_back(std::move(route));
    }

    /// Where names run out they come again with a number.
    static std::string numeral(int index, std::size_t names) {
        const auto round = static_cast<std::size_t>(index) / names;
        return round == 0 ? std::string{} : std::to_string(round + 1);
    }

    const Model& model_;
    const SourceData& source_;
    Random random_;
    World& world_;
};

}  // namespace

Endowment endowment_of(const Institution& institution) {
    if (institution.kind == "online_academy") {
        return {};
    }
    if (institution.kind == "university") {
        return {.full_time = 12, .full_time_sessions = 20, .classrooms = 4, .halls = 1, .beds = 240, .sites = 4, .routes = 2, .courses = 30};
    }
    if (institution.tier == "province") {
        return {.full_time = 180, .part_time = 320, .full_time_sessions = 16, .part_time_sessions = 2, .classrooms = 30, .halls = 10, .auditoriums = 2,
                .auditorium_seats = 600, .beds = 900, .bases = 22, .sites = 90, .routes = 45, .courses = 1'200};
    }
    if (institution.tier == "prefecture") {
        return {.full_time = 45, .part_time = 119, .full_time_sessions = 16, .part_time_sessions = 2, .classrooms = 10, .halls = 4, .auditoriums = 1,
                .auditorium_seats = 700, .beds = 350, .bases = 3, .sites = 8, .routes = 4, .courses = 160};
    }
    return {.full_time = 10, .part_time = 25, .full_time_sessions = 16, .part_time_sessions = 1, .classrooms = 3, .halls = 1, .auditoriums = 1,
            .auditorium_seats = 520, .beds = 80, .bases = 1, .sites = 4, .routes = 1, .courses = 40};
}

void make_premises(const Model& model, const SourceData& source, const Random& random, World& world) {
    PremisesMaker{model, source, random, world}.make();
}

void draw_absences(int owner, double percent, int longest_days, int year, Random& random, std::vector<Absence>& absences) {
    const Day first = Day::of(year, 1, 1);
    const int days = Day::of(year, 12, 31) - first + 1;
    std::vector<char> taken(static_cast<std::size_t>(days), 0);
    int weekdays = 0;
    for (int i = 0; i < days; ++i) {
        weekdays += (first + i).weekday() <= 5 ? 1 : 0;
    }
    int left = static_cast<int>(2 * weekdays * percent / 100 + 0.5);
    for (int attempt = 0; left > 0 && attempt < 2'000; ++attempt) {
        const int start = static_cast<int>(random.below(static_cast<std::size_t>(days)));
        const int length = random.chance(0.45) ? 1 : random.between(1, longest_days);
        const bool is_free = start + length <= days && (first + start).weekday() <= 5 &&
                             std::none_of(taken.begin() + start, taken.begin() + start + length, [](char day) { return day != 0; });
        if (!is_free) {
            continue;
        }
        std::fill_n(taken.begin() + start, length, 1);
        const bool is_half = length == 1 && (left == 1 || random.chance(0.6));
        absences.push_back({owner, {first + start, first + (start + length - 1)}, is_half ? (random.chance(0.5) ? "morning" : "afternoon") : "day"});
        for (int i = start; i < start + length; ++i) {
            left -= (first + i).weekday() <= 5 ? (is_half ? 1 : 2) : 0;
        }
    }
}

}  // namespace lunxun::generate

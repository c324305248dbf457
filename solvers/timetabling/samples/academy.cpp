// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/samples/academy.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <string>

#include "solvers/timetabling/search/random.hpp"
#include "solvers/timetabling/search/rows.hpp"

namespace lunxun::timetabling {

namespace {

constexpr int kEveningCost = 6;
constexpr int kFullTimeMonthly = 30;
constexpr int kLeaderMonthly = 2;
constexpr int kSharedMonthly = 8;
constexpr int kQualified = 6;        ///< teachers a course, about
constexpr int kSeatsOfBus = 50;
constexpr int kWeeksTried = 40;

/// Share of the classes that start in each month, of 1,000.
constexpr std::array<int, 12> kStarts = {30, 20, 90, 110, 110, 110, 80, 50, 110, 110, 120, 60};

enum DayShapeIndex { kClassDay, kTeacherDay };

/// Resources of one school, as indices of the model.
struct Campus {
    std::vector<int> teachers, leaders;
    std::vector<int> course_sets;
    int small_set = 0, middle_set = 0, large_set = 0, site_set = 0, open_set = 0;
    int pool = 0;
    std::array<std::vector<int>, 3> classes_on;  ///< small, middle and large classes, by day
    std::array<int, 3> rooms{};
    std::vector<int> taught[2];   ///< events by semester
};

class Maker {
public:
    explicit Maker(const Academy& academy) : academy_(academy), random_(academy.seed) {}

    AcademyModel make() {
        lay_grid();
        for (int i = 0; i < academy_.shared_teachers; ++i) shared_.push_back(add_teacher("shared " + std::to_string(i), 40, kSharedMonthly));
        for (const School& school : academy_.schools) campuses_.push_back(open_campus(school));
        for (int school = 0; school < size_of(academy_.schools); ++school) {
            for (int i = 0; i < academy_.schools[index_of(school)].classes; ++i) add_class(school);
            add_shares(campuses_[index_of(school)], school);
        }
        return std::move(result_);
    }

private:
    Model& model() { return result_.model; }

    void lay_grid() {
        model().horizon = {academy_.first, academy_.days,
                           {{HalfDay::morning, 240, 0}, {HalfDay::afternoon, 180, 0}, {HalfDay::evening, 120, kEveningCost}}};
        DayShape class_day;
        class_day.isolated = Weight::soft(3);
        class_day.gaps = Weight::soft(4);
        DayShape teacher_day;
        teacher_day.load = Weight::hard();
        teacher_day.max_load = 2;
        model().day_shapes = {class_day, teacher_day};
        const int places = size_of(academy_.schools) + 1;  // schools, and all field sites as one
        model().travel.sites = places;
        for (int from = 0; from < places; ++from) {
            for (int to = 0; to < places; ++to) model().travel.free_slots.push_back(from == to ? 0 : 1);
        }
        model().travel.teachers = Weight::hard();
    }

    std::vector<int> closed_at_random(int share_of_256) {
        std::vector<int> closed;
        for (int slot = 0; slot < model().horizon.slots(); ++slot) {
            if (random_.chance(share_of_256)) closed.push_back(slot);
        }
        return closed;
    }

    int add_teacher(std::string name, int blocked, int monthly) {
        const int index = size_of(model().teachers);
        model().teachers.push_back({std::move(name), kTeacherDay, closed_at_random(blocked)});
        model().load_limits.push_back({Owner::teacher, index, Span::month, LoadUnit::events, monthly, Weight::hard()});
        return index;
    }

    std::vector<int> add_rooms(const std::string& name, int count, int seats, int site) {
        std::vector<int> rooms;
        for (int i = 0; i < count; ++i) {
            rooms.push_back(size_of(model().rooms));
            model().rooms.push_back({name + std::to_string(i), seats, site, closed_at_random(10)});
        }
        return rooms;
    }

    Campus open_campus(const School& school) {
        Campus campus;
        const int number = size_of(campuses_);
        const std::string name = "school " + std::to_string(number) + " ";
        for (int i = 0; i < school.full_time; ++i) campus.teachers.push_back(add_teacher(name + "t" + std::to_string(i), 31, kFullTimeMonthly));
        for (int i = 0; i < school.leaders; ++i) campus.leaders.push_back(add_teacher(name + "l" + std::to_string(i), 90, kLeaderMonthly));
        std::vector<int> rooms = add_rooms(name + "s", school.small_rooms, 60, number);
        campus.small_set = add_set(model().room_sets, rooms);
        rooms = add_rooms(name + "m", school.middle_rooms, 150, number);
        campus.middle_set = add_set(model().room_sets, rooms);
        const std::vector<int> large = add_rooms(name + "x", school.large_rooms, 600, number);
        campus.large_set = add_set(model().room_sets, large);
        rooms.insert(rooms.end(), large.begin(), large.end());
        campus.open_set = add_set(model().room_sets, rooms);
        campus.site_set = add_set(model().room_sets, add_rooms(name + "site", school.sites, 200, size_of(academy_.schools)));
        campus.pool = size_of(model().pools);
        model().pools.push_back({name + "buses", school.buses, {}});
        for (int course = 0; course < school.courses; ++course) campus.course_sets.push_back(qualify(campus));
        for (std::vector<int>& each : campus.classes_on) each.assign(index_of(academy_.days), 0);
        campus.rooms = {school.small_rooms, school.middle_rooms, school.large_rooms};
        return campus;
    }

    /// Teachers qualified for one course: full-time ones and leaders of the school, now and then one shared by all.
    int qualify(const Campus& campus) {
        std::vector<int> qualified;
        const auto add_some = [&](const std::vector<int>& from, int count) {
            for (int i = 0; i < count && !from.empty(); ++i) qualified.push_back(from[index_of(random_.below(size_of(from)))]);
        };
        add_some(campus.teachers, kQualified / 2);
        add_some(campus.leaders, kQualified / 2);
        if (random_.chance(80)) add_some(shared_, 1);
        std::ranges::sort(qualified);
        qualified.erase(std::ranges::unique(qualified).begin(), qualified.end());
        return add_set(model().teacher_sets, qualified);
    }

    bool is_weekend(int day) const { return (academy_.first + day).weekday() >= 6; }

    int random_start_day(int length) {
        if (academy_.days < 300) return random_.below(std::max(1, academy_.days - length));
        int pick = random_.below(1000);
        int month = 0;
        while (pick >= kStarts[index_of(month)]) pick -= kStarts[index_of(month++)];
        const int day = Day::of(academy_.first.year(), month + 1, 1) - academy_.first + random_.below(28);
        return std::min(day, academy_.days - length - 1);
    }

    /// The first of some random weeks, starting on a Monday or Tuesday, with a free room of the class's size; else the
    /// quietest of them.
    int choose_week(Campus& campus, int kind, int length) {
        std::vector<int>& classes_on = campus.classes_on[index_of(kind)];
        int best = 0, least = INT_MAX;
        for (int i = 0; i < kWeeksTried && least >= campus.rooms[index_of(kind)]; ++i) {
            int day = random_start_day(length);
            while (day > 0 && (academy_.first + day).weekday() > 2) --day;
            int crowd = 0;
            for (int d = day; d < std::min(academy_.days, day + length); ++d) crowd = std::max(crowd, classes_on[index_of(d)]);
            if (crowd < least) best = day, least = crowd;
        }
        for (int d = best; d < std::min(academy_.days, best + length); ++d) ++classes_on[index_of(d)];
        return best;
    }

    void add_class(int school) {
        Campus& campus = campuses_[index_of(school)];
        const int spread = random_.below(100);
        const int sessions = std::max(4, spread < 70 ? academy_.mean_sessions * (40 + random_.below(60)) / 100 : academy_.mean_sessions * (100 + random_.below(130)) / 100);
        const int working_days = (sessions + 1) / 2 + 1;
        const int length = std::min(academy_.days - 1, working_days + 2 * (working_days / 5));
        const int size = random_.below(100);
        const int day = choose_week(campus, size < 70 ? 0 : size < 92 ? 1 : 2, length);
        const int people = size < 70 ? 30 + random_.below(30) : size < 92 ? 80 + random_.below(70) : 200 + random_.below(400);
        Group group{"class " + std::to_string(model().groups.size()), people, kClassDay, {}};
        for (int d = day; d < std::min(academy_.days, day + length); ++d) {
            for (int period = 0; period < 3 && is_weekend(d); ++period) group.closed.push_back(model().horizon.slot(d, period));
        }
        model().groups.push_back(group);
        model().series.push_back({group.name, 0, Weight::off(), Weight::soft(1)});
        int last = day + length - 1;
        while (is_weekend(last)) ++last;
        add_sessions(school, sessions, model().horizon.slot(day, 0), std::min(model().horizon.slots(), model().horizon.slot(last + 1, 0)) - 1);
    }

    int add_event(int school, const std::string& name, int earliest, int latest) {
        Event event;
        const int group = size_of(model().groups) - 1;
        event.name = model().groups.back().name + " " + name;
        event.groups = {group};
        event.series = group;
        event.earliest = earliest;
        event.latest = latest;
        event.notified = model().groups.back().people;
        result_.school_of_event.push_back(school);
        result_.class_of_event.push_back(group);
        model().events.push_back(std::move(event));
        return size_of(model().events) - 1;
    }

    int room_set(const Campus& campus) const {
        const int people = result_.model.groups.back().people;
        return people <= 60 ? campus.small_set : people <= 150 ? campus.middle_set : campus.large_set;
    }

    void seat(int event, const Campus& campus) {
        model().events[index_of(event)].rooms = {{room_set(campus), model().groups.back().people}};
    }

    void add_sessions(int school, int sessions, int earliest, int latest) {
        Campus& campus = campuses_[index_of(school)];
        const int semester = model().horizon.date_of(earliest).month() <= 6 ? 0 : 1;
        const int opening = add_event(school, "opening", earliest, latest);
        seat(opening, campus);
        std::vector<int> body, discussions, practice;
        int lecture = -1;
        for (int left = sessions - 2; left > 0; --left) {
            const int kind = random_.below(100);
            if (kind < 20 && lecture >= 0) {
                body.push_back(add_event(school, "discussion", earliest, latest));
                seat(body.back(), campus);
                discussions.push_back(body.back());
                model().orders.push_back({lecture, body.back(), 0, 1, LagUnit::days, Weight::soft(5)});
                lecture = -1;
            } else if (kind < 34 && lecture >= 0 && left > 1 && model().groups.back().people <= kSeatsOfBus) {
                body.push_back(add_field_day(school, campus, earliest, latest));
                practice.push_back(body.back());
                model().orders.push_back({lecture, body.back(), 0, INT_MAX, LagUnit::slots, Weight::soft(3)});
                --left;
            } else {
                lecture = add_event(school, "lecture", earliest, latest);
                body.push_back(lecture);
                seat(lecture, campus);
                model().events[index_of(lecture)].teachers = {{campus.course_sets[index_of(random_.below(size_of(campus.course_sets)))]}};
                campus.taught[semester].push_back(lecture);
            }
        }
        const int closing = add_event(school, "closing", earliest, latest);
        seat(closing, campus);
        for (const int each : body) {
            model().orders.push_back({opening, each, 0, INT_MAX, LagUnit::slots, Weight::hard()});
            model().orders.push_back({each, closing, 0, INT_MAX, LagUnit::slots, Weight::hard()});
        }
        if (body.empty()) model().orders.push_back({opening, closing, 0, INT_MAX, LagUnit::slots, Weight::hard()});
        for (const auto& alike : {discussions, practice}) {
            if (alike.size() > 1) model().count_limits.push_back({model().groups.back().name, alike, Span::day, 1, Weight::soft(3)});
        }
    }

    /// Morning and afternoon at a field site, by bus.
    int add_field_day(int school, const Campus& campus, int earliest, int latest) {
        const int index = add_event(school, "field route", earliest, latest);
        Event& event = model().events[index_of(index)];
        event.duration = 2;
        event.rooms = {{campus.site_set, model().groups.back().people}};
        event.pools = {{campus.pool, 1}};
        event.series = -1;
        for (int slot = earliest; slot <= latest; ++slot) {
            if (model().horizon.period_of(slot) == 0) event.starts.push_back(slot);
        }
        return index;
    }

    void add_shares(const Campus& campus, int school) {
        for (int semester = 0; semester < 2; ++semester) {
            if (campus.taught[semester].empty()) continue;
            model().shares.push_back({"leaders, school " + std::to_string(school) + ", semester " + std::to_string(semester + 1), campus.taught[semester],
                                      campus.leaders, 20, Weight::hard()});
        }
    }

    const Academy& academy_;
    Random random_;
    AcademyModel result_;
    std::vector<int> shared_;
    std::vector<Campus> campuses_;
};

}  // namespace

Academy prefecture_academy(std::uint64_t seed) {
    Academy academy;
    academy.seed = seed;
    academy.schools.push_back({131, 10, 4, 1, 45, 119, 160, 8, 6});
    for (int county = 0; county < 9; ++county) academy.schools.push_back({23, 3, 1, 1, 10, 25, 40, 2, 3});
    return academy;
}

Academy province_academy(std::uint64_t seed) {
    Academy academy;
    academy.seed = seed;
    academy.shared_teachers = 60;
    academy.schools.push_back({140, 30, 10, 2, 180, 320, 400, 20, 12});
    for (int city = 0; city < 11; ++city) academy.schools.push_back({60, 10, 4, 1, 45, 119, 160, 8, 6});
    for (int county = 0; county < 117; ++county) academy.schools.push_back({county < 109 ? 24 : 23, 3, 1, 1, 10, 25, 40, 2, 3});
    return academy;
}

Academy small_academy(std::uint64_t seed, int classes) {
    Academy academy;
    academy.seed = seed;
    academy.first = Day::of(2027, 3, 1);
    academy.days = 19;
    academy.mean_sessions = 10;
    academy.shared_teachers = 2;
    academy.schools.push_back({classes, 2 + classes / 2, 1, 1, 6, 12, 12, 2, 2});
    return academy;
}

AcademyModel model_of(const Academy& academy) { return Maker(academy).make(); }

}  // namespace lunxun::timetabling

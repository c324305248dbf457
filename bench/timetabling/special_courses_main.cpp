// SPDX-License-Identifier: Apache-2.0
// bench-courses-special: a program for UD2 and nothing else, to tell what the general core costs. Moves and exchanges of
// lectures on integer arrays, hard rules never broken, one annealing; it starts from a timetable that the core has found,
// tries moves for so many CPU seconds, and prints its cost and tries a second beside those of the core in twice to a quarter
// of that time. Instances of at most 64 slots.
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "solvers/timetabling/formats/ctt_model.hpp"
#include "solvers/timetabling/score.hpp"
#include "solvers/timetabling/search/random.hpp"
#include "solvers/timetabling/solve.hpp"

namespace {

using namespace lunxun::timetabling;

constexpr double kHot = 3;
constexpr double kCold = 0.15;
constexpr int kBatch = 4096;

double cpu_seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::size_t at(int value) { return static_cast<std::size_t>(value); }

class Special {
public:
    Special(const CttInstance& instance, const std::vector<Placement>& placements)
        : instance_(instance), slots_(instance.days * instance.periods), courses_(static_cast<int>(instance.courses.size())), rooms_(static_cast<int>(instance.rooms.size())) {
        open_.assign(at(courses_), ~std::uint64_t{0});
        for (const auto& closed : instance.closed) open_[at(closed.course)] &= ~(std::uint64_t{1} << (closed.day * instance.periods + closed.period));
        clashes_.assign(at(courses_ * courses_), 0);
        curricula_of_.resize(at(courses_));
        for (int a = 0; a < courses_; ++a)
            for (int b = 0; b < courses_; ++b) clashes_[at(a * courses_ + b)] = instance.courses[at(a)].teacher == instance.courses[at(b)].teacher;
        for (std::size_t c = 0; c < instance.curricula.size(); ++c)
            for (const int a : instance.curricula[c].courses) {
                curricula_of_[at(a)].push_back(static_cast<int>(c));
                for (const int b : instance.curricula[c].courses) clashes_[at(a * courses_ + b)] = 1;
            }
        cell_.assign(at(slots_ * rooms_), -1);
        taken_.assign(instance.curricula.size() * at(instance.days), 0);
        on_day_.assign(at(courses_ * instance.days), 0);
        in_room_.assign(at(courses_ * rooms_), 0);
        busy_.assign(at(courses_), 0);
        for (int mask = 0; mask < 1 << instance.periods; ++mask) lonely_.push_back(2 * std::popcount(static_cast<unsigned>(mask & ~(mask << 1) & ~(mask >> 1))));
        std::size_t event = 0;
        for (int course = 0; course < courses_; ++course)
            for (int i = 0; i < instance.courses[at(course)].lectures; ++i, ++event) {
                course_of_.push_back(course);
                slot_of_.push_back(-1), room_of_.push_back(-1);
                put(static_cast<int>(event), placements[event].start, placements[event].rooms[0]);
            }
    }

    long long soft() const { return soft_; }

    void try_one(lunxun::timetabling::Random& random, double limit) {
        const int lecture = random.below(static_cast<int>(course_of_.size()));
        const int slot = random.below(slots_), room = random.below(rooms_);
        const int from = slot_of_[at(lecture)], from_room = room_of_[at(lecture)];
        const int other = cell_[at(slot * rooms_ + room)];
        if (other == lecture || (other >= 0 && course_of_[at(other)] == course_of_[at(lecture)])) return;
        if (slot != from && !(may_stand(lecture, slot, other) && (other < 0 || may_stand(other, from, lecture)))) return;
        const long long before = soft_;
        take(lecture);
        if (other >= 0) take(other);
        put(lecture, slot, room);
        if (other >= 0) put(other, from, from_room);
        if (static_cast<double>(soft_ - before) <= limit) return;
        take(lecture);
        if (other >= 0) take(other);
        put(lecture, from, from_room);
        if (other >= 0) put(other, slot, room);
    }

private:
    /// No lecture in the slot but `leaving` shares a teacher, curriculum or course with this one.
    bool may_stand(int lecture, int slot, int leaving) const {
        const int course = course_of_[at(lecture)];
        if (!(open_[at(course)] >> slot & 1U)) return false;
        const int* cell = &cell_[at(slot * rooms_)];
        for (int room = 0; room < rooms_; ++room) {
            const int other = cell[room];
            if (other >= 0 && other != leaving && other != lecture && clashes_[at(course * courses_ + course_of_[at(other)])]) return false;
        }
        return true;
    }

    void put(int lecture, int slot, int room) { change(lecture, slot, room, 1); }
    void take(int lecture) { change(lecture, slot_of_[at(lecture)], room_of_[at(lecture)], -1); }

    void change(int lecture, int slot, int room, int sign) {
        const int course = course_of_[at(lecture)], day = slot / instance_.periods;
        const auto& about = instance_.courses[at(course)];
        cell_[at(slot * rooms_ + room)] = sign > 0 ? lecture : -1;
        slot_of_[at(lecture)] = slot, room_of_[at(lecture)] = room;
        soft_ += sign * std::max(0, about.students - instance_.rooms[at(room)].seats);
        int& on_day = on_day_[at(course * instance_.days + day)];
        on_day += sign;
        if (on_day == (sign > 0 ? 1 : 0)) {
            // Courses begin with no day at all, which the empty timetable was not charged for.
            const int days = busy_[at(course)] += sign;
            if (days <= about.min_days - (sign > 0 ? 0 : 1)) soft_ -= 5 * sign;
        }
        int& in_room = in_room_[at(course * rooms_ + room)];
        in_room += sign;
        if (in_room == (sign > 0 ? 1 : 0)) soft_ += sign;
        for (const int curriculum : curricula_of_[at(course)]) {
            unsigned& taken = taken_[at(curriculum * instance_.days + day)];
            soft_ -= lonely_[taken];
            taken ^= 1U << slot % instance_.periods;
            soft_ += lonely_[taken];
        }
    }

    const CttInstance& instance_;
    int slots_, courses_, rooms_;
    std::vector<std::uint64_t> open_;
    std::vector<char> clashes_;
    std::vector<std::vector<int>> curricula_of_;
    std::vector<int> cell_, course_of_, slot_of_, room_of_, on_day_, in_room_, busy_, lonely_;
    std::vector<unsigned> taken_;
    long long soft_ = 0;
};

struct Figures {
    double rate = 0;  ///< tries a CPU second
    long long soft = 0;
};

Figures run_special(const CttInstance& instance, const Solution& start, double seconds) {
    Special special(instance, start.placements);
    // It counts from an empty timetable that pays for nothing: only differences mean anything.
    const long long offset = start.score.total().soft - special.soft();
    Random random(1);
    const double started = cpu_seconds();
    double moves = 0, spent = 0;
    for (; spent < seconds; spent = cpu_seconds() - started, moves += kBatch) {
        const double temperature = kHot * std::pow(kCold / kHot, spent / seconds);
        for (int i = 0; i < kBatch; ++i) special.try_one(random, -temperature * std::log(random.unit() + 1e-12));
    }
    return {moves / spent, special.soft() + offset};
}

Figures run_core(const Model& model, double seconds) {
    Options options;
    const double started = cpu_seconds();
    options.spent = [&] { return (cpu_seconds() - started) / seconds; };
    const auto solution = solve(model, options);
    return {static_cast<double>(solution->iterations) / (cpu_seconds() - started), solution->score.total().soft};
}

void print(const char* name, double seconds, const Figures& figures) {
    std::printf("%-8s %6.1f s  soft cost %5lld  %6.2f M tries a CPU second\n", name, seconds, figures.soft, figures.rate / 1e6);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return std::fprintf(stderr, "usage: bench-courses-special FILE.ctt [SECONDS]\n"), 2;
    std::ifstream file(argv[1], std::ios::binary);
    if (!file) return std::printf("skipped: %s is not there\n", argv[1]), 0;
    const auto instance = read_ctt(std::string(std::istreambuf_iterator<char>(file), {}));
    if (!instance || instance->days * instance->periods > 64) return std::fprintf(stderr, "cannot be read, or has more than 64 slots\n"), 2;
    const double seconds = argc > 2 ? std::atof(argv[2]) : 10;
    const Model model = model_of(*instance, Formulation::ud2);
    Options first;
    first.iterations = 2'000'000;
    const auto start = solve(model, first);
    if (!start->is_feasible()) return std::fprintf(stderr, "the core found no timetable to start from\n"), 7;
    const Figures special = run_special(*instance, *start, seconds);
    print("special", seconds, special);
    double enough = 0;
    for (const double share : {2.0, 1.0, 0.5, 0.25}) {
        const Figures core = run_core(model, share * seconds);
        print("core", share * seconds, core);
        if (core.soft <= special.soft) enough = share;
        if (share == 1.0) std::printf("in that time the special program tries %.2f times as many moves\n", special.rate / core.rate);
    }
    if (enough > 0) std::printf("the core is no worse than the special program in %.2f of its time\n", enough);
    else std::printf("the core is worse than the special program in twice its time\n");
    return 0;
}

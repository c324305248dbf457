// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <set>

#include "generate/people_names.hpp"
#include "generate/resource_model.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

constexpr double kLeaderAbsencePercent = 35;  // requirements 5.7
constexpr double kTeacherAbsencePercent = 12;
constexpr std::size_t kFullTimeTeachersACourse = 5;
constexpr std::size_t kCountyTeachersACourse = 3;

struct SourceShare {
    std::string_view source_type;
    double percent = 0;
};

/// "Regardless of rank, seniority, degree" (seed 003): leaders, models, grass-roots officials, rural experts.
constexpr SourceShare kPartTime[] = {{"leading_official", 46}, {"professor", 12}, {"grassroots_official", 14}, {"model", 10}, {"rural_expert", 9}, {"specialist", 9}};

class FacultyMaker {
public:
    FacultyMaker(const Model& model, const SourceData& source, const Random& random, World& world)
        : model_(model), random_(random.stream("faculty")), world_(world), names_(source.names) {}

    void make() {
        for (std::size_t i = 0; i < world_.institutions.size(); ++i) {
            const auto endowment = endowment_of(world_.institutions[i]);
            if (endowment.full_time > 0) {
                staff(static_cast<int>(i), endowment);
            }
        }
    }

private:
    void staff(int institution, const Endowment& endowment) {
        const auto first = world_.teachers.size();
        const bool is_partner = world_.at(world_.institutions, institution).kind == "university";
        for (int i = 0; i < endowment.full_time; ++i) {
            add(institution, is_partner ? "professor" : "full_time", endowment.full_time_sessions);
        }
        std::vector<double> weights;
        for (const auto& share : kPartTime) {
            weights.push_back(share.percent);
        }
        const auto counts = apportion(endowment.part_time, weights);
        find_leaders(institution);
        for (std::size_t kind = 0; kind < counts.size(); ++kind) {
            for (int i = 0; i < counts[kind]; ++i) {
                add(institution, kPartTime[kind].source_type, endowment.part_time_sessions);
            }
        }
        assign_courses(institution, first, static_cast<std::size_t>(endowment.full_time));
        for (auto i = first; i < world_.teachers.size(); ++i) {
            const bool is_leader = world_.teachers[i].is_leading_official;
            draw_absences(static_cast<int>(i), is_leader ? kLeaderAbsencePercent : kTeacherAbsencePercent, is_leader ? 4 : 6, model_.year, random_,
                          world_.teacher_absences);
        }
    }

    /// Heads and deputies of the level's own units; each of them lectures once at most.
    void find_leaders(int institution) {
        leaders_.clear();
        const auto& owner = world_.at(world_.institutions, institution);
        for (std::size_t i = 0; i < world_.people.size(); ++i) {
            const auto* post = world_.current_post(world_.people[i]);
            if (post == nullptr || !post->is_leader) {
                continue;
            }
            const auto& unit = world_.unit(post->unit);
            const auto group = rulebook::rank_group(post->rank_code);
            const bool is_of_level = unit.tier == owner.tier && unit.division_code == owner.division_code && unit.role != UnitRole::institution;
            if (is_of_level && (group == "county" || group == "bureau" || (owner.tier == "county" && group == "section"))) {
                leaders_.push_back(static_cast<int>(i));
            }
        }
        random_.shuffle(leaders_);
    }

    void add(int institution, std::string_view source_type, int sessions) {
        const auto& owner = world_.at(world_.institutions, institution);
        char code[48];
        std::snprintf(code, sizeof code, "%.16s-T%04d", owner.code.c_str(), static_cast<int>(world_.teachers.size()) % 10'000);
        Teacher teacher{.code = code, .name = {}, .source_type = std::string{source_type}, .institution = institution};
        teacher.sessions_per_month = sessions;
        teacher.admitted_on = model_.today - random_.between(30, 2'500);
        if (source_type == "leading_official" && !leaders_.empty()) {
            teacher.person = leaders_.back();
            leaders_.pop_back();
            teacher.name = world_.person(teacher.person).name;
            teacher.unit = world_.current_post(world_.person(teacher.person))->unit;
            teacher.is_leading_official = true;
            teacher.fee_grade = "none";
        } else {
            teacher.name = names_.draw(random_, random_.chance(0.35));
            teacher.fee_grade = draw_grade(source_type);
        }
        world_.teachers.push_back(std::move(teacher));
    }

    /// Associate senior 45, senior 30, national expert 3 percent of all; the others without fee.
    std::string draw_grade(std::string_view source_type) {
        if (source_type == "grassroots_official" || source_type == "rural_expert" || source_type == "leading_official") {
            return random_.chance(0.5) ? "none" : "associate_senior";
        }
        static constexpr double kGrades[] = {56, 40, 4};
        static constexpr std::string_view kNames[] = {"associate_senior", "senior", "national_expert"};
        return std::string{kNames[random_.weighted(kGrades)]};
    }

    void assign_courses(int institution, std::size_t first, std::size_t full_time) {
        std::vector<int> own;
        for (std::size_t i = 0; i < world_.courses.size(); ++i) {
            // What is shared is taught everywhere.
            if (world_.courses[i].institution == institution || world_.courses[i].institution < 0) {
                own.push_back(static_cast<int>(i));
            }
        }
        const std::size_t part_time = world_.teachers.size() - first - full_time;
        const bool is_county = world_.at(world_.institutions, institution).tier == "county";
        for (const int course : own) {
            const std::size_t wanted = std::min(full_time, is_county ? kCountyTeachersACourse : kFullTimeTeachersACourse);
            std::set<std::size_t> chosen;
            while (chosen.size() < wanted) {
                chosen.insert(random_.below(full_time));
            }
            for (const auto teacher : chosen) {
                world_.teachers[first + teacher].courses.push_back(course);
            }
            const auto& method = world_.at(world_.courses, course).method;
            if (part_time > 0 && method != "activity" && method != "discussion") {
                assign_part_time(course, first + full_time, part_time);
            }
        }
    }

    /// Leading officials also teach theory and party spirit, or no main class could reach their share of a fifth.
    void assign_part_time(int course, std::size_t first, std::size_t count) {
        const std::size_t wanted = std::max<std::size_t>(2, count / 14);
        for (std::size_t i = 0; i < wanted; ++i) {
            auto& teacher = world_.teachers[first + random_.below(count)];
            if (std::ranges::find(teacher.courses, course) == teacher.courses.end()) {
                teacher.courses.push_back(course);
            }
        }
    }

    const Model& model_;
    Random random_;
    World& world_;
    PeopleNames names_;
    std::vector<int> leaders_;
};

}  // namespace

void make_faculty(const Model& model, const SourceData& source, const Random& random, World& world) {
    FacultyMaker{model, source, random, world}.make();
}

}  // namespace lunxun::generate

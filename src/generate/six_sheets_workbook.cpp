// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "generate/random.hpp"
#include "generate/unit_builder.hpp"
#include "generate/workbooks.hpp"

namespace lunxun::generate {

namespace {

using documents::Value;

class SixSheets {
public:
    SixSheets(const Model& model, const World& world, Workbook& workbook, std::vector<InjectedError>& injected)
        : world_(world), random_(Random{model.seed}.stream("six sheets")), workbook_(workbook), injected_(injected), today_(model.today) {
        for (std::size_t i = 0; i < world.attendances.size(); ++i) {
            const int event = world.attendances[i].event;
            if (world.at(world.events, event).in_six_sheets) {
                trainees_[event].push_back(static_cast<int>(i));
            }
        }
    }

    void write() {
        write_classes();
        write_trainees();
        write_teachings();
        write_materials();
        write_exams();
        write_online();
    }

private:
    void write_classes() {
        SheetWriter sheet(workbook_, "past_classes",
                          {"year", "code", "name", "class_type", "organiser", "first_day", "last_day", "institution", "institution_tier", "training_minutes",
                           "trainees", "days", "plan_file", "timetable_file"},
                          nullptr, injected_);
        for (const auto& [index, trainees] : trainees_) {
            const auto& event = world_.at(world_.events, index);
            sheet.row({std::int64_t{event.days.first.year()}, event.code, event.name, event.class_type, event.organiser, event.days.first, event.days.last,
                       event.institution, event.institution_tier, std::int64_t{event.class_hours}, static_cast<std::int64_t>(trainees.size()),
                       std::int64_t{event.half_days / 2}, event.code + "-plan.docx", event.code + "-timetable.docx"});
        }
    }

    void write_trainees() {
        SheetWriter sheet(workbook_, "class_trainees",
                          {"class", "person", "person_name", "sex", "unit_and_post", "rank_code", "is_flagged", "is_class_leader", "is_outstanding", "attendance",
                           "post_then", "training_minutes"},
                          nullptr, injected_);
        for (const auto& [index, trainees] : trainees_) {
            const auto& event = world_.at(world_.events, index);
            int number = 0;
            for (const int each : trainees) {
                const auto& attendance = world_.at(world_.attendances, each);
                const auto& person = world_.person(attendance.person);
                const auto* post = world_.current_post(person);
                const std::string unit_and_post = post == nullptr ? std::string{} : world_.unit(post->unit).name + post->name;
                sheet.row({event.code, person.id_number, person.name, std::string{person.is_female ? "female" : "male"}, unit_and_post,
                           post == nullptr ? std::string{} : post->rank_code, std::int64_t{1}, std::int64_t{number++ == 0}, std::int64_t{random_.chance(0.08)},
                           Value{}, post == nullptr ? std::string{} : post->name, std::int64_t{attendance.class_hours}});
            }
        }
    }

    void write_teachings() {
        SheetWriter sheet(workbook_, "leader_teachings", {"class", "person", "person_name", "first_day", "title", "duration_minutes", "training_minutes"}, nullptr, injected_);
        std::vector<const Teacher*> leaders;
        for (const auto& teacher : world_.teachers) {
            if (teacher.is_leading_official && teacher.person >= 0 && !teacher.courses.empty()) {
                leaders.push_back(&teacher);
            }
        }
        for (const auto& [index, trainees] : trainees_) {
            if (leaders.empty() || !random_.chance(0.6)) {
                continue;
            }
            const auto& event = world_.at(world_.events, index);
            const auto& teacher = *random_.pick(leaders);
            sheet.row({event.code, world_.person(teacher.person).id_number, teacher.name, event.days.first + 1, world_.at(world_.courses, random_.pick(teacher.courses)).name,
                       std::int64_t{180}, std::int64_t{4}});
        }
    }

    void write_materials() {
        SheetWriter sheet(workbook_, "class_materials", {"class", "kind", "file"}, nullptr, injected_);
        const auto& words = SourceData::embedded().resources.sheet;
        for (const auto& [index, trainees] : trainees_) {
            const auto& event = world_.at(world_.events, index);
            sheet.row({event.code, words.at("material_photo"), event.code + "-photo.jpg"});
            sheet.row({event.code, words.at("material_sign_in"), event.code + "-sign-in.pdf"});
        }
    }

    void write_exams() {
        SheetWriter sheet(workbook_, "exam_results", {"year", "person", "person_name", "exam_kind", "first_day", "score", "training_minutes"}, nullptr, injected_);
        const std::string& kind = SourceData::embedded().resources.sheet.at("exam_kind");
        std::map<int, bool> examined;
        for (const auto& [index, trainees] : trainees_) {
            const auto& event = world_.at(world_.events, index);
            for (const int each : trainees) {
                const int who = world_.at(world_.attendances, each).person;
                if (event.half_days >= 20 && examined.emplace(who, true).second) {
                    const double score = std::clamp(random_.normal(86, 6), 55.0, 100.0);
                    sheet.row({std::int64_t{event.days.last.year()}, world_.person(who).id_number, world_.person(who).name, kind, event.days.last,
                               static_cast<double>(static_cast<int>(score * 2)) / 2, std::int64_t{0}});
                }
            }
        }
    }

    void write_online() {
        SheetWriter sheet(workbook_, "online_courses", {"person", "person_name", "course", "first_day", "last_day", "training_minutes"}, nullptr, injected_);
        const auto& officials = world_.people;
        for (std::size_t i = 0; i < officials.size(); i += 40) {
            if (officials[i].is_online_learner && officials[i].current_post >= 0) {
                const Day first = today_ - random_.between(40, 200);
                sheet.row({officials[i].id_number, officials[i].name, random_.pick(world_.courses).name, first, first + random_.between(1, 20), std::int64_t{random_.between(1, 6)}});
            }
        }
    }

    const World& world_;
    Random random_;
    Workbook& workbook_;
    std::vector<InjectedError>& injected_;
    Day today_;
    std::map<int, std::vector<int>> trainees_;  // attendances by event
};

}  // namespace

void write_six_sheets(const Model& model, const World& world, Workbook& workbook, std::vector<InjectedError>& injected) {
    SixSheets{model, world, workbook, injected}.write();
}

}  // namespace lunxun::generate

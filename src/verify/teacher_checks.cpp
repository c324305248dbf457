// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>

#include <map>
#include <set>

#include "verify/checks.hpp"
#include "verify/session_time.hpp"

namespace lunxun::verify {
namespace {

using TeacherSessions = std::map<RowId, std::vector<const Session*>>;

TeacherSessions sessions_by_teacher(const Facts& facts) {
    TeacherSessions by_teacher;
    for (const auto& session : facts.teaching.sessions)
        if (session.teacher_id) by_teacher[*session.teacher_id].push_back(&session);
    return by_teacher;
}

MessageValues about(const Facts& facts, const Session& session, RowId teacher_id, MessageValues more = {}) {
    const auto* teacher = facts.teaching.teachers.find(teacher_id);
    MessageValues values{{"session", std::to_string(session.id)},
                         {"class", class_code(facts, session)},
                         {"moment", moment_of(session)},
                         {"teacher", teacher == nullptr ? std::to_string(teacher_id) : teacher->code}};
    values.insert(values.end(), more.begin(), more.end());
    return values;
}

bool is_absent(const Facts& facts, RowId teacher_id, const Session& session) {
    for (const auto at : facts.teaching.absences_of_teacher.of(teacher_id)) {
        const auto& absence = facts.teaching.teacher_absences[at];
        const bool is_then = absence.first_day <= session.day && session.day <= absence.last_day;
        if (is_then && (absence.half == "day" || absence.half == session.half)) return true;
    }
    return false;
}

bool is_admitted(const Teacher& teacher, Day day) {
    return teacher.admitted_on <= day && (!teacher.valid_until || day <= *teacher.valid_until);
}

/// S3 counts what a class is taught; neither ceremonies nor examinations.
bool is_taught(const Facts& facts, const Session& session) {
    const auto* item = facts.teaching.items.find(session.menu_item_id);
    return item != nullptr && (item->kind == "course" || item->kind == "reading" || item->kind == "discussion");
}

struct LeadersMinutes {
    std::int64_t taught = 0;
    std::int64_t by_leaders = 0;
};

/// By institution, and by the half-year in which the class opens.
using LeadersTally = std::map<std::pair<RowId, int>, LeadersMinutes>;

LeadersTally tally_leaders(const Facts& facts) {
    LeadersTally tally;
    for (const auto& session : facts.teaching.sessions) {
        const auto* training_class = facts.plan.classes.find(session.class_id);
        if (training_class == nullptr || !facts.plan.entry_of(*training_class).is_main_class || !is_taught(facts, session)) continue;
        auto& minutes = tally[{training_class->institution_id, training_class->first_day.month() <= 6 ? 1 : 2}];
        minutes.taught += session.training_minutes;
        const auto* teacher = session.teacher_id ? facts.teaching.teachers.find(*session.teacher_id) : nullptr;
        if (teacher != nullptr && teacher->is_leading_official) minutes.by_leaders += session.training_minutes;
    }
    return tally;
}

/// The half-years of an institution that a finding says are short.
std::set<std::pair<RowId, int>> flagged_half_years(const Facts& facts) {
    std::set<std::pair<RowId, int>> flagged;
    for (const auto& finding : facts.teaching.timetable_findings) {
        if (!finding.institution_id || finding.message_key != "timetable.leaders_share_short") continue;
        const auto half = boost::json::parse(finding.values_json).at("half_year").as_string();
        flagged.insert({*finding.institution_id, half == "1" ? 1 : 2});
    }
    return flagged;
}

}  // namespace

void check_teacher_free(const Facts& facts, Findings& findings) {
    for (const auto& [teacher_id, sessions] : sessions_by_teacher(facts)) {
        for (std::size_t one = 0; one < sessions.size(); ++one) {
            findings.examined();
            if (is_absent(facts, teacher_id, *sessions[one])) findings.add(about(facts, *sessions[one], teacher_id), "absent");
            for (std::size_t next = one + 1; next < sessions.size() && sessions[next]->day == sessions[one]->day; ++next)
                if (meet(*sessions[one], *sessions[next]) && !is_joint(facts.teaching, *sessions[one], *sessions[next]))
                    findings.add(about(facts, *sessions[one], teacher_id, {{"other", class_code(facts, *sessions[next])}}));
        }
    }
}

void check_teacher_suits(const Facts& facts, Findings& findings) {
    for (const auto& session : facts.teaching.sessions) {
        const auto* course = facts.teaching.course_of(session);
        if (course == nullptr) continue;
        findings.examined();
        const auto* item = facts.teaching.items.find(session.menu_item_id);
        if (!session.teacher_id) {
            if (item->method == "lecture" && !facts.teaching.is_explained(*item)) findings.add(about(facts, session, 0, {{"course", course->code}}), "missing");
            continue;
        }
        const auto* teacher = facts.teaching.teachers.find(*session.teacher_id);
        if (teacher == nullptr || !is_admitted(*teacher, session.day))
            findings.add(about(facts, session, *session.teacher_id), "not_admitted");
        if (!facts.teaching.qualified.contains({*session.teacher_id, course->id}))
            findings.add(about(facts, session, *session.teacher_id, {{"course", course->code}}));
    }
}

void check_teacher_month(const Facts& facts, Findings& findings) {
    for (const auto& [teacher_id, sessions] : sessions_by_teacher(facts)) {
        const auto* teacher = facts.teaching.teachers.find(teacher_id);
        // None asked for: no limit.
        if (teacher == nullptr || teacher->sessions_per_month == 0) continue;
        findings.examined();
        // A joint session is taught once however many classes sit in it.
        std::map<std::string, std::set<std::string>> months;
        for (const auto* session : sessions) months[session->day.iso().substr(0, 7)].insert(moment_of(*session));
        for (const auto& [month, moments] : months)
            if (std::cmp_greater(moments.size(), teacher->sessions_per_month))
                findings.add({{"teacher", teacher->code},
                              {"month", month},
                              {"sessions", std::to_string(moments.size())},
                              {"most", std::to_string(teacher->sessions_per_month)}});
    }
}

void check_leaders_share(const Facts& facts, Findings& findings) {
    const auto flagged = flagged_half_years(facts);
    for (const auto& [of, minutes] : tally_leaders(facts)) {
        const auto day = Day::of(static_cast<int>(facts.plan.run.year), of.second == 1 ? 1 : 7, 1);
        for (const auto* rule : facts.rules.of_kind("share_minimum", day)) {
            if (rule->word("of") != "leading_officials") continue;
            findings.examined();
            const bool is_short = static_cast<double>(minutes.by_leaders) < rule->number("share") * static_cast<double>(minutes.taught);
            if (is_short != flagged.contains(of))
                findings.add({{"institution", std::to_string(of.first)},
                              {"half_year", std::to_string(of.second)},
                              {"by_leaders", std::to_string(minutes.by_leaders)},
                              {"taught", std::to_string(minutes.taught)}},
                             is_short ? "hidden" : "false_alarm");
        }
    }
}

}  // namespace lunxun::verify

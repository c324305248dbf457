// SPDX-License-Identifier: Apache-2.0
#include "verify/facts.hpp"

#include "verify/queries.hpp"

namespace lunxun::verify {
namespace {

struct OnlyId {
    RowId id = 0;
};
BOOST_DESCRIBE_STRUCT(OnlyId, (), (id))

/// The longest look back of a limit on nominations, in years.
constexpr int kYearsBack = 5;

PeopleFacts load_people(sql::Session& session) {
    PeopleFacts facts;
    facts.units = ById(session.all<Unit>(queries::units));
    facts.people = ById(session.all<Person>(queries::people));
    facts.posts = session.all<Post>(queries::posts);
    facts.posts_of_person.fill(facts.posts, [](const Post& post) { return post.person_id; });
    facts.posts_of_unit.fill(facts.posts, [](const Post& post) { return post.unit_id; });
    return facts;
}

void load_nominations(sql::Session& session, PlanFacts& facts) {
    facts.nomination_run = session.one<NominationRun>(queries::newest_nomination, {{"plan_run_id", facts.run.id}});
    if (!facts.nomination_run) return;
    const sql::Params of_run{{"nomination_run_id", facts.nomination_run->id}};
    session.each<Nomination>(queries::nominations, of_run, [&](const Nomination& nomination) {
        const bool is_released = nomination.state == "returned" || nomination.state == "withdrawn";
        (is_released ? facts.released : facts.nominations).push_back(nomination);
    });
    facts.refusals = session.all<Refusal>(queries::refusals, of_run);
    facts.limits = session.all<ReleaseLimit>(queries::release_limits, of_run);
    facts.nominations_of_class.fill(facts.nominations, [](const Nomination& nomination) { return nomination.class_id; });
    facts.nominations_of_person.fill(facts.nominations, [](const Nomination& nomination) { return nomination.person_id; });
    const auto since = Day::of(static_cast<int>(facts.run.year) - kYearsBack, 1, 1).iso();
    facts.past = session.all<PastClass>(queries::past_classes, {{"since", since}});
    facts.past_of_person.fill(facts.past, [](const PastClass& past) { return past.person_id; });
}

PlanFacts load_plan(sql::Session& session, PlanRun run) {
    PlanFacts facts;
    facts.run = std::move(run);
    const sql::Params of_plan{{"plan_run_id", facts.run.id}};
    facts.entries = ById(session.all<PlanEntry>(queries::entries, {{"year", facts.run.year}}));
    facts.classes = ById(session.all<TrainingClass>(queries::classes, of_plan));
    facts.quotas = session.all<ClassQuota>(queries::quotas, of_plan);
    for (const auto& row : session.all<OnlyId>(queries::held_entries, of_plan)) facts.explained_entries.insert(row.id);
    facts.findings = session.all<PlanFinding>(queries::plan_findings, of_plan);
    facts.blackouts = session.all<Blackout>(queries::blackouts);
    facts.institutions = ById(session.all<Institution>(queries::institutions));
    load_nominations(session, facts);
    return facts;
}

void load_resources(sql::Session& session, TeachingFacts& facts) {
    facts.courses = ById(session.all<Course>(queries::courses));
    facts.teachers = ById(session.all<Teacher>(queries::teachers));
    for (const auto& row : session.all<TeacherCourse>(queries::teacher_courses)) facts.qualified.emplace(row.teacher_id, row.course_id);
    facts.rooms = ById(session.all<Room>(queries::rooms));
    facts.routes = ById(session.all<Route>(queries::routes));
    facts.teacher_absences = session.all<Absence>(queries::teacher_absences);
    facts.room_absences = session.all<Absence>(queries::room_absences);
    facts.absences_of_teacher.fill(facts.teacher_absences, [](const Absence& absence) { return absence.owner_id; });
    facts.absences_of_room.fill(facts.room_absences, [](const Absence& absence) { return absence.owner_id; });
}

TeachingFacts load_teaching(sql::Session& session, RowId plan_run_id) {
    TeachingFacts facts;
    const sql::Params of_plan{{"plan_run_id", plan_run_id}};
    facts.items = ById(session.all<MenuItem>(queries::menu_items, of_plan));
    facts.items_of_class.fill(facts.items.rows(), [](const MenuItem& item) { return item.class_id; });
    facts.menu_findings = session.all<MenuFinding>(queries::menu_findings, of_plan);
    facts.timetable_findings = session.all<TimetableFinding>(queries::timetable_findings, of_plan);
    for (const auto& finding : facts.timetable_findings) {
        if (finding.menu_item_id) facts.explained_items.insert(*finding.menu_item_id);
        if (finding.class_id && !finding.menu_item_id) facts.explained_classes.insert(*finding.class_id);
    }
    facts.sessions = session.all<Session>(queries::sessions, of_plan);
    facts.sessions_of_class.fill(facts.sessions, [](const Session& row) { return row.class_id; });
    facts.sessions_of_item.fill(facts.sessions, [](const Session& row) { return row.menu_item_id; });
    load_resources(session, facts);
    return facts;
}

}  // namespace

std::int64_t PlanFacts::people_in(const TrainingClass& training_class) const {
    const auto nominated = nominations_of_class.of(training_class.id).size();
    return nominated > 0 ? static_cast<std::int64_t>(nominated) : training_class.seats_max;
}

const Course* TeachingFacts::course_of(const Session& session) const {
    const auto* item = items.find(session.menu_item_id);
    return item == nullptr || !item->course_id ? nullptr : courses.find(*item->course_id);
}

Facts load_facts(sql::Session& session, Rules rules, PlanRun run) {
    Facts facts;
    facts.rules = std::move(rules);
    facts.people = load_people(session);
    facts.plan = load_plan(session, std::move(run));
    facts.teaching = load_teaching(session, facts.plan.run.id);
    return facts;
}

}  // namespace lunxun::verify

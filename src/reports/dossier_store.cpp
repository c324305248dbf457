// SPDX-License-Identifier: Apache-2.0
#include "reports/dossier_store.hpp"

#include <boost/describe/class.hpp>
#include <charconv>
#include <limits>
#include <unordered_map>

#include "people/career.hpp"
#include "reports/queries.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::reports {

BOOST_DESCRIBE_STRUCT(CurrentPlan, (), (id, year, rule_pack_version))

struct DossierRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    Day first_day;
    Day last_day;
    std::int64_t seats_max = 0;
    std::string institution;
    std::int64_t organiser_id = 0;
    std::string organiser;
    std::string co_organiser;
    int year = 0;
    std::string goal;
    std::string audience;
    bool is_resident = false;
};
BOOST_DESCRIBE_STRUCT(DossierRow, (),
                      (id, code, name, first_day, last_day, seats_max, institution, organiser_id, organiser, co_organiser, year, goal, audience, is_resident))

struct QuotaRow {
    std::int64_t class_id = 0;
    std::string unit;
    std::int64_t seats = 0;
};
BOOST_DESCRIBE_STRUCT(QuotaRow, (), (class_id, unit, seats))

struct RosterRow {
    std::int64_t class_id = 0;
    people::PersonId person_id;
    people::UnitId unit_id;
    std::string unit;
    std::string person;
};
BOOST_DESCRIBE_STRUCT(RosterRow, (), (class_id, person_id, unit_id, unit, person))

struct SessionRow {
    std::int64_t id = 0;
    std::int64_t class_id = 0;
    Day day;
    std::string half;
    std::string starts_at;
    std::int64_t training_minutes = 0;
    bool is_online = false;
    std::string title;
    std::string kind;
    std::string teacher;
    std::string room;
    std::string route;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (id, class_id, day, half, starts_at, training_minutes, is_online, title, kind, teacher, room, route))

struct PartRow {
    std::int64_t class_id = 0;
    std::string part;
    std::int64_t training_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(PartRow, (), (class_id, part, training_minutes))

struct ReadingRow {
    std::int64_t class_id = 0;
    std::string title;
    std::string chapters;
};
BOOST_DESCRIBE_STRUCT(ReadingRow, (), (class_id, title, chapters))

namespace {

/// Minutes since midnight of `08:30`; midnight where the text is no time.
int minute_of(std::string_view clock) {
    int hour = 0;
    int minute = 0;
    if (clock.size() < 5 || clock[2] != ':') return 0;
    std::from_chars(clock.data(), clock.data() + 2, hour);
    std::from_chars(clock.data() + 3, clock.data() + 5, minute);
    return hour * 60 + minute;
}

ClassDossier dossier_of(const DossierRow& row) {
    ClassDossier dossier;
    dossier.id = row.id;
    dossier.code = row.code;
    dossier.name = row.name;
    dossier.year = row.year;
    dossier.organiser_id = row.organiser_id;
    dossier.organiser = row.organiser;
    dossier.co_organiser = row.co_organiser;
    dossier.institution = row.institution;
    dossier.goal = row.goal;
    dossier.audience = row.audience;
    dossier.days = {row.first_day, row.last_day};
    dossier.seats = row.seats_max;
    dossier.is_resident = row.is_resident;
    return dossier;
}

TimetabledSession session_of(const SessionRow& row) {
    return {.id = row.id,
            .day = row.day,
            .half = half_day_of(row.half).value_or(HalfDay::morning),
            .starts_at_minute = minute_of(row.starts_at),
            .training_minutes = row.training_minutes,
            .title = row.title,
            .kind = row.kind,
            .teacher = row.teacher,
            .room = row.room,
            .route = row.route,
            .is_online = row.is_online};
}

/// Posts of people, to find the one that a roster names.
class PostsOfPeople {
public:
    explicit PostsOfPeople(std::vector<people::Post> posts) : posts_(std::move(posts)) {
        for (std::size_t at = 0; at < posts_.size(); ++at) {
            auto& run = runs_[posts_[at].person_id];
            if (run.count == 0) run.first = at;
            ++run.count;
        }
    }

    /// The main post on `day` in the unit that nominates, else anywhere; empty where none is held.
    std::string post_name(people::PersonId person, people::UnitId unit, Day day) const {
        const auto found = runs_.find(person);
        if (found == runs_.end()) return {};
        const std::span<const people::Post> all(posts_.data() + found->second.first, found->second.count);
        std::vector<people::Post> in_unit;
        for (const auto& post : all) {
            if (post.unit_id == unit) in_unit.push_back(post);
        }
        const people::Post* post = people::main_post(in_unit, day, &rulebook::rank_order);
        if (post == nullptr) post = people::main_post(all, day, &rulebook::rank_order);
        return post == nullptr ? std::string() : post->name;
    }

private:
    struct Run {
        std::size_t first = 0;
        std::size_t count = 0;
    };

    std::vector<people::Post> posts_;
    std::unordered_map<people::PersonId, Run> runs_;
};

}  // namespace

std::optional<CurrentPlan> DossierStore::find_current_plan(int year) {
    return session_.one<CurrentPlan>(queries::current_plan, {{"year", std::int64_t{year}}});
}

/// Which classes are read in full, and which units of them.
struct DossierStore::Extent {
    std::int64_t first_class = 0;
    std::int64_t last_class = std::numeric_limits<std::int64_t>::max();
    access::DataScope units = access::DataScope::everything();
};

std::vector<ClassDossier> DossierStore::load_dossiers(std::int64_t plan_run_id) {
    return load(plan_run_id, {});
}

std::vector<ClassDossier> DossierStore::load_dossiers(std::int64_t plan_run_id, std::int64_t class_id, const access::DataScope& units) {
    return load(plan_run_id, {class_id, class_id, units});
}

std::vector<ClassDossier> DossierStore::load(std::int64_t plan_run_id, const Extent& extent) {
    const sql::Params run{{"run", plan_run_id}};
    const sql::Params inside{{"run", plan_run_id}, {"first_class", extent.first_class}, {"last_class", extent.last_class}};
    sql::Params of_units = inside;
    of_units.emplace_back("sees_everything", std::int64_t{extent.units.sees_everything()});
    of_units.emplace_back("scope_first", extent.units.first);
    of_units.emplace_back("scope_last", extent.units.last);
    std::vector<ClassDossier> dossiers;
    std::unordered_map<std::int64_t, std::size_t> places;
    session_.each<DossierRow>(queries::dossier_classes, run, [&](const DossierRow& row) {
        places[row.id] = dossiers.size();
        dossiers.push_back(dossier_of(row));
    });
    const auto with_class = [&](std::int64_t class_id, auto&& work) {
        if (const auto place = places.find(class_id); place != places.end()) work(dossiers[place->second]);
    };
    session_.each<QuotaRow>(queries::dossier_quotas, of_units,
                            [&](const QuotaRow& row) { with_class(row.class_id, [&](auto& dossier) { dossier.quotas.push_back({row.unit, row.seats}); }); });
    const PostsOfPeople posts(session_.all<people::Post>(queries::dossier_posts, inside));
    session_.each<RosterRow>(queries::dossier_roster, of_units, [&](const RosterRow& row) {
        with_class(row.class_id, [&](auto& dossier) {
            dossier.roster.push_back({row.unit, row.person, posts.post_name(row.person_id, row.unit_id, dossier.days.first)});
        });
    });
    session_.each<SessionRow>(queries::dossier_sessions, inside,
                              [&](const SessionRow& row) { with_class(row.class_id, [&](auto& dossier) { dossier.sessions.push_back(session_of(row)); }); });
    session_.each<PartRow>(queries::dossier_parts, inside, [&](const PartRow& row) {
        with_class(row.class_id, [&](auto& dossier) { dossier.parts.push_back({row.part, row.training_minutes}); });
    });
    session_.each<ReadingRow>(queries::dossier_readings, inside, [&](const ReadingRow& row) {
        with_class(row.class_id, [&](auto& dossier) { dossier.readings.push_back(row.title + (row.chapters.empty() ? "" : " " + row.chapters)); });
    });
    return dossiers;
}

}  // namespace lunxun::reports

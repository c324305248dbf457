// SPDX-License-Identifier: Apache-2.0
#include "app/serve/job_endpoints.hpp"

#include "access/audit_store.hpp"
#include "app/queries.hpp"
#include "app/serve/job_view.hpp"
#include "app/serve/year_steps.hpp"
#include "app/steps.hpp"
#include "platform/http/cursor.hpp"
#include "platform/json/codec.hpp"

namespace lunxun::app {
namespace {

using http::Call;
using http::Method;
using http::Nothing;

/// Steps that can be started by themselves, in the order of kYearSteps; an import starts with its workbooks, elsewhere.
enum class JobKind { plan, nominate, curriculum, timetable, verify, documents, report };
BOOST_DESCRIBE_ENUM(JobKind, plan, nominate, curriculum, timetable, verify, documents, report)

struct JobForm {
    JobKind kind = JobKind::plan;
    std::optional<std::int64_t> year;
    std::optional<std::int64_t> seed;
    std::optional<std::int64_t> threads;
    std::optional<std::int64_t> iterations;
    /// Of documents: only these; empty: every class of the plan.
    std::optional<std::vector<std::int64_t>> class_ids;
    /// The steps that follow too, each once the one before it is done; one that fails ends them.
    std::optional<bool> and_following;
};
BOOST_DESCRIBE_STRUCT(JobForm, (), (kind, year, seed, threads, iterations, class_ids, and_following))

struct JobQuery {
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
    std::optional<jobs::Which> which;
};
BOOST_DESCRIBE_STRUCT(JobQuery, (), (limit, after, which))

struct JobList {
    std::vector<JobView> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(JobList, (), (items, next, total))

struct JobPath {
    std::int64_t job_id = 0;
};
BOOST_DESCRIBE_STRUCT(JobPath, (), (job_id))

struct YearStepView {
    std::string kind;
    std::string title;
    YearStepState state = YearStepState::never;
    std::optional<std::string> outdated_since;  ///< title of the step that was done again since
    std::optional<JobView> job;                 ///< the newest of its kind
};
BOOST_DESCRIBE_STRUCT(YearStepView, (), (kind, title, state, outdated_since, job))

struct YearSteps {
    std::int64_t year = 0;
    std::vector<YearStepView> items;
};
BOOST_DESCRIBE_STRUCT(YearSteps, (), (year, items))

struct Range {
    std::int64_t least;
    std::int64_t most;
};
constexpr Range kYears{2000, 2100};
constexpr Range kThreads{1, 64};
constexpr Range kIterations{0, 100'000'000};
constexpr Range kSeeds{0, std::numeric_limits<std::int64_t>::max()};

void check_range(Error& error, const char* field, const std::optional<std::int64_t>& value, Range range) {
    if (!value || (*value >= range.least && *value <= range.most)) return;
    error.fields.push_back({field, {"app.out_of_range", {{"value", std::to_string(*value)}, {"least", std::to_string(range.least)}, {"most", std::to_string(range.most)}}}});
}

Result<YearOptions> year_options(const JobForm& form) {
    auto error = Error::of(ErrorCode::invalid_input, "json.invalid_fields");
    check_range(error, "year", form.year, kYears);
    check_range(error, "seed", form.seed, kSeeds);
    check_range(error, "threads", form.threads, kThreads);
    check_range(error, "iterations", form.iterations, kIterations);
    if (!error.fields.empty()) return error;
    YearOptions options;
    options.year = static_cast<int>(form.year.value_or(options.year));
    options.seed = static_cast<std::uint64_t>(form.seed.value_or(1));
    options.threads = static_cast<int>(form.threads.value_or(1));
    options.iterations = form.iterations.value_or(0);
    return options;
}

JobQueue::Step step_of(const JobForm& form, const YearOptions& options, Installation& installation) {
    auto& place = installation.place;
    const auto& trade = installation.trade;
    const auto papers = place.folder.documents();
    switch (form.kind) {
        case JobKind::plan: return [&place, &trade, options](const Context& context) { return plan_step(context, place, trade, options); };
        case JobKind::nominate: return [&place, &trade, options](const Context& context) { return nominate_step(context, place, trade, options); };
        case JobKind::curriculum: return [&place, &trade, options](const Context& context) { return curriculum_step(context, place, trade, options); };
        case JobKind::timetable: return [&place, &trade, options](const Context& context) { return timetable_step(context, place, trade, options); };
        case JobKind::verify: return [&place, options](const Context& context) { return verify_step(context, place, options); };
        case JobKind::documents:
            return [&place, &trade, papers, ids = form.class_ids.value_or(std::vector<std::int64_t>{})](const Context& context) { return documents_step(context, place, trade, {ids, papers}); };
        case JobKind::report: return [&place, &trade, papers, options](const Context& context) { return report_step(context, place, trade, options, papers); };
    }
    return {};
}

/// @param begin  (form, the job before it) -> the job's id
template <class Begin>
void begin_following(JobForm form, std::int64_t before, const Begin& begin) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<JobKind>>([&](const auto enumerator) {
        if (enumerator.value <= form.kind) return;
        form.kind = enumerator.value;
        before = begin(form, before);
    });
}

Result<JobView> start(const JobForm& form, const Call& call, Installation& installation) {
    const auto options = year_options(form);
    if (!options) return options.error();
    // The steps plan the whole region; who answers for a part of it may not replace the others' plan.
    if (!call.principal.sees_everything) return Error::of(ErrorCode::forbidden, "app.whole_region_only");
    const auto arguments = json::encode(form).as_object();
    const auto begin = [&](const JobForm& one, std::optional<std::int64_t> after) {
        return start_job(installation, call.principal.account, std::string(json::name_of(one.kind)), arguments, step_of(one, *options, installation), after);
    };
    const auto id = begin(form, {});
    if (form.and_following.value_or(false)) begin_following(form, id, begin);
    return view_of(jobs::find_job(installation.place.database, id).value(), call.locale, installation.now());
}

/// What is new of one job, until it ends.
class JobEvents : public http::EventSource {
public:
    JobEvents(sql::Database& database, std::int64_t job_id, text::Locale locale, std::function<UtcTime()> now)
        : database_(database), job_id_(job_id), locale_(locale), now_(std::move(now)) {}

    std::vector<Event> poll() override {
        const auto job = jobs::find_job(database_, job_id_);
        is_done_ = !job || is_ended(*job);
        if (!job) return {};
        auto data = boost::json::serialize(json::encode(view_of(*job, locale_, now_())));
        if (data == last_) return {};
        last_ = data;
        return {{is_done_ ? "ended" : "progress", std::move(data)}};
    }
    bool is_done() const override { return is_done_; }

private:
    sql::Database& database_;
    std::int64_t job_id_;
    text::Locale locale_;
    std::function<UtcTime()> now_;
    std::string last_;
    bool is_done_ = false;
};

Result<JobList> list(const JobQuery& query, const Call& call, Installation& installation) {
    auto& database = installation.place.database;
    const auto limit = http::page_limit(query.limit);
    if (!limit) return limit.error();
    const auto keys = http::keys_of(query.after, 1);
    if (!keys) return keys.error();
    std::optional<std::int64_t> before;
    if (!keys->front().empty()) before = std::atoll(keys->front().c_str());
    const auto which = query.which.value_or(jobs::Which::all);
    const auto rows = jobs::recent_jobs(database, *limit, before, which);
    JobList page;
    for (const auto& job : rows) page.items.push_back(view_of(job, call.locale, installation.now()));
    if (static_cast<std::int64_t>(rows.size()) == *limit) page.next = http::cursor_of({std::to_string(rows.back().id)});
    page.total = database.read([&](sql::Session& session) { return jobs::count_jobs(session, which); });
    return page;
}

YearSteps steps_of_year(const Call& call, Installation& installation) {
    const auto title_of = [&](std::string_view kind) { return text::render({"app.step_" + std::string(kind), {}}, call.locale); };
    auto& database = installation.place.database;
    const auto planned = database.read([](sql::Session& session) { return session.scalar<std::optional<std::int64_t>>(queries::newest_planned_year); });
    YearSteps year{planned.value_or(installation.today().year() + 1), {}};
    for (const auto& step : year_steps(jobs::latest_jobs(database))) {
        YearStepView view{std::string(step.kind), title_of(step.kind), step.state, {}, {}};
        if (step.outdated_since) view.outdated_since = title_of(*step.outdated_since);
        if (step.job) view.job = view_of(*step.job, call.locale, installation.now());
        year.items.push_back(std::move(view));
    }
    return year;
}

Result<jobs::Job> load(Installation& installation, std::int64_t job_id) {
    auto job = jobs::find_job(installation.place.database, job_id);
    if (!job) return Error::of(ErrorCode::not_found, "app.no_such_job", {{"job", std::to_string(job_id)}});
    return *job;
}

}  // namespace

std::int64_t start_job(Installation& installation, const std::string& actor, const std::string& kind, const boost::json::object& arguments, JobQueue::Step step,
                       std::optional<std::int64_t> after) {
    auto shown = arguments;
    shown["started_by"] = actor;
    const auto text = boost::json::serialize(shown);
    const auto id = installation.jobs.submit(kind, text, std::move(step), after);
    installation.place.database.write(
        [&](sql::Session& session) { access::append_audit_event(session, {actor, "start_job", "job " + std::to_string(id), text}, installation.now().text()); });
    return id;
}

void add_job_endpoints(http::Router& router, Installation& installation) {
    router.add<JobForm, JobView>(Method::post, "/api/jobs", {"start_job", "job.start", "Starts a step of the year; one runs at a time."},
                                 [&installation](const JobForm& form, Call& call) { return start(form, call, installation); });
    router.add<JobQuery, JobList>(Method::get, "/api/jobs", {"list_jobs", "job.read", "Jobs, the newest first."},
                                  [&installation](const JobQuery& query, Call& call) { return list(query, call, installation); });
    router.add<Nothing, YearSteps>(Method::get, "/api/year-steps", {"year_steps", "job.read", "The steps of a year in their order, and which have to be done again."},
                                   [&installation](const Nothing&, Call& call) -> Result<YearSteps> { return steps_of_year(call, installation); });
    router.add<JobPath, JobView>(Method::get, "/api/jobs/{job_id}", {"show_job", "job.read", "How far a job has come."},
                                 [&installation](const JobPath& path, Call& call) -> Result<JobView> {
                                     const auto job = load(installation, path.job_id);
                                     if (!job) return job.error();
                                     return view_of(*job, call.locale, installation.now());
                                 });
    router.add<JobPath, Nothing>(Method::post, "/api/jobs/{job_id}/cancel", {"cancel_job", "job.cancel", "Asks a job to stop; it leaves nothing half-written."},
                                 [&installation](const JobPath& path, Call& call) -> Result<Nothing> {
                                     if (auto done = jobs::cancel(installation.place.database, path.job_id); !done) return done.error();
                                     installation.place.database.write([&](sql::Session& session) {
                                         access::append_audit_event(session, {call.principal.account, "cancel_job", "job " + std::to_string(path.job_id), "{}"}, installation.now().text());
                                     });
                                     return Nothing{};
                                 });
    router.add<JobPath, JobView>(Method::get, "/api/jobs/{job_id}/events", {"watch_job", "job.read", "Server-sent events `progress` and `ended`, each a job."},
                                 [&installation](const JobPath& path, Call& call) -> Result<JobView> {
                                     const auto job = load(installation, path.job_id);
                                     if (!job) return job.error();
                                     call.response->events = std::make_shared<JobEvents>(installation.place.database, path.job_id, call.locale, installation.now);
                                     return view_of(*job, call.locale, installation.now());
                                 });
}

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
#include "timetable/timetable_service.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "solvers/timetabling/solve.hpp"
#include "timetable/leaders_percent.hpp"
#include "timetable/leaders_share.hpp"
#include "timetable/session_writing.hpp"
#include "timetable/timetable_store.hpp"

namespace lunxun::timetable {
namespace {

/// Institutions solved side by side: they share no teacher in any month, so none waits for another.
class YearRun {
public:
    YearRun(const ModelContext& context, const TimetableOptions& options, const ProgressSink& progress)
        : context_(context), options_(options), progress_(progress) {
        std::set<std::int64_t> institutions;
        for (const auto& each : context.data.classes) institutions.insert(each.institution_id);
        institutions_.assign(institutions.begin(), institutions.end());
        written_.resize(institutions_.size());
    }

    Result<WrittenSessions> run() {
        {
            std::vector<std::jthread> workers;
            for (int i = 1; i < options_.threads; ++i) workers.emplace_back([this] { work(); });
            work();
        }
        if (failure_) return *failure_;
        if (stop_.stop_requested()) return Error::of(ErrorCode::cancelled, "timetable.cancelled");
        WrittenSessions all;
        for (auto& each : written_) {
            std::ranges::move(each.sessions, std::back_inserter(all.sessions));
            std::ranges::move(each.findings, std::back_inserter(all.findings));
        }
        return all;
    }

    std::size_t institutions() const { return institutions_.size(); }

private:
    void work() {
        for (std::size_t i = next_++; i < institutions_.size() && !stop_.stop_requested(); i = next_++) solve_one(i);
    }

    void solve_one(std::size_t index) {
        const auto built = build_model(context_, institutions_[index]);
        timetabling::Options options;
        options.seed = options_.seed;
        options.iterations = static_cast<std::uint64_t>(context_.settings.iterations_per_session) * std::max<std::size_t>(1, built.model.events.size());
        options.stop = stop_.get_token();
        const auto solution = timetabling::solve(built.model, options);
        const std::scoped_lock lock(mutex_);
        if (!solution) {
            failure_ = solution.error();
            stop_.request_stop();
            return;
        }
        written_[index] = write_sessions(context_, built, *solution);
        std::ranges::move(leaders_share_findings(context_, institutions_[index], written_[index].sessions), std::back_inserter(written_[index].findings));
        sessions_done_ += built.model.events.size();
        if (!progress_({share_done(), "timetable.step_sessions"})) stop_.request_stop();
    }

    double share_done() const {
        std::size_t all = 1;
        for (const auto& [class_id, menu] : context_.data.menus) all += menu.size();
        return std::min(1.0, static_cast<double>(sessions_done_) / static_cast<double>(all));
    }

    const ModelContext& context_;
    const TimetableOptions& options_;
    const ProgressSink& progress_;
    std::vector<std::int64_t> institutions_;
    std::vector<WrittenSessions> written_;
    std::atomic<std::size_t> next_{0};
    std::stop_source stop_;
    std::mutex mutex_;
    std::size_t sessions_done_ = 0;
    std::optional<Error> failure_;
};

}  // namespace

Result<TimetableSummary> timetable_year(sql::Database& database, const rulebook::RulePack& pack, const calendar::WorkingCalendar& calendar,
                                        const TimetableSettings& settings, const TimetableOptions& options, const ProgressSink& progress) {
    const auto data = database.read([&](sql::Session& session) { return load_timetable_data(session, current_plan_run(session), options.institution_id); });
    if (data.classes.empty()) return Error::of(ErrorCode::not_found, "timetable.no_classes");
    if (data.menus.empty()) return Error::of(ErrorCode::not_found, "timetable.no_menus");
    const auto shares = TeacherShares::create(data);
    const ModelContext context{data, shares, calendar, settings, leaders_percent(pack, data.classes.front().first_day)};
    YearRun year(context, options, progress);
    auto written = year.run();
    if (!written) return written.error();
    database.write([&](sql::Session& session) { store_timetable(session, data, written->sessions, written->findings); });
    TimetableSummary summary;
    summary.classes = static_cast<std::int64_t>(data.classes.size());
    summary.sessions = static_cast<std::int64_t>(written->sessions.size());
    summary.findings = static_cast<std::int64_t>(written->findings.size());
    summary.unplaced = std::ranges::count(written->findings, "timetable.unplaced", &FindingRow::message_key);
    summary.institutions = static_cast<std::int64_t>(year.institutions());
    return summary;
}

}  // namespace lunxun::timetable

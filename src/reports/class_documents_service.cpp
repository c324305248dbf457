// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <atomic>
#include <exception>
#include <fstream>
#include <mutex>
#include <optional>
#include <set>
#include <sstream>
#include <thread>

#include "platform/documents/fonts.hpp"
#include "platform/documents/written_file.hpp"
#include "platform/files/passing_folder.hpp"
#include "reports/dossier_store.hpp"
#include "reports/notice_document.hpp"
#include "reports/output_folder.hpp"
#include "reports/reports_service.hpp"
#include "reports/timetable_document.hpp"
#include "rulebook/hours_requirement.hpp"
#include "rulebook/limits.hpp"

namespace lunxun::reports {
namespace {

Error unknown_class(std::int64_t class_id) {
    return Error::of(ErrorCode::not_found, "reports.unknown_class", {{"class", std::to_string(class_id)}});
}

struct Job {
    const ClassDossier* dossier = nullptr;
    NoticeNumbers numbers;
};

std::int64_t menu_minutes(const ClassDossier& dossier) {
    std::int64_t minutes = 0;
    for (const auto& part : dossier.parts) minutes += part.training_minutes;
    return minutes;
}

NoticeNumbers numbers_of(const ClassDossier& dossier, int number, const rulebook::RulePack& rules, Day today) {
    const Day first = dossier.days.first;
    return {.issued_on = issue_day(first, today),
            .number = number,
            .class_hour_minutes = rulebook::class_hour_minutes(rules, first),
            .leave_limit_minutes = rulebook::leave_limit_minutes(rules, first, menu_minutes(dossier))};
}

std::vector<Job> jobs_of(const std::vector<ClassDossier>& dossiers, const rulebook::RulePack& rules, const ClassDocumentsRequest& request) {
    const std::set<std::int64_t> wanted(request.class_ids.begin(), request.class_ids.end());
    const auto numbers = notice_numbers(dossiers, request.today);
    std::vector<Job> jobs;
    for (std::size_t i = 0; i < dossiers.size(); ++i) {
        if (!wanted.empty() && !wanted.contains(dossiers[i].id)) continue;
        jobs.push_back({&dossiers[i], numbers_of(dossiers[i], numbers[i], rules, request.today)});
    }
    return jobs;
}

/// Writes the papers of one class; the files' paths are added to `files`.
Result<void> write_papers(const Job& job, const std::filesystem::path& folder, Day today, std::vector<std::filesystem::path>& files) {
    const ClassDossier& dossier = *job.dossier;
    const std::string stem = file_stem(dossier.code);
    const auto write = [&](const std::string& name, std::string_view content) {
        files.push_back(folder / (stem + name));
        return documents::write_file(files.back(), content);
    };
    const auto notice = notice_pdf(notice_of(dossier, job.numbers), dossier);
    if (!notice) return notice.error();
    if (auto written = write("-notice.pdf", *notice); !written) return written;
    if (dossier.sessions.empty()) return {};
    const auto timetable = timetable_pdf(dossier);
    if (!timetable) return timetable.error();
    if (auto written = write("-timetable.pdf", *timetable); !written) return written;
    if (auto written = write("-timetable.ics", documents::ical_text(timetable_calendar(dossier, today))); !written) return written;
    files.push_back(folder / (stem + "-timetable.xlsx"));
    return write_timetable_workbook(dossier, files.back());
}

/// Classes shared out among two threads. The first error, exception or cancellation ends them all.
class PaperMill {
public:
    PaperMill(const std::vector<Job>& jobs, const ClassDocumentsRequest& request) : jobs_(jobs), request_(request), files_(jobs.size()) {}

    Result<WrittenFiles> run(const ProgressSink& progress) {
        {
            const std::jthread helper([this] { work({}); });
            work(progress);
        }
        if (thrown_) std::rethrow_exception(thrown_);
        if (error_) return *error_;
        WrittenFiles written{.classes = static_cast<std::int64_t>(jobs_.size()), .files = {}};
        for (auto& files : files_) std::ranges::move(files, std::back_inserter(written.files));
        return written;
    }

private:
    void work(const ProgressSink& progress) {
        try {
            for (std::size_t at = next_++; at < jobs_.size() && !is_over_; at = next_++) {
                if (auto written = write_papers(jobs_[at], request_.folder, request_.today, files_[at]); !written) return stop(written.error());
                const double fraction = static_cast<double>(++done_) / static_cast<double>(jobs_.size());
                if (progress && !progress({fraction, "reports.step_class_documents"})) return stop(Error::of(ErrorCode::cancelled, "reports.cancelled"));
            }
        } catch (...) {
            const std::scoped_lock lock(mutex_);
            if (!thrown_) thrown_ = std::current_exception();
            is_over_ = true;
        }
    }

    void stop(Error error) {
        const std::scoped_lock lock(mutex_);
        if (!error_) error_ = std::move(error);
        is_over_ = true;
    }

    const std::vector<Job>& jobs_;
    const ClassDocumentsRequest& request_;
    std::vector<std::vector<std::filesystem::path>> files_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<std::size_t> done_ = 0;
    std::atomic<bool> is_over_ = false;
    std::mutex mutex_;
    std::optional<Error> error_;
    std::exception_ptr thrown_;
};

}  // namespace

Result<WrittenFiles> write_class_documents(sql::Database& database, const rulebook::RulePack& rules, const ClassDocumentsRequest& request,
                                           const ProgressSink& progress) {
    if (const auto& fonts = documents::installed_fonts(); !fonts) return fonts.error();
    if (auto made = make_folder(request.folder); !made) return made.error();
    std::optional<CurrentPlan> plan;
    const auto dossiers = database.read([&](sql::Session& session) {
        DossierStore store(session);
        plan = store.find_current_plan(0);
        return plan ? store.load_dossiers(plan->id) : std::vector<ClassDossier>{};
    });
    if (!plan) return Error::of(ErrorCode::not_found, "reports.no_current_plan");
    for (const std::int64_t id : request.class_ids) {
        if (std::ranges::find(dossiers, id, &ClassDossier::id) == dossiers.end()) {
            return unknown_class(id);
        }
    }
    const auto jobs = jobs_of(dossiers, rules, request);
    return PaperMill(jobs, request).run(progress);
}

namespace {

Result<DocumentFile> notice_file(const ClassDossier& dossier, const NoticeNumbers& numbers) {
    auto content = notice_pdf(notice_of(dossier, numbers), dossier);
    if (!content) return content.error();
    return DocumentFile{file_stem(dossier.code) + "-notice.pdf", "application/pdf", *std::move(content)};
}

Result<DocumentFile> workbook_file(const ClassDossier& dossier) {
    const files::PassingFolder folder;
    const auto path = folder.path() / "timetable.xlsx";
    if (auto written = write_timetable_workbook(dossier, path); !written) return written.error();
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return DocumentFile{file_stem(dossier.code) + "-timetable.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content.str()};
}

Result<DocumentFile> timetable_file(const ClassDossier& dossier, ClassDocument document, Day today) {
    if (dossier.sessions.empty()) return Error::of(ErrorCode::not_found, "reports.no_timetable", {{"class", dossier.name}});
    if (document == ClassDocument::timetable_xlsx) return workbook_file(dossier);
    if (document == ClassDocument::timetable_ics)
        return DocumentFile{file_stem(dossier.code) + "-timetable.ics", "text/calendar; charset=utf-8", documents::ical_text(timetable_calendar(dossier, today))};
    auto content = timetable_pdf(dossier);
    if (!content) return content.error();
    return DocumentFile{file_stem(dossier.code) + "-timetable.pdf", "application/pdf", *std::move(content)};
}

}  // namespace

Result<DocumentFile> make_class_document(sql::Session& session, const rulebook::RulePack& rules, const ClassDocumentRequest& request) {
    DossierStore store(session);
    const auto plan = store.find_current_plan(0);
    if (!plan) return Error::of(ErrorCode::not_found, "reports.no_current_plan");
    const auto dossiers = store.load_dossiers(plan->id, request.class_id, request.units);
    const auto found = std::ranges::find(dossiers, request.class_id, &ClassDossier::id);
    if (found == dossiers.end()) return unknown_class(request.class_id);
    if (request.document != ClassDocument::notice_pdf) return timetable_file(*found, request.document, request.today);
    const auto number = notice_numbers(dossiers, request.today)[static_cast<std::size_t>(found - dossiers.begin())];
    return notice_file(*found, numbers_of(*found, number, rules, request.today));
}

}  // namespace lunxun::reports

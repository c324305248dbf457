// SPDX-License-Identifier: Apache-2.0
#include "app/serve/import_endpoints.hpp"

#include <fstream>

#include "app/serve/import_views.hpp"
#include "app/serve/job_endpoints.hpp"
#include "app/serve/job_view.hpp"
#include "intake/preview_workbook.hpp"
#include "platform/http/cursor.hpp"

namespace lunxun::app {
namespace {

using http::Call;
using http::Method;
using http::Nothing;

constexpr std::size_t kLargestWorkbook = 64UL << 20;  // bytes
constexpr std::size_t kLongestName = 200;

struct DraftPath {
    std::int64_t draft_id = 0;
};
BOOST_DESCRIBE_STRUCT(DraftPath, (), (draft_id))

struct FilePath {
    std::int64_t draft_id = 0;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(FilePath, (), (draft_id, name))

struct MappedColumn {
    std::string column_key;
    std::int64_t cell = 0;
};
BOOST_DESCRIBE_STRUCT(MappedColumn, (), (column_key, cell))

struct MappingForm {
    std::int64_t draft_id = 0;
    std::string file;
    std::string worksheet;
    std::string sheet_key;
    std::int64_t header_row = 1;
    std::vector<MappedColumn> columns;
};
BOOST_DESCRIBE_STRUCT(MappingForm, (), (draft_id, file, worksheet, sheet_key, header_row, columns))

enum class DraftCommitMode { all_or_nothing, clean_rows };
BOOST_DESCRIBE_ENUM(DraftCommitMode, all_or_nothing, clean_rows)

struct CommitForm {
    std::int64_t draft_id = 0;
    DraftCommitMode mode = DraftCommitMode::all_or_nothing;
};
BOOST_DESCRIBE_STRUCT(CommitForm, (), (draft_id, mode))

enum class FindingSeverity { error, warning, notice };
BOOST_DESCRIBE_ENUM(FindingSeverity, error, warning, notice)

struct FindingQuery {
    std::int64_t draft_id = 0;
    std::optional<FindingSeverity> severity;
    std::optional<std::string> worksheet;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(FindingQuery, (), (draft_id, severity, worksheet, limit, after))

struct FindingList {
    std::vector<ImportFinding> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(FindingList, (), (items, next, total))

struct DraftList {
    std::vector<ImportDraftView> items;
};
BOOST_DESCRIBE_STRUCT(DraftList, (), (items))

struct SheetColumnView {
    std::string column_key;
    std::string title;
    bool is_required = false;
};
BOOST_DESCRIBE_STRUCT(SheetColumnView, (), (column_key, title, is_required))

struct SheetView {
    std::string sheet_key;
    std::string title;
    std::vector<SheetColumnView> columns;
};
BOOST_DESCRIBE_STRUCT(SheetView, (), (sheet_key, title, columns))

struct SheetList {
    std::vector<SheetView> items;
};
BOOST_DESCRIBE_STRUCT(SheetList, (), (items))

/// The draft for whoever may see all that an import may hold.
Result<ImportDraft> find_draft(Installation& installation, const Call& call, std::int64_t draft_id) {
    if (!call.principal.sees_everything) return Error::of(ErrorCode::forbidden, "app.whole_region_only");
    return installation.drafts.find(draft_id);
}

Result<ImportDraftView> shown(const Result<ImportDraft>& draft, const Call& call) {
    if (!draft) return draft.error();
    return view_of(*draft, call.locale);
}

bool is_file_name(const std::string& name) {
    const bool is_plain = name.find_first_of("/\\") == std::string::npos && name.find('\0') == std::string::npos && !name.starts_with('.');
    return is_plain && name.size() <= kLongestName && (name.ends_with(".xlsx") || name.ends_with(".csv"));
}

Result<ImportDraftView> take_file(const FilePath& at, Call& call, Installation& installation) {
    const auto draft = find_draft(installation, call, at.draft_id);
    if (!draft) return draft.error();
    if (!is_file_name(at.name)) return Error::of(ErrorCode::invalid_input, "app.no_workbook_name", {{"name", at.name}});
    auto& place = installation.place;
    // The reader tells a workbook from a csv by the name, so the file gets its own name before it is looked at.
    const auto kept = installation.drafts.folder() / std::to_string(at.draft_id) / at.name;
    std::error_code failed;
    std::filesystem::rename(call.request.body_file, kept, failed);
    if (failed) return Error::of(ErrorCode::unavailable, "app.cannot_write_file", {{"file", at.name}});
    auto surveyed = place.database.read([&](sql::Session& session) { return intake::survey_file(session, kept, {.max_file_bytes = kLargestWorkbook}); });
    if (!surveyed) {
        std::filesystem::remove(kept, failed);
        return surveyed.error();
    }
    return shown(installation.drafts.change(at.draft_id,
                                            [&](ImportDraft& changed) -> Result<void> {
                                                std::erase_if(changed.files, [&](const DraftFile& file) { return file.name == at.name; });
                                                if (changed.files.size() >= ImportDrafts::kMostFiles)
                                                    return Error::of(ErrorCode::limit_exceeded, "app.too_many_files", {{"most", std::to_string(ImportDrafts::kMostFiles)}});
                                                changed.files.push_back({at.name, kept, std::filesystem::file_size(kept), std::move(*surveyed)});
                                                changed.preview.reset();
                                                return {};
                                            }),
                 call);
}

Result<ImportDraftView> drop_file(const FilePath& at, const Call& call, Installation& installation) {
    if (const auto draft = find_draft(installation, call, at.draft_id); !draft) return draft.error();
    return shown(installation.drafts.change(at.draft_id,
                                            [&](ImportDraft& draft) -> Result<void> {
                                                std::error_code ignored;
                                                for (const auto& file : draft.files)
                                                    if (file.name == at.name) std::filesystem::remove(file.path, ignored);
                                                if (std::erase_if(draft.files, [&](const DraftFile& file) { return file.name == at.name; }) > 0) draft.preview.reset();
                                                return {};
                                            }),
                 call);
}

Result<ImportDraftView> map_worksheet(const MappingForm& form, const Call& call, Installation& installation) {
    if (const auto draft = find_draft(installation, call, form.draft_id); !draft) return draft.error();
    intake::ColumnMapping mapping{form.sheet_key, form.header_row, {}};
    for (const auto& column : form.columns) {
        if (column.cell < 0) return Error::of(ErrorCode::invalid_input, "intake.mapping_column", {{"sheet", form.sheet_key}, {"column", column.column_key}});
        mapping.cells.emplace_back(column.column_key, static_cast<std::size_t>(column.cell));
    }
    auto changed = installation.drafts.change(form.draft_id, [&](ImportDraft& draft) -> Result<void> {
        for (auto& file : draft.files)
            for (auto& worksheet : file.worksheets) {
                if (file.name != form.file || worksheet.worksheet != form.worksheet) continue;
                if (auto mapped = intake::map_columns(worksheet, mapping); !mapped) return mapped;
                draft.preview.reset();
                installation.place.database.write([&](sql::Session& session) { intake::remember_mapping(session, worksheet, call.principal.account, installation.now().text()); });
                return {};
            }
        return Error::of(ErrorCode::not_found, "app.no_such_worksheet", {{"file", form.file}, {"worksheet", form.worksheet}});
    });
    return shown(changed, call);
}

ImportWish wish_of(const ImportDraft& draft, Installation& installation, const std::string& actor) {
    ImportWish wish;
    wish.mapped_files = import_files(draft);
    wish.actor = actor;
    wish.allows_test_region = installation.place.database.read([](sql::Session& session) { return access::is_demonstration(session); });
    return wish;
}

boost::json::object arguments_of(const ImportDraft& draft) {
    boost::json::array files;
    for (const auto& file : draft.files) files.emplace_back(file.name);
    return {{"draft_id", draft.id}, {"files", files}};
}

Result<JobView> queue(Installation& installation, const Call& call, const ImportDraft& draft, const char* kind, JobQueue::Step step) {
    if (draft.files.empty()) return Error::of(ErrorCode::invalid_input, "app.draft_without_files");
    if (draft.is_committed) return Error::of(ErrorCode::conflict, "app.draft_committed");
    const auto id = start_job(installation, call.principal.account, kind, arguments_of(draft), std::move(step));
    if (auto noted = installation.drafts.change(draft.id, [&](ImportDraft& changed) -> Result<void> {
            changed.job_id = id;
            return {};
        });
        !noted)
        return noted.error();
    return view_of(jobs::find_job(installation.place.database, id).value(), call.locale, installation.now());
}

Result<JobView> check(std::int64_t draft_id, const Call& call, Installation& installation) {
    const auto draft = find_draft(installation, call, draft_id);
    if (!draft) return draft.error();
    const auto wish = wish_of(*draft, installation, call.principal.account);
    return queue(installation, call, *draft, "check_import", [&installation, wish, draft_id](const Context& context) -> Result<StepResult> {
        std::shared_ptr<const intake::Preview> preview;
        auto done = check_import_step(context, installation.place, installation.trade, wish, preview);
        if (!done) return done;
        if (auto kept = installation.drafts.change(draft_id, [&](ImportDraft& changed) -> Result<void> {
                changed.preview = preview;
                return {};
            });
            !kept)
            return kept.error();
        return done;
    });
}

Result<JobView> commit(const CommitForm& form, const Call& call, Installation& installation) {
    const auto draft = find_draft(installation, call, form.draft_id);
    if (!draft) return draft.error();
    auto wish = wish_of(*draft, installation, call.principal.account);
    wish.is_clean_rows_only = form.mode == DraftCommitMode::clean_rows;
    return queue(installation, call, *draft, "import", [&installation, wish, id = form.draft_id](const Context& context) -> Result<StepResult> {
        auto done = import_step(context, installation.place, installation.trade, wish);
        if (!done) return done;
        const auto marked = installation.drafts.change(id, [](ImportDraft& changed) -> Result<void> {
            changed.is_committed = true;
            return {};
        });
        if (!marked) return marked.error();
        return done;
    });
}

Result<FindingList> findings(const FindingQuery& query, const Call& call, Installation& installation) {
    const auto draft = find_draft(installation, call, query.draft_id);
    if (!draft) return draft.error();
    if (!draft->preview) return Error::of(ErrorCode::conflict, "app.draft_not_checked");
    const auto limit = http::page_limit(query.limit);
    if (!limit) return limit.error();
    const auto keys = http::keys_of(query.after, 1);
    if (!keys) return keys.error();
    const auto start = std::strtoull(keys->front().c_str(), nullptr, 10);
    const auto& preview = *draft->preview;
    FindingList page;
    for (std::size_t i = 0; i < preview.issues.size(); ++i) {
        const auto& issue = preview.issues[i];
        if (query.severity && json::name_of(*query.severity) != to_string(issue.severity)) continue;
        if (query.worksheet && preview.worksheets[issue.place.worksheet].worksheet != *query.worksheet) continue;
        ++page.total;
        if (i < start) continue;
        if (static_cast<std::int64_t>(page.items.size()) < *limit) page.items.push_back(view_of(preview, issue, call.locale));
        else if (!page.next) page.next = http::cursor_of({std::to_string(i)});
    }
    return page;
}

Result<Nothing> findings_workbook(const DraftPath& path, const Call& call, Installation& installation) {
    const auto draft = find_draft(installation, call, path.draft_id);
    if (!draft) return draft.error();
    if (!draft->preview) return Error::of(ErrorCode::conflict, "app.draft_not_checked");
    const auto file = installation.drafts.folder() / (call.request.request_id + ".xlsx");
    if (auto written = intake::write_preview_workbook(*draft->preview, file, call.locale); !written) return written.error();
    auto text = read_text(file);
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    if (!text) return text.error();
    call.response->body = std::move(*text);
    call.response->content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    call.response->headers["Content-Disposition"] = "attachment; filename=\"import-findings-" + std::to_string(path.draft_id) + ".xlsx\"";
    return Nothing{};
}

SheetList sheet_list() {
    SheetList list;
    for (const auto& sheet : intake::SheetCatalogue::embedded().sheets()) {
        auto& view = list.items.emplace_back(SheetView{sheet.key, sheet.title, {}});
        for (const auto& column : sheet.columns) view.columns.push_back({column.key, column.title, column.required});
    }
    return list;
}

void add_draft_endpoints(http::Router& router, Installation& installation) {
    router.add<Nothing, ImportDraftView>(Method::post, "/api/import-drafts", {"open_import_draft", "import.run", "Opens an empty draft of an import."},
                                         [&installation](const Nothing&, Call& call) -> Result<ImportDraftView> {
                                             if (!call.principal.sees_everything) return Error::of(ErrorCode::forbidden, "app.whole_region_only");
                                             return shown(installation.drafts.open(call.principal.account, installation.now().text()), call);
                                         });
    router.add<Nothing, DraftList>(Method::get, "/api/import-drafts", {"list_import_drafts", "import.read", "Drafts that are not closed."},
                                   [&installation](const Nothing&, Call& call) -> Result<DraftList> {
                                       DraftList list;
                                       if (!call.principal.sees_everything) return Error::of(ErrorCode::forbidden, "app.whole_region_only");
                                       for (const auto& draft : installation.drafts.list()) list.items.push_back(view_of(draft, call.locale));
                                       return list;
                                   });
    router.add<DraftPath, ImportDraftView>(Method::get, "/api/import-drafts/{draft_id}", {"show_import_draft", "import.read", "A draft: files, worksheets, what they were taken for."},
                                           [&installation](const DraftPath& path, Call& call) { return shown(find_draft(installation, call, path.draft_id), call); });
    router.add<DraftPath, Nothing>(Method::delete_, "/api/import-drafts/{draft_id}", {"close_import_draft", "import.run", "Throws a draft and its files away."},
                                   [&installation](const DraftPath& path, Call& call) -> Result<Nothing> {
                                       if (const auto draft = find_draft(installation, call, path.draft_id); !draft) return draft.error();
                                       if (auto dropped = installation.drafts.drop(path.draft_id); !dropped) return dropped.error();
                                       return Nothing{};
                                   });
    router.add<FilePath, ImportDraftView>(Method::put, "/api/import-drafts/{draft_id}/file",
                                          {.name = "upload_workbook", .permission = "import.run", .summary = "Adds a workbook, or replaces the one of that name.", .body_limit = kLargestWorkbook, .takes_file = true},
                                          [&installation](const FilePath& at, Call& call) { return take_file(at, call, installation); });
    router.add<FilePath, ImportDraftView>(Method::delete_, "/api/import-drafts/{draft_id}/file", {"drop_workbook", "import.run", "Takes a workbook out of the draft."},
                                          [&installation](const FilePath& at, Call& call) { return drop_file(at, call, installation); });
    router.add<MappingForm, ImportDraftView>(Method::put, "/api/import-drafts/{draft_id}/mapping", {"map_worksheet", "import.run", "Says by hand what a worksheet's columns are; remembered for the same headers."},
                                             [&installation](const MappingForm& form, Call& call) { return map_worksheet(form, call, installation); });
}

}  // namespace

void add_import_endpoints(http::Router& router, Installation& installation) {
    router.add<Nothing, SheetList>(Method::get, "/api/import-sheets", {"list_import_sheets", "import.read", "Sheets that can be imported, with their columns."},
                                   [](const Nothing&, Call&) -> Result<SheetList> { return sheet_list(); });
    add_draft_endpoints(router, installation);
    router.add<DraftPath, JobView>(Method::post, "/api/import-drafts/{draft_id}/check", {"check_import_draft", "import.run", "Reads every row and finds everything that is wrong; writes nothing."},
                                   [&installation](const DraftPath& path, Call& call) { return check(path.draft_id, call, installation); });
    router.add<FindingQuery, FindingList>(Method::get, "/api/import-drafts/{draft_id}/findings", {"list_import_findings", "import.read", "What the check found, by place."},
                                          [&installation](const FindingQuery& query, Call& call) { return findings(query, call, installation); });
    router.add<DraftPath, Nothing>(Method::get, "/api/import-drafts/{draft_id}/findings.xlsx", {"download_import_findings", "import.read", "The workbooks with a comment on each wrong cell."},
                                   [&installation](const DraftPath& path, Call& call) { return findings_workbook(path, call, installation); });
    router.add<CommitForm, JobView>(Method::post, "/api/import-drafts/{draft_id}/commit", {"commit_import_draft", "import.run", "Takes the rows in: all or nothing, or the clean ones."},
                                    [&installation](const CommitForm& form, Call& call) { return commit(form, call, installation); });
}

}  // namespace lunxun::app

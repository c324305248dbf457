// SPDX-License-Identifier: Apache-2.0
#include "intake/import_service.hpp"

#include <algorithm>
#include <set>

#include "access/audit_store.hpp"
#include "intake/digest.hpp"
#include "intake/row_checks.hpp"
#include "intake/stage_set.hpp"
#include "intake/workbook_source.hpp"
#include "organisation/unit_position_store.hpp"
#include "platform/documents/read_ahead.hpp"

namespace lunxun::intake {

struct ImportBatchRow {
    std::int64_t id = 0;
    std::string file_name;
    std::string content_hash;
    std::string imported_at;
    std::string mode;
    std::int64_t rows_read = 0;
    std::int64_t rows_committed = 0;
    std::int64_t rows_unchanged = 0;
    std::int64_t rows_refused = 0;
};
BOOST_DESCRIBE_STRUCT(ImportBatchRow, (), (id, file_name, content_hash, imported_at, mode, rows_read, rows_committed, rows_unchanged, rows_refused))

namespace {

constexpr std::int64_t kRowsBetweenProgress = 5'000;

Error cancelled() {
    return Error::of(ErrorCode::cancelled, "intake.cancelled");
}

}  // namespace

struct Import::State {
    State(sql::Database& database_in, const crypto::Keyring& keyring, std::vector<ImportFile> files_in, ImportSettings settings_in)
        : database(database_in), files(std::move(files_in)), settings(std::move(settings_in)), stages(settings.rules, keyring) {}

    Result<void> survey();
    void survey_file(std::size_t file, Error& failures);
    Result<RecognisedSheet> recognise_worksheet(const ImportFile& file, const std::string& name, std::span<const SampleRow> rows) const;
    void order_worksheets();
    Result<void> read_rows(const ProgressSink& progress);
    Result<void> read_worksheet(std::uint32_t number, WorkbookSource& source, const ProgressSink& progress);
    RowState take_row(RowPlace place, std::span<const documents::Cell> cells, RowReader& reader, RowValues& values);
    void refuse(std::span<const RowPlace> places);
    void count_states();
    ImportBatchRow batch_row(CommitMode mode, const std::string& at, std::int64_t id) const;

    sql::Database& database;
    std::vector<ImportFile> files;
    ImportSettings settings;
    StageSet stages;
    Preview preview;
    std::vector<std::vector<RowState>> states;  ///< by worksheet and row
    std::string file_names;
    std::string content_hash;
};

Result<RecognisedSheet> Import::State::recognise_worksheet(const ImportFile& file, const std::string& name, std::span<const SampleRow> rows) const {
    const auto mapping = std::ranges::find(file.mappings, name, &std::pair<std::string, ColumnMapping>::first);
    return mapping == file.mappings.end() ? recognise(name, rows) : recognise_mapped(mapping->second, rows);
}

void Import::State::survey_file(std::size_t file, Error& failures) {
    const auto& path = files[file].path;
    const auto fail = [&](const Error& error) { failures.fields.push_back({path.filename().string(), error.message}); };
    auto source = WorkbookSource::open(path, settings.limits);
    const auto digest = source ? file_digest(path) : Result<Digest>(source.error());
    if (!digest) return fail(digest.error());
    file_names += (file_names.empty() ? "" : ", ") + path.filename().string();
    content_hash += digest->hex();
    for (std::size_t i = 0; i < source->worksheets().size(); ++i) {
        const auto rows = source->sample(i);
        if (!rows) return fail(rows.error());
        WorksheetPreview worksheet{.file = path, .worksheet = source->worksheets()[i], .file_number = file, .worksheet_number = i, .sheet = {}};
        auto recognised = recognise_worksheet(files[file], worksheet.worksheet, *rows);
        const auto place = RowPlace{static_cast<std::uint32_t>(preview.worksheets.size()), 0};
        if (recognised) {
            worksheet.sheet = *std::move(recognised);
        } else if (!rows->empty()) {
            const bool is_refused = recognised.error().code == ErrorCode::invalid_input;
            stages.issues().add({place, {}, is_refused ? Severity::error : Severity::warning, recognised.error().message});
        }
        preview.worksheets.push_back(std::move(worksheet));
    }
}

/// Units first: what is referred to stands before what refers to it.
void Import::State::order_worksheets() {
    std::vector<std::uint32_t> order(preview.worksheets.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto* first = SheetCatalogue::embedded().sheets().data();
    std::ranges::sort(order, {}, [&](std::uint32_t i) {
        const auto& sheet = preview.worksheets[i].sheet;
        return std::pair{sheet ? sheet->sheet - first : std::ptrdiff_t{1'000}, i};
    });
    std::vector<WorksheetPreview> ordered;
    std::vector<std::uint32_t> new_number(order.size());
    for (const auto old : order) {
        new_number[old] = static_cast<std::uint32_t>(ordered.size());
        ordered.push_back(std::move(preview.worksheets[old]));
    }
    preview.worksheets = std::move(ordered);
    for (auto& issue : stages.issues().issues()) issue.place.worksheet = new_number[issue.place.worksheet];
    for (std::uint32_t i = 0; i < preview.worksheets.size(); ++i)
        if (preview.worksheets[i].sheet)
            for (const auto& header : preview.worksheets[i].sheet->unknown_headers)
                stages.issues().add({{i, 0}, {}, Severity::notice, {"intake.column_ignored", {{"column", header}}}});
}

Result<void> Import::State::survey() {
    auto failures = Error::of(ErrorCode::invalid_input, "intake.files_unreadable");
    for (std::size_t file = 0; file < files.size(); ++file) survey_file(file, failures);
    if (!failures.fields.empty()) return failures;
    order_worksheets();
    return {};
}

RowState Import::State::take_row(RowPlace place, std::span<const documents::Cell> cells, RowReader& reader, RowValues& values) {
    auto& stage = stages.stage(values.sheet());
    const bool is_readable = reader.read(place, cells, values, stages.issues());
    const StagedRow staged{place, values, reader};
    if (is_readable && check_row(staged, stages.context())) return stage.take(staged);
    stage.refuse(staged);
    return RowState::refused;
}

Result<void> Import::State::read_worksheet(std::uint32_t number, WorkbookSource& source, const ProgressSink& progress) {
    auto& worksheet = preview.worksheets[number];
    const auto& recognised = *worksheet.sheet;
    RowReader reader(recognised, settings.rules, stages.references());
    RowValues values(*recognised.sheet);
    bool is_stopped = false;
    std::int64_t until_progress = 0;
    const auto read = [&](const documents::RowVisitor& visit) { return source.read(worksheet.worksheet_number, visit); };
    const auto done = documents::read_ahead(read, [&](std::int64_t row, std::span<const documents::Cell> cells) {
        if (--until_progress < 0) {
            until_progress = kRowsBetweenProgress;
            const auto fraction = static_cast<double>(number) / static_cast<double>(preview.worksheets.size());
            is_stopped = progress && !progress({fraction, "intake.step_reading"});
            if (is_stopped) return false;
        }
        if (row <= recognised.header_row || !reader.has_content(cells) || is_footer(cells, recognised) || is_repeated_header(cells, recognised)) return true;
        ++worksheet.rows;
        const auto state = take_row({number, static_cast<std::uint32_t>(row)}, cells, reader, values);
        states[number].resize(static_cast<std::size_t>(row) + 1, RowState::none);
        states[number].back() = state;
        return true;
    });
    if (is_stopped) return cancelled();
    if (!done) {
        auto error = Error::of(ErrorCode::invalid_input, "intake.files_unreadable");
        error.fields.push_back({worksheet.file.filename().string(), done.error().message});
        return error;
    }
    return {};
}

void Import::State::refuse(std::span<const RowPlace> places) {
    for (const auto place : places) {
        auto& state = states[place.worksheet][place.row];
        if (state == RowState::refused) continue;
        state = RowState::refused;
        stages.drop(*preview.worksheets[place.worksheet].sheet->sheet, place);
    }
}

Result<void> Import::State::read_rows(const ProgressSink& progress) {
    std::vector<const Sheet*> sheets;
    for (const auto& worksheet : preview.worksheets)
        if (worksheet.sheet) sheets.push_back(worksheet.sheet->sheet);
    database.read([&](sql::Session& session) { stages.load(session, sheets); });
    states.resize(preview.worksheets.size());
    std::optional<WorkbookSource> source;
    std::size_t open_file = files.size();
    for (std::uint32_t number = 0; number < preview.worksheets.size() && preview.worksheets[number].sheet; ++number) {
        const auto& worksheet = preview.worksheets[number];
        if (worksheet.file_number != open_file) {
            auto opened = WorkbookSource::open(worksheet.file, settings.limits);
            if (!opened) return opened.error();
            source = *std::move(opened);
            open_file = worksheet.file_number;
        }
        if (auto done = read_worksheet(number, *source, progress); !done) return done;
        const auto* sheet = worksheet.sheet->sheet;
        const bool is_last = number + 1 == preview.worksheets.size() || !preview.worksheets[number + 1].sheet || preview.worksheets[number + 1].sheet->sheet != sheet;
        if (is_last) refuse(stages.stage(*sheet).finish());
    }
    refuse(stages.finish());
    return {};
}

void Import::State::count_states() {
    for (std::size_t i = 0; i < states.size(); ++i)
        for (const auto state : states[i]) {
            auto& worksheet = preview.worksheets[i];
            worksheet.fresh += state == RowState::fresh;
            worksheet.changed += state == RowState::changed;
            worksheet.unchanged += state == RowState::unchanged;
            worksheet.refused += state == RowState::refused;
        }
    const auto& list = stages.issues();
    preview.errors = list.count(Severity::error);
    preview.warnings = list.count(Severity::warning);
    preview.notices = list.count(Severity::notice);
    preview.issues = list.issues();
    std::ranges::sort(preview.issues, {}, [](const Issue& issue) { return std::tie(issue.place, issue.severity, issue.cell, issue.message.key, issue.message.values); });
}

Result<Import> Import::read(sql::Database& database, const crypto::Keyring& keyring, std::vector<ImportFile> files, ImportSettings settings,
                            const ProgressSink& progress) {
    Import import(std::make_unique<State>(database, keyring, std::move(files), std::move(settings)));
    if (auto done = import.state_->survey(); !done) return done.error();
    if (auto done = import.state_->read_rows(progress); !done) return done.error();
    import.state_->count_states();
    return import;
}

Import::Import(std::unique_ptr<State> state) : state_(std::move(state)) {}
Import::Import(Import&&) noexcept = default;
Import& Import::operator=(Import&&) noexcept = default;
Import::~Import() = default;

const Preview& Import::preview() const {
    return state_->preview;
}

ImportBatchRow Import::State::batch_row(CommitMode mode, const std::string& at, std::int64_t id) const {
    ImportBatchRow row{id, file_names, digest_of({content_hash}).hex(), at, mode == CommitMode::clean_rows ? "clean_rows" : "all_or_nothing"};
    for (const auto& worksheet : preview.worksheets) {
        row.rows_read += worksheet.rows;
        row.rows_committed += worksheet.fresh + worksheet.changed;
        row.rows_unchanged += worksheet.unchanged;
        row.rows_refused += worksheet.refused;
    }
    return row;
}

Result<ImportOutcome> Import::commit(CommitMode mode, const std::string& at, const ProgressSink& progress) {
    auto& state = *state_;
    if (mode == CommitMode::all_or_nothing && state.preview.errors > 0)
        return Error::of(ErrorCode::invalid_input, "intake.has_errors", {{"errors", std::to_string(state.preview.errors)}});
    ImportOutcome outcome;
    for (const auto& worksheet : state.preview.worksheets) {
        outcome.rows += worksheet.rows;
        outcome.fresh += worksheet.fresh;
        outcome.changed += worksheet.changed;
        outcome.unchanged += worksheet.unchanged;
        outcome.refused += worksheet.refused;
    }
    if (outcome.fresh + outcome.changed == 0) return outcome;
    const auto import_id = state.stages.new_import_id();
    auto done = state.database.write([&](sql::Session& session) -> Result<void> {
        if (!state.stages.reserve_ids(session)) return Error::of(ErrorCode::conflict, "intake.changed_since_preview");
        session.insert("import_batch", std::vector{state.batch_row(mode, at, import_id)});
        state.stages.commit(session, {import_id, at});
        if (auto numbered = organisation::rebuild_unit_positions(session); !numbered) return numbered.error();
        const auto rows = std::to_string(outcome.fresh + outcome.changed);
        access::append_audit_event(session, {state.settings.actor, "import_workbook", "import_batch " + std::to_string(import_id), R"({"rows":)" + rows + "}"}, at);
        if (progress && !progress({1.0, "intake.step_writing"})) return cancelled();
        return {};
    });
    if (!done) return done.error();
    outcome.import_id = import_id;
    return outcome;
}

}  // namespace lunxun::intake

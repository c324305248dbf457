// SPDX-License-Identifier: Apache-2.0
#include "app/serve/import_views.hpp"

#include <algorithm>
#include <array>

namespace lunxun::app {
namespace {

constexpr std::size_t kRowsShown = 12;
constexpr std::array<std::string_view, 3> kSeverities{"error", "warning", "notice"};

/// A, B ... Z, AA as Excel names columns.
std::string column_letters(std::uint32_t cell) {
    std::string letters;
    for (auto rest = cell + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

const intake::WorksheetPreview* checked(const ImportDraft& draft, const DraftFile& file, const std::string& worksheet) {
    if (!draft.preview) return nullptr;
    const auto found = std::ranges::find_if(draft.preview->worksheets, [&](const auto& one) { return one.file == file.path && one.worksheet == worksheet; });
    return found == draft.preview->worksheets.end() ? nullptr : &*found;
}

DraftWorksheet view_of(const ImportDraft& draft, const DraftFile& file, const intake::WorksheetSurvey& survey, text::Locale locale) {
    DraftWorksheet view{.file = file.name, .worksheet = survey.worksheet, .sheet_key = {}, .sheet_title = {}, .header_row = {}, .problem = {}, .counts = {}};
    view.is_mapped_by_hand = survey.mapping.has_value();
    view.is_remembered = survey.is_remembered;
    if (survey.sheet) {
        const auto& known = *survey.sheet->sheet;
        view.sheet_key = known.key;
        view.sheet_title = known.title;
        view.header_row = survey.sheet->header_row;
        view.unknown_headers = survey.sheet->unknown_headers;
        for (const auto& column : survey.sheet->columns)
            view.columns.push_back({known.columns[column.column].key, known.columns[column.column].title, static_cast<std::int64_t>(column.cell), column.header});
    }
    if (survey.problem) view.problem = text::spoken(*survey.problem, locale);
    for (const auto& row : survey.sample)
        if (view.sample.size() < kRowsShown) view.sample.push_back({row.number, row.cells});
    if (const auto* done = checked(draft, file, survey.worksheet)) view.counts = {done->rows, done->fresh, done->changed, done->unchanged, done->refused};
    return view;
}

}  // namespace

std::string_view to_string(intake::Severity severity) {
    return kSeverities[static_cast<std::size_t>(severity)];
}

ImportDraftView view_of(const ImportDraft& draft, text::Locale locale) {
    ImportDraftView view{.draft_id = draft.id, .created_by = draft.created_by, .created_at = draft.created_at, .findings = {}, .job_id = {}, .is_committed = draft.is_committed};
    for (const auto& file : draft.files) {
        view.files.push_back({file.name, static_cast<std::int64_t>(file.size)});
        for (const auto& survey : file.worksheets) view.worksheets.push_back(view_of(draft, file, survey, locale));
    }
    if (draft.preview) view.findings = {draft.preview->errors, draft.preview->warnings, draft.preview->notices};
    if (draft.job_id > 0) view.job_id = draft.job_id;
    return view;
}

ImportFinding view_of(const intake::Preview& preview, const intake::Issue& issue, text::Locale locale) {
    const auto& worksheet = preview.worksheets[issue.place.worksheet];
    ImportFinding finding{.file = worksheet.file.filename().string(), .worksheet = worksheet.worksheet, .row = issue.place.row, .column = {}, .header = {}, .value = {},
                          .severity = std::string(to_string(issue.severity)), .message = text::spoken(issue.message, locale)};
    if (issue.cell) finding.column = column_letters(*issue.cell);
    if (issue.cell && worksheet.sheet)
        for (const auto& column : worksheet.sheet->columns)
            if (column.cell == *issue.cell) finding.header = column.header;
    for (const auto& [name, value] : issue.message.values)
        if (name == "value") finding.value = value;
    return finding;
}

}  // namespace lunxun::app

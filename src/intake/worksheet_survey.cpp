// SPDX-License-Identifier: Apache-2.0
#include "intake/worksheet_survey.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "intake/digest.hpp"
#include "intake/queries.hpp"
#include "intake/workbook_source.hpp"

namespace lunxun::intake {

struct RememberedMapping {
    std::string header_hash;
    std::string sheet_key;
    std::string cells_json;
};
BOOST_DESCRIBE_STRUCT(RememberedMapping, (), (header_hash, sheet_key, cells_json))

namespace {

/// The same for the same header words in the same order, however they are spaced.
std::string header_hash(const SampleRow& row) {
    std::string words;
    for (const auto& cell : row.cells) words += header_text(cell).words + '\x1f';
    return digest_of({words}).hex();
}

std::string cells_json(const ColumnMapping& mapping) {
    boost::json::object cells;
    for (const auto& [key, cell] : mapping.cells) cells[key] = cell;
    return boost::json::serialize(cells);
}

std::optional<ColumnMapping> remembered(sql::Session& session, std::span<const SampleRow> rows) {
    for (const auto& row : rows) {
        const auto found = session.one<RememberedMapping>(queries::mapping_of_headers, {{"header_hash", header_hash(row)}});
        if (!found) continue;
        ColumnMapping mapping{found->sheet_key, row.number, {}};
        for (const auto& cell : boost::json::parse(found->cells_json).as_object()) mapping.cells.emplace_back(cell.key(), cell.value().to_number<std::size_t>());
        return mapping;
    }
    return std::nullopt;
}

WorksheetSurvey survey_worksheet(sql::Session& session, std::string name, std::vector<SampleRow> rows) {
    WorksheetSurvey survey{.worksheet = std::move(name), .sheet = {}, .problem = {}, .mapping = {}, .sample = std::move(rows)};
    auto recognised = recognise(survey.worksheet, survey.sample);
    if (recognised) {
        survey.sheet = *std::move(recognised);
        return survey;
    }
    survey.problem = recognised.error().message;
    const auto mapping = remembered(session, survey.sample);
    survey.is_remembered = mapping && map_columns(survey, *mapping);
    return survey;
}

}  // namespace

Result<std::vector<WorksheetSurvey>> survey_file(sql::Session& session, const std::filesystem::path& file, const documents::ReadLimits& limits) {
    auto source = WorkbookSource::open(file, limits);
    if (!source) return source.error();
    std::vector<WorksheetSurvey> surveys;
    for (std::size_t i = 0; i < source->worksheets().size(); ++i) {
        auto rows = source->sample(i);
        if (!rows) return rows.error();
        surveys.push_back(survey_worksheet(session, source->worksheets()[i], std::move(*rows)));
    }
    return surveys;
}

Result<void> map_columns(WorksheetSurvey& survey, const ColumnMapping& mapping) {
    auto sheet = recognise_mapped(mapping, survey.sample);
    if (!sheet) return sheet.error();
    survey.sheet = *std::move(sheet);
    survey.mapping = mapping;
    survey.problem.reset();
    survey.is_remembered = false;
    return {};
}

void remember_mapping(sql::Session& session, const WorksheetSurvey& survey, const std::string& actor, const std::string& at) {
    const auto header = std::ranges::find(survey.sample, survey.mapping->header_row, &SampleRow::number);
    if (header == survey.sample.end()) return;
    const sql::Params key{{"header_hash", header_hash(*header)}};
    session.execute(queries::forget_mapping, key);
    session.execute(queries::remember_mapping, {key.front(), {"sheet_key", survey.mapping->sheet_key}, {"cells_json", cells_json(*survey.mapping)}, {"set_by", actor}, {"set_at", at}});
}

}  // namespace lunxun::intake

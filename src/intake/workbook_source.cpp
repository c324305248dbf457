// SPDX-License-Identifier: Apache-2.0
#include "intake/workbook_source.hpp"

#include "platform/documents/csv_reader.hpp"

namespace lunxun::intake {

Result<WorkbookSource> WorkbookSource::open(const std::filesystem::path& path, const documents::ReadLimits& limits) {
    WorkbookSource source(path, limits);
    if (path.extension() == ".csv") {
        source.worksheets_.push_back(path.stem().string());
        if (!std::filesystem::exists(path)) return Error::of(ErrorCode::not_found, "intake.file_unreadable", {{"file", path.filename().string()}});
        return source;
    }
    auto workbook = documents::WorkbookReader::open(path, limits);
    if (!workbook) return workbook.error();
    source.worksheets_ = workbook->sheet_names();
    source.workbook_ = *std::move(workbook);
    return source;
}

Result<void> WorkbookSource::read(std::size_t worksheet, const documents::RowVisitor& visit) {
    return workbook_ ? workbook_->read_sheet(worksheet, visit) : documents::read_csv(path_, visit, limits_);
}

Result<std::vector<SampleRow>> WorkbookSource::sample(std::size_t worksheet) {
    std::vector<SampleRow> rows;
    const auto done = read(worksheet, [&](std::int64_t number, std::span<const documents::Cell> cells) {
        auto& row = rows.emplace_back(SampleRow{number, {}});
        for (const auto& cell : cells) row.cells.push_back(cell.text);
        return static_cast<std::int64_t>(rows.size()) < kSampleRows;
    });
    if (!done) return done.error();
    return rows;
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/workbook_reader.hpp"

#include "platform/documents/file_error.hpp"
#include "platform/documents/sheet_handler.hpp"
#include "platform/documents/zip_archive.hpp"

namespace lunxun::documents {

struct WorkbookReader::State {
    ReadLimits limits;
    ZipArchive archive;
    WorkbookPackage package;
    SharedStrings strings;
    std::vector<std::string> names;
};

WorkbookReader::WorkbookReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
WorkbookReader::WorkbookReader(WorkbookReader&&) noexcept = default;
WorkbookReader& WorkbookReader::operator=(WorkbookReader&&) noexcept = default;
WorkbookReader::~WorkbookReader() = default;

Result<WorkbookReader> WorkbookReader::open(const std::filesystem::path& path, ReadLimits limits) {
    auto archive = ZipArchive::open(path, limits);
    if (!archive) return archive.error();
    auto package = read_package(*archive, limits);
    if (!package) return package.error();
    auto state = std::make_unique<State>(State{limits, std::move(*archive), std::move(*package), {}, {}});
    if (const auto& part = state->package.shared_strings_part; !part.empty() && state->archive.has(part)) {
        auto strings = SharedStrings::read(state->archive, part, limits);
        if (!strings) return strings.error();
        state->strings = std::move(*strings);
    }
    for (const auto& sheet : state->package.sheets) state->names.push_back(sheet.name);
    return WorkbookReader(std::move(state));
}

const std::vector<std::string>& WorkbookReader::sheet_names() const { return state_->names; }

bool WorkbookReader::is_hidden(std::size_t sheet) const { return state_->package.sheets.at(sheet).is_hidden; }

Result<void> WorkbookReader::read_sheet(std::size_t sheet, const RowVisitor& visit) {
    const SheetPart& part = state_->package.sheets.at(sheet);
    SheetHandler handler({state_->package, state_->strings, state_->limits, state_->archive.path(), part.name}, visit);
    if (auto parsed = parse_part(state_->archive, part.part, handler); !parsed) return parsed.error();
    if (!handler.found_worksheet()) {
        return file_error(ErrorCode::corrupt, "documents.missing_sheet", state_->archive.path(), {{"sheet", part.name}});
    }
    return {};
}

}  // namespace lunxun::documents

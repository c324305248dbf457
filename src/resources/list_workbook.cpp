// SPDX-License-Identifier: Apache-2.0
#include "resources/list_workbook.hpp"

#include <fstream>
#include <iterator>

#include "platform/files/passing_folder.hpp"

namespace lunxun::resources {
Result<void> answer_workbook(const ExportedList& list, http::Response& response) {
    const files::PassingFolder folder;
    const auto path = folder.path() / "list.xlsx";
    auto writer = documents::WorkbookWriter::create(path);
    if (!writer) return writer.error();
    const int sheet = writer->add_sheet(list.title, list.columns);
    writer->title_row(sheet, list.title);
    writer->header_row(sheet);
    if (auto done = list.each_row([&](const std::vector<documents::Value>& row) { writer->write_row(sheet, row); }); !done) return done.error();
    if (auto done = writer->close(); !done) return done.error();
    std::ifstream stream(path, std::ios::binary);
    response.body.assign(std::istreambuf_iterator<char>(stream), {});
    response.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    response.headers["Content-Disposition"] = "attachment; filename=\"" + list.file_name + "\"";
    return {};
}

}  // namespace lunxun::resources

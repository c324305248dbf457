// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "app/steps.hpp"
#include "platform/documents/csv_reader.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lunxun::app {
namespace {

/// What import must refuse or point at, and what it must read without a word of error.
const std::set<std::string> kPointedAt{"wrong_check_digit", "id_number_ruined_by_excel", "missing_end_date", "hours_over_cap", "overlapping_class", "duplicate_person"};
const std::set<std::string> kReadAnyway{"trailing_blank", "full_width_digits", "text_date", "number_as_text", "renamed_unit", "retired_area_code", "cross_year_class"};

/// A line of the key that the generator wrote beside the workbooks.
struct KeyLine {
    std::string file;
    std::string sheet;
    std::uint32_t row = 0;
    std::string kind;
};

std::vector<KeyLine> read_key(const std::filesystem::path& file) {
    std::vector<KeyLine> lines;
    const auto read = documents::read_csv(file, [&](std::int64_t row, std::span<const documents::Cell> cells) {
        if (row > 1) lines.push_back({cells[0].text, cells[1].text, static_cast<std::uint32_t>(std::stoul(cells[2].text)), cells[4].text});
        return true;
    });
    REQUIRE(read);
    return lines;
}

/// Rows that were pointed at, by file and worksheet; errors alone, or warnings too.
using PlacedRows = std::map<std::pair<std::string, std::string>, std::set<std::uint32_t>>;
PlacedRows rows_with(const intake::Preview& preview, intake::Severity least) {
    PlacedRows rows;
    for (const auto& issue : preview.issues) {
        const auto& sheet = preview.worksheets[issue.place.worksheet];
        if (issue.severity <= least) rows[{sheet.file.filename().string(), sheet.worksheet}].insert(issue.place.row);
    }
    return rows;
}

bool holds(const PlacedRows& rows, const KeyLine& line) {
    const auto found = rows.find({line.file, line.sheet});
    return found != rows.end() && found->second.contains(line.row);
}

struct Judged {
    int lines = 0;
    int found = 0;
};

}  // namespace

TEST_CASE("an import points at each mistake that was written into the workbooks, and reads the spellings that are none") {
    const test::TemporaryFolder folder;
    Context context;
    context.options = {.data = folder / "data", .today = "2026-11-21", .is_quiet = true};
    REQUIRE(generate_step(context, "prefecture", 1, 0.05, true, folder / "books"));
    ImportWish wish;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "books"))
        if (entry.path().extension() == ".xlsx") wish.files.push_back(entry.path());
    std::ranges::sort(wish.files);
    wish.allows_test_region = true;
    auto place = context.open_workplace().value();
    std::shared_ptr<const intake::Preview> preview;
    REQUIRE(check_import_step(context, place, context.load_trade().value(), wish, preview));

    const auto refused = rows_with(*preview, intake::Severity::error), pointed = rows_with(*preview, intake::Severity::warning);
    std::map<std::string, Judged> kinds;
    std::set<std::tuple<std::string, std::string, std::uint32_t>> spoiled;
    for (const auto& line : read_key(folder / "books/injected-errors.csv"))
        if (kPointedAt.contains(line.kind)) spoiled.insert({line.file, line.sheet, line.row});
    for (const auto& line : read_key(folder / "books/injected-errors.csv")) {
        auto& judged = kinds[line.kind];
        ++judged.lines;
        if (kPointedAt.contains(line.kind)) judged.found += holds(pointed, line);
        else judged.found += !holds(refused, line) || spoiled.contains({line.file, line.sheet, line.row});
        CAPTURE(line.kind);
        CHECK((kPointedAt.contains(line.kind) || kReadAnyway.contains(line.kind)));
    }
    for (const auto& [kind, judged] : kinds) {
        CAPTURE(kind);
        CHECK(judged.found == judged.lines);
    }
    for (const auto& kind : kPointedAt) CHECK_MESSAGE(kinds.contains(kind), kind);
}

}  // namespace lunxun::app

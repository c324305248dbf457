// SPDX-License-Identifier: Apache-2.0
// The mistakes of real deliveries: what the generator wrote down that it spoiled, against what import says of those rows.
#include <doctest/doctest.h>

#include <map>
#include <set>
#include <tuple>

#include "platform/documents/csv_reader.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/year/region_books.hpp"

namespace lunxun::app {
namespace {

using Row = std::tuple<std::string, std::string, std::int64_t>;  // file, worksheet, row as Excel counts
using Rows = std::set<Row>;
using Kinds = std::vector<std::string>;

const Kinds kRefused{"wrong_check_digit", "id_number_ruined_by_excel", "missing_end_date", "hours_over_cap", "overlapping_class"};
const Kinds kUnderstood{"retired_area_code", "renamed_unit", "cross_year_class", "full_width_digits", "text_date", "number_as_text", "trailing_blank"};

std::map<std::string, Rows> injected_in(const std::filesystem::path& folder) {
    std::map<std::string, Rows> by_kind;
    const auto read = documents::read_csv(folder / "injected-errors.csv", [&](std::int64_t row, std::span<const documents::Cell> cells) {
        if (row > 1) by_kind[cells[4].text].emplace(cells[0].text, cells[1].text, std::stoll(cells[2].text));
        return true;
    });
    REQUIRE(read);
    return by_kind;
}

/// What import says, by severity. Of two classes that overlap either may be refused: the refusal counts for both rows.
std::map<intake::Severity, std::vector<Rows>> found_in(const intake::Preview& preview) {
    std::map<intake::Severity, std::vector<Rows>> found;
    for (const auto& issue : preview.issues) {
        const auto& sheet = preview.worksheets.at(issue.place.worksheet);
        Rows rows{{sheet.file.filename().string(), sheet.worksheet, issue.place.row}};
        if (issue.message.key == "intake.classes_overlap")
            for (const auto& [name, value] : issue.message.values)
                if (name == "other_row") rows.emplace(sheet.file.filename().string(), sheet.worksheet, std::stoll(value));
        found[issue.severity].push_back(std::move(rows));
    }
    return found;
}

Rows all_of(const std::vector<Rows>& found) {
    Rows all;
    for (const auto& rows : found) all.insert(rows.begin(), rows.end());
    return all;
}

std::string text_of(const Row& row) {
    return std::get<0>(row) + " " + std::get<1>(row) + " " + std::to_string(std::get<2>(row));
}

}  // namespace

TEST_CASE("import finds every mistake that the generator wrote down, refuses nothing else, and takes the rest in") {
    const test::TemporaryFolder folder;
    const auto context = test_year::context_for(folder / "data", "");
    const auto books = folder / "books";
    REQUIRE(generate_step(context, "prefecture", test_year::kSeed, test_year::kSmall, true, books));
    const auto trade = context.load_trade().value();
    auto place = context.open_workplace().value();
    auto wish = test_year::all_books(books);
    std::shared_ptr<const intake::Preview> preview;
    REQUIRE(check_import_step(context, place, trade, wish, preview));
    REQUIRE_FALSE(preview->is_cut());

    auto injected = injected_in(books);
    auto found = found_in(*preview);
    const auto refused = all_of(found[intake::Severity::error]), asked = all_of(found[intake::Severity::warning]);
    Rows wrong;
    for (const auto& kind : kRefused) {
        REQUIRE_FALSE(injected[kind].empty());
        for (const auto& row : injected[kind]) CHECK_MESSAGE(refused.contains(row), kind << ": " << text_of(row));
        wrong.insert(injected[kind].begin(), injected[kind].end());
    }
    REQUIRE_FALSE(injected["duplicate_person"].empty());
    for (const auto& row : injected["duplicate_person"]) CHECK_MESSAGE(asked.contains(row), text_of(row));
    for (const auto& kind : kUnderstood) REQUIRE_FALSE(injected[kind].empty());
    for (const auto& rows : found[intake::Severity::error])
        CHECK_MESSAGE(std::ranges::any_of(rows, [&](const Row& row) { return wrong.contains(row); }), text_of(*rows.begin()));

    CHECK_FALSE(import_step(context, place, trade, wish));
    wish.is_clean_rows_only = true;
    const auto taken = import_step(context, place, trade, wish);
    REQUIRE(taken);
    CHECK(taken->figures.at("committed").at("refused").to_number<std::int64_t>() == preview->errors);
    CHECK(taken->figures.at("committed").at("fresh").to_number<std::int64_t>() > 60'000);
}

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
#include "generate/generate_service.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "platform/documents/csv_reader.hpp"
#include "platform/documents/workbook_reader.hpp"

namespace lunxun::generate {

namespace {

/// A folder of its own that is gone after the test.
class Folder {
public:
    Folder() {
        static int number = 0;
        path_ = std::filesystem::temp_directory_path() / ("generate_test_" + std::to_string(::getpid()) + "_" + std::to_string(++number));
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

GenerateRequest small_request(const std::filesystem::path& out, std::uint64_t seed = 1) {
    GenerateRequest request;
    request.scale = 0.1;
    request.seed = seed;
    request.out = out;
    return request;
}

}  // namespace

TEST_CASE("the same seed writes the same bytes and another seed does not") {
    const Folder first;
    const Folder second;
    const Folder third;

    const auto report = generate(small_request(first.path()));
    REQUIRE(report);
    REQUIRE(generate(small_request(second.path())));
    REQUIRE(generate(small_request(third.path(), 2)));

    CHECK(report->files.size() == 12);
    for (const auto& file : report->files) {
        CHECK(bytes_of(first.path() / file.name) == bytes_of(second.path() / file.name));
    }
    const auto people = report->files[1].name;
    CHECK(bytes_of(first.path() / people) != bytes_of(third.path() / people));
}

TEST_CASE("every workbook opens with a merged title and a header below it") {
    const Folder folder;
    const auto report = generate(small_request(folder.path()));
    REQUIRE(report);

    for (const auto& file : report->files) {
        auto reader = documents::WorkbookReader::open(folder.path() / file.name);
        REQUIRE(reader);
        for (std::size_t sheet = 0; sheet < reader->sheet_names().size(); ++sheet) {
            std::map<std::int64_t, std::size_t> filled;
            REQUIRE(reader->read_sheet(sheet, [&](std::int64_t row, std::span<const documents::Cell> cells) {
                filled[row] = static_cast<std::size_t>(std::ranges::count_if(cells, [](const auto& cell) { return cell.kind != documents::Cell::Kind::blank; }));
                return row < 4;
            }));
            CHECK(filled[1] == 1);
            CHECK(filled[3] >= 2);
        }
    }
}

TEST_CASE("the key of injected errors names each kind where it stands") {
    const Folder folder;
    auto request = small_request(folder.path());
    request.with_errors = true;
    const auto report = generate(request);
    REQUIRE(report);
    CHECK(report->injected_errors > 1'000);

    std::map<std::string, int> kinds;
    REQUIRE(documents::read_csv(folder.path() / "injected-errors.csv", [&](std::int64_t row, std::span<const documents::Cell> cells) {
        if (row > 1) {
            ++kinds[cells[4].text];
        }
        return true;
    }));
    for (const auto* kind : {"duplicate_person", "wrong_check_digit", "renamed_unit", "overlapping_class", "missing_end_date", "hours_over_cap", "cross_year_class",
                             "retired_area_code", "id_number_ruined_by_excel", "full_width_digits", "text_date", "number_as_text", "trailing_blank"}) {
        CHECK_MESSAGE(kinds[kind] > 0, std::string{kind});
    }
    CHECK(kinds["duplicate_person"] == 50);
}

TEST_CASE("figures of the small province hold") {
    GenerateRequest request;
    request.model = "province";
    request.scale = 0.1;

    const auto checks = check_model(request);

    REQUIRE(checks);
    for (const auto& check : *checks) {
        CHECK_MESSAGE(check.is_met(), check.table << "." << check.figure << " expected " << check.expected << " got " << check.got);
    }
}

TEST_CASE("an unknown model and a scale out of range are refused") {
    GenerateRequest request;
    request.model = "nation";
    CHECK(generate(request).error().code == ErrorCode::invalid_input);
    request.model = "prefecture";
    request.scale = 0;
    CHECK(generate(request).error().code == ErrorCode::invalid_input);
}

}  // namespace lunxun::generate

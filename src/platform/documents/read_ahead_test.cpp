// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/read_ahead.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace lunxun::documents {
namespace {

constexpr std::int64_t kRows = 5'000;

/// So many rows of one cell, each with its number as text of `width` letters.
auto rows_of(std::int64_t rows, std::size_t width, std::int64_t& given) {
    return [rows, width, &given](const RowVisitor& visit) -> Result<void> {
        for (std::int64_t row = 1; row <= rows; ++row) {
            auto text = std::to_string(row);
            text.resize(width, ' ');
            const std::vector<Cell> cells{Cell{Cell::Kind::text, text, 0}};
            ++given;
            if (!visit(row, cells)) return {};
        }
        return {};
    };
}

}  // namespace

TEST_CASE("rows read ahead come in their order, each once, whether short or long") {
    for (const std::size_t width : {8UL, 40'000UL}) {
        std::int64_t given = 0, last = 0;
        const auto rows = width > 100 ? kRows / 10 : kRows;
        const auto done = read_ahead(rows_of(rows, width, given), [&](std::int64_t row, std::span<const Cell> cells) {
            CHECK(row == last + 1);
            CHECK(std::stoll(cells[0].text) == row);
            last = row;
            return true;
        });
        CHECK(done);
        CHECK(last == rows);
        CHECK(given == rows);
    }
}

TEST_CASE("a visitor that has enough stops the reading soon") {
    std::int64_t given = 0, seen = 0;
    CHECK(read_ahead(rows_of(kRows * 100, 8, given), [&](std::int64_t, std::span<const Cell>) { return ++seen < 3; }));
    CHECK(seen == 3);
    CHECK(given < kRows);
}

TEST_CASE("errors and exceptions of either side arrive, after the rows before them") {
    std::int64_t seen = 0;
    const auto count = [&](std::int64_t, std::span<const Cell>) { return ++seen > 0; };
    const auto failed = read_ahead(
        [](const RowVisitor& visit) -> Result<void> {
            visit(1, {});
            return Error::of(ErrorCode::corrupt, "documents.damaged_zip");
        },
        count);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::corrupt);
    CHECK(seen == 1);

    CHECK_THROWS_AS((void)read_ahead([](const RowVisitor&) -> Result<void> { throw std::runtime_error("reading"); }, count), std::runtime_error);
    std::int64_t given = 0;
    CHECK_THROWS_AS((void)read_ahead(rows_of(kRows * 100, 8, given), [](std::int64_t, std::span<const Cell>) -> bool { throw std::logic_error("visiting"); }),
                    std::logic_error);
    CHECK(given < kRows);
}

}  // namespace lunxun::documents

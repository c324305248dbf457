// SPDX-License-Identifier: Apache-2.0
#include "intake/sheet_catalogue.hpp"

#include <doctest/doctest.h>

#include <set>

namespace lunxun::intake {
TEST_CASE("no header word means two columns of one sheet") {
    for (const auto& sheet : SheetCatalogue::embedded().sheets()) {
        std::set<std::string> titles;
        for (const auto& column : sheet.columns) {
            CHECK_MESSAGE(titles.insert(column.title).second, sheet.key << " repeats " << column.title);
            for (const auto& synonym : column.synonyms) CHECK_MESSAGE(titles.insert(synonym).second, sheet.key << " repeats " << synonym);
        }
    }
}

TEST_CASE("every code list and every sheet that a column names exists, and defaults are codes of their list") {
    const auto& catalogue = SheetCatalogue::embedded();
    for (const auto& sheet : catalogue.sheets())
        for (const auto& column : sheet.columns) {
            if (!column.to.empty()) CHECK_MESSAGE(catalogue.find_sheet(column.to), sheet.key << "." << column.key);
            if (column.list.empty()) continue;
            const auto& codes = codes_with(column.list);
            CHECK_MESSAGE(!codes.list(column.list).empty(), sheet.key << "." << column.key);
            if (!column.default_value.empty()) CHECK_MESSAGE(codes.find(column.list, column.default_value), sheet.key << "." << column.key);
        }
}

TEST_CASE("the six sheets of the existing system are there under their names") {
    std::set<std::string> titles;
    for (const auto& sheet : SheetCatalogue::embedded().sheets()) titles.insert(sheet.title);
    for (const auto* title : {"培训班数据", "学员培训信息", "领导干部上讲台", "培训场景资料", "学员考试成绩", "网络课程培训"}) CHECK(titles.contains(title));
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "intake/sheet_catalogue.hpp"

#include <doctest/doctest.h>

#include <set>

namespace lunxun::intake {
namespace {

const std::set<std::string> kRuleLists{"rank", "topic", "field", "class_type", "method", "audience"};

}  // namespace

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
            if (column.list.empty() || kRuleLists.contains(column.list)) continue;
            const auto* list = catalogue.find_list(column.list);
            REQUIRE_MESSAGE(list, sheet.key << "." << column.key);
            if (column.default_value.empty()) continue;
            std::set<std::string> codes;
            for (const auto& code : list->codes) codes.insert(code.code);
            CHECK_MESSAGE(codes.contains(column.default_value), sheet.key << "." << column.key);
        }
}

TEST_CASE("a word of a code list means one code") {
    const auto& catalogue = SheetCatalogue::embedded();
    for (const auto& name : {"tier", "sex", "unit_kind", "ledger_kind", "result", "half", "part"}) {
        std::set<std::string> words;
        for (const auto& code : catalogue.find_list(name)->codes) {
            CHECK_MESSAGE(words.insert(code.name).second, name << " repeats " << code.name);
            for (const auto& synonym : code.synonyms) CHECK_MESSAGE(words.insert(synonym).second, name << " repeats " << synonym);
        }
    }
}

TEST_CASE("the six sheets of the existing system are there under their names") {
    std::set<std::string> titles;
    for (const auto& sheet : SheetCatalogue::embedded().sheets()) titles.insert(sheet.title);
    for (const auto* title : {"培训班数据", "学员培训信息", "领导干部上讲台", "培训场景资料", "学员考试成绩", "网络课程培训"}) CHECK(titles.contains(title));
}

}  // namespace lunxun::intake

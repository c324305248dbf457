// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "tests/support/zipped_parts.hpp"

namespace lunxun::test {

/// The least parts of a workbook of one sheet `Sheet1`, each to be replaced or left out by a test.
struct RawWorkbook {
    std::string sheet_data;
    std::string after_sheet_data;
    std::string shared_strings;
    std::string styles;
    std::string workbook_properties;
    std::string sheets = R"(<sheet name="Sheet1" sheetId="1" r:id="rId1"/>)";
    std::string extra_relationships;

    Parts parts() const {
        const std::string main = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
        const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const std::string packages = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
        Parts all = {
            {"_rels/.rels", packages + R"(<Relationship Id="r1" Type=")" + office + R"(/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
            {"xl/workbook.xml", "<workbook " + main + " xmlns:r=\"" + office + "\">" + workbook_properties + "<sheets>" + sheets + "</sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             packages + R"(<Relationship Id="rId1" Type=")" + office + R"(/worksheet" Target="worksheets/sheet1.xml"/>)" +
                 R"(<Relationship Id="rId8" Type=")" + office + R"(/styles" Target="styles.xml"/>)" +
                 R"(<Relationship Id="rId9" Type=")" + office + R"(/sharedStrings" Target="/xl/sharedStrings.xml"/>)" + extra_relationships +
                 "</Relationships>"},
            {"xl/worksheets/sheet1.xml", "<worksheet " + main + "><sheetData>" + sheet_data + "</sheetData>" + after_sheet_data + "</worksheet>"},
        };
        if (!shared_strings.empty()) all.emplace_back("xl/sharedStrings.xml", "<sst " + main + ">" + shared_strings + "</sst>");
        if (!styles.empty()) all.emplace_back("xl/styles.xml", "<styleSheet " + main + ">" + styles + "</styleSheet>");
        return all;
    }
};

}  // namespace lunxun::test

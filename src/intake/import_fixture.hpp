// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "intake/import_service.hpp"
#include "people/id_number.hpp"
#include "tests/support/test_databases.hpp"
#include "tests/support/workbook_builder.hpp"

/// A small town in workbooks, for tests of the import.
namespace lunxun::intake::fixture {

using test::TextSheet;

inline const std::string kAt = "2026-11-21T08:00:00Z";

inline std::string number(int sequence) {
    return people::IdNumber::make("990101", Day::of(1980, 1, 2), sequence).text();
}

inline ImportSettings settings() {
    return {.rules = {.today = Day::of(2026, 11, 21), .allow_test_region = true, .class_hour_minutes = 45, .day_cap_minutes = 360}};
}

inline TextSheet units() {
    return {"单位", {"单位编码", "单位名称", "上级单位", "层级", "单位类别", "行政区划代码"},
            {{"U2", "财政局", "某市", "市级", "政府部门", "990100"}, {"U1", "某市", "", "市级", "地区", "990100"}, {"U3", "教育局", "U1", "市级", "政府部门", "990100"}},
            {"某市单位信息表"}};
}
inline TextSheet people() {
    return {"人员", {"姓名", "身份证号", "性别", "人员类别", "手机号"},
            {{"张三", number(1), "男", "公务员", "13900000001"}, {"李四", number(2), "女", "公务员", ""}}, {}};
}
inline TextSheet posts() {
    return {"任职经历", {"身份证号", "姓名", "单位", "职务", "职级", "任职时间", "免职时间"},
            {{number(1), "张三", "财政局", "科长", "正科", "2018.3", "至今"}, {number(2), "李四", "U3", "副局长", "副处", "2020年5月6日", ""}}, {}};
}
inline TextSheet history() {
    return {"培训经历", {"身份证号", "培训班名称", "培训方式", "主办单位", "开始日期", "结束日期", "学时"},
            {{number(1), "财政专题班", "培训班", "市委组织部", "2025.3.3", "2025.3.7", "40"}, {number(2), "网络学习", "网络培训", "干部网络学院", "2025-01-01", "2025-12-31", "50"}}, {}};
}

struct Fixture {
    explicit Fixture(sql::Database& database_in) : database(database_in), keyring(crypto::Keyring::open_or_create(folder.path()).value()) {}

    Result<Import> read(const std::vector<TextSheet>& sheets) {
        const auto path = test::write_workbook(folder / ("book" + std::to_string(++books) + ".xlsx"), sheets);
        return Import::read(database, keyring, {{path, {}}}, settings(), {});
    }
    ImportOutcome import(const std::vector<TextSheet>& sheets, CommitMode mode = CommitMode::all_or_nothing) {
        auto import = read(sheets).value();
        auto outcome = import.commit(mode, kAt, {});
        INFO((outcome ? "" : outcome.error().message.key));
        for (const auto& issue : import.preview().issues) INFO(issue.message.key << " row " << issue.place.row);
        REQUIRE(outcome);
        return *outcome;
    }
    std::int64_t count(const std::string& query) {
        return database.read([&](sql::Session& session) { return session.scalar<std::int64_t>(query); });
    }
    std::string text(const std::string& query) {
        return database.read([&](sql::Session& session) { return session.scalar<std::string>(query); });
    }

    test::TemporaryFolder folder;
    sql::Database& database;
    crypto::Keyring keyring;
    int books = 0;
};

inline bool has(const Import& import, std::string_view key, std::uint32_t row) {
    return std::ranges::any_of(import.preview().issues, [&](const Issue& issue) { return issue.message.key == key && issue.place.row == row; });
}

}  // namespace lunxun::intake::fixture

// SPDX-License-Identifier: Apache-2.0
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <random>

#include "intake/import_fixture.hpp"
#include "intake/preview_workbook.hpp"
#include "platform/documents/workbook_reader.hpp"

namespace lunxun::intake {

using namespace fixture;

namespace {

std::filesystem::path write_bytes(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("files that cannot be read are all named with their reasons, and nothing is written") {
    auto database = test::memory_database();
    Fixture fixture(database);
    const auto good = test::write_workbook(fixture.folder / "good.xlsx", {units()});
    const auto whole = bytes_of(good);
    const std::vector<ImportFile> files{{good, {}},
                                        {fixture.folder / "absent.xlsx", {}},
                                        {write_bytes(fixture.folder / "cut.xlsx", std::string_view{whole}.substr(0, whole.size() / 2)), {}},
                                        {write_bytes(fixture.folder / "text.xlsx", "not a workbook"), {}},
                                        {write_bytes(fixture.folder / "locked.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(2000, '\0')), {}}};
    const auto import = Import::read(database, fixture.keyring, files, settings(), {});

    REQUIRE_FALSE(import);
    CHECK(import.error().message.key == "intake.files_unreadable");
    REQUIRE(import.error().fields.size() == 4);
    CHECK(import.error().fields[0].field == "absent.xlsx");
    for (const auto& field : import.error().fields) CHECK(text::render(field.message, text::Locale::zh_cn) != field.message.key);
    CHECK(fixture.count("select count(*) from unit") == 0);
}

TEST_CASE("a workbook over the limits is refused with the limit") {
    auto database = test::memory_database();
    Fixture fixture(database);
    const auto path = test::write_workbook(fixture.folder / "big.xlsx", {units(), people()});
    auto tight = settings();
    tight.limits.max_file_bytes = 1000;
    CHECK(Import::read(database, fixture.keyring, {{path, {}}}, tight, {}).error().fields.size() == 1);
}

TEST_CASE("a cancelled import writes nothing and can be read again") {
    test::for_each_database([](sql::Database& database) {
        Fixture fixture(database);
        auto import = fixture.read({units(), people(), posts()}).value();
        const auto stopped = import.commit(CommitMode::all_or_nothing, kAt, [](const Progress&) { return false; });

        CHECK(stopped.error().code == ErrorCode::cancelled);
        CHECK(fixture.count("select count(*) from unit") == 0);
        CHECK(fixture.count("select count(*) from import_batch") == 0);
        CHECK(fixture.import({units(), people(), posts()}).fresh == 7);
        const auto path = fixture.folder / "book1.xlsx";
        CHECK(Import::read(database, fixture.keyring, {{path, {}}}, settings(), [](const Progress&) { return false; }).error().code == ErrorCode::cancelled);
    });
}

TEST_CASE("an import that lost its preview to another one says so") {
    test::for_each_database([](sql::Database& database) {
        Fixture fixture(database);
        auto first = fixture.read({units()}).value();
        auto second = fixture.read({units()}).value();

        REQUIRE(first.commit(CommitMode::all_or_nothing, kAt, {}));
        CHECK(second.commit(CommitMode::all_or_nothing, kAt, {}).error().code == ErrorCode::conflict);
        CHECK(fixture.count("select count(*) from unit") == 3);
    });
}

TEST_CASE("a process killed in the middle of a commit leaves nothing behind") {
    test::TemporaryFolder folder;
    const auto path = (folder / "lunxun.db").string();
    REQUIRE(sql::Database::open(path)->migrate());
    const auto child = fork();
    if (child == 0) {
        auto database = sql::Database::open(path).value();
        Fixture fixture(database);
        auto import = fixture.read({units(), people(), posts(), history()}).value();
        // Everything is inserted when progress is told; the transaction is still open.
        const auto done = import.commit(CommitMode::all_or_nothing, kAt, [](const Progress&) { return kill(getpid(), SIGKILL) == 0; });
        _exit(done ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));

    auto database = sql::Database::open(path).value();
    REQUIRE(database.migrate());
    Fixture fixture(database);
    CHECK(fixture.count("select count(*) from unit") == 0);
    CHECK(fixture.count("select count(*) from audit_event") == 0);
    CHECK(fixture.import({units(), people(), posts(), history()}).fresh == 9);
}

TEST_CASE("the preview workbook tells every finding and marks the cells of a copy") {
    auto database = test::memory_database();
    Fixture fixture(database);
    auto wrong = people();
    wrong.titles = {"某市干部名册"};
    wrong.rows[1][1] = "99010119800102";
    const auto import = fixture.read({units(), wrong}).value();
    const auto path = fixture.folder / "preview.xlsx";
    REQUIRE(write_preview_workbook(import.preview(), path, text::Locale::zh_cn));

    auto reader = documents::WorkbookReader::open(path).value();
    REQUIRE(reader.sheet_names() == std::vector<std::string>{"导入预览", "问题清单", "人员"});
    std::vector<std::string> finding;
    REQUIRE(reader.read_sheet(1, [&](std::int64_t row, std::span<const documents::Cell> cells) {
        if (row == 2) for (const auto& cell : cells) finding.push_back(cell.text);
        return true;
    }));
    CHECK(finding[2] == "4");
    CHECK(finding[3] == "B");
    CHECK(finding[5].find("99010119800102") != std::string::npos);
    std::string name;
    REQUIRE(reader.read_sheet(2, [&](std::int64_t row, std::span<const documents::Cell> cells) {
        if (row == 4) name = cells[0].text;
        return true;
    }));
    CHECK(name == "李四");
}

TEST_CASE("random valid people come back as they were written") {
    auto database = test::memory_database();
    Fixture fixture(database);
    std::mt19937 random{17};
    auto many = people();
    many.header = {"姓名", "身份证号", "出生日期", "人员类别", "是否网络学员"};
    many.rows.clear();
    std::vector<std::pair<std::string, std::string>> expected;
    const std::vector<std::string> surnames{"王", "李", "欧阳", "阿依"}, given{"强", "秀英", "·买买提", "一一"};
    for (int i = 0; i < 300; ++i) {
        const auto born = Day::of(1960, 1, 1) + static_cast<int>(random() % 15000);
        const auto id = people::IdNumber::make("990102", born, i + 1).text();
        const auto name = surnames[random() % 4] + given[random() % 4];
        many.rows.push_back({name, id, born, random() % 2 ? "公务员" : "农民", random() % 2 ? "是" : "否"});
        expected.emplace_back(name, born.iso());
    }
    CHECK(fixture.import({many}).fresh == 300);

    database.read([&](sql::Session& session) {
        for (std::int64_t id = 1; id <= 300; ++id) {
            const auto at = static_cast<std::size_t>(id - 1);
            const sql::Params key{{"id", id}};
            REQUIRE(session.scalar<std::string>("select name from person where id = :id", key) == expected[at].first);
            REQUIRE(session.scalar<std::string>("select born_on from person where id = :id", key) == expected[at].second);
            const auto cipher = session.scalar<std::string>("select id_number_cipher from person where id = :id", key);
            REQUIRE(fixture.keyring.decrypt(cipher).value() == std::get<std::string>(many.rows[at][1]));
        }
    });
}

}  // namespace lunxun::intake

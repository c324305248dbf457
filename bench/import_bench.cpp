// SPDX-License-Identifier: Apache-2.0
// Imports workbooks into a database and prints seconds and memory of each step:
//   import_bench DATABASE FILE.xlsx...     DATABASE: a path, `:memory:` or postgresql://user@host:port/name
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "intake/import_service.hpp"
#include "platform/text/locale.hpp"

namespace {

using namespace lunxun;

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void print_step(const char* step, std::chrono::steady_clock::time_point start) {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto cpu = static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
    std::printf("%-10s %8.2f s   cpu so far %8.2f s   peak %6ld MiB\n", step, seconds_since(start), cpu, usage.ru_maxrss / 1024);
}

int fail(const Error& error) {
    std::printf("%s\n", text::render(error.message, text::Locale::en).c_str());
    for (const auto& field : error.fields) std::printf("  %s: %s\n", field.field.c_str(), text::render(field.message, text::Locale::en).c_str());
    return entry_of(error.code).exit_code;
}

void print_preview(const intake::Preview& preview) {
    for (const auto& sheet : preview.worksheets)
        std::printf("%-28s %-16s rows %7lld  new %7lld  changed %6lld  unchanged %7lld  refused %6lld\n", sheet.file.filename().c_str(),
                    sheet.worksheet.c_str(), static_cast<long long>(sheet.rows), static_cast<long long>(sheet.fresh),
                    static_cast<long long>(sheet.changed), static_cast<long long>(sheet.unchanged), static_cast<long long>(sheet.refused));
    std::map<std::string, std::pair<int, std::string>> kinds;
    for (const auto& issue : preview.issues) {
        auto& [count, example] = kinds[issue.message.key];
        if (++count == 1) example = text::render(issue.message, text::Locale::en);
    }
    for (const auto& [key, kind] : kinds) std::printf("%7d %s: %s\n", kind.first, key.c_str(), kind.second.c_str());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return std::puts("import_bench DATABASE FILE.xlsx..."), 2;
    auto database = sql::Database::open(argv[1]);
    if (!database) return fail(database.error());
    if (auto migrated = database->migrate(); !migrated) return fail(migrated.error());
    auto keyring = crypto::Keyring::open_or_create(".");
    if (!keyring) return fail(keyring.error());
    std::vector<intake::ImportFile> files;
    for (int i = 2; i < argc; ++i) files.push_back({argv[i], {}});
    const intake::ImportSettings settings{
        .rules = {.today = Day::of(2026, 11, 21), .allow_test_region = true, .class_hour_minutes = 45, .day_cap_minutes = 360}, .limits = {}};

    auto start = std::chrono::steady_clock::now();
    auto import = intake::Import::read(*database, *keyring, files, settings, {});
    if (!import) return fail(import.error());
    print_step("read", start);
    print_preview(import->preview());
    start = std::chrono::steady_clock::now();
    const auto outcome = import->commit(intake::CommitMode::clean_rows, "2026-11-21T08:00:00Z", {});
    if (!outcome) return fail(outcome.error());
    print_step("commit", start);
    return 0;
}

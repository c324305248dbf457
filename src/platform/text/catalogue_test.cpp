// SPDX-License-Identifier: Apache-2.0
#include "platform/text/catalogue.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

using namespace lunxun::text;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> complaints_of(std::vector<LocaleFile> files) {
    std::vector<std::string> complaints;
    read_catalogue(files, [&](const std::string& complaint) { complaints.push_back(complaint); });
    return complaints;
}

std::string text_of(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Texts in a source that look like a key of one of the groups: `"group.word"`, with no file's ending.
std::set<std::string> keys_in(const std::string& source, const std::set<std::string>& groups) {
    static const std::regex kKey(R"re("([a-z_]+)((?:\.[a-z0-9_]+)+)")re");
    static const std::set<std::string> kEndings{".toml", ".sql", ".db", ".xlsx", ".csv", ".pdf", ".ics", ".json", ".txt", ".log", ".zip"};
    std::set<std::string> keys;
    for (std::sregex_iterator at(source.begin(), source.end(), kKey), end; at != end; ++at) {
        const auto rest = (*at)[2].str();
        if (groups.contains((*at)[1].str()) && !kEndings.contains(rest.substr(rest.rfind('.')))) keys.insert((*at)[1].str() + rest);
    }
    return keys;
}

/// A key that ends in `_` is the beginning of several.
bool is_defined(const std::map<std::string, Sentence, std::less<>>& sentences, const std::string& key) {
    const auto found = sentences.lower_bound(key);
    return found != sentences.end() && (found->first == key || (key.ends_with('_') && found->first.starts_with(key)));
}

bool is_product_source(const fs::path& path) {
    const auto stem = path.stem().string();
    return (path.extension() == ".cpp" || path.extension() == ".hpp") && !stem.ends_with("_test") && !stem.ends_with("_fuzz");
}

}  // namespace

TEST_CASE("the locale files have every key in both languages, once, with the same placeholders") {
    for (const auto& complaint : complaints_of({embedded_locales().begin(), embedded_locales().end()})) FAIL_CHECK(complaint);
}

TEST_CASE("every key that a source names stands in a locale file") {
    const auto sentences = read_catalogue(embedded_locales(), [](const std::string&) {});
    std::set<std::string> groups;
    for (const auto& [key, sentence] : sentences) groups.insert(key.substr(0, key.find('.')));
    for (const auto& entry : fs::recursive_directory_iterator("src")) {
        if (!is_product_source(entry.path())) continue;
        for (const auto& key : keys_in(text_of(entry.path()), groups))
            if (!is_defined(sentences, key)) FAIL_CHECK(entry.path().string() << " names " << key << ", which no file of locales/ has");
    }
}

TEST_CASE("each mistake of a locale file is said with its place") {
    const auto complaints = complaints_of({{"a.toml", "[a.one]\nzh-CN = \"{x}{y:z}\"\nen = \"{y}\"\n[a.two]\nen = \"x\"\n[a]\nthree = 1\n"},
                                           {"b.toml", "[a.one]\nzh-CN = \"1\"\nen = \"1\"\n"},
                                           {"c.toml", "[a.four\n"}});

    REQUIRE(complaints.size() == 5);
    CHECK(complaints[0] == "a.toml: a.one has other placeholders in zh-CN than in en");
    CHECK(complaints[1] == "a.toml: a.three is no table with zh-CN and en");
    CHECK(complaints[2] == "a.toml: a.two lacks zh-CN or en");
    CHECK(complaints[3] == "b.toml: a.one is defined twice");
    CHECK(complaints[4].starts_with("c.toml: 1 "));
}

TEST_CASE("a template is cut into texts and placeholders") {
    const auto parts = parts_of("a{x}{y:group}b{");

    REQUIRE(parts.size() == 4);
    CHECK(parts[1].text == "x");
    CHECK(parts[2].text == "y");
    CHECK(parts[2].group == "group");
    CHECK(parts[3].text == "b{");
}

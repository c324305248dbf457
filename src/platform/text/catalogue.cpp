// SPDX-License-Identifier: Apache-2.0
#include "platform/text/catalogue.hpp"

#include <toml++/toml.h>

#include <optional>

#include "platform/text/script.hpp"
#include "text/locales.hpp"
#include "text/rules.hpp"

namespace lunxun::text {
namespace {

using Sentences = std::map<std::string, Sentence, std::less<>>;
using Complain = std::function<void(const std::string&)>;

std::set<std::string> placeholders_of(std::string_view sentence) {
    std::set<std::string> names;
    for (const auto& part : parts_of(sentence))
        if (part.is_placeholder) names.emplace(part.text);
    return names;
}

class FileReader {
public:
    FileReader(Sentences& sentences, const LocaleFile& file, const Complain& complain)
        : sentences_(sentences), file_(file), complain_(complain) {}

    void read() {
        try {
            read_table(toml::parse(file_.text), "");
        } catch (const toml::parse_error& error) {
            complain(std::to_string(error.source().begin.line), error.description());
        }
    }

private:
    void read_table(const toml::table& table, const std::string& key) {
        if (table.contains("zh-CN") || table.contains("en")) {
            add(key, table);
            return;
        }
        for (const auto& [name, value] : table) {
            const auto below = (key.empty() ? "" : key + ".") + std::string(name.str());
            if (const auto* inner = value.as_table())
                read_table(*inner, below);
            else if (const auto* codes = value.as_array())
                read_codes(*codes, below);
            else
                complain(below, "is no table with zh-CN and en");
        }
    }

    /// A code list of rules/codes.toml: each code is a word of the group that is named as the list.
    void read_codes(const toml::array& codes, const std::string& list) {
        for (const auto& code : codes)
            if (const auto* table = code.as_table()) add(list + "." + (*table)["code"].value_or(std::string{}), *table, "zh");
    }

    void add(const std::string& key, const toml::table& table, std::string_view zh_key = "zh-CN") {
        const auto zh_cn = table[zh_key].value<std::string>();
        const auto en = table["en"].value<std::string>();
        if (!zh_cn || !en) return complain(key, "lacks zh-CN or en");
        if (placeholders_of(*zh_cn) != placeholders_of(*en)) complain(key, "has other placeholders in zh-CN than in en");
        if (!sentences_.emplace(key, Sentence{*zh_cn, traditional(*zh_cn), *en}).second) complain(key, "is defined twice");
    }

    void complain(const std::string& where, std::string_view what) const {
        complain_(std::string(file_.name) + ": " + where + " " + std::string(what));
    }

    Sentences& sentences_;
    const LocaleFile& file_;
    const Complain& complain_;
};

TemplatePart placeholder_of(std::string_view inside) {
    const auto colon = inside.find(':');
    if (colon == std::string_view::npos) return {true, inside, {}};
    return {true, inside.substr(0, colon), inside.substr(colon + 1)};
}

}  // namespace

std::vector<TemplatePart> parts_of(std::string_view sentence) {
    std::vector<TemplatePart> parts;
    while (!sentence.empty()) {
        const auto open = sentence.find('{');
        const auto close = sentence.find('}', open == std::string_view::npos ? open : open + 1);
        const auto plain = close == std::string_view::npos ? sentence.size() : open;
        if (plain > 0) parts.push_back({false, sentence.substr(0, plain), {}});
        if (close == std::string_view::npos) break;
        parts.push_back(placeholder_of(sentence.substr(open + 1, close - open - 1)));
        sentence.remove_prefix(close + 1);
    }
    return parts;
}

Sentences read_catalogue(std::span<const LocaleFile> files, const Complain& complain) {
    Sentences sentences;
    for (const auto& file : files) FileReader(sentences, file, complain).read();
    return sentences;
}

std::span<const LocaleFile> embedded_locales() {
    static const auto kAll = [] {
        std::vector<LocaleFile> all;
        for (const auto& file : locales::all) all.push_back({file.file_name, file.text});
        all.push_back({"codes.toml", rules::codes});
        return all;
    }();
    return kAll;
}

}  // namespace lunxun::text

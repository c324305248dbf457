// SPDX-License-Identifier: Apache-2.0
#include "rulebook/codes.hpp"

#include <charconv>
#include <cstdlib>

#include "rulebook/rules.hpp"
#include "rulebook/toml_reading.hpp"

namespace lunxun::rulebook {

namespace {

/// Signs that people type in either width or leave out; replaced before names are compared.
std::string folded(std::string_view cell) {
    static constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
        {"（", "("}, {"）", ")"}, {"　", ""}, {"“", ""}, {"”", ""}, {"\"", ""}, {"\xC2\xA0", ""}, {"·", ""}, {"、", ","}, {"，", ","}};
    std::string out;
    for (std::size_t i = 0; i < cell.size();) {
        std::size_t taken = 0;
        for (const auto& [from, to] : kSigns) {
            if (cell.substr(i).starts_with(from)) {
                out += to;
                taken = from.size();
                break;
            }
        }
        if (taken == 0) {
            const auto letter = static_cast<unsigned char>(cell[i]);
            taken = 1;
            if (letter > ' ') out += letter < 0x80 && letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : cell[i];
        }
        i += taken;
    }
    return out;
}

std::string text_of(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* number = node.as_integer()) return std::to_string(number->get());
    if (const auto* flag = node.as_boolean()) return flag->get() ? "1" : "";
    return {};
}

Code entry_of(const toml::table& table) {
    Code code;
    for (const auto& [key, node] : table) {
        if (key == "code") {
            code.code = text_of(node);
        } else if (key == "zh") {
            code.zh = text_of(node);
        } else if (key == "en") {
            code.en = text_of(node);
        } else if (key == "synonyms") {
            if (const auto* names = node.as_array()) {
                for (const auto& name : *names) code.synonyms.push_back(text_of(name));
            }
        } else {
            code.attributes.emplace(std::string(key.str()), text_of(node));
        }
    }
    return code;
}

FieldError mistake(const toml::node& node, std::string_view list, std::string key, MessageValues values) {
    values.emplace_back("list", std::string(list));
    values.emplace_back("line", line_of(node));
    return FieldError{"codes.toml:" + line_of(node), Message{std::move(key), std::move(values)}};
}

}  // namespace

std::string_view Code::attribute(std::string_view name) const {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string_view{} : std::string_view{found->second};
}

Result<Codes> Codes::load(std::string_view toml) {
    const auto root = read_toml(toml, "codes.toml");
    if (!root) return root.error();
    Codes codes;
    Error wrong = Error::of(ErrorCode::invalid_input, "rules.codes_wrong");
    for (const auto& [list_name, node] : *root) {
        const auto* entries = node.as_array();
        if (entries == nullptr || !entries->is_homogeneous(toml::node_type::table)) {
            wrong.fields.push_back(mistake(node, list_name.str(), "rules.list_not_tables", {}));
            continue;
        }
        List& list = codes.lists_[std::string(list_name.str())];
        for (const auto& item : *entries) {
            Code code = entry_of(*item.as_table());
            if (code.code.empty() || code.zh.empty() || code.en.empty()) {
                wrong.fields.push_back(mistake(item, list_name.str(), "rules.code_incomplete", {{"code", code.code}}));
                continue;
            }
            const std::size_t place = list.entries.size();
            if (!list.by_code.emplace(code.code, place).second) {
                wrong.fields.push_back(mistake(item, list_name.str(), "rules.code_repeated", {{"code", code.code}}));
                continue;
            }
            std::vector<std::string> names{code.code, code.zh, code.en};
            names.insert(names.end(), code.synonyms.begin(), code.synonyms.end());
            for (const auto& name : names) {
                const auto [known, is_new] = list.by_name.emplace(folded(name), place);
                if (!is_new && known->second != place) {
                    wrong.fields.push_back(mistake(item, list_name.str(), "rules.name_means_two", {{"code", code.code}, {"name", name}}));
                }
            }
            list.entries.push_back(std::move(code));
        }
    }
    if (!wrong.fields.empty()) return wrong;
    return codes;
}

const Codes& Codes::embedded() {
    static const Codes codes = [] {
        auto loaded = load(rules::codes);
        if (!loaded) std::abort();  // a test loads the same text and says what is wrong
        return std::move(*loaded);
    }();
    return codes;
}

std::span<const Code> Codes::list(std::string_view list_name) const {
    const auto found = lists_.find(list_name);
    if (found == lists_.end()) return {};
    return found->second.entries;
}

const Code* Codes::find(std::string_view list_name, std::string_view code) const {
    const auto list = lists_.find(list_name);
    if (list == lists_.end()) return nullptr;
    const auto found = list->second.by_code.find(code);
    return found == list->second.by_code.end() ? nullptr : &list->second.entries[found->second];
}

std::optional<std::string> Codes::recognise(std::string_view list_name, std::string_view cell) const {
    const auto list = lists_.find(list_name);
    if (list == lists_.end()) return std::nullopt;
    const auto found = list->second.by_name.find(folded(cell));
    if (found == list->second.by_name.end()) return std::nullopt;
    return list->second.entries[found->second].code;
}

std::string_view Codes::zh(std::string_view list_name, std::string_view code) const {
    const Code* found = find(list_name, code);
    return found != nullptr ? std::string_view{found->zh} : code;
}

std::string_view Codes::en(std::string_view list_name, std::string_view code) const {
    const Code* found = find(list_name, code);
    return found != nullptr ? std::string_view{found->en} : code;
}

std::string_view rank_group(std::string_view rank_code) {
    const Code* rank = Codes::embedded().find("rank", rank_code);
    return rank != nullptr ? rank->attribute("group") : std::string_view{"other"};
}

int rank_order(std::string_view rank_code) {
    static constexpr int kUnknown = 99;
    const Code* rank = Codes::embedded().find("rank", rank_code);
    if (rank == nullptr) return kUnknown;
    const std::string_view order = rank->attribute("order");
    int value = kUnknown;
    std::from_chars(order.data(), order.data() + order.size(), value);
    return value;
}

}  // namespace lunxun::rulebook

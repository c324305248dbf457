// SPDX-License-Identifier: Apache-2.0
#include "intake/reference_index.hpp"

#include <algorithm>

#include "intake/cell_words.hpp"

namespace lunxun::intake {
namespace {

std::string key_of(std::string_view text) {
    auto key = plain_word(text);
    std::erase(key, ' ');
    return key;
}

void insert(std::unordered_map<std::string, std::vector<std::int64_t>>& ids, std::string_view text, std::int64_t id) {
    if (text.empty()) return;
    auto& known = ids[key_of(text)];
    if (std::ranges::find(known, id) == known.end()) known.push_back(id);
}

}  // namespace

void ReferenceIndex::add(std::int64_t id, std::string_view code, std::string_view name) {
    entries_[id] = {std::string{code}, std::string{name}};
    insert(codes_, code, id);
    insert(names_, name, id);
}

void ReferenceIndex::add_former(std::int64_t id, std::string_view name_or_code) {
    insert(former_, name_or_code, id);
}

void ReferenceIndex::add_refused(RowPlace place, std::string_view code, std::string_view name) {
    if (!code.empty()) refused_.emplace(key_of(code), place);
    if (!name.empty()) refused_.emplace(key_of(name), place);
}

Found ReferenceIndex::found(const std::vector<std::int64_t>& ids, bool is_by_former_name) const {
    if (ids.size() == 1) return {Found::Kind::one, ids[0], is_by_former_name, entries_.at(ids[0]).name, {}, {}};
    Found several{Found::Kind::several, 0, is_by_former_name, {}, {}, {}};
    for (const auto id : ids) several.candidates.push_back(entries_.at(id).code + " " + entries_.at(id).name);
    return several;
}

Found ReferenceIndex::find(std::string_view text) const {
    const auto key = key_of(text);
    if (const auto ids = codes_.find(key); ids != codes_.end()) return found(ids->second, false);
    if (const auto ids = names_.find(key); ids != names_.end()) return found(ids->second, false);
    if (const auto place = refused_.find(key); place != refused_.end()) return {Found::Kind::refused, 0, false, {}, {}, place->second};
    if (const auto ids = former_.find(key); ids != former_.end()) return found(ids->second, true);
    return {};
}

}  // namespace lunxun::intake

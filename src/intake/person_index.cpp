// SPDX-License-Identifier: Apache-2.0
#include "intake/person_index.hpp"

#include <utility>

#include "base/narrow.hpp"

namespace lunxun::intake {
namespace {

std::string without_blanks(std::string_view name) {
    auto plain = narrow(name);
    std::erase(plain, ' ');
    return plain;
}

}  // namespace

void PersonIndex::add_stored(std::string id_number_hash, std::int64_t id, std::string name) {
    stored_.emplace(std::move(id_number_hash), id);
    names_[id] = std::move(name);
}

void PersonIndex::add_new(const people::IdNumber& number, std::int64_t id, std::string name) {
    known_[number.key()] = {FoundPerson::Kind::one, id, {}};
    names_[id] = std::move(name);
}

void PersonIndex::add_refused(const people::IdNumber& number, RowPlace place) {
    const auto known = find(number);
    if (known.kind == FoundPerson::Kind::none) known_[number.key()] = {FoundPerson::Kind::refused, 0, place};
}

void PersonIndex::rename(std::int64_t id, const std::string& name) {
    auto& known = names_.at(id);
    if (known == name) return;
    former_names_[id] = std::exchange(known, name);
}

bool PersonIndex::is_name_of(std::int64_t id, std::string_view name) const {
    const auto& known = names_.at(id);
    if (name == known) return true;
    const auto plain = without_blanks(name);
    const auto former = former_names_.find(id);
    return plain == without_blanks(known) || (former != former_names_.end() && plain == without_blanks(former->second));
}

FoundPerson PersonIndex::find(const people::IdNumber& number) {
    const auto [known, is_new] = known_.try_emplace(number.key());
    if (is_new && !stored_.empty()) {
        const auto stored = stored_.find(keyring_.lookup_hash(number.text()));
        if (stored != stored_.end()) known->second = {FoundPerson::Kind::one, stored->second, {}};
    }
    return known->second;
}

}  // namespace lunxun::intake

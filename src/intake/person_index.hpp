// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "intake/issue.hpp"
#include "people/id_number.hpp"
#include "platform/crypto/keyring.hpp"

namespace lunxun::intake {

struct FoundPerson {
    enum class Kind { one, none, refused } kind = Kind::none;
    std::int64_t id = 0;
    RowPlace refused_at;
};

/// Persons by ID number: those of the database under their keyed hash, those of this import under the number itself.
class PersonIndex {
public:
    explicit PersonIndex(const crypto::Keyring& keyring) : keyring_(keyring) {}

    void add_stored(std::string id_number_hash, std::int64_t id, std::string name);
    void add_new(const people::IdNumber& number, std::int64_t id, std::string name);
    void add_refused(const people::IdNumber& number, RowPlace place);

    FoundPerson find(const people::IdNumber& number);
    /// The person has this name from this import on; the stored one is still understood.
    void rename(std::int64_t id, const std::string& name);
    const std::string& name_of(std::int64_t id) const { return names_.at(id); }
    /// Blanks inside and width do not matter.
    bool is_name_of(std::int64_t id, std::string_view name) const;

private:
    const crypto::Keyring& keyring_;
    std::unordered_map<std::string, std::int64_t> stored_;
    std::unordered_map<std::uint64_t, FoundPerson> known_;  ///< by IdNumber::key, also what was asked before
    std::unordered_map<std::int64_t, std::string> names_;
    std::unordered_map<std::int64_t, std::string> former_names_;
};

}  // namespace lunxun::intake

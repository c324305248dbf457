// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "intake/rows/people_rows.hpp"
#include "intake/simple_stage.hpp"
#include "platform/crypto/keyring.hpp"

namespace lunxun::intake {

/// Persons as far as duplicates are looked for.
struct KnownPerson {
    std::int64_t id = 0;
    std::string name;
    Day born_on;
    RowPlace place;  ///< row 0: stored before
};

/// Sheet people: found again by ID number, which leaves this class only encrypted.
class PersonStage : public SheetStage {
public:
    PersonStage(StageContext context, const Sheet& sheet, const crypto::Keyring& keyring);

    void load(sql::Session& session) override;
    RowState take(const StagedRow& staged) override;
    void refuse(const StagedRow& staged) override;
    void commit(sql::Session& session, const Batch& batch) override;

    /// Every person of the database and of this import.
    std::vector<KnownPerson> known_people() const;

private:
    struct Entry {
        PersonContentRow row;
        RowState state = RowState::none;
        RowPlace place;
        std::string id_number;  ///< of fresh rows
        std::string new_phone;  ///< to be encrypted
    };

    bool agrees_with_id_number(const StagedRow& staged, const people::IdNumber& number, PersonContentRow& row);
    void fill(PersonContentRow& row, const StagedRow& staged, const people::IdNumber& number);
    bool set_phone(Entry& entry, const std::string& phone);
    RowState take_known(Entry& entry, const StagedRow& staged, const people::IdNumber& number);

    StageContext context_;
    const crypto::Keyring& keyring_;
    RowFilling<PersonContentRow> filling_;
    PersonContentRow prototype_;
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::size_t> by_hash_;
};

}  // namespace lunxun::intake

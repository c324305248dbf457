// SPDX-License-Identifier: Apache-2.0
#include "intake/person_stage.hpp"

#include "platform/text/pinyin.hpp"

namespace lunxun::intake {
namespace {

people::IdNumber number_of(const StagedRow& staged, const ReadingRules& rules) {
    const people::IdNumberRules number_rules{rules.today, rules.allow_test_region, people::IdNumberSource::text};
    return people::IdNumber::parse(staged.values.at("id_number").text, number_rules).value();
}

PersonRow with_number(const PersonContentRow& row, const crypto::Keyring& keyring, const std::string& id_number) {
    return {row.id,        keyring.encrypt(id_number), row.id_number_hash, id_number.substr(id_number.size() - 4),
            row.name,      row.pinyin,                 row.sex,            row.born_on,
            row.nationality, row.political_status,     row.education,      row.speciality,
            row.phone_cipher, row.occupation,          row.is_online_learner, row.managed_from,
            row.managed_until, std::nullopt,           row.import_id};
}

}  // namespace

PersonStage::PersonStage(StageContext context, const Sheet& sheet, const crypto::Keyring& keyring)
    : context_(context), keyring_(keyring), filling_(sheet), prototype_(filling_.prototype()) {}

void PersonStage::load(sql::Session& session) {
    each_row<PersonContentRow>(session, "person", [&](const PersonContentRow& row) {
        by_hash_.emplace(row.id_number_hash, entries_.size());
        entries_.push_back({row, RowState::none, {}, {}, {}});
    });
}

bool PersonStage::agrees_with_id_number(const StagedRow& staged, const people::IdNumber& number, PersonContentRow& row) {
    const auto& sex = staged.values.at("sex");
    const auto& born_on = staged.values.at("born_on");
    const auto true_sex = std::string{people::to_string(number.sex())};
    if (!sex.is_blank && sex.text != true_sex) {
        context_.issues.add({staged.place, staged.reader.cell_of("sex"), Severity::error, {"intake.sex_contradicts_id_number", {{"value", sex.text}, {"expected", true_sex}}}});
        return false;
    }
    row.sex = true_sex;
    const auto birth = number.born_on();
    const bool is_same_month = !born_on.is_blank && born_on.day().year() == birth.year() && born_on.day().month() == birth.month();
    if (born_on.is_blank || (is_same_month && born_on.day().day_of_month() == 1)) row.born_on = birth;
    else if (born_on.day() != birth)
        context_.issues.add({staged.place, staged.reader.cell_of("born_on"), Severity::warning,
                             {"intake.birth_differs_from_id_number", {{"value", born_on.day().iso()}, {"expected", birth.iso()}}}});
    return true;
}

void PersonStage::fill(PersonContentRow& row, const StagedRow& staged, const people::IdNumber& number) {
    const auto name = row.name;
    filling_.fill(row, staged.values);
    if (row.name != name) row.pinyin = text::pinyin(row.name);
    row.id_number_hash = keyring_.lookup_hash(number.text());
}

bool PersonStage::set_phone(Entry& entry, const std::string& phone) {
    if (phone.empty()) return false;
    if (entry.row.phone_cipher) {
        const auto stored = keyring_.decrypt(*entry.row.phone_cipher);
        if (stored && *stored == phone) return false;
    }
    entry.new_phone = phone;
    return true;
}

RowState PersonStage::take(const StagedRow& staged) {
    const auto number = number_of(staged, context_.rules);
    const auto [known, is_new] = by_hash_.try_emplace(keyring_.lookup_hash(number.text()), entries_.size());
    if (!is_new) return take_known(entries_[known->second], staged, number);

    Entry entry{prototype_, RowState::fresh, staged.place, number.text(), {}};
    fill(entry.row, staged, number);
    if (!agrees_with_id_number(staged, number, entry.row)) {
        by_hash_.erase(known);
        context_.references.persons.add_refused(number, staged.place);
        return RowState::refused;
    }
    set_phone(entry, staged.values.at("phone").text);
    entry.row.id = context_.ids.next("person");
    context_.references.persons.add_new(number, entry.row.id, entry.row.name);
    entries_.push_back(std::move(entry));
    return RowState::fresh;
}

RowState PersonStage::take_known(Entry& entry, const StagedRow& staged, const people::IdNumber& number) {
    auto row = entry.row;
    fill(row, staged, number);
    if (!agrees_with_id_number(staged, number, row)) return RowState::refused;
    if (entry.place.row != 0) {
        const bool is_same = has_same_content(row, entry.row);
        context_.issues.add({staged.place, staged.reader.cell_of("id_number"), is_same ? Severity::notice : Severity::error,
                             {is_same ? "intake.row_repeated" : "intake.person_twice", {{"other_row", std::to_string(entry.place.row)}, {"name", entry.row.name}}}});
        return is_same ? RowState::unchanged : RowState::refused;
    }
    entry.place = staged.place;
    const bool has_new_phone = set_phone(entry, staged.values.at("phone").text);
    entry.state = has_new_phone || !has_same_content(row, entry.row) ? RowState::changed : RowState::unchanged;
    entry.row = std::move(row);
    context_.references.persons.rename(entry.row.id, entry.row.name);
    return entry.state;
}

void PersonStage::refuse(const StagedRow& staged) {
    const people::IdNumberRules rules{context_.rules.today, context_.rules.allow_test_region, people::IdNumberSource::text};
    if (const auto number = people::IdNumber::parse(staged.values.at("id_number").text, rules)) context_.references.persons.add_refused(*number, staged.place);
}

void PersonStage::commit(sql::Session& session, const Batch& batch) {
    std::vector<PersonRow> fresh;
    std::vector<PersonContentRow> changed;
    for (auto& entry : entries_) {
        if (entry.state != RowState::fresh && entry.state != RowState::changed) continue;
        entry.row.import_id = batch.import_id;
        if (!entry.new_phone.empty()) entry.row.phone_cipher = keyring_.encrypt(entry.new_phone);
        if (entry.state == RowState::fresh) fresh.push_back(with_number(entry.row, keyring_, entry.id_number));
        else changed.push_back(std::move(entry.row));
    }
    session.insert("person", fresh);
    update_rows(session, "person", changed, batch.import_id);
}

std::vector<KnownPerson> PersonStage::known_people() const {
    std::vector<KnownPerson> people;
    people.reserve(entries_.size());
    for (const auto& entry : entries_) people.push_back({entry.row.id, entry.row.name, entry.row.born_on, entry.place});
    return people;
}

}  // namespace lunxun::intake

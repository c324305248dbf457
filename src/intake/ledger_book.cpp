// SPDX-License-Identifier: Apache-2.0
#include "intake/ledger_book.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_set>

#include "intake/queries.hpp"
#include "intake/table_rows.hpp"

namespace lunxun::intake {
namespace {

constexpr std::string_view kTable = "ledger_entry";
constexpr std::size_t kChunk = 20'000;
constexpr std::string_view kPractice = "practice";
// Kinds whose hours lie within their days. Others, study online above all, may be credited on one day for many; when
// they tell from when to when, their hours lie within that too.
constexpr std::array<std::string_view, 5> kCappedKinds{"class", "lecture", "group_study", "examination", "teaching"};

/// Evidence of a later version ends in `#2`.
std::pair<std::string_view, std::int32_t> split_version(std::string_view evidence) {
    const auto sign = evidence.rfind('#');
    std::int32_t version = 1;
    if (sign == std::string_view::npos) return {evidence, version};
    const auto digits = evidence.substr(sign + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) return {evidence, 1};
    return {evidence.substr(0, sign), version};
}

std::string with_version(const std::string& evidence, std::int32_t version) {
    return version == 1 ? evidence : evidence + "#" + std::to_string(version);
}

}  // namespace

std::uint32_t WordPool::number_of(std::string_view word) {
    const auto found = numbers_.find(word);
    if (found != numbers_.end()) return found->second;
    const auto number = static_cast<std::uint32_t>(words_.size());
    numbers_.emplace(words_.emplace_back(word), number);
    return number;
}

std::vector<StatedActivity> split_by_year(const StatedActivity& stated) {
    std::vector<StatedActivity> parts;
    const std::int64_t days = stated.days.days();
    std::int64_t days_done = 0, minutes_done = 0, halves_done = 0;
    for (int year = stated.days.first.year(); year <= stated.days.last.year(); ++year) {
        auto part = stated;
        part.days = {std::max(stated.days.first, Day::of(year, 1, 1)), std::min(stated.days.last, Day::of(year, 12, 31))};
        days_done += part.days.days();
        part.training_minutes = stated.training_minutes * days_done / days - minutes_done;
        part.half_days = stated.half_days * days_done / days - halves_done;
        minutes_done += part.training_minutes;
        halves_done += part.half_days;
        if (stated.days.first.year() != stated.days.last.year()) part.evidence += "/" + std::to_string(year);
        parts.push_back(std::move(part));
    }
    return parts;
}

Digest LedgerBook::key_of(std::int64_t person_id, std::string_view evidence) {
    return digest_of({std::to_string(person_id), evidence});
}

std::uint64_t LedgerBook::content_of(const LedgerRow& row) {
    return digest_of({row.kind, row.activity, row.organiser, row.institution, row.topic, row.class_type, row.result, row.role,
                      std::to_string(row.first_day.number()), std::to_string(row.last_day.number()), std::to_string(row.half_days),
                      std::to_string(row.training_minutes), row.is_full_time ? "1" : "0", row.is_recognised ? "1" : "0"})
        .words[0];
}

void LedgerBook::load(sql::Session& session) {
    std::unordered_set<std::int64_t> reversed;
    session.each<ReversedRow>(queries::load_reversed_entries, {}, [&](const ReversedRow& row) { reversed.insert(row.reverses_id); });
    each_row<LedgerRow>(session, kTable, [&](const LedgerRow& row) {
        if (row.reverses_id) return;
        const auto [evidence, version] = split_version(row.evidence);
        auto& known = known_[key_of(row.person_id, evidence)];
        known.version = std::max(known.version, version);
        if (reversed.contains(row.id)) return;
        known.id = row.id;
        known.content = content_of(row);
        if (row.kind == "class")
            taken_.push_back({row.person_id, row.first_day, row.last_day, static_cast<std::int32_t>(row.half_days), words_.number_of(row.activity), {},
                              key_of(row.person_id, evidence)});
    });
}

bool LedgerBook::is_possible(RowPlace place, std::optional<std::uint32_t> hours_cell, const StatedActivity& stated) {
    const auto refuse = [&](std::optional<std::uint32_t> cell, Message message) {
        context_.issues.add({place, cell, Severity::error, std::move(message)});
        return false;
    };
    // Who is on a secondment is away until its end: that is known before it, its hours are not.
    const bool is_under_way = stated.kind == kPractice && stated.days.first <= context_.rules.today;
    if (stated.days.last > context_.rules.today && is_under_way && stated.training_minutes > 0)
        return refuse(hours_cell, {"intake.practice_not_over", {{"value", stated.days.last.iso()}}});
    if (stated.days.last > context_.rules.today && !is_under_way)
        return refuse({}, {"intake.history_in_future", {{"value", stated.days.last.iso()}, {"today", context_.rules.today.iso()}}});
    const bool is_capped = stated.days.days() > 1 || std::ranges::find(kCappedKinds, stated.kind) != kCappedKinds.end();
    const auto cap = context_.rules.day_cap_minutes * stated.days.days();
    const auto class_hour = std::max<std::int64_t>(context_.rules.class_hour_minutes, 1);
    if (is_capped && stated.training_minutes > cap)
        return refuse(hours_cell, {"intake.hours_over_day_cap",
                                   {{"value", std::to_string(stated.training_minutes / class_hour)},
                                    {"days", std::to_string(stated.days.days())},
                                    {"maximum", std::to_string(cap / class_hour)},
                                    {"day_maximum", std::to_string(context_.rules.day_cap_minutes / class_hour)}}});
    return true;
}

RowState LedgerBook::add(RowPlace place, std::optional<std::uint32_t> hours_cell, const StatedActivity& stated) {
    if (!is_possible(place, hours_cell, stated)) return RowState::refused;
    auto state = RowState::unchanged;
    const auto parts = split_by_year(stated);
    if (parts.size() > 1)
        context_.issues.add({place, {}, Severity::notice, {"intake.split_by_year", {{"first_day", stated.days.first.iso()}, {"last_day", stated.days.last.iso()}}}});
    for (const auto& part : parts) {
        const auto one = add_part(place, part);
        if (one == RowState::refused) return one;
        if (one == RowState::changed || (one == RowState::fresh && state == RowState::unchanged)) state = one;
    }
    if (stated.kind == "class")
        taken_.push_back({stated.person_id, stated.days.first, stated.days.last, static_cast<std::int32_t>(stated.half_days), words_.number_of(stated.activity), place, {}});
    return state;
}

RowState LedgerBook::add_part(RowPlace place, const StatedActivity& part) {
    const auto word = [this](std::string_view text) { return words_.number_of(text); };
    Fact fact{.id = 0,
              .person_id = part.person_id,
              .kind = word(part.kind),
              .activity = word(part.activity),
              .organiser = word(part.organiser),
              .institution = word(part.institution),
              .topic = word(part.topic),
              .class_type = word(part.class_type),
              .result = word(part.result),
              .role = word(part.role),
              .evidence = word(part.evidence),
              .first_day = part.days.first,
              .last_day = part.days.last,
              .half_days = static_cast<std::int32_t>(part.half_days),
              .training_minutes = static_cast<std::int32_t>(part.training_minutes),
              .is_full_time = part.is_full_time,
              .is_recognised = part.is_recognised,
              .place = place};
    const auto content = content_of(row_of(fact));
    const auto [known, is_new] = known_.try_emplace(key_of(part.person_id, part.evidence));
    auto& entry = known->second;
    if (!is_new && entry.place.row != 0) {
        const bool is_same = entry.content == content;
        context_.issues.add({place, {}, is_same ? Severity::notice : Severity::error,
                             {is_same ? "intake.row_repeated" : "intake.row_contradicts", {{"other_row", std::to_string(entry.place.row)}}}});
        return is_same ? RowState::unchanged : RowState::refused;
    }
    entry.place = place;
    if (!is_new && entry.id != 0 && entry.content == content) return RowState::unchanged;
    if (!is_new) {
        fact.version = entry.version + 1;
        fact.reverses_id = entry.id;
    }
    fact.id = context_.ids.next(kTable);
    entry.content = content;
    facts_.push_back(fact);
    return fact.reverses_id == 0 ? RowState::fresh : RowState::changed;
}

bool LedgerBook::collide(const TakenDays& one, const TakenDays& other) {
    if (one.last_day < other.first_day || other.last_day < one.first_day) return false;
    // Half-days a day of each, added: above two there is no room for both.
    const std::int64_t days = one.last_day - one.first_day + 1, other_days = other.last_day - other.first_day + 1;
    return one.half_days * other_days + other.half_days * days > 2 * days * other_days;
}

std::vector<RowPlace> LedgerBook::finish() {
    std::erase_if(taken_, [&](const TakenDays& taken) {
        if (taken.place.row != 0) return false;
        const auto known = known_.find(taken.key);
        return known != known_.end() && known->second.place.row != 0;
    });
    std::ranges::sort(taken_, {}, [](const TakenDays& taken) { return std::tuple(taken.person_id, taken.first_day, taken.place); });
    std::vector<const TakenDays*> open;
    for (const auto& taken : taken_) {
        std::erase_if(open, [&](const TakenDays* other) { return other->person_id != taken.person_id || other->last_day < taken.first_day; });
        const auto other = std::ranges::find_if(open, [&](const TakenDays* before) { return collide(taken, *before); });
        if (other == open.end()) {
            open.push_back(&taken);
        } else if (taken.place.row != 0) {
            refuse_collision(taken, **other);
        } else if ((*other)->place.row != 0) {
            refuse_collision(**other, taken);
            *other = &taken;
        }
    }
    for (const auto place : refused_) drop(place);
    return refused_;
}

void LedgerBook::refuse_collision(const TakenDays& taken, const TakenDays& other) {
    refused_.push_back(taken.place);
    const bool is_stored = other.place.row == 0;
    context_.issues.add({taken.place, {}, Severity::error,
                         {is_stored ? "intake.classes_overlap_stored" : "intake.classes_overlap",
                          {{"other_class", words_.word(other.activity)},
                           {"first_day", other.first_day.iso()},
                           {"last_day", other.last_day.iso()},
                           {"other_row", std::to_string(other.place.row)}}}});
}

void LedgerBook::drop(RowPlace place) {
    // Facts stand in the order in which rows came, so the place is found without a map.
    const auto [first, last] = std::ranges::equal_range(facts_, place, {}, &Fact::place);
    for (auto fact = first; fact != last; ++fact) fact->is_dropped = true;
}

LedgerRow LedgerBook::row_of(const Fact& fact) const {
    LedgerRow row;
    row.id = fact.id;
    row.person_id = fact.person_id;
    row.kind = words_.word(fact.kind);
    row.activity = words_.word(fact.activity);
    row.organiser = words_.word(fact.organiser);
    row.institution = words_.word(fact.institution);
    row.topic = words_.word(fact.topic);
    row.class_type = words_.word(fact.class_type);
    row.first_day = fact.first_day;
    row.last_day = fact.last_day;
    row.half_days = fact.half_days;
    row.training_minutes = fact.training_minutes;
    row.is_full_time = fact.is_full_time;
    row.is_recognised = fact.is_recognised;
    row.result = words_.word(fact.result);
    row.role = words_.word(fact.role);
    row.rule_id = "as_stated";
    row.evidence = with_version(words_.word(fact.evidence), fact.version);
    return row;
}

void LedgerBook::insert_reversals(sql::Session& session, const Batch& batch) {
    std::unordered_set<std::int64_t> replaced;
    for (const auto& fact : facts_)
        if (!fact.is_dropped && fact.reverses_id != 0) replaced.insert(fact.reverses_id);
    if (replaced.empty()) return;
    std::vector<LedgerRow> reversals;
    each_row<LedgerRow>(session, kTable, [&](const LedgerRow& stored) {
        if (!replaced.contains(stored.id)) return;
        auto row = stored;
        row.reverses_id = stored.id;
        row.evidence = "reversal:" + std::to_string(stored.id);
        row.half_days = -stored.half_days;
        row.training_minutes = -stored.training_minutes;
        row.import_id = batch.import_id;
        row.entered_at = batch.at;
        reversals.push_back(std::move(row));
    });
    auto id = session.reserve_ids(kTable, static_cast<std::int64_t>(reversals.size()));
    for (auto& row : reversals) row.id = id++;
    session.insert(kTable, reversals);
}

void LedgerBook::insert_facts(sql::Session& session, const Batch& batch) {
    std::vector<LedgerRow> rows;
    const auto flush = [&] {
        session.insert(kTable, rows);
        rows.clear();
    };
    for (const auto& fact : facts_) {
        if (fact.is_dropped) continue;
        auto& row = rows.emplace_back(row_of(fact));
        row.import_id = batch.import_id;
        row.entered_at = batch.at;
        if (rows.size() == kChunk) flush();
    }
    if (!rows.empty()) flush();
}

void LedgerBook::commit(sql::Session& session, const Batch& batch) {
    insert_reversals(session, batch);
    insert_facts(session, batch);
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/digest.hpp"
#include "intake/rows/people_rows.hpp"
#include "intake/sheet_stage.hpp"

namespace lunxun::intake {

/// Words that repeat over a million rows, each kept once.
class WordPool {
public:
    WordPool() { number_of({}); }
    std::uint32_t number_of(std::string_view word);
    const std::string& word(std::uint32_t number) const { return words_[number]; }

private:
    std::deque<std::string> words_;
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

/// One credited activity as a sheet states it.
struct StatedActivity {
    std::int64_t person_id = 0;
    std::string_view kind;
    std::string_view activity;
    std::string_view organiser;
    std::string_view institution;
    std::string_view topic;
    std::string_view class_type;
    std::string_view result;
    std::string_view role;
    DayRange days;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_full_time = false;
    bool is_recognised = false;
    std::string evidence;  ///< the same whenever the same activity is stated again
};

/// Entries of the hour ledger between reading and commit.
///
/// Append-only: an activity stated anew with other content reverses the entry in force and adds one with the next number
/// behind its evidence. An activity over New Year becomes an entry for each year, its minutes shared by days.
/// Source: requirements 4.5 and docs/rules/intake.md L1-L5.
class LedgerBook {
public:
    explicit LedgerBook(StageContext context) : context_(context) {}

    void load(sql::Session& session);
    /// @param cell  where hours stand, for the issue of the day cap
    RowState add(RowPlace place, std::optional<std::uint32_t> hours_cell, const StatedActivity& stated);
    /// Refuses the later of two full classes of one person on the same days.
    std::vector<RowPlace> finish();
    void drop(RowPlace place);
    void commit(sql::Session& session, const Batch& batch);

private:
    struct Fact {
        std::int64_t id = 0;
        std::int64_t person_id = 0;
        std::uint32_t kind = 0, activity = 0, organiser = 0, institution = 0, topic = 0, class_type = 0, result = 0, role = 0, evidence = 0;
        Day first_day;
        Day last_day;
        std::int32_t half_days = 0;
        std::int32_t training_minutes = 0;
        std::int32_t version = 1;
        bool is_full_time = false;
        bool is_recognised = false;
        bool is_dropped = false;
        RowPlace place;
        std::int64_t reverses_id = 0;  ///< the stored entry it replaces; 0: none
    };
    /// The entry in force for a person and evidence.
    struct Known {
        std::int64_t id = 0;  ///< 0: reversed, nothing in force
        std::uint64_t content = 0;
        std::int32_t version = 1;
        RowPlace place;  ///< row 0: stored
    };
    /// Days that a class takes from a person.
    struct TakenDays {
        std::int64_t person_id = 0;
        Day first_day;
        Day last_day;
        std::int32_t half_days = 0;
        std::uint32_t activity = 0;
        RowPlace place;  ///< row 0: stored
        Digest key;      ///< of stored entries: left out when the import states them again
    };

    static Digest key_of(std::int64_t person_id, std::string_view evidence);
    static std::uint64_t content_of(const LedgerRow& row);
    LedgerRow row_of(const Fact& fact) const;
    bool is_possible(RowPlace place, std::optional<std::uint32_t> hours_cell, const StatedActivity& stated);
    RowState add_part(RowPlace place, const StatedActivity& part);
    static bool collide(const TakenDays& one, const TakenDays& other);
    void refuse_collision(const TakenDays& taken, const TakenDays& other);
    void insert_reversals(sql::Session& session, const Batch& batch);
    void insert_facts(sql::Session& session, const Batch& batch);

    StageContext context_;
    WordPool words_;
    std::vector<Fact> facts_;
    std::vector<TakenDays> taken_;
    std::unordered_map<Digest, Known> known_;
    std::vector<RowPlace> refused_;
};

/// The parts of an activity that lie in each year, minutes and half-days shared by days without losing any.
std::vector<StatedActivity> split_by_year(const StatedActivity& stated);

}  // namespace lunxun::intake

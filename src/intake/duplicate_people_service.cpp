// SPDX-License-Identifier: Apache-2.0
#include "intake/duplicate_people_service.hpp"

#include <algorithm>

#include "access/audit_store.hpp"
#include "intake/queries.hpp"

namespace lunxun::intake {

struct PairRow {
    std::int64_t one_person_id = 0;
    std::int64_t other_person_id = 0;
};
BOOST_DESCRIBE_STRUCT(PairRow, (), (one_person_id, other_person_id))

namespace {

std::optional<DuplicatePerson> find(sql::Session& session, std::int64_t id) {
    return session.one<DuplicatePerson>(queries::duplicate_person, {{"id", id}});
}

Result<void> require_two_people(sql::Session& session, std::int64_t one, std::int64_t other) {
    if (one == other) return Error::of(ErrorCode::conflict, "intake.merge_same_person");
    for (const auto id : {one, other}) {
        const auto person = find(session, id);
        if (!person) return Error::of(ErrorCode::not_found, "intake.merge_no_person", {{"person", std::to_string(id)}});
        if (person->merged_into_id) return Error::of(ErrorCode::conflict, "intake.merged_already", {{"person", std::to_string(id)}});
    }
    return {};
}

void decide(sql::Session& session, std::int64_t one, std::int64_t other, const char* decision, const char* action, const std::string& actor, const std::string& at) {
    const auto [low, high] = std::minmax(one, other);
    const bool is_decided = session.scalar<std::int64_t>(queries::duplicate_decided, {{"one", low}, {"other", high}}) > 0;
    if (!is_decided) session.execute(queries::decide_duplicate, {{"one", low}, {"other", high}, {"decision", decision}, {"actor", actor}, {"at", at}});
    access::append_audit_event(session, {actor, action, "person " + std::to_string(one), R"({"other":)" + std::to_string(other) + "}"}, at);
}

}  // namespace

std::vector<DuplicatePair> stored_duplicates(sql::Session& session) {
    std::vector<DuplicatePair> pairs;
    for (const auto& row : session.all<PairRow>(queries::likely_duplicate_pairs)) pairs.push_back({find(session, row.one_person_id).value(), find(session, row.other_person_id).value()});
    return pairs;
}

Result<void> merge_people(sql::Database& database, std::int64_t kept, std::int64_t gone, const std::string& actor, const std::string& at) {
    return database.write([&](sql::Session& session) -> Result<void> {
        if (auto two = require_two_people(session, kept, gone); !two) return two;
        const sql::Params gone_one{{"gone", gone}};
        if (const auto facts = session.scalar<std::int64_t>(queries::facts_to_move, gone_one); facts > 0) {
            session.execute(queries::move_facts, {{"gone", gone}, {"kept", kept}, {"at", at}, {"first_id", session.reserve_ids("ledger_entry", facts)}});
            session.execute(queries::reverse_moved_facts, {{"gone", gone}, {"at", at}, {"first_id", session.reserve_ids("ledger_entry", facts)}});
        }
        session.execute(queries::move_posts, {{"gone", gone}, {"kept", kept}});
        session.execute(queries::mark_merged, {{"gone", gone}, {"kept", kept}});
        decide(session, kept, gone, "merged", "merge_people", actor, at);
        return {};
    });
}

Result<void> keep_apart(sql::Database& database, std::int64_t one, std::int64_t other, const std::string& actor, const std::string& at) {
    return database.write([&](sql::Session& session) -> Result<void> {
        if (auto two = require_two_people(session, one, other); !two) return two;
        decide(session, one, other, "kept_apart", "keep_people_apart", actor, at);
        return {};
    });
}

}  // namespace lunxun::intake

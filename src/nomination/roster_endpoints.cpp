// SPDX-License-Identifier: Apache-2.0
#include "nomination/roster_endpoints.hpp"

#include <charconv>

#include "access/data_scope_service.hpp"
#include "access/role.hpp"
#include "nomination/nomination_service.hpp"
#include "nomination/reasons.hpp"
#include "nomination/roster_store.hpp"
#include "platform/http/cursor.hpp"
#include "platform/text/spoken.hpp"

namespace lunxun::nomination {
namespace {

using access::DataScope;
using http::Call;
using http::Method;
using text::CodeName;
using text::SpokenMessage;

struct RosterFilter {
    std::int64_t class_id = 0;
    std::optional<std::string> text;
    std::optional<std::int64_t> unit_id;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(RosterFilter, (), (class_id, text, unit_id, limit, after))

struct TraineeView {
    std::int64_t nomination_id = 0;
    std::int64_t person_id = 0;
    std::string person;
    std::int64_t unit_id = 0;
    std::string unit;
    std::string post;
    std::optional<CodeName> rank;
    std::string state;
    /// Only for who may read nominations.
    std::optional<std::int64_t> points;
    std::vector<SpokenMessage> reasons;
    std::optional<std::string> decided_by;
    std::optional<std::string> decision_reason;
};
BOOST_DESCRIBE_STRUCT(TraineeView, (),
                      (nomination_id, person_id, person, unit_id, unit, post, rank, state, points, reasons, decided_by, decision_reason))

struct RosterPage {
    std::vector<TraineeView> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
    std::int64_t seats = 0;
    std::optional<std::int64_t> nomination_run_id;
};
BOOST_DESCRIBE_STRUCT(RosterPage, (), (items, next, total, seats, nomination_run_id))

struct ClassOfQuotas {
    std::int64_t class_id = 0;
};
BOOST_DESCRIBE_STRUCT(ClassOfQuotas, (), (class_id))

struct QuotaLineView {
    std::int64_t unit_id = 0;
    std::string unit_code;
    std::string unit;
    std::int64_t seats = 0;
    std::int64_t used = 0;
};
BOOST_DESCRIBE_STRUCT(QuotaLineView, (), (unit_id, unit_code, unit, seats, used))

struct QuotaTable {
    std::vector<QuotaLineView> items;
    std::int64_t seats = 0;  ///< of the class
    std::int64_t seats_given = 0;
    std::int64_t used = 0;
};
BOOST_DESCRIBE_STRUCT(QuotaTable, (), (items, seats, seats_given, used))

struct WhyNotQuestion {
    std::int64_t class_id = 0;
    std::int64_t person_id = 0;
};
BOOST_DESCRIBE_STRUCT(WhyNotQuestion, (), (class_id, person_id))

struct WhyNotView {
    std::int64_t class_id = 0;
    std::int64_t person_id = 0;
    std::string person;
    std::string answer;  ///< proposed, not_eligible, refused
    std::vector<SpokenMessage> reasons;
};
BOOST_DESCRIBE_STRUCT(WhyNotView, (), (class_id, person_id, person, answer, reasons))

std::vector<SpokenMessage> spoken_all(const std::vector<Message>& messages, text::Locale locale) {
    std::vector<SpokenMessage> spoken;
    for (const auto& message : messages) spoken.push_back(text::spoken(message, locale));
    return spoken;
}

enum class Telling { names_only, with_reasons };

TraineeView view_of(const RosterRow& row, Telling telling, text::Locale locale) {
    TraineeView view;
    view.nomination_id = row.id;
    view.person_id = row.person_id;
    view.person = row.person;
    view.unit_id = row.unit_id;
    view.unit = row.unit;
    view.post = row.post.value_or("");
    if (row.rank_code) view.rank = text::code_name("rank", *row.rank_code, locale);
    view.state = row.state;
    if (telling == Telling::names_only) return view;
    view.points = row.benefit;
    view.reasons = spoken_all(parse_messages(row.reasons_json), locale);
    view.decided_by = row.decided_by;
    view.decision_reason = row.decision_reason;
    return view;
}

Result<std::int64_t> number_of(const std::string& key, std::int64_t otherwise) {
    if (key.empty()) return otherwise;
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(key.data(), key.data() + key.size(), number);
    if (failed != std::errc{} || end != key.data() + key.size()) return http::wrong_cursor();
    return number;
}

Result<RosterQuery> query_of(const RosterFilter& filter) {
    RosterQuery query;
    query.text = filter.text.value_or("");
    query.unit_id = filter.unit_id.value_or(0);
    const auto limit = http::page_limit(filter.limit);
    if (!limit) return limit.error();
    query.limit = *limit;
    const auto keys = http::keys_of(filter.after, 2);
    if (!keys) return keys.error();
    const auto benefit = number_of((*keys)[0], query.after_benefit);
    const auto id = number_of((*keys)[1], query.after_id);
    if (!benefit || !id) return http::wrong_cursor();
    query.after_benefit = *benefit;
    query.after_id = *id;
    return query;
}

Result<ClassRunRow> load_class(sql::Session& session, const DataScope& scope, std::int64_t class_id) {
    if (auto inside = access::require_class(session, scope, class_id); !inside) return inside.error();
    auto found = RosterStore(session, scope).find_class(class_id);
    if (!found) return access::out_of_scope("class " + std::to_string(class_id));
    return *std::move(found);
}

Result<RosterPage> roster(sql::Session& session, const DataScope& scope, const RosterFilter& filter, Telling telling, text::Locale locale) {
    const auto about = load_class(session, scope, filter.class_id);
    if (!about) return about.error();
    auto query = query_of(filter);
    if (!query) return query.error();
    RosterStore store(session, scope);
    RosterPage page;
    page.seats = about->seats_max;
    page.nomination_run_id = about->nomination_run_id;
    page.total = store.count_roster(*about, *query);
    const auto limit = query->limit;
    ++query->limit;  // one more tells whether there is a next page
    auto rows = store.load_roster(*about, *query);
    if (static_cast<std::int64_t>(rows.size()) > limit) {
        rows.pop_back();
        page.next = http::cursor_of({std::to_string(rows.back().benefit), std::to_string(rows.back().id)});
    }
    for (const auto& row : rows) page.items.push_back(view_of(row, telling, locale));
    return page;
}

Result<QuotaTable> quotas(sql::Session& session, const DataScope& scope, std::int64_t class_id) {
    const auto about = load_class(session, scope, class_id);
    if (!about) return about.error();
    QuotaTable table;
    table.seats = about->seats_max;
    for (const auto& row : RosterStore(session, scope).load_quotas(*about)) {
        table.items.push_back({row.unit_id, row.unit_code, row.unit, row.seats, row.used});
        table.seats_given += row.seats;
        table.used += row.used;
    }
    return table;
}

const char* name_of(WhyNot::Answer answer) {
    switch (answer) {
        case WhyNot::Answer::proposed: return "proposed";
        case WhyNot::Answer::not_eligible: return "not_eligible";
        case WhyNot::Answer::refused: break;
    }
    return "refused";
}

/// The class and the person, when the reader may know of both.
struct AskedPair {
    ClassRunRow about;
    std::string person;
};

Result<WhyNotView> answer(sql::Database& database, const rulebook::RulePack& pack, const WhyNotQuestion& question, const Call& call) {
    const auto pair = access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<AskedPair> {
        const auto about = load_class(session, scope, question.class_id);
        if (!about) return about.error();
        if (auto inside = access::require_person(session, scope, question.person_id); !inside) return inside.error();
        const auto person = RosterStore(session, scope).find_person_name(question.person_id);
        if (!person) return access::out_of_scope("person " + std::to_string(question.person_id));
        return AskedPair{*about, *person};
    });
    if (!pair) return pair.error();
    NominationOptions options;
    options.year = static_cast<int>(pair->about.year);
    options.today = pair->about.today;
    const auto why = why_not(database, pack, options, question.person_id, question.class_id);
    if (!why) return why.error();
    return WhyNotView{question.class_id, question.person_id, pair->person, name_of(why->answer), spoken_all(why->reasons, call.locale)};
}

Telling telling_for(const http::Principal& principal) {
    const auto role = access::role_of(principal.role);
    return role && access::may(*role, "reasons.read") ? Telling::with_reasons : Telling::names_only;
}

}  // namespace

void add_roster_endpoints(http::Router& router, sql::Database& database, const rulebook::RulePack& pack) {
    router.add<RosterFilter, RosterPage>(
        Method::get, "/api/classes/{class_id}/roster", {"read_roster", "class.read", "Who is proposed for a class, with the reasons for each."},
        [&database](const RosterFilter& filter, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                return roster(session, scope, filter, telling_for(call.principal), call.locale);
            });
        });
    router.add<ClassOfQuotas, QuotaTable>(
        Method::get, "/api/classes/{class_id}/quotas", {"read_class_quotas", "class.read", "Seats of a class by unit, with those used."},
        [&database](const ClassOfQuotas& path, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                return quotas(session, scope, path.class_id);
            });
        });
    router.add<WhyNotQuestion, WhyNotView>(
        Method::get, "/api/classes/{class_id}/why-not", {"read_why_not", "reasons.read", "Why a person is, or is not, in a class."},
        [&database, &pack](const WhyNotQuestion& question, Call& call) { return answer(database, pack, question, call); });
}

}  // namespace lunxun::nomination

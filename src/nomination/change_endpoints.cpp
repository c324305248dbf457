// SPDX-License-Identifier: Apache-2.0
#include "access/data_scope_service.hpp"
#include "nomination/change_service.hpp"
#include "nomination/change_view_store.hpp"
#include "nomination/nomination_endpoints.hpp"
#include "platform/http/cursor.hpp"
#include "platform/json/codec.hpp"

namespace lunxun::nomination {
namespace {

using access::DataScope;
using http::Call;
using http::Method;

struct NominationClassPath {
    std::int64_t nomination_run_id = 0;
    std::int64_t class_id = 0;
};
BOOST_DESCRIBE_STRUCT(NominationClassPath, (), (nomination_run_id, class_id))

struct NominationChangeForm {
    std::int64_t nomination_run_id = 0;
    std::int64_t class_id = 0;
    ChangeKind kind = ChangeKind::put_in;
    std::int64_t person_id = 0;
    std::optional<std::int64_t> leaving_person_id;
};
BOOST_DESCRIBE_STRUCT(NominationChangeForm, (), (nomination_run_id, class_id, kind, person_id, leaving_person_id))

struct NominationDecisionForm {
    std::int64_t nomination_run_id = 0;
    std::int64_t class_id = 0;
    ChangeKind kind = ChangeKind::put_in;
    std::int64_t person_id = 0;
    std::optional<std::int64_t> leaving_person_id;
    std::string seen;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NominationDecisionForm, (), (nomination_run_id, class_id, kind, person_id, leaving_person_id, seen, reason))

struct NominationDecided {
    std::int64_t decision_id = 0;
};
BOOST_DESCRIBE_STRUCT(NominationDecided, (), (decision_id))

struct NominationDecisionQuery {
    std::optional<std::int64_t> year;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(NominationDecisionQuery, (), (year, limit, after))

struct NominationFreeForm {
    std::int64_t decision_id = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NominationFreeForm, (), (decision_id, reason))

/// The weights that the run went by: a change is weighed as the run weighed.
NominationOptions options_for(sql::Session& session, const DataScope& scope, const NominationDesk& desk, std::int64_t run_id) {
    NominationOptions options;
    options.today = desk.today();
    const auto run = NominationViewStore(session, scope).find_run(run_id);
    boost::json::error_code failed;
    const auto settings = run ? json::decode<NominationSettings>(boost::json::parse(run->settings_json, failed)) : Result<NominationSettings>(Error{});
    if (const auto read = settings ? options_of(*settings, options.today) : Result<NominationOptions>(Error{})) options = *read;
    if (run) options.year = static_cast<int>(run->year);
    return options;
}

/// Everybody whom a change names has to be in the scope.
template <class Form>
Result<ChangeWish> wish_of(sql::Session& session, const DataScope& scope, const Form& form) {
    if (auto is_in = access::require_class(session, scope, form.class_id); !is_in) return is_in.error();
    if (auto is_in = access::require_person(session, scope, form.person_id); !is_in) return is_in.error();
    if (form.leaving_person_id)
        if (auto is_in = access::require_person(session, scope, *form.leaving_person_id); !is_in) return is_in.error();
    return ChangeWish{form.nomination_run_id, form.class_id, form.kind, form.person_id, form.leaving_person_id};
}

void add_change_reading(http::Router& router, const NominationDesk& desk) {
    router.add<NominationClassPath, NominationRoster>(
        Method::get, "/api/nomination-runs/{nomination_run_id}/classes/{class_id}/roster",
        {"nomination_roster", "nomination.read", "Trainees of a class in a run, and who waits for it, with reasons."},
        [desk](const NominationClassPath& path, Call& call) {
            return access::read_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationRoster> {
                if (auto is_in = access::require_class(session, scope, path.class_id); !is_in) return is_in.error();
                auto roster = ChangeViewStore(session, scope).roster(path.nomination_run_id, path.class_id, call.locale);
                if (!roster) return Error::of(ErrorCode::not_found, "nomination.no_such_class", {{"class", std::to_string(path.class_id)}});
                return *std::move(roster);
            });
        });
    router.add<NominationDecisionQuery, NominationDecisionPage>(
        Method::get, "/api/nomination-decisions", {"list_nomination_decisions", "nomination.read", "What people decided about a year's nominations, the newest first."},
        [desk](const NominationDecisionQuery& query, Call& call) {
            return access::read_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationDecisionPage> {
                const auto limit = http::page_limit(query.limit);
                if (!limit) return limit.error();
                return ChangeViewStore(session, scope).decisions(NominationViewStore(session, scope).year_of(query.year), {*limit, query.after});
            });
        });
    router.add<NominationChangeForm, NominationPreview>(
        Method::post, "/api/nomination-runs/{nomination_run_id}/preview", {"preview_nomination", "nomination.decide", "What a change would do; nothing is stored."},
        [desk](const NominationChangeForm& form, Call& call) {
            return access::read_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationPreview> {
                const auto wish = wish_of(session, scope, form);
                if (!wish) return wish.error();
                const auto preview = preview_change(session, desk.pack, options_for(session, scope, desk, form.nomination_run_id), *wish);
                if (!preview) return preview.error();
                return ChangeViewStore(session, scope).shown(*preview, call.locale);
            });
        });
}

void add_deciding(http::Router& router, const NominationDesk& desk) {
    router.add<NominationDecisionForm, NominationDecided>(
        Method::post, "/api/nomination-runs/{nomination_run_id}/decisions", {"decide_nomination", "nomination.decide", "Makes the change that was previewed, with a reason."},
        [desk](const NominationDecisionForm& form, Call& call) {
            return access::write_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationDecided> {
                const auto wish = wish_of(session, scope, form);
                if (!wish) return wish.error();
                const auto options = options_for(session, scope, desk, form.nomination_run_id);
                const auto decided = decide_change(session, desk.pack, options, *wish, form.seen, {call.principal.account, form.reason, desk.now().text()});
                if (!decided) return decided.error();
                return NominationDecided{*decided};
            });
        });
    router.add<NominationFreeForm, http::Nothing>(
        Method::post, "/api/nomination-decisions/{decision_id}/set-free", {"set_nomination_free", "nomination.decide", "Lets later runs decide again."},
        [desk](const NominationFreeForm& form, Call& call) {
            return access::write_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope&) -> Result<http::Nothing> {
                if (auto done = set_free(session, form.decision_id, {call.principal.account, form.reason, desk.now().text()}); !done) return done.error();
                return http::Nothing{};
            });
        });
}

}  // namespace

void add_change_endpoints(http::Router& router, NominationDesk desk) {
    add_change_reading(router, desk);
    add_deciding(router, desk);
}

}  // namespace lunxun::nomination

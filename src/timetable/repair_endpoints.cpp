// SPDX-License-Identifier: Apache-2.0
#include "timetable/repair_endpoints.hpp"

#include <algorithm>

#include "platform/text/spoken.hpp"
#include "timetable/repair_service.hpp"

namespace lunxun::timetable {
namespace {

using http::Call;
using http::Method;
using text::SpokenMessage;

enum class RepairHalf { day, morning, afternoon, evening };
BOOST_DESCRIBE_ENUM(RepairHalf, day, morning, afternoon, evening)

/// What happened, and where a person wants single sessions.
struct RepairForm {
    CauseKind kind = CauseKind::teacher_absent;
    std::int64_t subject_id = 0;
    Day first_day;
    std::optional<Day> last_day;  ///< absent: the first
    std::optional<RepairHalf> half;
    std::optional<std::int64_t> freeze_days;
    std::optional<std::vector<ChosenPlace>> choices;
};
BOOST_DESCRIBE_STRUCT(RepairForm, (), (kind, subject_id, first_day, last_day, half, freeze_days, choices))

struct RepairSessionForm : RepairForm {
    SessionKey session;
};
BOOST_DESCRIBE_STRUCT(RepairSessionForm, (RepairForm), (session))

struct RepairDecisionForm : RepairForm {
    std::string fingerprint;  ///< of the preview
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RepairDecisionForm, (RepairForm), (fingerprint, reason))

struct RepairFinding {
    std::optional<std::int64_t> class_id;
    std::string severity;
    SpokenMessage message;
};
BOOST_DESCRIBE_STRUCT(RepairFinding, (), (class_id, severity, message))

struct RepairView {
    std::vector<ClassMove> moves;
    std::vector<SessionChange> changes;
    std::vector<RepairFinding> findings;
    std::int64_t unplaced = 0;
    std::int64_t notified_people = 0;
    std::int64_t notified_teachers = 0;
    std::string fingerprint;
};
BOOST_DESCRIBE_STRUCT(RepairView, (), (moves, changes, findings, unplaced, notified_people, notified_teachers, fingerprint))

struct RepairAlternative {
    SessionPlace place;
    std::int64_t cost = 0;  ///< against leaving the session out; less is better
    std::vector<SpokenMessage> pays;
};
BOOST_DESCRIBE_STRUCT(RepairAlternative, (), (place, cost, pays))

struct RepairAlternativeList {
    std::vector<RepairAlternative> items;
};
BOOST_DESCRIBE_STRUCT(RepairAlternativeList, (), (items))

constexpr std::int64_t kMostFrozenDays = 365;
constexpr int kAlternatives = 3;

Error at_field(const char* field, Message message) {
    auto error = Error::of(ErrorCode::invalid_input, "json.invalid_fields");
    error.fields.push_back({field, std::move(message)});
    return error;
}

/// What the service refuses, said at the field that is wrong.
Error at_its_field(const Error& error) {
    const auto& key = error.message.key;
    if (key == "timetable.repair_subject_unknown") return at_field("subject_id", error.message);
    if (key == "timetable.repair_days_reversed") return at_field("last_day", error.message);
    if (key == "timetable.repair_not_moved") return at_field("first_day", error.message);
    return error;
}

Result<RepairWish> wish_of(const RepairForm& form, const Call& call, Day today) {
    // A repair may move sessions of any class; who answers for a part of the region may not.
    if (!call.principal.sees_everything) return Error::of(ErrorCode::forbidden, "timetable.whole_region_only");
    const auto freeze = form.freeze_days.value_or(0);
    if (freeze < 0 || freeze > kMostFrozenDays) return at_field("freeze_days", {"timetable.repair_freeze_range", {{"value", std::to_string(freeze)}, {"most", std::to_string(kMostFrozenDays)}}});
    RepairWish wish{{form.kind, form.subject_id, form.first_day, form.last_day.value_or(form.first_day)}, today, static_cast<int>(freeze), {}};
    wish.cause.half = std::string(json::name_of(form.half.value_or(RepairHalf::day)));
    wish.choices = form.choices.value_or(std::vector<ChosenPlace>{});
    return wish;
}

RepairView view_of(const RepairProposal& proposal, text::Locale locale) {
    RepairView view{proposal.moves, proposal.changes, {}, proposal.unplaced, proposal.notified_people, proposal.notified_teachers, proposal.fingerprint};
    for (const auto& finding : proposal.findings)
        view.findings.push_back({finding.class_id, finding.severity, text::spoken({finding.message_key, text::parse_values(finding.values_json)}, locale)});
    return view;
}

/// Calls `work` with the wish and the trade; a refusal is said at its field.
template <class View, class Form, class Work>
Result<View> repair(const Form& form, const Call& call, const RepairDesk& desk, const Work& work) {
    const auto wish = wish_of(form, call, desk.today());
    if (!wish) return wish.error();
    const auto settings = TimetableSettings::load();
    if (!settings) return settings.error();
    const auto done = work(RepairTrade{desk.pack, desk.calendar, *settings}, *wish);
    if (!done) return at_its_field(done.error());
    return View(*done);
}

Result<RepairAlternativeList> alternatives(const RepairSessionForm& form, const Call& call, const RepairDesk& desk) {
    return repair<RepairAlternativeList>(form, call, desk, [&](const RepairTrade& trade, const RepairWish& wish) -> Result<RepairAlternativeList> {
        const auto found = repair_alternatives(desk.database, trade, wish, form.session, kAlternatives);
        if (!found) return found.error();
        RepairAlternativeList list;
        for (const auto& one : *found) {
            list.items.push_back({one.place, one.cost, {}});
            for (const auto& message : one.pays) list.items.back().pays.push_back(text::spoken(message, call.locale));
        }
        return list;
    });
}

Result<RepairView> decide(const RepairDecisionForm& form, const Call& call, const RepairDesk& desk) {
    if (form.reason.find_first_not_of(" \t\r\n") == std::string::npos) return at_field("reason", {"timetable.repair_reason_missing", {}});
    return repair<RepairView>(form, call, desk, [&](const RepairTrade& trade, const RepairWish& wish) -> Result<RepairView> {
        const auto done = commit_repair(desk.database, trade, wish, {form.fingerprint, call.principal.account, desk.now().text(), form.reason});
        if (!done) return done.error();
        return view_of(*done, call.locale);
    });
}

}  // namespace

void add_repair_endpoints(http::Router& router, RepairDesk desk) {
    router.add<RepairForm, RepairView>(
        Method::post, "/api/timetable-repairs/preview", {"preview_repair", "repair.run", "What an event would change in the timetable, and whom that concerns; nothing is stored."},
        [desk](const RepairForm& form, Call& call) {
            return repair<RepairView>(form, call, desk, [&](const RepairTrade& trade, const RepairWish& wish) -> Result<RepairView> {
                const auto proposal = preview_repair(desk.database, trade, wish);
                if (!proposal) return proposal.error();
                return view_of(*proposal, call.locale);
            });
        });
    router.add<RepairSessionForm, RepairAlternativeList>(
        Method::post, "/api/timetable-repairs/alternatives", {"repair_alternatives", "repair.run", "Three other places of one session under the event, and what each costs."},
        [desk](const RepairSessionForm& form, Call& call) { return alternatives(form, call, desk); });
    router.add<RepairDecisionForm, RepairView>(
        Method::post, "/api/timetable-repairs", {"decide_repair", "repair.run", "Stores the previewed repair with its reason, unless the timetable has changed since."},
        [desk](const RepairDecisionForm& form, Call& call) { return decide(form, call, desk); });
}

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "verify/checks.hpp"
#include "verify/session_time.hpp"

namespace lunxun::verify {
namespace {

MessageValues about(const Facts& facts, const Session& session, MessageValues more = {}) {
    MessageValues values{{"session", std::to_string(session.id)}, {"class", class_code(facts, session)}, {"moment", moment_of(session)}};
    values.insert(values.end(), more.begin(), more.end());
    return values;
}

const std::string& kind_of(const Facts& facts, const Session& session) {
    static const std::string kNone;
    const auto* item = facts.teaching.items.find(session.menu_item_id);
    return item == nullptr ? kNone : item->kind;
}

/// Hours in one half-day, as the lecture fee counts them (F4).
std::int64_t half_day_minutes(const Rules& rules, Day day) {
    double hours = 4;
    for (const auto* rule : rules.of_kind("lecture_fee", day)) hours = rule->number("class_hours_per_half_day", hours);
    return static_cast<std::int64_t>(hours * 60);
}

void check_parts(const Facts& facts, const MenuItem& item, Findings& findings) {
    std::set<std::int64_t> parts;
    std::int64_t minutes = 0;
    for (const auto at : facts.teaching.sessions_of_item.of(item.id)) {
        parts.insert(facts.teaching.sessions[at].part_number);
        minutes += facts.teaching.sessions[at].training_minutes;
    }
    const MessageValues values{{"item", std::to_string(item.id)},
                               {"class", facts.plan.classes.find(item.class_id)->code},
                               {"sessions", std::to_string(parts.size())},
                               {"half_days", std::to_string(item.half_days)}};
    const bool is_whole = std::cmp_equal(parts.size(), item.half_days) && *parts.begin() == 1 && *parts.rbegin() == item.half_days;
    if (!is_whole) return findings.add(values);
    if (minutes != item.training_minutes) findings.add(values, "minutes");
}

}  // namespace

void check_session_days(const Facts& facts, Findings& findings) {
    for (const auto& session : facts.teaching.sessions) {
        findings.examined();
        const auto* training_class = facts.plan.classes.find(session.class_id);
        if (training_class == nullptr || !training_class->days().contains(session.day)) findings.add(about(facts, session));
        if (!facts.rules.is_working_day(session.day)) findings.add(about(facts, session), "rest");
        const auto* item = facts.teaching.items.find(session.menu_item_id);
        if (item == nullptr || item->class_id != session.class_id) findings.add(about(facts, session), "item");
    }
}

void check_class_meets_once(const Facts& facts, Findings& findings) {
    for (const auto& training_class : facts.plan.classes.rows()) {
        const auto own = facts.teaching.sessions_of_class.of(training_class.id);
        for (std::size_t one = 0; one < own.size(); ++one) {
            findings.examined();
            const auto& session = facts.teaching.sessions[own[one]];
            for (std::size_t next = one + 1; next < own.size() && facts.teaching.sessions[own[next]].day == session.day; ++next)
                if (meet(session, facts.teaching.sessions[own[next]]))
                    findings.add(about(facts, session, {{"other", std::to_string(facts.teaching.sessions[own[next]].id)}}));
        }
    }
}

void check_half_day_length(const Facts& facts, Findings& findings) {
    std::map<std::tuple<RowId, Day, std::string>, std::int64_t> minutes;
    for (const auto& session : facts.teaching.sessions) {
        // What takes no half-day of its own (a short opening, an activity) stands beside the teaching.
        const auto* item = facts.teaching.items.find(session.menu_item_id);
        if (item == nullptr || item->half_days > 0) minutes[{session.class_id, session.day, session.half}] += session.training_minutes;
    }
    for (const auto& [half_day, sum] : minutes) {
        findings.examined();
        const auto& [class_id, day, half] = half_day;
        const auto most = half_day_minutes(facts.rules, day);
        const auto* training_class = facts.plan.classes.find(class_id);
        if (sum > most && training_class != nullptr)
            findings.add({{"class", training_class->code},
                          {"day", day.iso()},
                          {"half", half},
                          {"minutes", std::to_string(sum)},
                          {"most", std::to_string(most)}});
    }
}

void check_opening_and_closing(const Facts& facts, Findings& findings) {
    for (const auto& training_class : facts.plan.classes.rows()) {
        const auto own = facts.teaching.sessions_of_class.of(training_class.id);
        for (const auto at : own) {
            const auto& session = facts.teaching.sessions[at];
            const auto& kind = kind_of(facts, session);
            if (kind != "opening" && kind != "closing") continue;
            findings.examined();
            const bool is_misplaced = std::ranges::any_of(own, [&](std::size_t other) {
                const auto& against = facts.teaching.sessions[other];
                return kind_of(facts, against) != kind && (kind == "opening" ? is_before(against, session) : is_before(session, against));
            });
            if (is_misplaced) findings.add(about(facts, session), kind);
        }
    }
}

void check_examination_after_teaching(const Facts& facts, Findings& findings) {
    for (const auto& training_class : facts.plan.classes.rows()) {
        const auto own = facts.teaching.sessions_of_class.of(training_class.id);
        for (const auto at : own) {
            const auto& examination = facts.teaching.sessions[at];
            if (kind_of(facts, examination) != "examination") continue;
            findings.examined();
            const auto position = facts.teaching.items.find(examination.menu_item_id)->position;
            for (const auto other : own) {
                const auto& taught = facts.teaching.sessions[other];
                if (kind_of(facts, taught) == "course" && facts.teaching.items.find(taught.menu_item_id)->position < position &&
                    is_before(examination, taught))
                    findings.add(about(facts, examination, {{"other", std::to_string(taught.id)}}));
            }
        }
    }
}

void check_menu_timetabled(const Facts& facts, Findings& findings) {
    // Before any timetable is made there is nothing to compare.
    if (facts.teaching.sessions.empty() && facts.teaching.timetable_findings.empty()) return;
    for (const auto& item : facts.teaching.items.rows()) {
        if (item.half_days == 0 || facts.plan.classes.find(item.class_id) == nullptr) continue;
        findings.examined();
        if (!facts.teaching.is_explained(item)) check_parts(facts, item, findings);
    }
}

}  // namespace lunxun::verify

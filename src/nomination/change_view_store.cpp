// SPDX-License-Identifier: Apache-2.0
#include "nomination/change_view_store.hpp"

#include <charconv>
#include <utility>

#include "access/data_scope_service.hpp"
#include "nomination/queries.hpp"
#include "nomination/reasons.hpp"
#include "platform/http/cursor.hpp"
#include "platform/json/codec.hpp"

namespace lunxun::nomination {
namespace {

struct TraineeRow {
    std::int64_t person_id = 0;
    std::string person_name;
    std::int64_t unit_id = 0;
    std::string unit_name, post_name;
    std::int64_t benefit = 0;
    std::string state;
    bool is_put_in = false;
    std::optional<std::string> decided_by, decision_reason;
    std::string reasons_json;
};
BOOST_DESCRIBE_STRUCT(TraineeRow, (),
                      (person_id, person_name, unit_id, unit_name, post_name, benefit, state, is_put_in, decided_by, decision_reason, reasons_json))

sql::Params joined(sql::Params params, const sql::Params& more) {
    params.insert(params.end(), more.begin(), more.end());
    return params;
}

std::vector<text::SpokenMessage> spoken(const std::vector<Message>& messages, text::Locale locale) {
    std::vector<text::SpokenMessage> all;
    for (const auto& message : messages) all.push_back(text::spoken(message, locale));
    return all;
}

std::vector<NominationTrainee> trainees_of(const std::vector<TraineeRow>& rows, text::Locale locale) {
    std::vector<NominationTrainee> trainees;
    for (const auto& row : rows)
        trainees.push_back({row.person_id, row.person_name, row.unit_id, row.unit_name, row.post_name, row.benefit, row.state, row.is_put_in, row.decided_by,
                            row.decision_reason, spoken(parse_messages(row.reasons_json), locale)});
    return trainees;
}

}  // namespace

std::optional<NominationRoster> ChangeViewStore::roster(std::int64_t run_id, std::int64_t class_id, text::Locale locale) {
    const sql::Params which{{"nomination_run_id", run_id}, {"class_id", class_id}};
    const auto training_class = session_.one<NominationRosterClass>(queries::roster_class, which);
    if (!training_class) return std::nullopt;
    const auto of_class = joined(which, access::scope_params(scope_));
    return NominationRoster{*training_class, trainees_of(session_.all<TraineeRow>(queries::trainees_of_class, of_class), locale),
            trainees_of(session_.all<TraineeRow>(queries::waiting_for_class, of_class), locale)};
}

std::string ChangeViewStore::name_of(std::string_view query, std::int64_t id) {
    return id == 0 ? std::string{} : session_.scalar<std::string>(query, {{"id", id}});
}

NominationPreview ChangeViewStore::shown(const ChangePreview& preview, text::Locale locale) {
    NominationPreview made{preview.is_allowed(), spoken(preview.obstacles, locale), {}, preview.value_before, preview.value_after, preview.seats_min,
                           preview.seats_max, preview.taken_before, preview.taken_after, preview.seen};
    for (const auto& step : preview.steps) {
        NominationChangeStep shown{std::string(json::name_of(step.kind)), step.person_id, name_of(queries::name_of_person, step.person_id), step.benefit,
                                   step.is_overdue, step.classes_before, step.classes_after, step.effect, spoken(step.reasons, locale), {}};
        for (const auto& load : step.loads)
            shown.loads.push_back({load.unit_id, name_of(queries::name_of_unit, load.unit_id), load.kind, load.limit, load.away_before, load.away_after, load.fullest});
        made.steps.push_back(std::move(shown));
    }
    return made;
}

Result<NominationDecisionPage> ChangeViewStore::decisions(std::int64_t year, const PageWish& page) {
    const auto keys = http::keys_of(page.after, 1);
    if (!keys) return keys.error();
    std::int64_t after = 0;
    std::from_chars((*keys)[0].data(), (*keys)[0].data() + (*keys)[0].size(), after);
    const auto of_list = joined({{"year", year}}, access::scope_params(scope_));
    NominationDecisionPage made;
    made.items = session_.all<NominationDecisionLine>(queries::list_decisions, joined(of_list, {{"after_id", after}, {"limit", page.limit}}));
    if (std::cmp_equal(made.items.size(), page.limit)) made.next = http::cursor_of({std::to_string(made.items.back().id)});
    made.total = session_.scalar<std::int64_t>(queries::count_decisions, of_list);
    return made;
}

}  // namespace lunxun::nomination

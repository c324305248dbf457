// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_store.hpp"

#include <map>
#include <unordered_map>
#include <utility>

#include "organisation/organisation_store.hpp"
#include "plan/queries.hpp"
#include "platform/sql/numbered_rows.hpp"

namespace lunxun::plan {
namespace {

struct AmountRow {
    std::int64_t institution_id = 0;
    std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(AmountRow, (), (institution_id, amount))

struct RoomAbsenceRow {
    std::int64_t institution_id = 0;
    std::int64_t capacity = 0;
    Day first_day;
    Day last_day;
};
BOOST_DESCRIBE_STRUCT(RoomAbsenceRow, (), (institution_id, capacity, first_day, last_day))

struct BlackoutRow {
    std::optional<std::int64_t> unit_id;
    std::optional<std::int64_t> institution_id;
    std::optional<std::string> division_code;
    Day first_day;
    Day last_day;
};
BOOST_DESCRIBE_STRUCT(BlackoutRow, (), (unit_id, institution_id, division_code, first_day, last_day))

struct VersionRow {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(VersionRow, (), (version))

/// Working days of a month, over which a month's sessions spread.
constexpr double kWorkingDaysOfMonth = 21;

std::optional<Delivery> delivery_of(const std::string& name) {
    if (name == "classroom") return Delivery::classroom;
    if (name == "online_linked") return Delivery::online_linked;
    if (name == "mixed") return Delivery::mixed;
    return std::nullopt;
}

Error broken(const PlanEntryRow& row, std::string column, std::string value) {
    return Error::of(ErrorCode::corrupt, "plan.entry_broken", {{"entry", row.code}, {"column", std::move(column)}, {"value", std::move(value)}});
}

void copy_plain_columns(const PlanEntryRow& row, PlanEntry& entry) {
    entry.id = row.id;
    entry.code = row.code;
    entry.name = row.name;
    entry.tier = row.tier;
    entry.organiser_unit_id = row.organiser_unit_id;
    entry.class_type = row.class_type;
    entry.field = row.field;
    entry.topic = row.topic;
    entry.goal = row.goal;
    entry.scope_unit_id = row.audience_scope_unit_id;
    entry.scope_division = row.audience_scope_division;
    entry.seats_min = static_cast<int>(row.seats_min);
    entry.seats_max = static_cast<int>(row.seats_max);
    entry.days = static_cast<int>(row.days);
    entry.runs = static_cast<int>(row.runs);
    entry.budget_yuan = row.budget_yuan;
    entry.is_main_class = row.is_main_class != 0;
    entry.is_priority = row.is_priority != 0;
    entry.is_out_of_region = row.is_out_of_region != 0;
    entry.is_resident = row.is_resident != 0;
    entry.state = row.state;
    entry.approval_number = row.approval_number.value_or("");
}

Result<PlanEntry> entry_of(const PlanEntryRow& row) {
    PlanEntry entry;
    copy_plain_columns(row, entry);
    const auto audience = audience_of(row.audience);
    if (!audience) return broken(row, "audience", row.audience);
    entry.audience = *audience;
    const auto key_group = key_group_of(row.key_group);
    if (!key_group) return broken(row, "key_group", row.key_group);
    entry.key_group = *key_group;
    const auto delivery = delivery_of(row.delivery);
    if (!delivery) return broken(row, "delivery", row.delivery);
    entry.delivery = *delivery;
    const auto earliest = Day::parse(row.earliest_day);
    const auto latest = Day::parse(row.latest_day);
    const auto submitted = Day::parse(row.submitted_on);
    if (!earliest) return broken(row, "earliest_day", row.earliest_day);
    if (!latest) return broken(row, "latest_day", row.latest_day);
    if (!submitted) return broken(row, "submitted_on", row.submitted_on);
    entry.window = {*earliest, *latest};
    entry.submitted_on = *submitted;
    return entry;
}

}  // namespace

std::vector<Place> PlanStore::load_places() {
    std::vector<Place> places;
    std::unordered_map<std::int64_t, std::size_t> positions;
    for (const auto& institution : organisation::OrganisationStore(session_).load_institutions()) {
        positions.emplace(institution.id.value, places.size());
        Place place;
        place.id = institution.id.value;
        place.name = institution.name;
        place.division_code = institution.division_code;
        place.main_classes_at_once = institution.main_class_capacity;
        places.push_back(std::move(place));
    }
    const auto each_amount = [&](std::string_view query, const auto& use) {
        session_.each<AmountRow>(query, {}, [&](const AmountRow& row) {
            const auto found = positions.find(row.institution_id);
            if (found != positions.end()) use(places[found->second], static_cast<int>(row.amount));
        });
    };
    each_amount(queries::load_beds, [](Place& place, int beds) { place.beds = beds; });
    each_amount(queries::load_rooms, [](Place& place, int capacity) { place.room_capacities.push_back(capacity); });
    session_.each<RoomAbsenceRow>(queries::load_room_absences, {}, [&](const RoomAbsenceRow& row) {
        const auto found = positions.find(row.institution_id);
        if (found != positions.end()) places[found->second].room_absences.push_back({static_cast<int>(row.capacity), {row.first_day, row.last_day}});
    });
    each_amount(queries::load_faculty_sessions, [](Place& place, int sessions) { place.sessions_per_day = sessions / kWorkingDaysOfMonth; });
    return places;
}

Result<std::vector<PlanEntry>> PlanStore::load_entries(int year, std::span<const Place> places) {
    std::unordered_map<std::int64_t, int> positions;
    for (std::size_t p = 0; p < places.size(); ++p) positions.emplace(places[p].id, static_cast<int>(p));
    std::vector<PlanEntry> entries;
    for (const auto& row : session_.all<PlanEntryRow>(queries::load_entries, {{"year", std::int64_t{year}}})) {
        auto entry = entry_of(row);
        if (!entry) return entry.error();
        const auto place = positions.find(row.institution_id);
        entry->institution = place == positions.end() ? -1 : place->second;
        entries.push_back(*std::move(entry));
    }
    return entries;
}

std::vector<Blackout> PlanStore::load_blackouts(int year) {
    std::vector<Blackout> blackouts;
    const sql::Params params{{"first_day", Day::of(year, 1, 1).iso()}, {"last_day", Day::of(year, 12, 31).iso()}};
    for (auto& row : session_.all<BlackoutRow>(queries::load_blackouts, params))
        blackouts.push_back({row.unit_id, row.institution_id, row.division_code.value_or(""), {row.first_day, row.last_day}});
    return blackouts;
}

std::optional<PlanRunRow> PlanStore::find_current_run(int year) {
    return session_.one<PlanRunRow>(queries::current_run, {{"year", std::int64_t{year}}});
}

std::vector<TrainingClassRow> PlanStore::load_classes(std::int64_t plan_run_id) {
    return session_.all<TrainingClassRow>(queries::load_classes, {{"plan_run_id", plan_run_id}});
}

void PlanStore::add_run(PlanRunRow& run) {
    run.version = session_.one<VersionRow>(queries::next_version, {{"year", run.year}})->version;
    session_.execute(queries::supersede_runs, {{"year", run.year}});
    run.id = session_.reserve_ids("plan_run", 1);
    session_.insert("plan_run", std::vector{run});
}

void PlanStore::add_findings(std::vector<PlanFindingRow>& findings) {
    sql::insert_numbered(session_, "plan_finding", findings);
}

void PlanStore::add_classes(std::vector<TrainingClassRow>& classes) {
    sql::insert_numbered(session_, "training_class", classes);
}

void PlanStore::add_quotas(std::vector<ClassQuotaRow>& quotas) {
    sql::insert_numbered(session_, "class_quota", quotas);
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#include "registry/people_index_store.hpp"

#include <algorithm>
#include <bit>
#include <boost/describe/class.hpp>

#include "hours/summary_store.hpp"
#include "registry/queries.hpp"
#include "rulebook/codes.hpp"
#include "search/search_text.hpp"

namespace lunxun::registry {

struct IndexRow {
    std::int64_t person_id = 0;
    std::int64_t unit_position = 0;
    std::int32_t name_position = 0;
    std::optional<std::int64_t> unit_id;
    std::string rank_code;
    std::int32_t rank_order = 0;
    std::int64_t rank_group_bit = 0;
    std::string field;
    std::int32_t age = 0;
    std::int64_t key_group_bits = 0;
    std::int64_t unmet_rule_bits = 0;
    std::int64_t forecast_unmet_bits = 0;
    std::int64_t minutes_short = 0;
    std::int64_t minutes_this_year = 0;
    std::int64_t minutes_five_years = 0;
    std::int64_t forecast_minutes_short = 0;
    std::optional<Day> last_trained_on;
    std::int32_t trainings = 0;
    std::int32_t nominations = 0;
    std::string haystack;
};
BOOST_DESCRIBE_STRUCT(IndexRow, (),
                      (person_id, unit_position, name_position, unit_id, rank_code, rank_order, rank_group_bit, field, age, key_group_bits, unmet_rule_bits,
                       forecast_unmet_bits, minutes_short, minutes_this_year, minutes_five_years, forecast_minutes_short, last_trained_on, trainings,
                       nominations, haystack))

struct TopicRow {
    std::int64_t person_id = 0;
    std::string topic;
};
BOOST_DESCRIBE_STRUCT(TopicRow, (), (person_id, topic))

namespace {

/// Behind every unit there is.
constexpr std::int64_t kNoUnit = 1'000'000'000;

/// 0: the needle is the name, its pinyin, its initials or its number; 1: one of them begins so; 2: one of them holds it.
int distance(std::string_view haystack, std::string_view needle) {
    int least = 2;
    for (auto at = haystack.find(needle); at != std::string_view::npos; at = haystack.find(needle, at + 1)) {
        if (at > 0 && haystack[at - 1] != search::kBetweenTexts) continue;
        const auto end = at + needle.size();
        if (end == haystack.size() || haystack[end] == search::kBetweenTexts) return 0;
        least = 1;
    }
    return least;
}

bool shares_bit(std::int64_t asked, std::int64_t bits) {
    return asked == 0 || (bits & asked) != 0;
}

}  // namespace

std::optional<std::size_t> topic_place(std::string_view topic) {
    const auto& codes = rulebook::Codes::embedded();
    const auto* found = codes.find("topic", topic);
    if (!found) return std::nullopt;
    return static_cast<std::size_t>(found - codes.list("topic").data());
}

PeopleIndex PeopleIndex::load(sql::Session& session) {
    PeopleIndex index;
    session.each<IndexRow>(queries::index_people, {}, [&](const IndexRow& row) {
        const auto begin = static_cast<std::uint32_t>(index.texts_.size());
        index.texts_ += row.haystack;
        index.people_.push_back({row.person_id, row.unit_position, row.rank_group_bit, row.key_group_bits, row.unmet_rule_bits, row.forecast_unmet_bits, row.minutes_short, row.minutes_this_year, row.minutes_five_years,
                                 row.forecast_minutes_short, {}, row.rank_code, row.field,
                                 row.last_trained_on ? row.last_trained_on->number() : 0, row.name_position, row.rank_order, row.age, row.trainings,
                                 row.nominations, row.unit_id.has_value(), begin, static_cast<std::uint32_t>(index.texts_.size())});
    });
    session.each<TopicRow>(queries::topics_had, {}, [&](const TopicRow& row) {
        const auto place = topic_place(row.topic);
        const auto person = std::ranges::lower_bound(index.people_, row.person_id, {}, &Person::person_id);
        if (place && person != index.people_.end() && person->person_id == row.person_id) person->topics.set(*place);
    });
    index.places_ = session.all<UnitPlace>(queries::unit_places, {});
    index.sum_up_units();
    return index;
}

UnitFigures& UnitFigures::operator+=(const UnitFigures& other) {
    people += other.people;
    behind += other.behind;
    will_be_short += other.will_be_short;
    nominated += other.nominated;
    places += other.places;
    return *this;
}

UnitFigures UnitFigures::operator-(const UnitFigures& other) const {
    return {people - other.people, behind - other.behind, will_be_short - other.will_be_short, nominated - other.nominated, places - other.places};
}

void PeopleIndex::sum_up_units() {
    std::int64_t last = -1;
    for (const auto& person : people_)
        if (person.has_unit) last = std::max(last, person.unit_position);
    for (auto& sums : up_to_) sums.assign(static_cast<std::size_t>(last + 2), {});
    for (const auto& person : people_) {
        if (!person.has_unit) continue;
        const auto group = static_cast<std::size_t>(std::countr_zero(static_cast<std::uint64_t>(person.rank_group_bit)));
        if (group >= up_to_.size()) continue;
        up_to_[group][static_cast<std::size_t>(person.unit_position) + 1] +=
            {1, person.minutes_short > 0, person.forecast_minutes_short > 0, person.nominations > 0, person.nominations};
    }
    for (auto& sums : up_to_)
        for (std::size_t position = 1; position < sums.size(); ++position) sums[position] += sums[position - 1];
}

UnitFigures PeopleIndex::figures_of_group(std::size_t group, std::int64_t first_position, std::int64_t last_position) const {
    const auto& sums = up_to_[group];
    const auto most = static_cast<std::int64_t>(sums.size()) - 1;
    const auto begin = std::clamp<std::int64_t>(first_position, 0, most), end = std::clamp<std::int64_t>(last_position + 1, begin, most);
    return sums[static_cast<std::size_t>(end)] - sums[static_cast<std::size_t>(begin)];
}

UnitFigures PeopleIndex::figures(std::int64_t first_position, std::int64_t last_position) const {
    UnitFigures sum;
    for (std::size_t group = 0; group < up_to_.size(); ++group) sum += figures_of_group(group, first_position, last_position);
    return sum;
}

std::vector<RankGroupFigures> PeopleIndex::figures_by_rank_group(std::int64_t first_position, std::int64_t last_position) const {
    std::vector<RankGroupFigures> all;
    for (std::size_t group = 0; group < up_to_.size(); ++group)
        if (const auto figures = figures_of_group(group, first_position, last_position); figures.people > 0) all.push_back({static_cast<int>(group), figures});
    return all;
}

std::map<std::int64_t, std::int64_t> PeopleIndex::places_by_class(std::int64_t first_position, std::int64_t last_position) const {
    std::map<std::int64_t, std::int64_t> places;
    for (auto place = std::ranges::lower_bound(places_, first_position, {}, &UnitPlace::unit_position);
         place != places_.end() && place->unit_position <= last_position; ++place)
        ++places[place->class_id];
    return places;
}

bool PeopleIndex::lets_in(const Person& person, const PeopleSelection& selection) const {
    return person.unit_position >= selection.first_position && person.unit_position <= selection.last_position && person.age >= selection.age_from &&
           person.age <= selection.age_to && shares_bit(selection.rank_groups, person.rank_group_bit) && shares_bit(selection.key_groups, person.key_group_bits) &&
           shares_bit(selection.unmet_rules, person.unmet_rule_bits) && shares_bit(selection.forecast_rules, person.forecast_unmet_bits) &&
           (selection.trained_before == 0 || person.last_trained < selection.trained_before) &&
           (!selection.never_topic || !person.topics.test(*selection.never_topic)) && (selection.rank.empty() || person.rank == selection.rank) &&
           (selection.field.empty() || person.field == selection.field) &&
           (!selection.among || std::ranges::binary_search(*selection.among, person.person_id)) &&
           (!selection.needle || text_of(person).contains(*selection.needle));
}

std::int64_t PeopleIndex::sort_value(const Person& person, PeopleOrder order) {
    constexpr std::int64_t kMostPeople = 100'000'000, kMostRanks = 100;
    switch (order) {
        case PeopleOrder::rank: return person.rank_order * kMostPeople + person.name_position;
        case PeopleOrder::name: return person.name_position;
        case PeopleOrder::unit: return (person.has_unit ? person.unit_position : kNoUnit) * kMostRanks + person.rank_order;
        case PeopleOrder::last_trained: return person.last_trained;
        case PeopleOrder::minutes_short: return person.minutes_short;
        case PeopleOrder::minutes_this_year: return person.minutes_this_year;
        case PeopleOrder::minutes_five_years: return person.minutes_five_years;
        case PeopleOrder::age: return person.age;
        case PeopleOrder::trainings: return person.trainings;
        case PeopleOrder::nominations: return person.nominations;
        case PeopleOrder::forecast_short: return person.forecast_minutes_short;
    }
    return 0;
}

PeopleMarks PeopleIndex::page(const PeopleSelection& selection, PeopleSorting sorting, PeopleMark after, std::size_t limit) const {
    PeopleMarks found;
    const std::int64_t direction = sorting.direction == Direction::ascending ? 1 : -1;
    for (const auto& person : people_) {
        if (!lets_in(person, selection)) continue;
        ++found.total;
        const PeopleMark mark{direction * sort_value(person, sorting.order), person.person_id};
        if (mark > after) found.marks.push_back(mark);
    }
    const auto shown = std::min(limit, found.marks.size());
    std::ranges::partial_sort(found.marks, found.marks.begin() + static_cast<std::ptrdiff_t>(shown));
    found.marks.resize(shown);
    return found;
}

std::int64_t PeopleIndex::count(const PeopleSelection& selection) const {
    return std::ranges::count_if(people_, [&](const Person& person) { return lets_in(person, selection); });
}

std::vector<std::int64_t> PeopleIndex::closest(const PeopleSelection& selection, std::size_t at_most) const {
    struct Closeness {
        int distance = 0;
        std::int32_t rank_order = 0;
        std::int64_t person_id = 0;

        auto operator<=>(const Closeness&) const = default;
    };
    const auto needle = selection.needle.value_or("");
    std::vector<Closeness> found;
    for (const auto& person : people_) {
        if (!lets_in(person, selection)) continue;
        found.push_back({distance(text_of(person), needle), person.rank_order, person.person_id});
    }
    const auto shown = std::min(at_most, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(shown));
    std::vector<std::int64_t> ids;
    for (std::size_t i = 0; i < shown; ++i) ids.push_back(found[i].person_id);
    return ids;
}

std::shared_ptr<const PeopleIndex> PeopleIndexMemory::recall(sql::Session& session) {
    const auto state = hours::find_projection_state(session);
    const std::int64_t revision = state ? state->revision : 0;
    const std::scoped_lock lock(mutex_);
    if (!index_ || revision != revision_) {
        index_ = std::make_shared<const PeopleIndex>(PeopleIndex::load(session));
        revision_ = revision;
    }
    return index_;
}

}  // namespace lunxun::registry

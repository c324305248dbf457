// SPDX-License-Identifier: Apache-2.0
#include "plan/population_store.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

#include "organisation/organisation_store.hpp"
#include "people/career.hpp"
#include "people/people_store.hpp"
#include "plan/addressees.hpp"
#include "plan/queries.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::plan {
namespace {

struct LastClassRow {
    std::int64_t person_id = 0;
    Day last_day;
};
BOOST_DESCRIBE_STRUCT(LastClassRow, (), (person_id, last_day))

/// Looks up a rank once a code, not once a post.
class Ranks {
public:
    struct Of {
        int order = 99;
        std::string group;
    };
    const Of& of(std::string_view code) {
        const auto [found, is_new] = known_.try_emplace(std::string(code));
        if (is_new) found->second = {rulebook::rank_order(code), std::string(rulebook::rank_group(code))};
        return found->second;
    }

private:
    std::unordered_map<std::string, Of> known_;
};

void add_units(const organisation::UnitTree& tree, Population& population, std::unordered_map<std::int64_t, int>& positions) {
    for (const auto& unit : tree.units()) {
        positions.emplace(unit.id.value, static_cast<int>(population.units.size()));
        population.units.push_back({unit.id.value, -1, std::string(organisation::to_string(unit.tier)), unit.division_code});
        const auto parent = unit.parent ? positions.find(unit.parent->value) : positions.end();
        if (parent != positions.end()) population.units.back().parent = parent->second;
    }
}

Standing standing_of(const people::Post& post, int unit, Ranks& ranks, Population& population) {
    Standing standing;
    standing.held = {post.held_from, post.held_until.value_or(kLastDay)};
    standing.unit = unit;
    standing.rank = rank_group_of(ranks.of(post.rank_code).group).value_or(RankGroup::other);
    standing.field = population.fields.add(post.field);
    standing.is_leader = post.is_leader;
    standing.is_head = post.is_head;
    standing.is_hard_to_release = post.is_hard_to_release;
    return standing;
}

Member member_of(const people::Person& person, Population& population) {
    auto member = traits_of(person);
    member.first_standing = static_cast<int>(population.standings.size());
    member.speciality = population.specialities.add(person.speciality);
    return member;
}

/// One person's posts that reach into the year, in the precedence of people::main_post: the first post held on a day is
/// the one that speaks.
void add_member(const people::Person& person, std::vector<people::Post> posts, const std::unordered_map<std::int64_t, int>& positions, Ranks& ranks,
                const DayRange& whole_year, Population& population) {
    const auto order = [&](std::string_view code) { return ranks.of(code).order; };
    const auto group = [&](std::string_view code) -> std::string_view { return ranks.of(code).group; };
    auto member = member_of(person, population);
    if (!posts.empty()) member.promoted_on = people::promoted_on(posts, whole_year.last, order, group);
    std::erase_if(posts, [&](const people::Post& post) {
        return !positions.contains(post.unit_id.value) || !DayRange{post.held_from, post.held_until.value_or(kLastDay)}.overlaps(whole_year);
    });
    std::sort(posts.begin(), posts.end(), [&](const people::Post& a, const people::Post& b) {
        return std::tuple(order(a.rank_code), !a.is_head, !a.is_leader, b.held_from, a.id) < std::tuple(order(b.rank_code), !b.is_head, !b.is_leader, a.held_from, b.id);
    });
    for (const auto& post : posts) population.standings.push_back(standing_of(post, positions.at(post.unit_id.value), ranks, population));
    member.standing_count = static_cast<int>(posts.size());
    population.members.push_back(member);
}

void add_everybody(people::PeopleStore& people, const std::unordered_map<std::int64_t, int>& positions, const DayRange& whole_year, Population& population) {
    Ranks ranks;
    const auto posts = people.load_posts();
    auto next = posts.begin();
    std::vector<people::Post> own;
    for (const auto& person : people.load_people(whole_year.first)) {
        while (next != posts.end() && next->person_id < person.id) ++next;
        own.clear();
        for (; next != posts.end() && next->person_id == person.id; ++next) own.push_back(*next);
        add_member(person, own, positions, ranks, whole_year, population);
    }
}

}  // namespace

Result<Population> load_population(sql::Session& session, int year, std::optional<std::int64_t> only_person) {
    const DayRange whole_year{Day::of(year, 1, 1), Day::of(year, 12, 31)};
    Population population;
    std::unordered_map<std::int64_t, int> positions;
    auto tree = organisation::OrganisationStore(session).load_unit_tree(whole_year.first);
    if (!tree) return tree.error();
    add_units(*tree, population, positions);

    people::PeopleStore people(session);
    sql::Params params;
    if (only_person) {
        const auto person = people.load_person({*only_person});
        if (!person) return person.error();
        Ranks ranks;
        add_member(*person, people.load_posts_of(person->id), positions, ranks, whole_year, population);
        params.emplace_back("person_id", *only_person);
    } else {
        add_everybody(people, positions, whole_year, population);
    }
    std::size_t at = 0;
    session.each<LastClassRow>(only_person ? queries::load_last_class_of_person : queries::load_last_classes, params, [&](const LastClassRow& row) {
        while (at < population.members.size() && population.members[at].person_id < row.person_id) ++at;
        if (at < population.members.size() && population.members[at].person_id == row.person_id) population.members[at].last_class_on = row.last_day;
    });
    population.index();
    return population;
}

}  // namespace lunxun::plan

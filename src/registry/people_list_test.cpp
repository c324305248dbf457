// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "hours/summary_store.hpp"
#include "organisation/unit_position_store.hpp"
#include "plan/plan_rules.hpp"
#include "registry/people_list_store.hpp"
#include "registry/saved_view_store.hpp"
#include "registry/unit_store.hpp"
#include "search/search_store.hpp"
#include "tests/support/people_world.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::registry {
namespace {

constexpr Day kToday = Day::of(2026, 11, 21);
constexpr std::int64_t kPeople = 30;
const auto kEverything = access::DataScope::everything();

/// Unit 2 holds the odd people, unit 3 the even ones; each third person has had a class this year, the others none.
void fill(sql::Session& session) {
    test::add_unit(session, 1, std::nullopt, "某州");
    test::add_unit(session, 2, 1, "卫生健康局");
    test::add_unit(session, 3, 1, "教育局");
    REQUIRE(organisation::rebuild_unit_positions(session));
    for (std::int64_t id = 1; id <= kPeople; ++id) {
        test::add_person(session, id, id % 2 == 0 ? "张三" : "李四", id % 2 == 0 ? "zhang san" : "li si");
        test::add_post(session, id, id, id % 2 == 0 ? 3 : 2, id % 5 == 0 ? "131" : "141");
        if (id % 3 == 0) test::add_class_entry(session, id, id, "2026-05-04", "2026-05-08", 100, "agriculture");
    }
    const auto& pack = rulebook::RulePack::embedded();
    hours::rebuild_person_summaries(session, pack, plan::plan_rules(pack, calendar::Season::embedded(), kToday).value(), kToday);
    search::rebuild_search_entries(session);
}

std::int64_t count(sql::Session& session, const PeopleFilter& filter, const access::DataScope& scope = kEverything) {
    return PeopleIndex::load(session).count(select_people(session, filter, scope).value());
}

std::vector<std::int64_t> ids_of(const std::vector<PeopleMark>& marks) {
    std::vector<std::int64_t> ids;
    for (const auto& mark : marks) ids.push_back(mark.person_id);
    return ids;
}

access::DataScope scope_of(sql::Session& session, std::int64_t unit) {
    const auto position = organisation::find_unit_position(session, unit).value();
    return {position.position, position.last_position, {}, {}};
}

}  // namespace

TEST_CASE("each filter lets in those whom it names") {
    test::for_each_database([](sql::Database& database) {
        database.write(fill);
        database.read([](sql::Session& session) {
            CHECK(count(session, {}) == kPeople);
            CHECK(count(session, {.unit_id = 2}) == 15);
            CHECK(count(session, {.rank_group = {"county"}}) == 6);
            CHECK(count(session, {.rank_group = {"county", "section"}}) == kPeople);
            CHECK(count(session, {.rank = "141"}) == 24);
            CHECK(count(session, {.unmet_rule = "H2"}) == 16);
            CHECK(count(session, {.never_topic = "agriculture"}) == 20);
            CHECK(count(session, {.last_trained_before = Day::of(2026, 5, 8)}) == 20);
            CHECK(count(session, {.last_trained_before = Day::of(2026, 5, 9)}) == kPeople);
            CHECK(count(session, {.q = "zhang"}) == 15);
            CHECK(count(session, {.q = "張三"}) == 15);
            CHECK(count(session, {.q = "ls"}) == 15);
            CHECK(count(session, {.key_group = {"women"}}) == kPeople);
            CHECK(count(session, {.key_group = {"heads"}}) == 0);
            CHECK(count(session, {.age_from = 47}) == 0);
            CHECK(count(session, {.unit_id = 3, .rank = "131"}) == 3);
        });
    });
}

TEST_CASE("a search shows the exact name first, then names that begin so, then the others, and nobody outside the scope") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) {
            test::add_unit(session, 1, std::nullopt, "某州");
            test::add_unit(session, 2, 1, "卫生健康局");
            test::add_unit(session, 3, 1, "教育局");
            REQUIRE(organisation::rebuild_unit_positions(session));
            test::add_person(session, 11, "王张丽", "wang zhang li");
            test::add_person(session, 12, "张丽华", "zhang li hua");
            test::add_person(session, 13, "张丽", "zhang li");
            test::add_person(session, 14, "张丽", "zhang li");
            for (const std::int64_t person : {11, 12, 13, 14}) test::add_post(session, person, person, person == 12 ? 3 : 2, person == 14 ? "131" : "141");
            const auto& pack = rulebook::RulePack::embedded();
            hours::rebuild_person_summaries(session, pack, plan::plan_rules(pack, calendar::Season::embedded(), kToday).value(), kToday);
            search::rebuild_search_entries(session);
        });
        database.read([](sql::Session& session) {
            using Ids = std::vector<std::int64_t>;
            PeopleIndexMemory memory;
            const auto found = [&](const char* typed, const access::DataScope& scope = kEverything, std::size_t at_most = 10) {
                return find_people(session, memory, scope, typed, at_most).value();
            };
            CHECK(found("张丽") == Ids{14, 13, 12, 11});
            CHECK(found("張麗") == Ids{14, 13, 12, 11});
            CHECK(found("张丽", kEverything, 2) == Ids{14, 13});
            CHECK(found("zhanglih") == Ids{12});
            CHECK(found("zlh") == Ids{12});
            CHECK(found("zl", scope_of(session, 2)) == Ids{14, 13, 11});
            CHECK(found("%%").empty());
            CHECK(found("_li").empty());
            CHECK(found("张丽|").size() == 4);
        });
    });
}

TEST_CASE("pages in every order show each person once, in the order of the whole") {
    test::for_each_database([](sql::Database& database) {
        database.write(fill);
        database.read([](sql::Session& session) {
            const auto index = PeopleIndex::load(session);
            const auto everybody = select_people(session, {}, kEverything).value();
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<PeopleOrder>>([&](auto order) {
                for (const auto direction : {Direction::ascending, Direction::descending}) {
                    CAPTURE(order.name);
                    const auto whole = index.page(everybody, {order.value, direction}, kBeforeAll, kPeople + 1).marks;
                    REQUIRE(whole.size() == kPeople);
                    CHECK(std::ranges::is_sorted(whole));
                    std::vector<std::int64_t> walked;
                    auto mark = kBeforeAll;
                    while (true) {
                        const auto page = index.page(everybody, {order.value, direction}, mark, 7);
                        CHECK(page.total == kPeople);
                        if (page.marks.empty()) break;
                        for (const auto id : ids_of(page.marks)) walked.push_back(id);
                        mark = page.marks.back();
                    }
                    CHECK(walked == ids_of(whole));
                }
            });
        });
    });
}

TEST_CASE("the index is read anew when the summaries were written anew, and only then") {
    auto database = test::memory_database();
    database.write(fill);
    PeopleIndexMemory memory;
    const auto recall = [&] { return database.read([&](sql::Session& session) { return memory.recall(session); }); };
    const auto first = recall();
    CHECK(recall() == first);
    database.write([](sql::Session& session) {
        test::add_person(session, kPeople + 1, "王五", "wang wu");
        const auto& pack = rulebook::RulePack::embedded();
        hours::rebuild_person_summaries(session, pack, plan::plan_rules(pack, calendar::Season::embedded(), kToday).value(), kToday);
    });
    const auto second = recall();
    CHECK(second != first);
    CHECK(database.read([&](sql::Session& session) { return second->count(select_people(session, {}, kEverything).value()); }) == kPeople + 1);
}

TEST_CASE("the lines of a page come in its order, with the names that they point to") {
    auto database = test::memory_database();
    database.write(fill);
    database.read([](sql::Session& session) {
        const auto everybody = select_people(session, {}, kEverything).value();
        const auto page = PeopleIndex::load(session).page(everybody, {PeopleOrder::name, Direction::descending}, kBeforeAll, 5);
        const auto lines = lines_of(session, page.marks);
        REQUIRE(lines.size() == 5);
        for (std::size_t i = 0; i < lines.size(); ++i) CHECK(lines[i].person_id == page.marks[i].person_id);
        CHECK(lines.front().name == "张三");
        CHECK(lines.front().unit_name == "教育局");
    });
}

TEST_CASE("a list stays within the scope, and a unit outside it is not found") {
    auto database = test::memory_database();
    database.write(fill);
    database.read([](sql::Session& session) {
        const auto health = scope_of(session, 2);
        CHECK(count(session, {}, health) == 15);
        CHECK(count(session, {.q = "zhang"}, health) == 0);
        CHECK(select_people(session, {.unit_id = 3}, health).error().code == ErrorCode::not_found);
        CHECK(select_people(session, {.unit_id = 1}, health).error().code == ErrorCode::not_found);
    });
}

TEST_CASE("names that no list has are refused, all at once") {
    auto database = test::memory_database();
    database.write(fill);
    const auto refused = database.read([](sql::Session& session) {
        return select_people(session, {.rank_group = {"kings"}, .rank = "999", .key_group = {"none"}, .unmet_rule = "H99", .never_topic = "magic"}, kEverything).error();
    });
    CHECK(refused.code == ErrorCode::invalid_input);
    CHECK(refused.fields.size() == 5);
}

TEST_CASE("a unit's figures are those of its subtree") {
    test::for_each_database([](sql::Database& database) {
        database.write(fill);
        database.read([](sql::Session& session) {
            const auto roots = list_units(session, kEverything, {}, -1, 10);
            REQUIRE(roots.size() == 1);
            const auto people = PeopleIndex::load(session);
            const auto figures = people.figures(roots[0].position, roots[0].last_position);
            CHECK(figures.people == kPeople);
            CHECK(figures.behind == 22);
            CHECK(people.figures(roots[0].last_position + 1, roots[0].last_position + 9).people == 0);
            CHECK(roots[0].children == 2);
            CHECK(list_units(session, kEverything, {.parent_id = 1, .pattern = {}, .kind = {}, .tier = {}}, -1, 10).size() == 2);
            CHECK(list_units(session, scope_of(session, 2), {}, -1, 10).at(0).unit_id == 2);
            const auto groups = people.figures_by_rank_group(roots[0].position, roots[0].last_position);
            REQUIRE(groups.size() == 2);
            CHECK(groups[0].figures.people + groups[1].figures.people == kPeople);
        });
    });
}

TEST_CASE("a view is replaced under its name and belongs to its account") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) {
            for (const std::int64_t id : {1, 2})
                session.execute("insert into account (id, name, role, password_hash, password_changed_at, must_change_password, failed_sign_ins, is_demonstration, "
                                "created_at) values (:id, :name, 'training_officer', '', '', 0, 0, 0, '')", {{"id", id}, {"name", "a" + std::to_string(id)}});
        });
        const auto view = save_view(database, {0, 1, "people", "mine", "{}"}).value();
        CHECK(save_view(database, {0, 1, "people", "mine", R"({"q":"x"})"}).value().id == view.id);
        database.read([&](sql::Session& session) {
            REQUIRE(list_saved_views(session, 1, "people").size() == 1);
            CHECK(list_saved_views(session, 1, "people")[0].state_json == R"({"q":"x"})");
            CHECK(list_saved_views(session, 2, "people").empty());
        });
        const auto remove = [&](std::int64_t account) { return database.write([&](sql::Session& session) { return delete_saved_view(session, account, view.id); }); };
        CHECK(remove(2).error().code == ErrorCode::not_found);
        CHECK(remove(1));
    });
}

}  // namespace lunxun::registry

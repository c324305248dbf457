// SPDX-License-Identifier: Apache-2.0
// People, training files, units, views, and the search over them.
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

const AddScenarios people{
    {{"liaison_unit", "select scope_unit_id as id from account where name = 'liaison'"},
     {"other_unit", "select min(id) as id from unit where parent_id is not null and id not in (select scope_unit_id from account where scope_unit_id is not null)"},
     {"own_person", "select min(post.person_id) as id from post join account on account.name = 'liaison' and account.scope_unit_id = post.unit_id where post.held_until is null"},
     {"other_person",
      "select min(s.person_id) as id from person_summary s where s.unit_id is not null and s.person_id not in (select post.person_id from post join account on "
      "account.name = 'liaison' and account.scope_unit_id = post.unit_id) and s.person_id not in (select post.person_id from post join unit on unit.id = post.unit_id "
      "join account on account.name = 'liaison' and account.scope_unit_id = unit.parent_id)"},
     {"county_rank_person", "select min(person_id) as id from person_summary where rank_group_bit = 2"},
     {"one_class", "select min(ref_id) as id from search_entry where kind = 'class'"}},
    {
        {"people come page by page with their total", kOfficer, "GET", "/api/people?limit=2", "", 200, {R"("total":)", R"("next":")", R"("as_of":)"}, {"id_number", "phone", "born_on"}},
        {"a liaison's people are those of the own unit", kLiaison, "GET", "/api/people?limit=200", "", 200, {R"("unit_id":{liaison_unit})"}, {R"("unit_id":{other_unit},)"}},
        {"filters narrow together", kOfficer, "GET", "/api/people?rank_group=county&unmet_rule=H1&last_trained_before=2026-11-01&never_topic=agriculture&q=zhang", "", 200, {"items"}},
        {"a liaison may not look into another unit", kLiaison, "GET", "/api/people?unit_id={other_unit}", "", 404, {"access.outside_scope"}},
        {"filters that no list has are all named", kOfficer, "GET", "/api/people?rank_group=kings&unmet_rule=H99&rank=x", "", 422,
         {R"("field":"rank_group")", R"("field":"unmet_rule")", R"("field":"rank")"}},
        {"an order that is none is refused", kOfficer, "GET", "/api/people?sort=id_number", "", 422, {R"("field":"sort")"}},
        {"a mark of a page that nobody made is refused", kOfficer, "GET", "/api/people?after=zz", "", 422, {R"("field":"after")"}},
        {"a page of more than two hundred is refused", kOfficer, "GET", "/api/people?limit=201", "", 422, {R"("field":"limit")"}},
        {"an unknown filter is refused", kOfficer, "GET", "/api/people?colour=red", "", 422, {R"("field":"colour")"}},
        {"what filters can be set to", kAuditor, "GET", "/api/people/choices", "", 200, {"rank_groups", "H1", "minutes_short"}},
        {"the list goes into a workbook", kOfficer, "GET", "/api/people/export?rank_group=county&column=name&column=minutes_short", "", 200, {"PK"}},
        {"a liaison takes the own people along", kLiaison, "GET", "/api/people/export", "", 200, {"PK"}},
        {"a column that is none is refused", kOfficer, "GET", "/api/people/export?column=id_number", "", 422, {R"("field":"column")"}},
        {"a training file tells rules, gaps and the year to come", kOfficer, "GET", "/api/people/{county_rank_person}/training-file", "", 200,
         {R"("rule_id":"H1")", "gaps", "forecast", "nominations"}, {"phone", "id_number_cipher", "id_number_hash"}},
        {"a liaison reads files of the own unit", kLiaison, "GET", "/api/people/{own_person}/training-file", "", 200, {"posts"}},
        {"a file of another unit is not found", kLiaison, "GET", "/api/people/{other_person}/training-file", "", 404, {"access.outside_scope"}, {"posts"}},
        {"a training file on paper", kOfficer, "GET", "/api/people/{county_rank_person}/training-file/document", "", 200, {"%PDF"}},
        {"a paper of another unit's person is not found", kLiaison, "GET", "/api/people/{other_person}/training-file/document", "", 404, {"access.outside_scope"}},
        {"a file of nobody is not found", kOfficer, "GET", "/api/people/999999999/training-file", "", 404},
        {"a person's number that is no number is refused", kOfficer, "GET", "/api/people/abc/training-file", "", 422, {R"("field":"person_id")"}},
        {"the rows behind a number", kOfficer, "GET", "/api/people/{county_rank_person}/training-file/evidence?year=2026&rule_id=H1&limit=1", "", 200, {"items", R"("total":)"}},
        {"rows behind a rule that did not hold are not found", kOfficer, "GET", "/api/people/{county_rank_person}/training-file/evidence?year=2026&rule_id=H99", "", 404, {"hours.no_such_rule"}},
        {"rows of another unit's person are not found", kLiaison, "GET", "/api/people/{other_person}/training-file/evidence?year=2026&rule_id=H1", "", 404, {"access.outside_scope"}},
        {"units begin with the roots of the scope", kOfficer, "GET", "/api/units", "", 200, {R"("depth":0)", R"("people":)"}},
        {"a liaison's tree begins with the own unit", kLiaison, "GET", "/api/units", "", 200, {R"("unit_id":{liaison_unit})", R"("total":1)"}},
        {"below another unit a liaison sees nothing", kLiaison, "GET", "/api/units?parent_id={other_unit}", "", 404, {"access.outside_scope"}},
        {"units of no tier are refused", kOfficer, "GET", "/api/units?tier=moon", "", 422, {R"("field":"tier")"}},
        {"a unit's card tells limits and classes", kOfficer, "GET", "/api/units/{liaison_unit}", "", 200, {"absence_limits", "classes", "rank_groups"}},
        {"the card of another unit is not found", kLiaison, "GET", "/api/units/{other_unit}", "", 404, {"access.outside_scope"}},
        {"pinyin finds people and units", kOfficer, "GET", "/api/search?q=wei", "", 200, {R"("kind":"person")", R"("kind":"unit")"}},
        {"only the kinds asked for are searched", kOfficer, "GET", "/api/search?q=wei&kind=unit", "", 200, {R"("kind":"unit")"}, {R"("kind":"person")"}},
        {"one letter finds nothing", kOfficer, "GET", "/api/search?q=w", "", 200, {R"("items":[])"}},
        {"a kind that is none is refused", kOfficer, "GET", "/api/search?q=wei&kind=planet", "", 422, {R"("field":"kind")"}},
        {"a liaison's search shows no other unit", kLiaison, "GET", "/api/search?q=ju&kind=unit&limit=50", "", 200, {}, {R"("id":{other_unit},)"}},
        {"the name of one thing", kOfficer, "GET", "/api/search/class/{one_class}", "", 200, {R"("title":)"}},
        {"the name of another unit's person is not found", kLiaison, "GET", "/api/search/person/{other_person}", "", 404, {"access.outside_scope"}, {"title"}},
        {"a view is kept", kOfficer, "PUT", "/api/saved-views", R"({"screen":"people","name":"mine","state":"{\"q\":\"x\"}"})", 200, {"view_id"}},
        {"a view without name and with a broken state is refused at both", kOfficer, "PUT", "/api/saved-views", R"({"screen":"people","name":" ","state":"["})", 422,
         {R"("field":"name")", R"("field":"state")"}},
        {"one's own views", kOfficer, "GET", "/api/saved-views?screen=people", "", 200, {"mine"}},
        {"views of others stay theirs", kLiaison, "GET", "/api/saved-views?screen=people", "", 200, {R"("items":[])"}},
        {"a view of another account cannot be forgotten", kLiaison, "DELETE", "/api/saved-views/1", "", 404, {"registry.no_such_view"}},
        {"one's own view is forgotten", kOfficer, "DELETE", "/api/saved-views/1", "", 200},
        {"a view of nobody cannot be forgotten", kOfficer, "DELETE", "/api/saved-views/999999", "", 404, {"registry.no_such_view"}},
    },
};

}  // namespace
}  // namespace lunxun::test

// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_endpoints.hpp"

#include <map>

#include "access/data_scope_service.hpp"
#include "curriculum/menu_judgement.hpp"
#include "curriculum/menu_sight_store.hpp"
#include "platform/text/spoken.hpp"

namespace lunxun::curriculum {
namespace {

using access::DataScope;
using http::Call;
using http::Method;
using text::CodeName;
using text::SpokenMessage;

struct MenuPath {
    std::int64_t class_id = 0;
};
BOOST_DESCRIBE_STRUCT(MenuPath, (), (class_id))

struct MenuItemView {
    std::int64_t menu_item_id = 0;
    std::int64_t position = 0;
    std::string kind;
    CodeName part;
    std::optional<CodeName> block;
    std::optional<std::int64_t> course_id;
    std::string title;
    std::optional<CodeName> method;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    std::optional<Day> revised_on;
    std::optional<std::string> required_by;  ///< id of the rule that asked for it
};
BOOST_DESCRIBE_STRUCT(MenuItemView, (),
                      (menu_item_id, position, kind, part, block, course_id, title, method, half_days, training_minutes, revised_on, required_by))

struct MenuPartShare {
    CodeName part;
    std::int64_t half_days = 0;
    double percent = 0;
};
BOOST_DESCRIBE_STRUCT(MenuPartShare, (), (part, half_days, percent))

struct MenuRuleView {
    std::string rule_id;
    std::string name;
    std::string source;
    std::string certainty;
    std::string note;
    std::string state;  ///< met, noted, missed
    SpokenMessage measure;
    std::vector<SpokenMessage> findings;
};
BOOST_DESCRIBE_STRUCT(MenuRuleView, (), (rule_id, name, source, certainty, note, state, measure, findings))

struct MenuReadingView {
    std::string title;
    std::string chapters;
    CodeName medium;
    bool is_required = false;
    std::int64_t reading_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(MenuReadingView, (), (title, chapters, medium, is_required, reading_minutes))

struct MenuFindingView {
    std::string rule_id;
    std::string severity;
    SpokenMessage message;
};
BOOST_DESCRIBE_STRUCT(MenuFindingView, (), (rule_id, severity, message))

struct ClassMenuView {
    std::vector<MenuItemView> items;
    std::vector<MenuPartShare> parts;
    std::vector<MenuRuleView> rules;
    std::vector<MenuReadingView> readings;
    std::vector<MenuFindingView> findings;
};
BOOST_DESCRIBE_STRUCT(ClassMenuView, (), (items, parts, rules, readings, findings))

SpokenMessage spoken(const SightedFindingRow& row, text::Locale locale) {
    return text::spoken({row.message_key, text::parse_values(row.values_json)}, locale);
}

bool is_ceremony(const std::string& kind) {
    return kind == "opening" || kind == "closing" || kind == "examination";
}

MenuItemView view_of(const SightedItemRow& row, text::Locale locale) {
    MenuItemView view{row.id,        row.position, row.kind,    text::code_name("part", row.part, locale), std::nullopt,
                      row.course_id, row.title,    std::nullopt, row.half_days,                            row.training_minutes,
                      row.revised_on, std::nullopt};
    if (row.block != "none") view.block = text::code_name("block", row.block, locale);
    if (!is_ceremony(row.kind)) view.method = text::code_name("method", row.method, locale);
    if (!row.required_by.empty()) view.required_by = row.required_by;
    return view;
}

std::vector<MenuPartShare> shares_of(const MenuSight& menu, text::Locale locale) {
    std::map<std::string, std::int64_t> parts;
    for (const auto& item : menu.items)
        if (item.half_days > 0 && !is_ceremony(item.kind)) parts[item.part] += item.half_days;
    const auto whole = std::max<std::int64_t>(1, taught_half_days(menu));
    std::vector<MenuPartShare> shares;
    for (const auto& [part, half_days] : parts)
        shares.push_back({text::code_name("part", part, locale), half_days, 100.0 * static_cast<double>(half_days) / static_cast<double>(whole)});
    return shares;
}

std::string name_of(MenuJudgement::State state) {
    switch (state) {
        case MenuJudgement::State::met: return "met";
        case MenuJudgement::State::noted: return "noted";
        case MenuJudgement::State::missed: break;
    }
    return "missed";
}

MenuRuleView view_of(const MenuJudgement& judgement, const MenuSight& menu, text::Locale locale) {
    const auto& rule = *judgement.rule;
    MenuRuleView view{rule.id, rule.name, rule.source, std::string(to_string(rule.certainty)), rule.note, name_of(judgement.state), text::spoken(judgement.measure, locale), {}};
    for (const auto& finding : menu.findings)
        if (finding.rule_id == rule.id) view.findings.push_back(spoken(finding, locale));
    return view;
}

ClassMenuView view_of(const MenuSight& menu, const rulebook::RulePack& pack, text::Locale locale) {
    ClassMenuView view;
    for (const auto& item : menu.items) view.items.push_back(view_of(item, locale));
    view.parts = shares_of(menu, locale);
    if (!menu.items.empty()) {
        const auto rules = menu_rules(pack, menu.about.first_day);
        for (const auto& judgement : judge_menu(menu, rules)) view.rules.push_back(view_of(judgement, menu, locale));
    }
    for (const auto& reading : menu.readings)
        view.readings.push_back({reading.title, reading.chapters, text::code_name("medium", reading.medium, locale), reading.is_required, reading.reading_minutes});
    for (const auto& finding : menu.findings) view.findings.push_back({finding.rule_id, finding.severity, spoken(finding, locale)});
    return view;
}

}  // namespace

void add_menu_endpoints(http::Router& router, sql::Database& database, const rulebook::RulePack& pack) {
    router.add<MenuPath, ClassMenuView>(
        Method::get, "/api/classes/{class_id}/menu", {"read_class_menu", "class.read", "What a class is taught, and the rules that ask for it with their sources."},
        [&database, &pack](const MenuPath& path, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<ClassMenuView> {
                if (auto inside = access::require_class(session, scope, path.class_id); !inside) return inside.error();
                const auto menu = find_menu(session, path.class_id);
                if (!menu) return access::out_of_scope("class " + std::to_string(path.class_id));
                return view_of(*menu, pack, call.locale);
            });
        });
}

}  // namespace lunxun::curriculum

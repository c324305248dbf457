// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rule_endpoints.hpp"

#include <algorithm>

#include "platform/text/spoken.hpp"
#include "rulebook/queries.hpp"
#include "rulebook/rule_effect_store.hpp"
#include "rulebook/rule_evaluation.hpp"
#include "rulebook/rule_kinds.hpp"
#include "rulebook/rule_listing.hpp"
#include "rulebook/rule_views.hpp"
#include "rulebook/value_text.hpp"

namespace lunxun::rulebook {
namespace {

using http::Call;
using http::Method;

/// Units shown with an effect, those with most change first.
constexpr std::size_t kUnitsShown = 20;

struct RuleListQuery {
    std::optional<std::string> prefix;
};
BOOST_DESCRIBE_STRUCT(RuleListQuery, (), (prefix))

struct RulePath {
    std::string rule_id;
};
BOOST_DESCRIBE_STRUCT(RulePath, (), (rule_id))

struct RuleTryForm {
    std::string rule_id;
    std::vector<RuleTriedValue> values;
};
BOOST_DESCRIBE_STRUCT(RuleTryForm, (), (rule_id, values))

/// The sentence of a key, or the word itself where nobody wrote one.
std::string name_or(const std::string& key, std::string_view word, text::Locale locale) {
    return text::phrase(key, locale).value_or(std::string(word));
}

/// Words of a value as people read them; numbers and unknown words stay.
std::string spoken_value(const RuleValue& value, const std::string& written, text::Locale locale) {
    if (const auto* flag = std::get_if<bool>(&value)) return text::render({*flag ? "rules.word_true" : "rules.word_false", {}}, locale);
    if (numbers_of(value).empty() == false) return written;
    std::string spoken;
    for (const auto& word : texts_of(value)) {
        const auto code = text::code_name("ledger_kind", word, locale);
        spoken += (spoken.empty() ? "" : " · ") + name_or("rules.word_" + word, code.name, locale);
    }
    return spoken.empty() ? written : spoken;
}

RuleLineView line_view(const RuleLine& line, text::Locale locale) {
    const auto& rule = *line.rule;
    RuleLineView view{rule.id, rule.name, rule.kind, name_or("rules.kind_" + rule.kind, rule.kind, locale), std::string(to_string(line.standing)),
                      std::string(to_string(rule.certainty)), rule.is_on, rule.level, rule.scope, rule.valid_from, rule.valid_until, rule.source, rule.pack_id,
                      rule.pack_version, {}};
    const auto* kind = find_kind(rule.kind);
    for (const auto& value : value_lines(rule)) {
        const auto* key = kind ? find_key(*kind, value.key) : nullptr;
        const bool is_number = key && (key->type == ValueType::integer || key->type == ValueType::number);
        view.values.push_back({value.key, name_or("rules.value_" + value.key, value.key, locale), spoken_value(rule.values.find(value.key)->second, value.value, locale),
                               value.unit.empty() ? "" : name_or("rules.unit_" + value.unit, value.unit, locale), is_number, is_number ? key->least : 0,
                               is_number ? key->most : 0});
    }
    return view;
}

std::vector<RuleGiven> given_view(const RuleValues& values) {
    std::vector<RuleGiven> view;
    for (const auto& [key, value] : values) view.push_back({key, text_of(value)});
    return view;
}

RuleTestView test_view(const Rule& rule, const TestVector& test) {
    const auto got = outcome(rule, test.given);
    const bool is_passed = std::ranges::all_of(test.expect, [&](const auto& expected) {
        const auto found = got.find(expected.first);
        return found != got.end() && text_of(found->second) == text_of(expected.second);
    });
    return {given_view(test.given), given_view(test.expect), is_passed};
}

Result<RuleView> rule_view(const RulePack& pack, const std::string& rule_id, Day day, text::Locale locale) {
    RuleView view;
    for (const auto& line : list_rules(pack, day, rule_id)) {
        if (line.rule->id != rule_id) continue;
        RuleVersionView version{line_view(line, locale), line.rule->note, {}};
        for (const auto& test : line.rule->tests) version.tests.push_back(test_view(*line.rule, test));
        view.versions.push_back(std::move(version));
    }
    if (view.versions.empty()) return Error::of(ErrorCode::not_found, "rules.no_such_rule", {{"rule", rule_id}});
    std::ranges::sort(view.versions, std::greater{}, [](const RuleVersionView& version) { return std::pair{version.rule.valid_from, version.rule.pack_id}; });
    return view;
}

RuleEffectCount count_view(const EffectCount& count, std::string code, std::string name) {
    return {std::move(code), std::move(name), count.covered, count.now, count.then, count.gaining, count.losing};
}

RuleEffectView effect_view(sql::Session& session, const RuleEffect& effect, text::Locale locale) {
    RuleEffectView view;
    view.counted = to_string(effect.counted);
    view.whole = count_view(effect.whole, "", "");
    const auto list = effect.counted == RuleEffect::Counted::away ? "tier" : "rank_group";
    for (const auto& [code, count] : effect.by_group) view.groups.push_back(count_view(count, code, text::code_name(list, code, locale).name));
    std::vector<std::pair<std::int64_t, EffectCount>> units(effect.by_unit.begin(), effect.by_unit.end());
    std::erase_if(units, [](const auto& unit) { return unit.second.gaining + unit.second.losing == 0; });
    view.units_affected = static_cast<std::int64_t>(units.size());
    std::ranges::sort(units, std::greater{}, [](const auto& unit) { return std::pair{unit.second.gaining + unit.second.losing, -unit.first}; });
    if (units.size() > kUnitsShown) units.resize(kUnitsShown);
    for (const auto& [id, count] : units) view.units.push_back(count_view(count, std::to_string(id), session.scalar<std::string>(queries::unit_names, {{"id", id}})));
    return view;
}

}  // namespace

void add_rule_endpoints(http::Router& router, sql::Database& database, const RulePack& pack, std::function<Day()> today) {
    router.add<RuleListQuery, RuleList>(Method::get, "/api/rules", {"list_rules", "rule.read", "Every rule of every pack as it stands today."},
                                        [&pack, today](const RuleListQuery& query, Call& call) -> Result<RuleList> {
                                            RuleList list{pack.id(), pack.version(), {}};
                                            for (const auto& line : list_rules(pack, today(), query.prefix.value_or(""))) list.items.push_back(line_view(line, call.locale));
                                            return list;
                                        });
    router.add<RulePath, RuleView>(Method::get, "/api/rules/{rule_id}", {"show_rule", "rule.read", "A rule in full: versions, values, test vectors."},
                                   [&pack, today](const RulePath& path, Call& call) { return rule_view(pack, path.rule_id, today(), call.locale); });
    router.add<RuleTryForm, RuleEffectView>(
        Method::post, "/api/rules/{rule_id}/effect", {"try_rule", "report.read", "Who would be affected by other values; nothing is stored."},
        [&database, &pack, today](const RuleTryForm& form, Call& call) -> Result<RuleEffectView> {
            const auto* rule = pack.rule(form.rule_id, today());
            if (!rule) return Error::of(ErrorCode::not_found, "rules.no_such_rule", {{"rule", form.rule_id}});
            std::vector<TriedValue> values;
            for (const auto& value : form.values) values.push_back({value.key, value.value});
            const auto tried = tried_rule(*rule, values);
            if (!tried) return tried.error();
            return database.read([&](sql::Session& session) -> Result<RuleEffectView> { return effect_view(session, effect_of(session, pack, *rule, *tried, today()), call.locale); });
        });
}

}  // namespace lunxun::rulebook

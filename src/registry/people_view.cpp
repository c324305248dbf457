// SPDX-License-Identifier: Apache-2.0
#include "registry/people_view.hpp"

#include "plan/audience.hpp"

namespace lunxun::registry {

std::vector<std::string> names_of_bits(std::int64_t bits, const std::vector<std::string>& names) {
    std::vector<std::string> set;
    for (std::size_t bit = 0; bit < names.size(); ++bit)
        if ((bits >> bit & 1) != 0) set.push_back(names[bit]);
    return set;
}

std::vector<text::CodeName> key_group_names(std::int64_t bits, text::Locale locale) {
    std::vector<text::CodeName> names;
    for (int group = 1; group < plan::kKeyGroups; ++group)
        if ((bits >> group & 1) != 0) names.push_back(text::code_name("key_group", to_string(static_cast<plan::KeyGroup>(group)), locale));
    return names;
}

PersonListItem person_item(const PersonLine& line, const std::vector<std::string>& rules, text::Locale locale) {
    return {line.person_id,
            line.name,
            line.unit_id,
            line.unit_name,
            line.post_name,
            text::code_name("rank", line.rank_code, locale),
            text::code_name("field", line.field, locale),
            line.age,
            key_group_names(line.key_group_bits, locale),
            names_of_bits(line.rule_bits, rules),
            names_of_bits(line.unmet_rule_bits, rules),
            names_of_bits(line.forecast_unmet_bits, rules),
            line.main_rule_id,
            line.minutes_this_year,
            line.minutes_five_years,
            line.minutes_required,
            line.minutes_counted,
            line.minutes_short,
            line.half_days_short,
            line.forecast_minutes_short,
            line.due_on,
            line.last_trained_on,
            line.trainings,
            line.nominations};
}

}  // namespace lunxun::registry

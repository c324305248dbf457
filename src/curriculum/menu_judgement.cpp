// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_judgement.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "rulebook/codes.hpp"

namespace lunxun::curriculum {
namespace {

using rulebook::Rule;
using State = MenuJudgement::State;

bool is_taught(const SightedItemRow& item) {
    return item.kind == "course" || item.kind == "reading" || item.kind == "discussion";
}

std::string text(std::int64_t number) {
    return std::to_string(number);
}

template <class Counts>
std::int64_t half_days(const MenuSight& menu, Counts&& counts) {
    std::int64_t sum = 0;
    for (const auto& item : menu.items)
        if (counts(item)) sum += item.half_days;
    return sum;
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
    return std::ranges::find(list, word) != list.end();
}

rulebook::ClassShape shape_of(const MenuSight& menu) {
    const auto& about = menu.about;
    const auto* topic = rulebook::Codes::embedded().find("topic", about.topic);
    const auto all = half_days(menu, [](const auto&) { return true; });
    return {about.last_day - about.first_day + 1, all, about.class_type, about.is_main_class, topic && topic->attribute("part") == "political", about.is_resident};
}

/// Whole months from one day to another, as the rules on a course's age count.
std::int64_t months_between(Day from, Day until) {
    const std::int64_t months = (until.year() - from.year()) * 12 + until.month() - from.month();
    return until.day_of_month() < from.day_of_month() ? months - 1 : months;
}

class Judge {
public:
    Judge(const MenuSight& menu, const MenuRules& rules) : menu_(menu), rules_(rules), shape_(shape_of(menu)) {}

    std::vector<MenuJudgement> judge() {
        block();
        for (const Rule* rule : rules_.contents) content(rule);
        for (const Rule* rule : rules_.shares) share(rule);
        reading();
        activities();
        methods();
        age();
        repeats();
        return std::move(judgements_);
    }

private:
    void add(const Rule* rule, bool is_met, std::string key, MessageValues values) {
        auto state = is_met ? State::met : State::missed;
        for (const auto& finding : menu_.findings) {
            if (finding.rule_id != rule->id) continue;
            state = std::max(state, finding.severity == "notice" ? State::noted : State::missed);
        }
        judgements_.push_back({rule, state, Message{std::move(key), std::move(values)}});
    }

    void block() {
        const Rule* rule = block_of(rules_, shape_);
        if (!rule) return;
        const std::string name = rule->text("block");
        std::int64_t days = 0, courses = 0;
        for (const auto& item : menu_.items) {
            if (item.block != name) continue;
            days += item.half_days;
            courses += item.kind == "course";
        }
        const auto days_asked = rule->integer("half_days_minimum"), courses_asked = rule->integer("courses_minimum");
        add(rule, days >= days_asked && courses >= courses_asked, "curriculum.measure_block",
            {{"block", name}, {"half_days", text(days)}, {"courses", text(courses)}, {"half_days_asked", text(days_asked)}, {"courses_asked", text(courses_asked)}});
    }

    void content(const Rule* rule) {
        if (!rulebook::content_applies(*rule, shape_)) return;
        const auto what = rule->text("content");
        const auto asked = rule->integer("half_days_minimum");
        const auto of_part = [&](const char* part) {
            return half_days(menu_, [&](const auto& item) { return is_taught(item) && item.part == part; });
        };
        std::int64_t got = 0;
        if (what == "party_history") got = half_days(menu_, [](const auto& item) { return item.is_party_history; });
        if (what == "class_topic") got = half_days(menu_, [&](const auto& item) { return is_on_topic(item); });
        if (what == "theory_and_party_spirit") got = std::min(of_part("theory"), of_part("party_spirit"));
        add(rule, got >= asked, "curriculum.measure_content", {{"content", what}, {"half_days", text(got)}, {"asked", text(asked)}});
    }

    /// A discussion of the class's own topic has no course; its part tells it from those on theory and party spirit.
    bool is_on_topic(const SightedItemRow& item) const {
        if (item.course_id) return item.topic == menu_.about.topic;
        return item.kind == "discussion" && item.part != "theory" && item.part != "party_spirit";
    }

    void share(const Rule* rule) {
        if (rule->flag("is_main_class_only") && !menu_.about.is_main_class) return;
        const auto parts = rule->texts("what");
        const auto whole = taught_half_days(menu_);
        const auto part = half_days(menu_, [&](const auto& item) { return is_taught(item) && contains(parts, item.part); });
        const double got = whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
        std::string names;
        for (const auto& name : parts) names += (names.empty() ? "" : ",") + name;
        add(rule, rulebook::is_share_reached(rule->number("share"), part, whole), "curriculum.measure_share",
            {{"parts", names}, {"percent", text(std::lround(got))}, {"asked", text(std::lround(rule->number("share") * 100))}});
    }

    void reading() {
        if (!rules_.reading || shape_.half_days < rules_.reading->integer("class_half_days_minimum")) return;
        const auto got = static_cast<std::int64_t>(menu_.readings.size());
        const auto asked = rules_.reading->integer("items_minimum");
        std::int64_t minutes = 0;
        for (const auto& item : menu_.items)
            if (item.kind == "reading") minutes += item.training_minutes;
        add(rules_.reading, got >= asked && minutes > 0, "curriculum.measure_reading", {{"items", text(got)}, {"asked", text(asked)}, {"minutes", text(minutes)}});
    }

    void activities() {
        if (!rules_.activities) return;
        const auto asked = rulebook::activity_count(*rules_.activities, shape_.half_days);
        if (asked == 0) return;
        const auto got = std::ranges::count(menu_.items, "activity", &SightedItemRow::kind);
        add(rules_.activities, got >= asked, "curriculum.measure_activities", {{"activities", text(got)}, {"asked", text(asked)}});
    }

    void methods() {
        if (!rules_.mix || shape_.half_days < rules_.mix->integer("class_half_days_minimum")) return;
        std::set<std::string> methods;
        for (const auto& item : menu_.items)
            if (is_taught(item)) methods.insert(item.method);
        const auto asked = rules_.mix->integer("methods_minimum");
        const auto got = static_cast<std::int64_t>(methods.size());
        add(rules_.mix, got >= asked, "curriculum.measure_methods", {{"methods", text(got)}, {"asked", text(asked)}});
    }

    void age() {
        if (!rules_.age) return;
        const auto months = rules_.age->integer("stale_months");
        const auto stale = std::ranges::count_if(menu_.items, [&](const auto& item) {
            return item.revised_on && months_between(*item.revised_on, menu_.about.first_day) > months;
        });
        add(rules_.age, true, "curriculum.measure_age", {{"courses", text(stale)}, {"months", text(months)}});
    }

    void repeats() {
        if (!rules_.repeats) return;
        const bool is_found = std::ranges::any_of(menu_.findings, [&](const auto& finding) { return finding.rule_id == rules_.repeats->id; });
        add(rules_.repeats, true, is_found ? "curriculum.measure_repeats" : "curriculum.measure_no_repeats",
            {{"months", text(rules_.repeats->integer("months"))}, {"percent", text(std::lround(rules_.repeats->number("roster_share") * 100))}});
    }

    const MenuSight& menu_;
    const MenuRules& rules_;
    rulebook::ClassShape shape_;
    std::vector<MenuJudgement> judgements_;
};

}  // namespace

std::int64_t taught_half_days(const MenuSight& menu) {
    return half_days(menu, is_taught);
}

std::vector<MenuJudgement> judge_menu(const MenuSight& menu, const MenuRules& rules) {
    return Judge(menu, rules).judge();
}

}  // namespace lunxun::curriculum

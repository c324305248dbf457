// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_findings.hpp"

#include <algorithm>
#include <set>

#include "curriculum/menu_fit.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::curriculum {

using rulebook::Rule;

namespace {

class FindingWriter {
public:
    FindingWriter(const ClassBrief& brief, const Library& library, const MenuRules& rules, const MenuFrame& frame,
                  std::span<const Candidate> chosen, const Shortfall& lacks)
        : brief_(brief), library_(library), rules_(rules), frame_(frame), chosen_(chosen), lacks_(lacks) {}

    std::vector<MenuFinding> write() {
        missing_half_days();
        missing_block();
        missing_contents();
        missing_shares();
        short_reading();
        few_methods();
        stale_courses();
        repeated_topics();
        open_gap();
        return std::move(findings_);
    }

private:
    void add(std::string rule_id, Severity severity, std::string key, MessageValues values) {
        findings_.push_back({std::move(rule_id), severity, {std::move(key), std::move(values)}});
    }

    static std::string text(std::int64_t number) { return std::to_string(number); }

    std::string topic(int number) const { return number < 0 ? std::string{} : library_.topics.code(number); }

    void missing_half_days() {
        if (frame_.shape.half_days == 0) {
            add(id_of(rules_.days), Severity::blocking, "curriculum.no_half_days",
                {{"first", brief_.days.first.iso()}, {"last", brief_.days.last.iso()}});
        } else if (lacks_.unfilled > 0) {
            add(id_of(rules_.days), Severity::warning, "curriculum.unfilled",
                {{"half_days", text(lacks_.unfilled)}, {"total", text(frame_.shape.half_days)}});
        }
    }

    void missing_block() {
        if (lacks_.block_half_days == 0 && lacks_.block_courses == 0) return;
        add(id_of(frame_.block), Severity::blocking, "curriculum.block_short",
            {{"block", text_of(frame_.block, "block")},
             {"half_days", text(frame_.demand.block_half_days)},
             {"courses", text(frame_.demand.block_courses)},
             {"half_days_short", text(lacks_.block_half_days)},
             {"courses_short", text(lacks_.block_courses)}});
    }

    void missing_contents() {
        for (const Rule* content : rules_.contents) {
            const std::string what = content->text("content");
            if (what == "party_history" && lacks_.history > 0) add(content->id, Severity::blocking, "curriculum.history_missing", {});
            if (what == "class_topic" && lacks_.topic > 0) {
                add(content->id, Severity::warning, "curriculum.topic_missing", {{"topic", topic(brief_.topic)}});
            }
            if (what == "theory_and_party_spirit" && lacks_.theory + lacks_.party_spirit > 0) {
                add(content->id, Severity::blocking, "curriculum.part_missing",
                    {{"part", std::string(to_string(lacks_.theory > 0 ? Part::theory : Part::party_spirit))}});
            }
        }
    }

    void missing_shares() {
        for (const Rule* share : rules_.shares) {
            const std::vector<std::string> parts = share->texts("what");
            const bool has_theory = std::ranges::find(parts, to_string(Part::theory)) != parts.end();
            const int short_of = has_theory ? lacks_.theory_party : lacks_.party;
            if (short_of == 0) continue;
            const int asked = has_theory ? frame_.demand.theory_party_permille : frame_.demand.party_permille;
            add(share->id, Severity::blocking, "curriculum.share_short",
                {{"percent", text(asked / 10)}, {"half_days", text(short_of)}, {"total", text(frame_.shape.half_days)}});
        }
    }

    void short_reading() {
        if (frame_.reading.items_short == 0) return;
        add(id_of(rules_.reading), Severity::warning, "curriculum.reading_short",
            {{"found", text(static_cast<std::int64_t>(frame_.reading.readings.size()))},
             {"asked", text(static_cast<std::int64_t>(frame_.reading.readings.size()) + frame_.reading.items_short)}});
    }

    void few_methods() {
        std::set<int> methods;
        for (const Candidate& candidate : chosen_) methods.insert(candidate.method);
        const auto found = static_cast<int>(methods.size());
        if (found >= frame_.demand.methods_minimum) return;
        add(id_of(rules_.mix), Severity::notice, "curriculum.methods_few", {{"found", text(found)}, {"asked", text(frame_.demand.methods_minimum)}});
    }

    void stale_courses() {
        if (rules_.age == nullptr) return;
        const std::int64_t months = rules_.age->integer("stale_months");
        std::int64_t stale = 0;
        for (const Candidate& candidate : chosen_) {
            stale += candidate.source >= 0 && age_in_months(library_.courses[static_cast<std::size_t>(candidate.source)], brief_) > months ? 1 : 0;
        }
        if (stale > 0) add(rules_.age->id, Severity::notice, "curriculum.stale_courses", {{"courses", text(stale)}, {"months", text(months)}});
    }

    void repeated_topics() {
        std::set<int> repeated;
        for (const Candidate& candidate : chosen_) {
            if (candidate.part != Part::theory && candidate.source >= 0 && is_repeat(brief_, candidate.topic, rules_)) {
                repeated.insert(candidate.topic);
            }
        }
        if (repeated.empty()) return;
        std::string codes;
        for (const int number : repeated) codes += (codes.empty() ? "" : ",") + topic(number);
        add(rules_.repeats->id, Severity::notice, "curriculum.repeated_topics",
            {{"topics", codes}, {"months", text(rules_.repeats->integer("months"))}});
    }

    /// The need stated most strongly in the class's field, when no course of the menu is on it.
    void open_gap() {
        int wanted = -1, strongest = 0;
        for (int number = 0; number < static_cast<int>(brief_.gaps.size()); ++number) {
            const int gap = brief_.gaps[static_cast<std::size_t>(number)];
            const rulebook::Code* code = rulebook::Codes::embedded().find("topic", topic(number));
            if (gap <= strongest || code == nullptr || code->attribute("field") != brief_.field) continue;
            strongest = gap;
            wanted = number;
        }
        if (wanted < 0 || frame_.shape.half_days == 0) return;
        if (std::ranges::any_of(chosen_, [&](const Candidate& candidate) { return candidate.topic == wanted; })) return;
        add(id_of(rules_.weights), Severity::notice, "curriculum.gap_open", {{"topic", topic(wanted)}});
    }

    const ClassBrief& brief_;
    const Library& library_;
    const MenuRules& rules_;
    const MenuFrame& frame_;
    std::span<const Candidate> chosen_;
    const Shortfall& lacks_;
    std::vector<MenuFinding> findings_;
};

}  // namespace

std::vector<MenuFinding> menu_findings(const ClassBrief& brief, const Library& library, const MenuRules& rules, const MenuFrame& frame,
                                       std::span<const Candidate> chosen, const Shortfall& lacks) {
    return FindingWriter(brief, library, rules, frame, chosen, lacks).write();
}

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_items.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "rulebook/codes.hpp"

namespace lunxun::curriculum {

namespace {

/// Lectures open a subject, then it is seen and exercised, then talked over.
int step_of(Mix mix) {
    switch (mix) {
        case Mix::lecture: return 0;
        case Mix::case_simulation: return 1;
        case Mix::on_site: return 2;
        case Mix::self_reading: return 3;
        case Mix::discussion: return 4;
    }
    return 0;
}

std::string filled(std::string pattern, const std::string& topic) {
    constexpr std::string_view kPlace = "{topic}";
    const auto at = pattern.find(kPlace);
    if (at != std::string::npos) pattern.replace(at, kPlace.size(), topic);
    return pattern;
}

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) {
        if (!id.empty()) text += (text.empty() ? "" : ",") + id;
    }
    return text;
}

class ItemWriter {
public:
    ItemWriter(const ClassBrief& brief, const Library& library, const MenuRules& rules, const MenuFrame& frame)
        : brief_(brief), library_(library), rules_(rules), frame_(frame) {}

    std::vector<MenuItem> write(std::vector<Candidate> chosen) {
        std::ranges::sort(chosen, [&](const Candidate& one, const Candidate& other) { return rank(one) < rank(other); });
        ceremony("opening", "opening", frame_.ceremonies.opening);
        bool has_read = false;
        for (const Candidate& candidate : chosen) {
            if (candidate.part != Part::theory && !has_read) has_read = reading();
            if (candidate.source >= 0) {
                course(candidate);
            } else {
                discussion(candidate);
            }
        }
        if (!has_read) reading();
        for (std::int64_t sitting = 0; sitting < frame_.ceremonies.examination; ++sitting) ceremony("examination", "examination", 1);
        ceremony("closing", "closing", frame_.ceremonies.closing);
        evening_reading();
        activities();
        return std::move(items_);
    }

private:
    std::tuple<Part, bool, int, bool, int> rank(const Candidate& candidate) const {
        return {candidate.part, !candidate.is_core_theory, step_of(candidate.mix), candidate.topic != brief_.topic, candidate.source};
    }

    void ceremony(std::string kind, std::string_view title_key, std::int64_t half_days) {
        if (half_days == 0) return;
        MenuItem item;
        item.kind = std::move(kind);
        item.title = text_of(rules_.titles, title_key);
        item.method = item.kind;
        item.training_minutes = rules_.half_day_minutes;
        item.required_by = id_of(rules_.ceremony);
        items_.push_back(std::move(item));
    }

    bool reading() {
        if (frame_.reading.half_days > 0) add_reading(static_cast<int>(frame_.reading.half_days), rules_.half_day_minutes);
        return true;
    }
    void evening_reading() {
        if (frame_.reading.half_days > 0 || frame_.reading.evening_minutes == 0) return;
        add_reading(0, 0);
        items_.back().training_minutes = static_cast<int>(frame_.reading.evening_minutes);
    }
    void add_reading(int half_days, int minutes_each) {
        MenuItem item;
        item.kind = "reading";
        item.part = to_string(Part::theory);
        item.title = text_of(rules_.titles, "reading");
        item.method = "self_reading";
        item.half_days = half_days;
        item.training_minutes = half_days * minutes_each;
        item.required_by = id_of(rules_.reading);
        items_.push_back(std::move(item));
    }

    void course(const Candidate& candidate) {
        const Course& course = library_.courses[static_cast<std::size_t>(candidate.source)];
        MenuItem item;
        item.kind = "course";
        item.part = to_string(candidate.part);
        item.course = candidate.source;
        item.title = course.name;
        item.method = course.method;
        item.half_days = course.half_days;
        item.training_minutes = course.minutes;
        std::vector<std::string> asked;
        if (candidate.is_core_theory && frame_.block != nullptr && !is_block_complete()) {
            item.block = frame_.block->text("block");
            asked.push_back(frame_.block->id);
            block_half_days_ += course.half_days;
            ++block_courses_;
        }
        for (const rulebook::Rule* content : rules_.contents) {
            if (rulebook::content_applies(*content, frame_.shape) && is_content(*content, candidate)) asked.push_back(content->id);
        }
        item.required_by = joined(asked);
        items_.push_back(std::move(item));
    }

    /// A seminar course is the one that is asked for; units and modules take in all core theory.
    bool is_block_complete() const {
        return frame_.block->text("block") == "seminar_course" && block_half_days_ >= frame_.demand.block_half_days &&
               block_courses_ >= frame_.demand.block_courses;
    }

    bool is_content(const rulebook::Rule& content, const Candidate& candidate) const {
        const std::string what = content.text("content");
        if (what == "party_history") return candidate.is_party_history;
        if (what == "class_topic") return candidate.topic >= 0 && candidate.topic == brief_.topic;
        return candidate.part == Part::theory || candidate.part == Part::party_spirit;
    }

    void discussion(const Candidate& candidate) {
        const bool is_own_topic = candidate.part != Part::theory && candidate.part != Part::party_spirit;
        const std::string topic = brief_.topic < 0 ? std::string{} : library_.topics.code(brief_.topic);
        const std::string_view key = is_own_topic                           ? "discussion"
                                     : candidate.part == Part::theory ? "theory_discussion"
                                                                            : "party_spirit_discussion";
        MenuItem item;
        item.kind = "discussion";
        item.part = to_string(candidate.part);
        item.title = filled(text_of(rules_.titles, key), std::string(rulebook::Codes::embedded().zh("topic", topic)));
        item.method = "discussion";
        item.training_minutes = rules_.half_day_minutes;
        items_.push_back(std::move(item));
    }

    void activities() {
        if (rules_.activities == nullptr) return;
        const std::vector<std::string> names = rules_.activities->texts("names");
        const std::int64_t count = rulebook::activity_count(*rules_.activities, frame_.shape.half_days);
        for (std::int64_t at = 0; at < count; ++at) {
            MenuItem item;
            item.kind = "activity";
            item.part = to_string(Part::party_spirit);
            item.title = names[static_cast<std::size_t>(at)];
            item.method = "activity";
            item.half_days = 0;
            item.required_by = rules_.activities->id;
            items_.push_back(std::move(item));
        }
    }

    const ClassBrief& brief_;
    const Library& library_;
    const MenuRules& rules_;
    const MenuFrame& frame_;
    std::vector<MenuItem> items_;
    int block_half_days_ = 0;
    int block_courses_ = 0;
};

}  // namespace

std::vector<MenuItem> menu_items(const ClassBrief& brief, const Library& library, const MenuRules& rules, const MenuFrame& frame,
                                 std::span<const Candidate> chosen) {
    return ItemWriter(brief, library, rules, frame).write({chosen.begin(), chosen.end()});
}

}  // namespace lunxun::curriculum

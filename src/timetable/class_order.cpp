// SPDX-License-Identifier: Apache-2.0
#include "timetable/class_order.hpp"

#include <algorithm>
#include <array>
#include <climits>

namespace lunxun::timetable {
namespace {

namespace tt = timetabling;

/// A session is bound to so many of the stage before: enough to hold the stages apart, few enough to search fast.
constexpr std::size_t kPartners = 3;
constexpr std::size_t kStages = 4;

/// Opening, teaching, examination, closing.
int rank(const MenuItemRow& item) {
    return item.kind == "opening" ? 0 : item.kind == "closing" ? 3 : item.kind == "examination" ? 2 : 1;
}

/// Stage of the course by the part of the menu; readings and the like may stand anywhere.
std::optional<std::size_t> stage(const MenuItemRow& item) {
    if (rank(item) != 1 || item.kind == "reading" || item.kind == "activity") return std::nullopt;
    constexpr std::array<std::string_view, 5> kParts{"theory", "party_spirit", "political", "ability", "knowledge"};
    constexpr std::array<std::size_t, 5> kStageOf{0, 1, 2, 2, 3};
    const auto part = std::ranges::find(kParts, item.part);
    if (part == kParts.end()) return std::nullopt;
    return kStageOf[static_cast<std::size_t>(part - kParts.begin())];
}

class Orders {
public:
    Orders(std::span<const OrderedEvent> events, const TimetableSettings& settings) : events_(events), settings_(settings) {
        for (std::size_t i = 0; i < events.size(); ++i)
            if (const auto of = stage(*events[i].item)) stages_[*of].push_back(i);
    }

    std::vector<tt::Order> all() {
        frame();
        begin_with_lecture();
        const auto soft = tt::Weight::soft(settings_.menu_order);
        const std::vector<std::size_t>* before = nullptr;
        for (const auto& each : stages_) {
            if (each.empty()) continue;
            if (before) bind(*before, each, soft);
            practise(each);
            before = &each;
        }
        return std::move(orders_);
    }

private:
    void order(std::size_t before, std::size_t after, tt::Weight weight, int max_lag = INT_MAX, tt::LagUnit unit = tt::LagUnit::slots) {
        orders_.push_back({events_[before].event, events_[after].event, 0, max_lag, unit, weight});
    }

    void frame() {
        for (std::size_t a = 0; a < events_.size(); ++a)
            for (std::size_t b = 0; b < events_.size(); ++b)
                if (rank(*events_[a].item) < rank(*events_[b].item)) order(a, b, tt::Weight::hard());
    }

    /// A class does not begin with a discussion or a field visit: one lecture that may be given first is bound before all that
    /// is no lecture. Other lectures may still come before it.
    void begin_with_lecture() {
        for (const auto& stage : stages_) {
            const auto opener = std::ranges::find_if(stage, [&](std::size_t i) { return is_lecture(i) && events_[i].can_begin; });
            if (opener == stage.end()) continue;
            for (std::size_t i = 0; i < events_.size(); ++i)
                if (rank(*events_[i].item) == 1 && !is_lecture(i)) order(*opener, i, tt::Weight::soft(settings_.begin_with_lecture));
            return;
        }
    }

    bool is_lecture(std::size_t i) const { return events_[i].item->method == "lecture"; }

    /// Each of `later` after a few of `earlier`, spread evenly so that each of those is bound too.
    void bind(const std::vector<std::size_t>& earlier, const std::vector<std::size_t>& later, tt::Weight weight) {
        const std::size_t partners = std::min(kPartners, earlier.size());
        for (std::size_t i = 0; i < later.size(); ++i)
            for (std::size_t k = 0; k < partners; ++k) order(earlier[(i + k * earlier.size() / partners) % earlier.size()], later[i], weight);
    }

    /// Lectures before what practises them; a discussion within a day of the lecture of its topic.
    void practise(const std::vector<std::size_t>& stage) {
        std::vector<std::size_t> lectures, practice;
        for (const auto i : stage) (is_lecture(i) ? lectures : practice).push_back(i);
        if (lectures.empty()) return;
        bind(lectures, practice, tt::Weight::soft(settings_.menu_order));
        for (const auto i : practice) {
            const auto& item = *events_[i].item;
            const auto same_topic = std::ranges::find_if(lectures, [&](std::size_t lecture) { return !item.topic.empty() && events_[lecture].item->topic == item.topic; });
            if (same_topic == lectures.end()) continue;
            const bool is_discussion = item.method == "discussion" && events_[i].part_number == 1;
            if (is_discussion) order(*same_topic, i, tt::Weight::soft(settings_.discussion_after_lecture), 1, tt::LagUnit::days);
            else order(*same_topic, i, tt::Weight::soft(settings_.discussion_after_lecture));
        }
    }

    std::span<const OrderedEvent> events_;
    const TimetableSettings& settings_;
    std::array<std::vector<std::size_t>, kStages> stages_;
    std::vector<tt::Order> orders_;
};

}  // namespace

std::vector<tt::Order> class_orders(std::span<const OrderedEvent> events, const TimetableSettings& settings) {
    return Orders(events, settings).all();
}

}  // namespace lunxun::timetable

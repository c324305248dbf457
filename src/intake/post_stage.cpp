// SPDX-License-Identifier: Apache-2.0
#include "intake/post_stage.hpp"

#include <algorithm>

namespace lunxun::intake {
namespace {

bool overlap(const PostRow& one, const PostRow& other) {
    const auto begins_before_end = [](const PostRow& a, const PostRow& b) { return !b.held_until || a.held_from <= *b.held_until; };
    return begins_before_end(one, other) && begins_before_end(other, one);
}

}  // namespace

std::vector<std::size_t> PostStage::by_person() {
    std::vector<std::size_t> order;
    order.reserve(entries().size());
    for (std::size_t i = 0; i < entries().size(); ++i)
        if (entries()[i].state != RowState::refused) order.push_back(i);
    std::ranges::sort(order, {}, [&](std::size_t i) {
        const auto& entry = entries()[i];
        return std::tuple(entry.row.person_id, entry.row.held_from, entry.place, i);
    });
    return order;
}

std::vector<RowPlace> PostStage::finish() {
    const auto order = by_person();
    const std::span all{order};
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first;
        bool is_touched = false;
        while (last < all.size() && entries()[all[last]].row.person_id == entries()[all[first]].row.person_id)
            is_touched = entries()[all[last++]].place.row != 0 || is_touched;
        if (is_touched) check_person(all.subspan(first, last - first));
        first = last;
    }
    return refused_;
}

void PostStage::check_person(std::span<const std::size_t> posts) {
    for (std::size_t later = 1; later < posts.size(); ++later) {
        auto& entry = entries()[posts[later]];
        for (const auto earlier : posts.first(later)) {
            auto& other = entries()[earlier];
            const bool is_either_new = entry.state == RowState::fresh || other.state == RowState::fresh;
            if (other.state == RowState::refused || !is_either_new || !overlap(entry.row, other.row)) continue;
            if (entry.row.unit_id == other.row.unit_id && entry.row.name == other.row.name) {
                refuse_overlap(entry.place.row != 0 ? entry : other, entry.place.row != 0 ? other : entry);
                break;
            }
            if (entry.state == RowState::fresh && other.place.row == 0 && !other.row.held_until && other.row.held_from < entry.row.held_from)
                close_stored(other, entry);
            else if (!other.row.held_until && other.place.row != 0 && entry.place.row != 0 && other.row.held_from < entry.row.held_from)
                context().issues.add({other.place, {}, Severity::warning,
                                      {"intake.post_left_open", {{"post", other.row.name}, {"later_post", entry.row.name}, {"day", entry.row.held_from.iso()}}}});
        }
    }
}

void PostStage::close_stored(Entry& stored, const Entry& fresh) {
    stored.row.held_until = fresh.row.held_from - 1;
    stored.state = RowState::changed;
    context().issues.add({fresh.place, {}, Severity::notice,
                          {"intake.post_closed", {{"post", stored.row.name}, {"from", stored.row.held_from.iso()}, {"until", stored.row.held_until->iso()}}}});
}

void PostStage::refuse_overlap(Entry& entry, const Entry& other) {
    entry.state = RowState::refused;
    refused_.push_back(entry.place);
    const auto until = other.row.held_until ? other.row.held_until->iso() : std::string{"…"};
    context().issues.add({entry.place, {}, Severity::error,
                          {"intake.post_overlaps", {{"post", other.row.name}, {"from", other.row.held_from.iso()}, {"until", until}, {"other_row", std::to_string(other.place.row)}}}});
}

std::vector<HeldUnit> PostStage::held_on(Day day) {
    std::vector<HeldUnit> held;
    for (const auto& [row, state, place] : entries())
        if (state != RowState::refused && row.held_from <= day && (!row.held_until || day <= *row.held_until)) held.push_back({row.person_id, row.unit_id});
    return held;
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "timetable/published_timetable.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <tuple>

namespace lunxun::timetable {
namespace {

/// FNV-1a, 64 bits.
class Digest {
public:
    void add(std::string_view text) {
        for (const char each : text) step(static_cast<unsigned char>(each));
        step(0xff);
    }
    void add(std::int64_t number) { add(std::to_string(number)); }
    std::string hex() const {
        std::array<char, 17> text{};
        std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash_));
        return text.data();
    }

private:
    void step(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3ULL; }
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

bool differs(const ChangedRow& row) {
    return !row.before || !row.after || !is_same_place(*row.before, *row.after) || row.before->starts_at != row.after->starts_at;
}

bool is_moved(const ChangedRow& row) {
    return !row.before || !row.after || !is_same_place(*row.before, *row.after);
}

const SessionRow& either(const ChangedRow& row) {
    return row.before ? *row.before : *row.after;
}

}  // namespace

PublishedTimetable::PublishedTimetable(std::vector<SessionRow> rows) : rows_(std::move(rows)) {
    for (std::size_t i = 0; i < rows_.size(); ++i) index_.emplace(key_of(rows_[i]), i);
}

const SessionRow* PublishedTimetable::find(SessionKey key) const {
    const auto found = index_.find(key);
    return found == index_.end() ? nullptr : &rows_[found->second];
}

std::string PublishedTimetable::fingerprint() const {
    Digest digest;
    for (const auto& row : rows_) {
        for (const std::int64_t number : {row.id, row.teacher_id.value_or(0), row.room_id.value_or(0), row.route_id.value_or(0)}) digest.add(number);
        digest.add(row.day.iso());
        digest.add(row.half);
    }
    return digest.hex();
}

std::set<std::int64_t> PublishedTimetable::split_items() const {
    std::set<std::int64_t> split;
    for (const auto& row : rows_) {
        const auto* first = row.part_number == 2 ? find({row.menu_item_id, 1}) : nullptr;
        const bool is_whole = first && first->day == row.day && first->half == "morning" && row.half == "afternoon" &&
                              first->teacher_id == row.teacher_id && first->room_id == row.room_id;
        if (row.part_number == 2 && !is_whole) split.insert(row.menu_item_id);
    }
    return split;
}

bool is_same_place(const SessionRow& a, const SessionRow& b) {
    return std::tie(a.day, a.half, a.teacher_id, a.room_id, a.route_id) == std::tie(b.day, b.half, b.teacher_id, b.room_id, b.route_id);
}

std::vector<ChangedRow> changed_rows(const PublishedTimetable& before, const std::vector<SessionRow>& after) {
    std::vector<ChangedRow> rows;
    std::set<std::int64_t> classes, changed_classes;
    std::set<SessionKey> kept;
    for (const auto& row : after) {
        rows.push_back({before.find(key_of(row)), &row});
        classes.insert(row.class_id);
        kept.insert(key_of(row));
    }
    for (const auto& row : before.rows())
        if (classes.contains(row.class_id) && !kept.contains(key_of(row))) rows.push_back({&row, nullptr});
    for (const auto& row : rows)
        if (is_moved(row)) changed_classes.insert(either(row).class_id);
    std::erase_if(rows, [&](const ChangedRow& row) { return !differs(row) || !changed_classes.contains(either(row).class_id); });
    std::ranges::sort(rows, {}, [](const ChangedRow& row) {
        const auto& shown = either(row);
        return std::tuple(shown.class_id, shown.day, half_day_of(shown.half), shown.menu_item_id, shown.part_number);
    });
    return rows;
}

}  // namespace lunxun::timetable

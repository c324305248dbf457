// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_lists.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "platform/text/script.hpp"

namespace lunxun::plan {
namespace {

template <class Value>
bool passes(const std::optional<Value>& wanted, const Value& value) {
    return !wanted || *wanted == value;
}

bool equal_letter(char a, char b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return lower(a) == lower(b);
}

/// What somebody typed, folded once; stored names are simplified and narrow already.
class Wanted {
public:
    explicit Wanted(const std::optional<std::string>& typed) : folded_(typed ? text::fold(*typed) : std::string()) {}

    template <class... Texts>
    bool is_in(const Texts&... texts) const {
        return folded_.empty() || (holds(texts) || ...);
    }

private:
    bool holds(const std::string& text) const {
        return std::search(text.begin(), text.end(), folded_.begin(), folded_.end(), equal_letter) != text.end();
    }

    std::string folded_;
};

template <class Row>
bool has_finding(const Row& row, const std::optional<Severity>& severity) {
    if (!severity) return true;
    if (*severity == Severity::blocking) return row.blocking > 0;
    return (*severity == Severity::warning ? row.warnings : row.notices) > 0;
}

/// The worst first.
template <class Row>
std::array<std::int64_t, 3> trouble(const Row& row) {
    return {-row.blocking, -row.warnings, -row.notices};
}

bool goes_before(const EntrySightRow& a, const EntrySightRow& b, EntryOrder order) {
    if (order == EntryOrder::window) return std::tie(a.earliest_day, a.id) < std::tie(b.earliest_day, b.id);
    if (order == EntryOrder::seats) return std::tie(b.seats_max, a.id) < std::tie(a.seats_max, b.id);
    if (order == EntryOrder::findings) return std::tuple(trouble(a), a.id) < std::tuple(trouble(b), b.id);
    return std::tie(a.code, a.id) < std::tie(b.code, b.id);
}

bool goes_before(const ClassSightRow& a, const ClassSightRow& b, ClassOrder order) {
    if (order == ClassOrder::first_day) return std::tie(a.first_day, a.id) < std::tie(b.first_day, b.id);
    if (order == ClassOrder::seats) return std::tie(b.seats_max, a.id) < std::tie(a.seats_max, b.id);
    if (order == ClassOrder::findings) return std::tuple(trouble(a), a.id) < std::tuple(trouble(b), b.id);
    return std::tie(a.code, a.id) < std::tie(b.code, b.id);
}

}  // namespace

std::vector<EntrySightRow> list_entries(std::vector<EntrySightRow> entries, const EntryFilter& filter) {
    const Wanted wanted(filter.text);
    std::erase_if(entries, [&](const EntrySightRow& row) {
        return !(passes(filter.tier, row.tier) && passes(filter.field, row.field) && passes(filter.class_type, row.class_type) &&
                 passes(filter.organiser_unit_id, row.organiser_unit_id) && passes(filter.institution_id, row.institution_id) &&
                 passes(filter.state, row.state) && has_finding(row, filter.severity) && passes(filter.has_class, row.classes > 0) &&
                 wanted.is_in(row.code, row.name, row.goal, row.organiser, row.institution));
    });
    const auto order = filter.order.value_or(EntryOrder::code);
    std::ranges::sort(entries, [&](const auto& a, const auto& b) { return goes_before(a, b, order); });
    return entries;
}

std::vector<ClassSightRow> list_classes(std::vector<ClassSightRow> classes, const ClassFilter& filter) {
    const Wanted wanted(filter.text);
    std::erase_if(classes, [&](const ClassSightRow& row) {
        return !(passes(filter.tier, row.tier) && passes(filter.field, row.field) && passes(filter.class_type, row.class_type) &&
                 passes(filter.organiser_unit_id, row.organiser_unit_id) && passes(filter.institution_id, row.institution_id) &&
                 passes(filter.plan_entry_id, row.plan_entry_id) && (!filter.from || row.last_day >= *filter.from) &&
                 (!filter.until || row.first_day <= *filter.until) && has_finding(row, filter.severity) &&
                 passes(filter.below_minimum, row.places < row.seats_min) && wanted.is_in(row.code, row.name, row.organiser, row.institution));
    });
    const auto order = filter.order.value_or(ClassOrder::first_day);
    std::ranges::sort(classes, [&](const auto& a, const auto& b) { return goes_before(a, b, order); });
    return classes;
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "timetable/timetable_data.hpp"

namespace lunxun::timetable {
namespace {

using Month = std::pair<std::int64_t, int>;  ///< institution, month

/// What the sessions of each institution and month want: how urgently, by course.
std::map<Month, std::map<std::int64_t, double>> demand_of(const TimetableData& data, const std::unordered_map<std::int64_t, int>& qualified) {
    std::map<Month, std::map<std::int64_t, double>> demand;
    for (const auto& each : data.classes) {
        const auto menu = data.menus.find(each.id);
        if (menu == data.menus.end()) continue;
        for (const auto& item : menu->second) {
            const auto known = item.course_id ? qualified.find(*item.course_id) : qualified.end();
            // A course that many may teach is in little need of any one of them.
            if (known != qualified.end()) demand[{each.institution_id, month_number(each.first_day)}][*item.course_id] += 1.0 / known->second;
        }
    }
    return demand;
}

}  // namespace

TeacherShares TeacherShares::create(const TimetableData& data) {
    std::unordered_map<std::int64_t, int> qualified;
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> courses_of;
    for (const auto& row : data.qualifications) {
        ++qualified[row.course_id];
        courses_of[row.teacher_id].push_back(row.course_id);
    }
    const auto demand = demand_of(data, qualified);
    TeacherShares shares;
    std::map<Month, double> given;
    for (const auto& teacher : data.teachers) {
        std::map<int, std::pair<double, std::int64_t>> best;
        for (const auto& [where, wanted] : demand) {
            double need = 0;
            for (const auto course : courses_of[teacher.id]) {
                const auto found = wanted.find(course);
                if (found != wanted.end()) need += found->second;
            }
            if (need <= 0) continue;
            // The home institution keeps its own teacher unless another's need is far greater.
            if (teacher.institution_id == where.first) need = need * 4 + 1;
            const double weight = need / (1 + given[where]);
            auto& best_of_month = best[where.second];
            if (weight > best_of_month.first) best_of_month = {weight, where.first};
        }
        for (const auto& [month, choice] : best) {
            shares.institution_of_[{teacher.id, month}] = choice.second;
            given[{choice.second, month}] += 1;
        }
    }
    return shares;
}

TeacherShares TeacherShares::of_bookings(std::span<const BookingRow> bookings) {
    TeacherShares shares;
    shares.is_open_to_all_ = true;
    for (const auto& row : bookings) {
        if (const auto day = Day::parse(row.month + "-01")) shares.book(row.teacher_id, row.institution_id, month_number(*day));
    }
    return shares;
}

bool TeacherShares::may_book(std::int64_t teacher_id, std::int64_t institution_id, int month) const {
    const auto found = institution_of_.find({teacher_id, month});
    return found == institution_of_.end() ? is_open_to_all_ : found->second == institution_id;
}

}  // namespace lunxun::timetable

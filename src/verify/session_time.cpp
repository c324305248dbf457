// SPDX-License-Identifier: Apache-2.0
#include "verify/session_time.hpp"

#include <tuple>

namespace lunxun::verify {
namespace {

constexpr int kHour = 60;

Clock whole(std::string_view half) {
    if (half == "morning") return {0, 12 * kHour};
    if (half == "afternoon") return {12 * kHour, 18 * kHour};
    return {18 * kHour, 24 * kHour};
}

bool is_time(std::string_view text) {
    return text.size() >= 5 && text[2] == ':' && text.find_first_not_of("0123456789:") == std::string_view::npos;
}

}  // namespace

Clock clock_of(const Session& session) {
    const auto& text = session.starts_at;
    if (!is_time(text)) return whole(session.half);
    const int from = ((text[0] - '0') * 10 + (text[1] - '0')) * kHour + (text[3] - '0') * 10 + (text[4] - '0');
    return {from, from + static_cast<int>(session.training_minutes)};
}

bool meet(const Session& one, const Session& other) {
    if (one.day != other.day || one.half != other.half) return false;
    const auto a = clock_of(one);
    const auto b = clock_of(other);
    return a.from < b.until && b.from < a.until && a.from < a.until && b.from < b.until;
}

bool is_joint(const TeachingFacts& teaching, const Session& one, const Session& other) {
    const auto* course = teaching.course_of(one);
    return course != nullptr && course == teaching.course_of(other) && one.day == other.day && one.starts_at == other.starts_at &&
           one.half == other.half && one.class_id != other.class_id;
}

bool is_before(const Session& one, const Session& other) {
    return std::tuple(one.day, clock_of(one).from) < std::tuple(other.day, clock_of(other).from);
}

std::string moment_of(const Session& session) {
    return session.day.iso() + " " + (session.starts_at.empty() ? session.half : session.starts_at);
}

std::string class_code(const Facts& facts, const Session& session) {
    const auto* training_class = facts.plan.classes.find(session.class_id);
    return training_class == nullptr ? std::to_string(session.class_id) : training_class->code;
}

}  // namespace lunxun::verify

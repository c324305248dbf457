// SPDX-License-Identifier: Apache-2.0
#include "plan/name_similarity.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace lunxun::plan {
namespace {

/// Code points of UTF-8 text; a broken byte counts as itself.
std::vector<std::uint32_t> code_points(std::string_view text) {
    std::vector<std::uint32_t> points;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        std::uint32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k) point = point << 6U | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        points.push_back(point);
        i += length;
    }
    return points;
}

std::uint32_t folded(std::uint32_t point) {
    if (point >= 0xFF01 && point <= 0xFF5E) point -= 0xFEE0;  // full-width forms
    if (point >= 'A' && point <= 'Z') point += 'a' - 'A';
    return point;
}

bool says_something(std::uint32_t point) {
    if (point < 0x80) return point >= 'a' && point <= 'z';
    const bool is_punctuation = (point >= 0x2000 && point <= 0x206F) || (point >= 0x3000 && point <= 0x303F) || point == 0x00A0 || point == 0x00B7;
    return !is_punctuation;
}

std::vector<std::pair<std::uint64_t, int>> character_pairs(std::string_view name) {
    std::vector<std::uint32_t> kept;
    int depth = 0;
    for (const auto raw : code_points(name)) {
        const auto point = folded(raw);
        if (point == '(') ++depth;
        if (depth == 0 && says_something(point)) kept.push_back(point);
        if (point == ')' && depth > 0) --depth;
    }
    std::vector<std::uint64_t> pairs;
    for (std::size_t i = 0; i + 1 < kept.size(); ++i) pairs.push_back(std::uint64_t{kept[i]} << 32U | kept[i + 1]);
    std::sort(pairs.begin(), pairs.end());
    std::vector<std::pair<std::uint64_t, int>> counted;
    for (const auto pair : pairs) {
        if (counted.empty() || counted.back().first != pair) counted.emplace_back(pair, 0);
        ++counted.back().second;
    }
    return counted;
}

}  // namespace

NameSimilarity::NameSimilarity(std::span<const std::string> names) {
    std::unordered_map<std::uint64_t, int> holders;
    for (const auto& name : names) {
        pairs_.push_back(character_pairs(name));
        for (const auto& [pair, count] : pairs_.back()) ++holders[pair];
    }
    const auto total = static_cast<double>(names.size());
    for (const auto& [pair, held_by] : holders) weights_[pair] = std::log(1 + total / held_by);
}

int NameSimilarity::percent(int a, int b) const {
    const auto& left = pairs_[static_cast<std::size_t>(a)];
    const auto& right = pairs_[static_cast<std::size_t>(b)];
    double shared = 0, all = 0;
    for (const auto& [pair, count] : left) all += weights_.at(pair) * count;
    auto other = right.begin();
    for (const auto& [pair, count] : right) all += weights_.at(pair) * count;
    for (const auto& [pair, count] : left) {
        while (other != right.end() && other->first < pair) ++other;
        if (other != right.end() && other->first == pair) shared += weights_.at(pair) * std::min(count, other->second);
    }
    return all > 0 ? static_cast<int>(std::lround(200 * shared / all)) : 0;
}

}  // namespace lunxun::plan

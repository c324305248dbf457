// SPDX-License-Identifier: Apache-2.0
#include "nomination/change.hpp"

#include <fmt/format.h>

#include <string_view>

namespace lunxun::nomination {
namespace {

/// FNV-1a: no secret is kept by it, it only tells two states of facts apart.
class Digest {
public:
    void add(std::string_view text) {
        for (const char letter : text) add_byte(static_cast<unsigned char>(letter));
        add_byte(0);
    }
    void add(std::int64_t number) { add(std::to_string(number)); }
    std::uint64_t value() const { return value_; }

private:
    void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001B3ULL; }

    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

}  // namespace

std::string digest_of(const ChangeWish& wish, const ChangePreview& preview) {
    Digest digest;
    for (const auto number : {wish.nomination_run_id, wish.class_id, static_cast<std::int64_t>(wish.kind), wish.person_id, wish.leaving_person_id.value_or(0)})
        digest.add(number);
    for (const auto& step : preview.steps) {
        digest.add(step.effect);
        digest.add(std::int64_t{step.classes_before});
        for (const auto& load : step.loads) digest.add(fmt::format("{} {} {} {}", load.unit_id, load.kind, load.limit, load.away_before));
    }
    for (const auto& obstacle : preview.obstacles) digest.add(obstacle.key);
    digest.add(std::int64_t{preview.taken_before});
    return fmt::format("{:016x}", digest.value());
}

}  // namespace lunxun::nomination

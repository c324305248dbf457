// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace lunxun::intake {

/// 128 bits that tell texts apart (BLAKE2b), the same on every machine and in every version.
struct Digest {
    std::array<std::uint64_t, 2> words{};
    auto operator<=>(const Digest&) const = default;
    /// 32 hexadecimal digits.
    std::string hex() const;
};

/// Each part goes in with its length before it, so that `ab, c` is not `a, bc`.
Digest digest_of(std::initializer_list<std::string_view> parts);

/// Of a file's bytes.
/// @error not_found  it cannot be read.
Result<Digest> file_digest(const std::filesystem::path& path);

}  // namespace lunxun::intake

template <>
struct std::hash<lunxun::intake::Digest> {
    std::size_t operator()(const lunxun::intake::Digest& digest) const noexcept { return static_cast<std::size_t>(digest.words[0]); }
};

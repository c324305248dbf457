// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace lunxun::crypto {

/// The keys of one data folder: ID and telephone numbers are stored encrypted, and found by a keyed hash.
/// Lost keys cannot be replaced: what they encrypted stays unreadable, so back the file up apart from the data.
class Keyring {
public:
    /// Reads `keyring` in the folder, and makes it (readable by its owner only) when it is not there.
    ///
    /// @error unavailable  the folder cannot be read or written, or others may read the file.
    /// @error corrupt      the file holds no keyring.
    static Result<Keyring> open_or_create(const std::filesystem::path& folder);

    Keyring(const Keyring&) = default;
    Keyring& operator=(const Keyring&) = default;
    ~Keyring();

    /// Base64 text, another one at each call.
    std::string encrypt(std::string_view text) const;

    /// @error corrupt  this keyring did not encrypt it, or it was changed since.
    Result<std::string> decrypt(std::string_view cipher) const;

    /// 32 hexadecimal digits, the same for the same text; without the key nobody can try texts against it.
    std::string lookup_hash(std::string_view text) const;

private:
    static constexpr std::size_t kKeyBytes = 32;
    using Key = std::array<unsigned char, kKeyBytes>;

    explicit Keyring(const Key& master);

    Key cipher_key_{};
    Key lookup_key_{};
};

}  // namespace lunxun::crypto

// SPDX-License-Identifier: Apache-2.0
#include "intake/digest.hpp"

#include <sodium.h>

#include <fstream>
#include <vector>

namespace lunxun::intake {
namespace {

class Hasher {
public:
    Hasher() { crypto_generichash_init(&state_, nullptr, 0, sizeof(Bytes)); }
    void add(std::string_view bytes) { crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()); }
    Digest finish() {
        Bytes bytes{};
        crypto_generichash_final(&state_, bytes.data(), bytes.size());
        Digest digest;
        for (std::size_t i = 0; i < bytes.size(); ++i) digest.words[i / 8] = digest.words[i / 8] << 8U | bytes[i];
        return digest;
    }

private:
    using Bytes = std::array<unsigned char, 16>;
    crypto_generichash_state state_;
};

}  // namespace

std::string Digest::hex() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const auto word : words)
        for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[word >> static_cast<unsigned>(shift) & 0xFU];
    return text;
}

Digest digest_of(std::initializer_list<std::string_view> parts) {
    Hasher hasher;
    for (const auto part : parts) {
        hasher.add(std::to_string(part.size()) + ":");
        hasher.add(part);
    }
    return hasher.finish();
}

Result<Digest> file_digest(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error::of(ErrorCode::not_found, "intake.file_unreadable", {{"file", path.filename().string()}});
    Hasher hasher;
    std::vector<char> block(1U << 16U);
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
        hasher.add({block.data(), static_cast<std::size_t>(file.gcount())});
    return hasher.finish();
}

}  // namespace lunxun::intake

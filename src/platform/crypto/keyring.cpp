// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/keyring.hpp"

#include <sodium.h>

#include <stdexcept>
#include <vector>

#include "platform/crypto/key_file.hpp"

namespace lunxun::crypto {
namespace {

constexpr std::string_view kFirstLine = "lunxun keyring 1\n";
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kLookupBytes = 16;
constexpr std::uint64_t kCipherKeyNumber = 1;
constexpr std::uint64_t kLookupKeyNumber = 2;
constexpr char kContext[] = "lunxun__";  // eight bytes, as crypto_kdf wants

using Bytes = std::vector<unsigned char>;

void start_sodium() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

std::string base64_of(const unsigned char* data, std::size_t size) {
    std::string text(sodium_base64_encoded_len(size, sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), data, size, sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

/// Empty when the text is no base64.
Bytes bytes_of(std::string_view base64) {
    Bytes bytes(base64.size() + 1);
    std::size_t size = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), base64.data(), base64.size(), nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
        size = 0;
    bytes.resize(size);
    return bytes;
}

Bytes master_of(std::string_view file_text) {
    if (!file_text.starts_with(kFirstLine)) return {};
    file_text.remove_prefix(kFirstLine.size());
    return bytes_of(file_text.substr(0, file_text.find('\n')));
}

const unsigned char* data_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

Keyring::Keyring(const Key& master) {
    static_assert(kKeyBytes == crypto_kdf_KEYBYTES);
    crypto_kdf_derive_from_key(cipher_key_.data(), cipher_key_.size(), kCipherKeyNumber, kContext, master.data());
    crypto_kdf_derive_from_key(lookup_key_.data(), lookup_key_.size(), kLookupKeyNumber, kContext, master.data());
}

Keyring::~Keyring() {
    sodium_memzero(cipher_key_.data(), cipher_key_.size());
    sodium_memzero(lookup_key_.data(), lookup_key_.size());
}

Result<Keyring> Keyring::open_or_create(const std::filesystem::path& folder) {
    start_sodium();
    const auto path = folder / "keyring";
    auto text = read_private_file(path);
    if (!text) return text.error();
    Key master{};
    if (!*text) {
        crypto_kdf_keygen(master.data());
        const auto written = write_private_file(path, std::string(kFirstLine) + base64_of(master.data(), master.size()) + "\n");
        if (!written) return written.error();
        return Keyring(master);
    }
    const auto stored = master_of(**text);
    if (stored.size() != master.size()) return Error::of(ErrorCode::corrupt, "crypto.no_keyring", {{"file", path.string()}});
    std::copy(stored.begin(), stored.end(), master.begin());
    return Keyring(master);
}

std::string Keyring::encrypt(std::string_view text) const {
    Bytes bytes(kNonceBytes + text.size() + kTagBytes);
    randombytes_buf(bytes.data(), kNonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes.data() + kNonceBytes, nullptr, data_of(text), text.size(), nullptr, 0, nullptr,
                                               bytes.data(), cipher_key_.data());
    return base64_of(bytes.data(), bytes.size());
}

Result<std::string> Keyring::decrypt(std::string_view cipher) const {
    const auto bytes = bytes_of(cipher);
    if (bytes.size() < kNonceBytes + kTagBytes) return Error::of(ErrorCode::corrupt, "crypto.undecipherable");
    std::string text(bytes.size() - kNonceBytes - kTagBytes, '\0');
    const auto* sealed = bytes.data() + kNonceBytes;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(text.data()), nullptr, nullptr, sealed,
                                                   bytes.size() - kNonceBytes, nullptr, 0, bytes.data(), cipher_key_.data()) != 0)
        return Error::of(ErrorCode::corrupt, "crypto.undecipherable");
    return text;
}

std::string Keyring::lookup_hash(std::string_view text) const {
    std::array<unsigned char, kLookupBytes> hash{};
    crypto_generichash(hash.data(), hash.size(), data_of(text), text.size(), lookup_key_.data(), lookup_key_.size());
    std::string hex(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    hex.pop_back();
    return hex;
}

}  // namespace lunxun::crypto

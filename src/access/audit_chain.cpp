// SPDX-License-Identifier: Apache-2.0
#include "access/audit_chain.hpp"

#include <sodium.h>

#include <array>

namespace lunxun::access {

std::string hash_of(const AuditEvent& event) {
    const auto number = std::to_string(event.id);
    const std::array<const std::string*, 7> fields{&number,         &event.at,     &event.actor,        &event.action,
                                                   &event.subject, &event.detail, &event.previous_hash};
    std::string text;
    for (const auto* field : fields) text += std::to_string(field->size()) + ":" + *field;
    std::array<unsigned char, 32> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
    std::array<char, 2 * 32 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    return hex.data();
}

}  // namespace lunxun::access

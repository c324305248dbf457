// SPDX-License-Identifier: Apache-2.0
#include "app/serve/installation.hpp"

namespace lunxun::app {

Installation::Installation(const Context& chosen_context, Workplace chosen_place, Trade chosen_trade)
    : context(chosen_context),
      place(std::move(chosen_place)),
      trade(std::move(chosen_trade)),
      now([] { return UtcTime::now(); }),
      today([&chosen_context] { return chosen_context.today(); }),
      sign_in(place.database, secret_cipher(place.keyring)),
      staging(place.folder.path() / "staging"),
      drafts(staging),
      jobs(context, place.database) {}

access::SecretCipher secret_cipher(const crypto::Keyring& keyring) {
    return {[keyring](const std::string& text) { return keyring.encrypt(text); }, [keyring](const std::string& cipher) { return keyring.decrypt(cipher); }};
}

}  // namespace lunxun::app

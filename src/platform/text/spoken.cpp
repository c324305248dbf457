// SPDX-License-Identifier: Apache-2.0
#include "platform/text/spoken.hpp"

namespace lunxun::text {

CodeName code_name(std::string_view list, std::string_view code, Locale locale) {
    const auto name = phrase(std::string(list) + "." + std::string(code), locale);
    return {std::string(code), name.value_or(std::string(code))};
}

SpokenMessage spoken(const Message& message, Locale locale) {
    return {message.key, render(message, locale)};
}

}  // namespace lunxun::text

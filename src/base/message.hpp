// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace lunxun {

using MessageValues = std::vector<std::pair<std::string, std::string>>;

/// A sentence for people, kept apart from its language: a key of `locales/*.toml` and the values of its
/// placeholders. `platform/text` renders it.
struct Message {
    std::string key;
    MessageValues values;

    bool operator==(const Message&) const = default;
};

}  // namespace lunxun

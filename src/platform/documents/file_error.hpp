// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "base/result.hpp"

namespace lunxun::documents {

/// An error whose message names the file by its name, without the folders above it.
inline Error file_error(ErrorCode code, std::string key, const std::filesystem::path& path, MessageValues more = {}) {
    MessageValues values{{"file", path.filename().string()}};
    for (auto& value : more) values.push_back(std::move(value));
    return Error::of(code, std::move(key), std::move(values));
}

}  // namespace lunxun::documents

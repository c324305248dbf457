// SPDX-License-Identifier: Apache-2.0
#include "platform/files/passing_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace lunxun::files {

PassingFolder::PassingFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "lunxun-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::filesystem::filesystem_error("mkdtemp", pattern, std::error_code(errno, std::generic_category()));
    path_ = pattern;
}

PassingFolder::~PassingFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace lunxun::files

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace lunxun::files {

/// An empty folder for what is written and sent at once; it goes with this object, and so does what is in it.
class PassingFolder {
public:
    /// @throws std::filesystem::filesystem_error  none can be made.
    PassingFolder();
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;
    ~PassingFolder();

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace lunxun::files

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace lunxun::files {

/// The folder that holds one installation's database, keys, logs and documents. One process at a time has
/// it; the lock goes with the process, also when that is killed.
class DataFolder {
public:
    /// Makes the folder (for its owner only) when it is not there, and locks it.
    ///
    /// @error conflict     another process has it; the message names its number.
    /// @error unavailable  it cannot be made or written.
    static Result<DataFolder> open(const std::filesystem::path& path);

    DataFolder(DataFolder&& other) noexcept;
    DataFolder& operator=(DataFolder&& other) noexcept;
    ~DataFolder();

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path database() const { return path_ / "lunxun.db"; }
    std::filesystem::path log() const { return path_ / "logs" / "lunxun.log"; }
    std::filesystem::path documents() const { return path_ / "documents"; }

private:
    DataFolder(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}

    std::filesystem::path path_;
    int lock_ = -1;
};

}  // namespace lunxun::files

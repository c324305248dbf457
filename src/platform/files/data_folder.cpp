// SPDX-License-Identifier: Apache-2.0
#include "platform/files/data_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace lunxun::files {
namespace {

Error unavailable(const std::filesystem::path& path, const std::string& reason) {
    return Error::of(ErrorCode::unavailable, "files.data_folder_unavailable", {{"folder", path.string()}, {"reason", reason}});
}

std::string holder_of(int lock) {
    char digits[32] = {};
    const auto size = pread(lock, digits, sizeof digits - 1, 0);
    const std::string text(digits, size > 0 ? static_cast<std::size_t>(size) : 0);
    return text.substr(0, text.find('\n'));
}

/// For the next one who is refused; the lock itself is the kernel's, so that a killed process leaves none behind.
bool write_own_number(int lock) {
    const auto line = std::to_string(getpid()) + "\n";
    return ftruncate(lock, 0) == 0 && pwrite(lock, line.data(), line.size(), 0) == static_cast<ssize_t>(line.size());
}

}  // namespace

Result<DataFolder> DataFolder::open(const std::filesystem::path& path) {
    std::error_code code;
    if (std::filesystem::create_directories(path, code)) std::filesystem::permissions(path, std::filesystem::perms::owner_all, code);
    if (code) return unavailable(path, code.message());
    const int lock = ::open((path / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (lock < 0) return unavailable(path, std::generic_category().message(errno));
    DataFolder folder(path, lock);
    if (flock(lock, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return unavailable(path, std::generic_category().message(errno));
        return Error::of(ErrorCode::conflict, "files.data_folder_held", {{"folder", path.string()}, {"pid", holder_of(lock)}});
    }
    if (!write_own_number(lock)) return unavailable(path, std::generic_category().message(errno));
    return folder;
}

DataFolder::DataFolder(DataFolder&& other) noexcept : path_(std::move(other.path_)), lock_(std::exchange(other.lock_, -1)) {}

DataFolder& DataFolder::operator=(DataFolder&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(lock_, other.lock_);
    return *this;
}

DataFolder::~DataFolder() {
    if (lock_ >= 0) close(lock_);
}

}  // namespace lunxun::files

// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/key_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <system_error>

namespace lunxun::crypto {
namespace {

Error unavailable(const std::filesystem::path& path) {
    return Error::of(ErrorCode::unavailable, "crypto.file_unavailable",
                     {{"file", path.string()}, {"reason", std::generic_category().message(errno)}});
}

bool write_all(int file, const std::string& text) {
    return ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(file) == 0;
}

}  // namespace

Result<std::optional<std::string>> read_private_file(const std::filesystem::path& path) {
    struct stat status{};
    if (stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) return std::nullopt;
        return unavailable(path);
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error::of(ErrorCode::unavailable, "crypto.file_exposed", {{"file", path.string()}});
    std::ifstream file(path);
    if (!file) return unavailable(path);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

Result<void> write_private_file(const std::filesystem::path& path, const std::string& text) {
    const auto beside = path.string() + ".new";
    const int file = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return unavailable(path);
    const bool is_written = write_all(file, text);
    close(file);
    if (!is_written || std::rename(beside.c_str(), path.c_str()) != 0) return unavailable(path);
    return {};
}

}  // namespace lunxun::crypto

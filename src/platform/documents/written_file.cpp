// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/written_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "platform/documents/file_error.hpp"

namespace lunxun::documents {

std::filesystem::path unfinished_name(const std::filesystem::path& path) {
    auto name = path;
    name += ".unfinished";
    return name;
}

Error write_error(const std::filesystem::path& path, int number) {
    if (number == ENOSPC || number == EDQUOT || number == EFBIG) return file_error(ErrorCode::unavailable, "documents.disk_full", path);
    return file_error(ErrorCode::unavailable, "documents.cannot_write", path, {{"reason", std::strerror(number)}});
}

Result<void> finish_file(const std::filesystem::path& path) {
    std::error_code failure;
    std::filesystem::rename(unfinished_name(path), path, failure);
    if (!failure) return {};
    std::error_code ignored;
    std::filesystem::remove(unfinished_name(path), ignored);
    return write_error(path, failure.value());
}

Result<void> write_file(const std::filesystem::path& path, std::string_view content) {
    const auto unfinished = unfinished_name(path);
    std::FILE* file = std::fopen(unfinished.c_str(), "wb");
    if (file == nullptr) return write_error(path, errno);
    const bool is_written = std::fwrite(content.data(), 1, content.size(), file) == content.size() && std::fflush(file) == 0;
    const int reason = errno;
    const bool is_closed = std::fclose(file) == 0;
    if (is_written && is_closed) return finish_file(path);
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    return write_error(path, is_written ? errno : reason);
}

}  // namespace lunxun::documents

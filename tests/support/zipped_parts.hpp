// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <minizip/zip.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace lunxun::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// Writes a zip file of these parts, so that a test may hold a workbook no office program would write.
inline void write_zip(const std::filesystem::path& path, const Parts& parts, int compression = 6) {
    zipFile file = zipOpen64(path.c_str(), APPEND_STATUS_CREATE);
    if (file == nullptr) throw std::runtime_error("cannot create " + path.string());
    for (const auto& [name, content] : parts) {
        zip_fileinfo about{};
        zipOpenNewFileInZip64(file, name.c_str(), &about, nullptr, 0, nullptr, 0, nullptr, compression == 0 ? 0 : Z_DEFLATED, compression, 0);
        zipWriteInFileInZip(file, content.data(), static_cast<unsigned>(content.size()));
        zipCloseFileInZip(file);
    }
    zipClose(file, nullptr);
}

}  // namespace lunxun::test

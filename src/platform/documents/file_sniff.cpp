// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/file_sniff.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>

#include "platform/documents/file_error.hpp"

namespace lunxun::documents {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kZipMagic = "PK\x03\x04"sv;
constexpr std::string_view kEmptyZipMagic = "PK\x05\x06"sv;
constexpr std::string_view kCompoundMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

/// Stream names in a compound file's directory are UTF-16 little endian.
std::string wide(std::string_view name) {
    std::string bytes;
    for (char c : name) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

bool holds(std::ifstream& file, std::string_view needle) {
    file.clear();
    file.seekg(0);
    std::string window;
    std::string chunk(1 << 20, '\0');
    while (file.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || file.gcount() > 0) {
        window.append(chunk, 0, static_cast<std::size_t>(file.gcount()));
        if (window.find(needle) != std::string::npos) return true;
        if (window.size() > needle.size()) window.erase(0, window.size() - needle.size());
    }
    return false;
}

FileKind compound_kind(std::ifstream& file) {
    if (holds(file, wide("EncryptedPackage"))) return FileKind::encrypted_office;
    if (holds(file, wide("Workbook")) || holds(file, wide("Book"))) return FileKind::old_xls;
    return FileKind::other_office;
}

bool looks_like_markup(std::string_view head) {
    const auto start = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return start != std::string_view::npos && head[start] == '<';
}

}  // namespace

FileKind sniff(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string head(512, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    if (head.empty()) return FileKind::empty;
    if (head.starts_with(kZipMagic) || head.starts_with(kEmptyZipMagic)) return FileKind::zip;
    if (head.starts_with(kCompoundMagic)) return compound_kind(file);
    return looks_like_markup(head) ? FileKind::html : FileKind::other;
}

Result<void> check_size(const std::filesystem::path& path, std::uint64_t max_bytes) {
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status)) return file_error(ErrorCode::not_found, "documents.file_not_found", path);
    if (std::filesystem::is_directory(status)) return file_error(ErrorCode::invalid_input, "documents.is_a_folder", path);
    if (!std::ifstream(path, std::ios::binary)) {
        return file_error(ErrorCode::unavailable, "documents.file_unreadable", path, {{"reason", std::strerror(errno)}});
    }
    const std::uint64_t bytes = std::filesystem::file_size(path, failure);
    if (!failure && bytes > max_bytes) {
        return file_error(ErrorCode::limit_exceeded, "documents.file_too_large", path,
                          {{"size_mib", std::to_string(bytes >> 20)}, {"limit_mib", std::to_string(max_bytes >> 20)}});
    }
    return {};
}

Error refusal_of(FileKind kind, const std::filesystem::path& path) {
    switch (kind) {
        case FileKind::empty: return file_error(ErrorCode::invalid_input, "documents.file_empty", path);
        case FileKind::encrypted_office: return file_error(ErrorCode::invalid_input, "documents.password_protected", path);
        case FileKind::old_xls: return file_error(ErrorCode::invalid_input, "documents.old_xls", path);
        case FileKind::html: return file_error(ErrorCode::invalid_input, "documents.markup_not_workbook", path);
        default: return file_error(ErrorCode::invalid_input, "documents.not_a_workbook", path);
    }
}

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/workbook_check.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "platform/documents/zip_archive.hpp"

namespace lunxun::documents {
namespace {

constexpr std::size_t kHeadBytes = 1024;
constexpr std::size_t kTailBytes = 256;

/// The name of the first element that is no declaration.
std::string root_name(std::string_view head) {
    for (std::size_t at = head.find('<'); at != std::string_view::npos && at + 1 < head.size(); at = head.find('<', at + 1)) {
        if (head[at + 1] == '?' || head[at + 1] == '!') continue;
        return std::string(head.substr(at + 1, head.find_first_of(" \t\r\n/>", at) - at - 1));
    }
    return {};
}

bool is_whole_part(ZipArchive& archive, const std::string& part) {
    std::string head;
    std::string tail;
    const auto read = archive.read(part, [&](std::string_view chunk) {
        if (head.size() < kHeadBytes) head += chunk.substr(0, kHeadBytes - head.size());
        tail += chunk.substr(chunk.size() - std::min(chunk.size(), kTailBytes));
        if (tail.size() > kTailBytes) tail.erase(0, tail.size() - kTailBytes);
        return true;
    });
    const std::string root = root_name(head);
    const auto last = tail.find_last_not_of(" \t\r\n");
    if (!read || root.empty() || last == std::string::npos) return false;
    tail.resize(last + 1);
    const bool is_one_tag = std::ranges::count(head, '<') <= 2 && tail.ends_with("/>");
    return is_one_tag || tail.ends_with("</" + root + ">");
}

}  // namespace

bool is_whole_workbook(const std::filesystem::path& path) {
    auto archive = ZipArchive::open(path, {.max_file_bytes = UINT64_MAX, .max_unpacked_bytes = UINT64_MAX, .max_ratio = 1e9});
    if (!archive) return false;
    return std::ranges::all_of(archive->parts(), [&](const std::string& part) { return is_whole_part(*archive, part); });
}

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/zip_archive.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <map>

#include "platform/documents/file_error.hpp"
#include "platform/documents/file_sniff.hpp"

namespace lunxun::documents {
namespace {

constexpr std::uint64_t kMaxParts = 20'000;
constexpr std::uint64_t kRatioFloorBytes = 16ULL << 20;
constexpr unsigned long kEncryptedFlag = 1;

struct Part {
    std::string name;
    unz64_file_pos position{};
    std::uint64_t packed_bytes = 0;
    bool is_encrypted = false;
};

struct CloseZip {
    void operator()(void* file) const { unzClose(file); }
};
using ZipHandle = std::unique_ptr<void, CloseZip>;

std::string lookup_name(std::string_view name) {
    std::string lowered;
    for (char c : name) {
        if (c == '\\') c = '/';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        lowered += c;
    }
    lowered.erase(0, std::min(lowered.find_first_not_of('/'), lowered.size()));
    return lowered;
}

}  // namespace

struct ZipArchive::State {
    std::filesystem::path path;
    ReadLimits limits;
    ZipHandle file;
    std::map<std::string, Part, std::less<>> parts;
    std::vector<std::string> order;
    std::uint64_t unpacked_bytes = 0;

    Result<void> list_parts();
    Result<void> count(const Part& part, std::uint64_t part_bytes, std::uint64_t chunk_bytes);
};

ZipArchive::ZipArchive(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(const std::filesystem::path& path, const ReadLimits& limits) {
    if (auto checked = check_size(path, limits.max_file_bytes); !checked) return checked.error();
    const FileKind kind = sniff(path);
    if (kind != FileKind::zip) return refusal_of(kind, path);
    auto state = std::make_unique<State>();
    state->path = path;
    state->limits = limits;
    state->file.reset(unzOpen64(path.c_str()));
    if (!state->file) return file_error(ErrorCode::corrupt, "documents.truncated", path);
    if (auto listed = state->list_parts(); !listed) return listed.error();
    return ZipArchive(std::move(state));
}

Result<void> ZipArchive::State::list_parts() {
    std::array<char, 1024> name{};
    for (int at = unzGoToFirstFile(file.get()); at != UNZ_END_OF_LIST_OF_FILE; at = unzGoToNextFile(file.get())) {
        unz_file_info64 about{};
        Part part;
        if (at != UNZ_OK || unzGetCurrentFileInfo64(file.get(), &about, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK ||
            unzGetFilePos64(file.get(), &part.position) != UNZ_OK) {
            return file_error(ErrorCode::corrupt, "documents.truncated", path);
        }
        if (order.size() >= kMaxParts) return file_error(ErrorCode::limit_exceeded, "documents.too_many_parts", path, {{"limit", std::to_string(kMaxParts)}});
        part.name = name.data();
        part.packed_bytes = about.compressed_size;
        part.is_encrypted = (about.flag & kEncryptedFlag) != 0;
        order.push_back(part.name);
        parts.try_emplace(lookup_name(part.name), part);
    }
    return {};
}

const std::filesystem::path& ZipArchive::path() const { return state_->path; }

bool ZipArchive::has(std::string_view part) const { return state_->parts.contains(lookup_name(part)); }

std::vector<std::string> ZipArchive::parts() const { return state_->order; }

Result<void> ZipArchive::State::count(const Part& part, std::uint64_t part_bytes, std::uint64_t chunk_bytes) {
    unpacked_bytes += chunk_bytes;
    if (unpacked_bytes > limits.max_unpacked_bytes) {
        return file_error(ErrorCode::limit_exceeded, "documents.unpacked_too_large", path,
                          {{"limit_mib", std::to_string(limits.max_unpacked_bytes >> 20)}});
    }
    const double packed = static_cast<double>(std::max<std::uint64_t>(part.packed_bytes, 1));
    if (part_bytes > kRatioFloorBytes && static_cast<double>(part_bytes) / packed > limits.max_ratio) {
        return file_error(ErrorCode::limit_exceeded, "documents.zip_bomb", path, {{"part", part.name}});
    }
    return {};
}

Result<void> ZipArchive::read(std::string_view name, const std::function<bool(std::string_view)>& take) {
    State& state = *state_;
    const auto found = state.parts.find(lookup_name(name));
    if (found == state.parts.end()) return file_error(ErrorCode::corrupt, "documents.missing_part", state.path, {{"part", std::string(name)}});
    const Part& part = found->second;
    if (part.is_encrypted) return file_error(ErrorCode::invalid_input, "documents.password_protected", state.path);
    const auto damaged = [&] { return file_error(ErrorCode::corrupt, "documents.damaged_zip", state.path, {{"part", part.name}}); };

    if (unzGoToFilePos64(state.file.get(), &part.position) != UNZ_OK || unzOpenCurrentFile(state.file.get()) != UNZ_OK) return damaged();
    struct Closer {
        void* file;
        ~Closer() { unzCloseCurrentFile(file); }
    } closer{state.file.get()};

    std::vector<char> buffer(64 << 10);
    std::uint64_t part_bytes = 0;
    while (true) {
        const int got = unzReadCurrentFile(state.file.get(), buffer.data(), static_cast<unsigned>(buffer.size()));
        if (got < 0) return damaged();
        if (got == 0) break;
        const auto bytes = static_cast<std::uint64_t>(got);
        part_bytes += bytes;
        if (auto counted = state.count(part, part_bytes, bytes); !counted) return counted;
        if (!take({buffer.data(), bytes})) return {};
    }
    // Closing tells whether the checksum agrees; the closer's second call then finds nothing open.
    return unzCloseCurrentFile(state.file.get()) == UNZ_OK ? Result<void>{} : damaged();
}

}  // namespace lunxun::documents

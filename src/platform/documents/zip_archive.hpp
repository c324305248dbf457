// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "platform/documents/cell.hpp"

namespace lunxun::documents {

/// The parts of a zip file, unpacked piece by piece under limits. Names are compared without case, as OPC demands.
class ZipArchive {
public:
    /// @error not_found, unavailable, limit_exceeded  as the codes say.
    /// @error invalid_input  not a zip file: an old .xls, a file protected by a password or something else.
    /// @error corrupt        a zip file without its end.
    static Result<ZipArchive> open(const std::filesystem::path& path, const ReadLimits& limits);

    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;
    ~ZipArchive();

    const std::filesystem::path& path() const;
    bool has(std::string_view part) const;
    /// In the order of the file.
    std::vector<std::string> parts() const;

    /// Gives the unpacked bytes of a part to `take` until it returns false or the part ends; checks its checksum at the end.
    /// @error corrupt, limit_exceeded, invalid_input (an encrypted part)
    Result<void> read(std::string_view part, const std::function<bool(std::string_view)>& take);

private:
    struct State;
    explicit ZipArchive(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "platform/documents/zip_archive.hpp"

namespace lunxun::documents {

/// The texts of a workbook that its cells refer to by number, one after another in one block.
class SharedStrings {
public:
    static Result<SharedStrings> read(ZipArchive& archive, std::string_view part, const ReadLimits& limits);

    SharedStrings() = default;
    std::optional<std::string_view> find(std::uint64_t number) const;

private:
    friend class SharedStringsHandler;

    std::string block_;
    std::vector<std::uint32_t> ends_;
};

}  // namespace lunxun::documents

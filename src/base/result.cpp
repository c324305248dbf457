// SPDX-License-Identifier: Apache-2.0
#include "base/result.hpp"

#include <array>

namespace lunxun {
namespace {

constexpr std::array kErrorCodes{
    ErrorCodeEntry{ErrorCode::invalid_input, "invalid_input", 422, 2},
    ErrorCodeEntry{ErrorCode::not_found, "not_found", 404, 3},
    ErrorCodeEntry{ErrorCode::conflict, "conflict", 409, 4},
    ErrorCodeEntry{ErrorCode::unauthenticated, "unauthenticated", 401, 5},
    ErrorCodeEntry{ErrorCode::forbidden, "forbidden", 403, 5},
    ErrorCodeEntry{ErrorCode::quota_exhausted, "quota_exhausted", 409, 6},
    ErrorCodeEntry{ErrorCode::infeasible, "infeasible", 409, 7},
    ErrorCodeEntry{ErrorCode::cancelled, "cancelled", 409, 8},
    ErrorCodeEntry{ErrorCode::unavailable, "unavailable", 503, 9},
    ErrorCodeEntry{ErrorCode::corrupt, "corrupt", 500, 10},
    ErrorCodeEntry{ErrorCode::newer_version, "newer_version", 500, 11},
    ErrorCodeEntry{ErrorCode::limit_exceeded, "limit_exceeded", 413, 12},
};

}  // namespace

const ErrorCodeEntry& entry_of(ErrorCode code) {
    for (const auto& entry : kErrorCodes)
        if (entry.code == code) return entry;
    assert(false && "every code stands in the table");
    return kErrorCodes.front();
}

}  // namespace lunxun

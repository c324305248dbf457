// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.hpp"

namespace lunxun {

/// What a caller can answer. The table below maps each code to its HTTP status and exit code.
enum class ErrorCode {
    invalid_input,
    not_found,
    conflict,
    unauthenticated,
    forbidden,
    quota_exhausted,
    infeasible,
    cancelled,
    unavailable,
    corrupt,
    newer_version,
    limit_exceeded,
};

struct ErrorCodeEntry {
    ErrorCode code;
    std::string_view name;
    int http_status;
    int exit_code;
};

/// The one table of error codes: wire name, HTTP status, exit code of the command line.
const ErrorCodeEntry& entry_of(ErrorCode code);

/// One error of a form field or a cell.
struct FieldError {
    std::string field;
    Message message;
};

/// Why a use case refused. `message` names the thing, its value and a way out.
struct Error {
    ErrorCode code = ErrorCode::invalid_input;
    Message message;
    std::vector<FieldError> fields;

    static Error of(ErrorCode code, std::string key, MessageValues values = {}) {
        return Error{code, Message{std::move(key), std::move(values)}, {}};
    }
};

/// A value, or the error that a caller can answer.
template <class T>
class [[nodiscard]] Result : public std::expected<T, Error> {
public:
    using std::expected<T, Error>::expected;
    Result(Error error) : std::expected<T, Error>(std::unexpect, std::move(error)) {}
};

template <>
class [[nodiscard]] Result<void> : public std::expected<void, Error> {
public:
    using std::expected<void, Error>::expected;
    Result(Error error) : std::expected<void, Error>(std::unexpect, std::move(error)) {}
};

}  // namespace lunxun

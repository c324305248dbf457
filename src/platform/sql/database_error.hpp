// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace lunxun::sql {

/// A failure of the database that no caller can answer; caught where every such failure is
/// (command line main, job runner, HTTP dispatcher).
class DatabaseError : public std::runtime_error {
public:
    enum class Kind { unique_violation, foreign_key_violation, check_violation, disk_full, corrupt, busy, unavailable, other };

    DatabaseError(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
    Kind kind() const { return kind_; }

private:
    Kind kind_;
};

}  // namespace lunxun::sql

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lunxun::sql {

/// The rows of one query, read one after another; each engine has its own. Columns count from 0.
/// A view returned by `text` lives until the next call of `next`.
class Cursor {
public:
    virtual ~Cursor() = default;
    virtual const std::vector<std::string>& columns() const = 0;
    virtual bool next() = 0;
    virtual bool is_null(std::size_t column) const = 0;
    virtual std::int64_t integer(std::size_t column) const = 0;
    virtual double real(std::size_t column) const = 0;
    virtual std::string_view text(std::size_t column) const = 0;
};

/// Rows going into one table in bulk: the fields of a row in the order of the columns, then `end_row`.
class BulkWriter {
public:
    virtual ~BulkWriter() = default;
    virtual void put_null() = 0;
    virtual void put(std::int64_t value) = 0;
    virtual void put(double value) = 0;
    virtual void put(std::string_view value) = 0;
    virtual void end_row() = 0;
    /// Sends what is still buffered. Without it nothing is promised to be written.
    virtual void finish() = 0;
};

}  // namespace lunxun::sql

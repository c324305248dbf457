// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/issue.hpp"

namespace lunxun::intake {

/// What a cell that names a row of another sheet means.
struct Found {
    enum class Kind { one, none, several, refused } kind = Kind::none;
    std::int64_t id = 0;                  ///< one
    bool is_by_former_name = false;       ///< one
    std::string name;                     ///< one: the present name
    std::vector<std::string> candidates;  ///< several: codes with names
    RowPlace refused_at;                  ///< refused: the row that would have brought it
};

/// Rows of one table by code, name and former name; names are compared narrow, without blanks.
///
/// A code goes before a name, a name before a former one; two rows of one name are `several`.
class ReferenceIndex {
public:
    void add(std::int64_t id, std::string_view code, std::string_view name);
    /// A name or code of old; a present one of the same words goes before it.
    void add_former(std::int64_t id, std::string_view name_or_code);
    /// Remembers a row that was refused, so that those who refer to it can be told.
    void add_refused(RowPlace place, std::string_view code, std::string_view name);

    Found find(std::string_view text) const;

private:
    struct Entry {
        std::string code;
        std::string name;
    };
    using Ids = std::unordered_map<std::string, std::vector<std::int64_t>>;

    Found found(const std::vector<std::int64_t>& ids, bool is_by_former_name) const;

    std::unordered_map<std::int64_t, Entry> entries_;
    Ids codes_;
    Ids names_;
    Ids former_;
    std::unordered_map<std::string, RowPlace> refused_;
};

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lunxun::sql {

/// A stretch of SQL text. `quoted` is a literal or a quoted name with its marks, `comment` either kind of
/// comment, `word` a name or key word, `parameter` a `:name`, `mark` one other character or a `::`.
struct Piece {
    enum class Kind { word, parameter, quoted, comment, mark } kind;
    std::string_view text;
};

/// The whole text in pieces: joined, they give it back. Dollar quotes and nested comments are not read.
std::vector<Piece> pieces_of(std::string_view sql);

/// The statements of a script, without comments and without the semicolons between them.
std::vector<std::string> statements_of(std::string_view script);

/// A query with `$1`, `$2` for its parameters, and the names in that order, each once.
struct NumberedQuery {
    std::string text;
    std::vector<std::string> names;
};
NumberedQuery number_parameters(std::string_view query);

/// The types of a migration as PostgreSQL must read them to order text as SQLite does, whatever the locale
/// of the server: `text` becomes `text collate "C"`.
std::string types_for_postgresql(std::string_view script);

}  // namespace lunxun::sql

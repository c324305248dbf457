// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/sql_text.hpp"

#include <algorithm>

namespace lunxun::sql {
namespace {

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::size_t after_word(std::string_view sql, std::size_t from) {
    while (from < sql.size() && is_word(sql[from])) ++from;
    return from;
}

/// A doubled mark inside reads as two literals side by side, which joins to the same text.
std::size_t after(std::string_view sql, std::size_t from, std::string_view end) {
    const auto found = sql.find(end, from);
    return found == std::string_view::npos ? sql.size() : found + end.size();
}

Piece piece_at(std::string_view sql, std::size_t at) {
    const auto cut = [&](Piece::Kind kind, std::size_t end) { return Piece{kind, sql.substr(at, end - at)}; };
    const char c = sql[at];
    const auto two = sql.substr(at, 2);
    if (two == "--") return cut(Piece::Kind::comment, after(sql, at + 2, "\n"));
    if (two == "/*") return cut(Piece::Kind::comment, after(sql, at + 2, "*/"));
    if (c == '\'' || c == '"') return cut(Piece::Kind::quoted, after(sql, at + 1, sql.substr(at, 1)));
    if (two == "::") return cut(Piece::Kind::mark, at + 2);
    if (c == ':' && two.size() == 2 && is_word(two[1])) return cut(Piece::Kind::parameter, after_word(sql, at + 1));
    if (is_word(c)) return cut(Piece::Kind::word, after_word(sql, at));
    return cut(Piece::Kind::mark, at + 1);
}

void add_statement(std::vector<std::string>& statements, std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first != std::string::npos) statements.push_back(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
    text.clear();
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view sql) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < sql.size(); at += pieces.back().text.size()) pieces.push_back(piece_at(sql, at));
    return pieces;
}

std::vector<std::string> statements_of(std::string_view script) {
    std::vector<std::string> statements;
    std::string text;
    for (const auto& piece : pieces_of(script)) {
        if (piece.kind == Piece::Kind::mark && piece.text == ";")
            add_statement(statements, text);
        else if (piece.kind != Piece::Kind::comment)
            text += piece.text;
    }
    add_statement(statements, text);
    return statements;
}

NumberedQuery number_parameters(std::string_view query) {
    NumberedQuery numbered;
    for (const auto& piece : pieces_of(query)) {
        if (piece.kind != Piece::Kind::parameter) {
            numbered.text += piece.text;
            continue;
        }
        const auto name = piece.text.substr(1);
        const auto found = std::ranges::find(numbered.names, name);
        numbered.text += "$" + std::to_string(found - numbered.names.begin() + 1);
        if (found == numbered.names.end()) numbered.names.emplace_back(name);
    }
    return numbered;
}

std::string types_for_postgresql(std::string_view script) {
    std::string text;
    for (const auto& piece : pieces_of(script)) {
        text += piece.text;
        if (piece.kind == Piece::Kind::word && piece.text == "text") text += " collate \"C\"";
    }
    return text;
}

}  // namespace lunxun::sql

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/result.hpp"

namespace lunxun::documents {

/// What a text is in an official document (GB/T 9704-2012), and so the kind of letters it is set in.
enum class Typeface {
    body,        ///< FangSong
    title,       ///< XiaoBiaoSong
    heading,     ///< Hei, first level
    subheading,  ///< Kai, second level
    figures,     ///< Song: page numbers and tables
};

/// Families installed on this machine for each typeface. The fonts the standard names are not free; where they are missing
/// Noto Serif CJK SC and Noto Sans CJK SC stand in, and where those are missing any font that covers Chinese.
struct FontSet {
    struct Font {
        std::string family;
        bool is_bold = false;
    };

    Font body;
    Font title;
    Font heading;
    Font subheading;
    Font figures;

    const Font& of(Typeface face) const;
};

/// Looked up once in a process.
/// @error unavailable  no installed font covers Chinese; the message names the package to install.
const Result<FontSet>& installed_fonts();

}  // namespace lunxun::documents

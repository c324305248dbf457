// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "platform/documents/xml_stream.hpp"

namespace lunxun::documents {

/// Joins the runs of one text (`si` or `is`): direct `t` and those of `r`; phonetic runs (`rPh`) are left out.
/// Blanks at both ends of a `t` count only under xml:space="preserve", as in Excel. Feed it every element below the
/// text's own; it keeps its own depth.
class RichText {
public:
    /// Where the text goes, appended; cleared by the caller.
    explicit RichText(std::string& into) : into_(into) {}

    void start(std::string_view local, const XmlAttributes& attributes);
    void end(std::string_view local);
    void text(std::string_view chars);

private:
    std::string& into_;
    std::size_t run_start_ = 0;
    int phonetic_depth_ = 0;
    bool is_in_t_ = false;
    bool is_preserved_ = false;
};

/// Drops XML blanks at both ends of what stands behind `from`, unless preserved, and decodes `_x000D_` escapes there.
void finish_text(std::string& text, std::size_t from, bool is_preserved);

bool is_space_preserved(const XmlAttributes& attributes);

}  // namespace lunxun::documents

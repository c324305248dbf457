// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <filesystem>
#include <string>

namespace lunxun::test {

/// The words of a PDF without blanks and line ends, where a long word may be broken.
inline std::string pdf_words(const std::filesystem::path& path) {
    std::string text;
    std::FILE* pipe = popen(("pdftotext -layout " + path.string() + " -").c_str(), "r");
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
        if (c != ' ' && c != '\n' && c != '\f') text += static_cast<char>(c);
    }
    pclose(pipe);
    return text;
}

}  // namespace lunxun::test

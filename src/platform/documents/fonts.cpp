// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/fonts.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <set>
#include <string_view>

namespace lunxun::documents {
namespace {

constexpr const char* kSerif = "Noto Serif CJK SC";
constexpr const char* kSans = "Noto Sans CJK SC";
constexpr const char* kPackage = "fonts-noto-cjk";

struct Destroy {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};

/// Every family name, in every language, of the fonts that cover simplified Chinese.
std::set<std::string> chinese_families() {
    const std::unique_ptr<FcPattern, Destroy> wanted(FcPatternBuild(nullptr, FC_LANG, FcTypeString, "zh-cn", nullptr));
    const std::unique_ptr<FcObjectSet, Destroy> objects(FcObjectSetBuild(FC_FAMILY, nullptr));
    std::set<std::string> families;
    if (!wanted || !objects) return families;
    const std::unique_ptr<FcFontSet, Destroy> fonts(FcFontList(nullptr, wanted.get(), objects.get()));
    for (int i = 0; fonts && i < fonts->nfont; ++i) {
        FcChar8* family = nullptr;
        for (int name = 0; FcPatternGetString(fonts->fonts[i], FC_FAMILY, name, &family) == FcResultMatch; ++name) {
            families.insert(reinterpret_cast<const char*>(family));
        }
    }
    return families;
}

FontSet::Font pick(const std::set<std::string>& installed, std::initializer_list<const char*> wished, FontSet::Font otherwise) {
    for (const char* family : wished) {
        if (installed.contains(family)) return {family, false};
    }
    return installed.contains(otherwise.family) ? otherwise : FontSet::Font{*installed.begin(), otherwise.is_bold};
}

Result<FontSet> find_fonts() {
    const auto installed = chinese_families();
    if (installed.empty()) return Error::of(ErrorCode::unavailable, "documents.no_chinese_font", {{"package", kPackage}});
    FontSet fonts;
    fonts.body = pick(installed, {"FangSong_GB2312", "FangSong", "STFangsong", "FZFangSong-Z02"}, {kSerif, false});
    fonts.title = pick(installed, {"FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "STZhongsong"}, {kSerif, true});
    fonts.heading = pick(installed, {"SimHei", "STHeiti"}, {kSans, true});
    fonts.subheading = pick(installed, {"KaiTi_GB2312", "KaiTi", "STKaiti", "AR PL UKai CN"}, {kSerif, true});
    fonts.figures = pick(installed, {"SimSun", "STSong"}, {kSerif, false});
    return fonts;
}

}  // namespace

const FontSet::Font& FontSet::of(Typeface face) const {
    switch (face) {
        case Typeface::title: return title;
        case Typeface::heading: return heading;
        case Typeface::subheading: return subheading;
        case Typeface::figures: return figures;
        default: return body;
    }
}

const Result<FontSet>& installed_fonts() {
    // Never destroyed: a job may still write papers while the program ends.
    static const auto& found = *new const Result<FontSet>(find_fonts());
    return found;
}

}  // namespace lunxun::documents

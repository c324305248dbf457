// SPDX-License-Identifier: Apache-2.0
#include "platform/text/pinyin.hpp"

#include <toml++/toml.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>
#include <mutex>
#include <stdexcept>
#include <unordered_map>

#include "platform/text/script.hpp"
#include "text/data.hpp"

namespace lunxun::text {
namespace {

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    return text.toUTF8String(result);
}

bool is_han(UChar32 letter) {
    return u_hasBinaryProperty(letter, UCHAR_IDEOGRAPHIC) != 0;
}

std::unique_ptr<icu::Transliterator> transliterator(const char* id) {
    UErrorCode code = U_ZERO_ERROR;
    UParseError where;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, where, code));
    if (U_FAILURE(code) != 0) throw std::runtime_error("ICU cannot transliterate " + std::string(id) + ": " + u_errorName(code));
    return made;
}

/// The u with dots, with or without a tone, as it is typed.
void type_u_with_dots(icu::UnicodeString& reading) {
    for (const UChar32 letter : {0x00FC, 0x01D6, 0x01D8, 0x01DA, 0x01DC}) reading.findAndReplace(icu::UnicodeString(letter), icu::UnicodeString(u'v'));
}

/// The readings of one position in a name. ICU needs about 50 us a character, so each is asked for once.
class Readings {
public:
    Readings(const char* id, const toml::table& exceptions) : to_latin_(transliterator(id)), to_ascii_(transliterator("Latin-ASCII; Lower")) {
        for (const auto& [text, reading] : exceptions) known_[std::string(text.str())] = reading.value<std::string>().value();
    }

    bool has(const icu::UnicodeString& text) const { return known_.contains(utf8(text)); }

    const std::string& of(const icu::UnicodeString& text) {
        const auto key = utf8(text);
        if (const auto found = known_.find(key); found != known_.end()) return found->second;
        auto reading = text;
        to_latin_->transliterate(reading);
        type_u_with_dots(reading);
        to_ascii_->transliterate(reading);
        return known_[key] = utf8(reading.trim());
    }

private:
    std::unique_ptr<icu::Transliterator> to_latin_;
    std::unique_ptr<icu::Transliterator> to_ascii_;
    std::unordered_map<std::string, std::string> known_;
};

struct NameReadings {
    std::mutex mutex;
    Readings surname;
    Readings given;

    explicit NameReadings(const toml::table& data)
        : surname("Han-Latin/Names", *data["surname"].as_table()), given("Han-Latin", *data["given"].as_table()) {}
};

NameReadings& readings() {
    static NameReadings all(toml::parse(data::name_readings));
    return all;
}

/// Parts the syllables of a name with spaces, also where letters and marks stand between characters.
class Speller {
public:
    void add(const std::string& reading) {
        part();
        spelled_ += reading;
        is_inside_word_ = false;
    }
    void add_letter(UChar32 letter) {
        if (!is_inside_word_) part();
        is_inside_word_ = true;
        spelled_ += utf8(icu::UnicodeString(letter).toLower());
    }
    void end_word() { is_inside_word_ = false; }
    const std::string& spelled() const { return spelled_; }

private:
    void part() {
        if (!spelled_.empty()) spelled_ += ' ';
    }

    std::string spelled_;
    bool is_inside_word_ = false;
};

}  // namespace

std::string pinyin(std::string_view name) {
    const auto text = icu::UnicodeString::fromUTF8(simplified(narrow(name)));
    auto& known = readings();
    const std::scoped_lock lock(known.mutex);
    Speller speller;
    std::int32_t at = 0;
    if (text.countChar32() > 2 && known.surname.has(text.tempSubString(0, 2))) {
        speller.add(known.surname.of(text.tempSubString(0, 2)));
        at = 2;
    }
    for (bool is_first = at == 0; at < text.length(); at = text.moveIndex32(at, 1), is_first = false) {
        const UChar32 letter = text.char32At(at);
        if (is_han(letter))
            speller.add((is_first ? known.surname : known.given).of(icu::UnicodeString(letter)));
        else if (u_isalnum(letter) != 0)
            speller.add_letter(letter);
        else
            speller.end_word();
    }
    return speller.spelled();
}

std::string initials(std::string_view name) {
    std::string letters;
    bool is_start = true;
    for (const char c : pinyin(name)) {
        if (is_start) letters += c;
        is_start = c == ' ';
    }
    return letters;
}

}  // namespace lunxun::text

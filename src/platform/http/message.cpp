// SPDX-License-Identifier: Apache-2.0
#include "platform/http/message.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace lunxun::http {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 5> kMethods{{{Method::get, "GET"},
                                                                       {Method::post, "POST"},
                                                                       {Method::put, "PUT"},
                                                                       {Method::patch, "PATCH"},
                                                                       {Method::delete_, "DELETE"}}};

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

std::optional<int> hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char l = lower(c);
    if (l >= 'a' && l <= 'f') return l - 'a' + 10;
    return std::nullopt;
}

std::optional<std::string> unescape(std::string_view text, bool plus_is_blank) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus_is_blank) {
            plain += ' ';
        } else if (text[i] == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            const auto high = hex(text[i + 1]);
            const auto low = hex(text[i + 2]);
            if (!high || !low) return std::nullopt;
            plain += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

}  // namespace

std::string_view to_string(Method method) {
    return kMethods[static_cast<std::size_t>(method)].second;
}

std::optional<Method> method_of(std::string_view name) {
    for (const auto& [method, known] : kMethods)
        if (known == name) return method;
    return std::nullopt;
}

bool HeaderLess::operator()(std::string_view a, std::string_view b) const {
    return std::ranges::lexicographical_compare(a, b, {}, lower, lower);
}

std::string_view Request::header(std::string_view name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

std::optional<std::string> Request::cookie(std::string_view name) const {
    auto rest = header("Cookie");
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        auto one = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        while (one.starts_with(' ')) one.remove_prefix(1);
        const auto equals = one.find('=');
        if (equals != std::string_view::npos && one.substr(0, equals) == name) return std::string(one.substr(equals + 1));
    }
    return std::nullopt;
}

std::optional<Target> parse_target(std::string_view target) {
    const auto mark = target.find('?');
    auto path = unescape(target.substr(0, mark), false);
    const bool leaves_root = !path || path->empty() || path->front() != '/' || path->find("/../") != std::string::npos ||
                             path->ends_with("/..") || path->find('\0') != std::string::npos;
    if (leaves_root) return std::nullopt;
    Target parsed{std::move(*path), {}};
    auto rest = mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1);
    while (!rest.empty()) {
        const auto end = std::min(rest.find('&'), rest.size());
        const auto one = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (one.empty()) continue;
        const auto equals = std::min(one.find('='), one.size());
        auto name = unescape(one.substr(0, equals), true);
        auto value = unescape(equals < one.size() ? one.substr(equals + 1) : std::string_view{}, true);
        if (!name || !value) return std::nullopt;
        parsed.query.emplace_back(std::move(*name), std::move(*value));
    }
    return parsed;
}

text::Locale locale_of(const Request& request) {
    const auto wish = request.header("Accept-Language");
    if (wish.starts_with("zh-TW") || wish.starts_with("zh-HK") || wish.starts_with("zh-Hant")) return text::Locale::zh_tw;
    if (wish.starts_with("en")) return text::Locale::en;
    return text::Locale::zh_cn;
}

}  // namespace lunxun::http

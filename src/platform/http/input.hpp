// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <map>
#include <set>

#include "platform/http/message.hpp"
#include "platform/json/codec.hpp"

/// An endpoint's input is one described struct: members named in the path come from it, the others from the
/// query (get, delete) or from the JSON body.
namespace lunxun::http {

using PathValues = std::map<std::string, std::string, std::less<>>;

/// A text of path or query as the JSON value that its member's type expects; decoding then judges it.
template <class T>
boost::json::value value_of_text(const std::string& text) {
    if constexpr (json::IsOptional<T>::value) {
        return value_of_text<typename T::value_type>(text);
    } else if constexpr (std::is_same_v<T, std::int64_t> || json::IsId<T>::value) {
        std::int64_t number = 0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failed == std::errc{} && end == text.data() + text.size()) return number;
    } else if constexpr (std::is_same_v<T, bool>) {
        if (text == "true" || text == "1") return true;
        if (text == "false" || text == "0") return false;
    } else if constexpr (std::is_same_v<T, double>) {
        double number = 0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failed == std::errc{} && end == text.data() + text.size()) return number;
    }
    return boost::json::string(text);
}

/// The query's `name=value` of one member; a list takes every repetition.
template <class T>
boost::json::value value_of_query(const Request& request, std::string_view name) {
    boost::json::value value(nullptr);
    for (const auto& [key, text] : request.query) {
        if (key != name) continue;
        if constexpr (json::IsVector<T>::value) {
            if (!value.is_array()) value = boost::json::array{};
            value.as_array().push_back(value_of_text<typename T::value_type>(text));
        } else {
            value = value_of_text<T>(text);
        }
    }
    if constexpr (json::IsVector<T>::value) {
        if (value.is_null()) value = boost::json::array{};
    }
    return value;
}

/// A JSON text as an object; an empty body is an empty object.
/// @error invalid_input  no JSON, nested deeper than 32, or no object.
Result<boost::json::object> parse_body(const std::string& body);

template <class In>
Result<boost::json::object> gather(const Request& request, const PathValues& path) {
    boost::json::object from;
    const bool has_body = request.method != Method::get && request.method != Method::delete_ && request.body_file.empty();
    if (has_body) {
        auto body = parse_body(request.body);
        if (!body) return body.error();
        from = std::move(*body);
    } else {
        for (const auto& [name, text] : request.query) from[name] = text;
    }
    json::for_each_member<In>([&](std::string_view name, auto pointer) {
        using Member = std::remove_reference_t<decltype(std::declval<In&>().*pointer)>;
        const auto in_path = path.find(name);
        if (in_path != path.end()) {
            from[name] = value_of_text<Member>(in_path->second);
        } else if (!has_body) {
            auto value = value_of_query<Member>(request, name);
            if (!value.is_null()) from[name] = std::move(value);
        }
    });
    return from;
}

/// @error invalid_input  every wrong field of path, query and body.
template <class In>
Result<In> decode_input(const Request& request, const PathValues& path) {
    auto from = gather<In>(request, path);
    if (!from) return from.error();
    return json::decode<In>(*from);
}

}  // namespace lunxun::http

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>

#include <cmath>
#include <cstdint>

#include "base/day.hpp"
#include "base/result.hpp"
#include "platform/json/traits.hpp"

/// JSON to described structs and back. Decoding names every wrong field at once; unknown fields are errors.
///
/// Wire forms: Day is "2027-04-12", Id a number, an enum its enumerator's name, an optional is absent or null.
namespace lunxun::json {

using FieldErrors = std::vector<FieldError>;

inline std::string joined(std::string_view path, std::string_view name) {
    return path.empty() ? std::string(name) : std::string(path) + "." + std::string(name);
}

inline void report(FieldErrors& errors, std::string_view path, std::string key, MessageValues values = {}) {
    errors.push_back({std::string(path), Message{std::move(key), std::move(values)}});
}

template <class T>
void decode_into(const boost::json::value& from, T& to, std::string_view path, FieldErrors& errors);

template <DescribedEnum T>
std::string enumerator_names() {
    std::string names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto e) { names += (names.empty() ? "" : ", ") + std::string(e.name); });
    return names;
}

template <DescribedEnum T>
std::optional<T> enumerator_of(std::string_view name) {
    std::optional<T> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto e) {
        if (name == e.name) found = e.value;
    });
    return found;
}

template <DescribedEnum T>
std::string_view name_of(T value) {
    std::string_view name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto e) {
        if (value == e.value) name = e.name;
    });
    return name;
}

namespace detail {

inline void decode_integer(const boost::json::value& from, std::int64_t& to, std::string_view path, FieldErrors& errors) {
    boost::json::error_code failed;
    const auto number = from.to_number<std::int64_t>(failed);
    if (failed || from.is_double()) report(errors, path, "json.expected_integer");
    else to = number;
}

template <class T>
void decode_vector(const boost::json::value& from, T& to, std::string_view path, FieldErrors& errors) {
    const auto* array = from.if_array();
    if (!array) return report(errors, path, "json.expected_list");
    to.clear();
    to.reserve(array->size());
    for (std::size_t i = 0; i < array->size(); ++i)
        decode_into((*array)[i], to.emplace_back(), std::string(path) + "[" + std::to_string(i) + "]", errors);
}

template <DescribedStruct T>
void decode_struct(const boost::json::value& from, T& to, std::string_view path, FieldErrors& errors) {
    const auto* object = from.if_object();
    if (!object) return report(errors, path, "json.expected_object");
    std::size_t known = 0;
    for_each_member<T>([&](std::string_view name, auto pointer) {
        using Member = std::remove_reference_t<decltype(to.*pointer)>;
        const auto* value = object->if_contains(name);
        known += value != nullptr;
        if (value && !(value->is_null() && IsOptional<Member>::value)) decode_into(*value, to.*pointer, joined(path, name), errors);
        else if (!IsOptional<Member>::value) report(errors, joined(path, name), "json.missing");
    });
    if (known == object->size()) return;
    for (const auto& field : *object) {
        bool is_known = false;
        for_each_member<T>([&](std::string_view name, auto) { is_known = is_known || name == std::string_view(field.key()); });
        if (!is_known) report(errors, joined(path, field.key()), "json.unknown_field");
    }
}

template <DescribedEnum T>
void decode_enum(const boost::json::value& from, T& to, std::string_view path, FieldErrors& errors) {
    const auto* text = from.if_string();
    const auto found = text ? enumerator_of<T>(*text) : std::nullopt;
    if (found) to = *found;
    else report(errors, path, "json.expected_one_of", {{"allowed", enumerator_names<T>()}});
}

}  // namespace detail

/// Reads `from` into `to`; what is wrong is added to `errors` under its path.
template <class T>
void decode_into(const boost::json::value& from, T& to, std::string_view path, FieldErrors& errors) {
    if constexpr (std::is_same_v<T, bool>) {
        if (from.is_bool()) to = from.get_bool();
        else report(errors, path, "json.expected_boolean");
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        detail::decode_integer(from, to, path, errors);
    } else if constexpr (std::is_same_v<T, double>) {
        boost::json::error_code failed;
        const auto number = from.is_number() ? from.to_number<double>(failed) : 0;
        if (!from.is_number() || failed || !std::isfinite(number)) report(errors, path, "json.expected_number");
        else to = number;
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (const auto* text = from.if_string()) to.assign(text->data(), text->size());
        else report(errors, path, "json.expected_text");
    } else if constexpr (std::is_same_v<T, Day>) {
        const auto* text = from.if_string();
        const auto day = text ? Day::parse(*text) : std::nullopt;
        if (day) to = *day;
        else report(errors, path, "json.expected_date");
    } else if constexpr (IsId<T>::value) {
        detail::decode_integer(from, to.value, path, errors);
    } else if constexpr (IsOptional<T>::value) {
        decode_into(from, to.emplace(), path, errors);
    } else if constexpr (IsVector<T>::value) {
        detail::decode_vector(from, to, path, errors);
    } else if constexpr (DescribedEnum<T>) {
        detail::decode_enum(from, to, path, errors);
    } else {
        detail::decode_struct(from, to, path, errors);
    }
}

/// @error invalid_input  every wrong field, with its path.
template <class T>
Result<T> decode(const boost::json::value& from) {
    T value{};
    Error error = Error::of(ErrorCode::invalid_input, "json.invalid_fields");
    decode_into(from, value, "", error.fields);
    if (!error.fields.empty()) return error;
    return value;
}

template <class T>
boost::json::value encode(const T& from) {
    if constexpr (std::is_same_v<T, Day>) {
        return boost::json::string(from.iso());
    } else if constexpr (IsId<T>::value) {
        return from.value;
    } else if constexpr (IsOptional<T>::value) {
        return from ? encode(*from) : boost::json::value(nullptr);
    } else if constexpr (IsVector<T>::value) {
        boost::json::array array;
        array.reserve(from.size());
        for (const auto& item : from) array.push_back(encode(item));
        return array;
    } else if constexpr (DescribedEnum<T>) {
        return boost::json::string(name_of(from));
    } else if constexpr (DescribedStruct<T>) {
        boost::json::object object;
        for_each_member<T>([&](std::string_view name, auto pointer) { object.emplace(name, encode(from.*pointer)); });
        return object;
    } else {
        return boost::json::value(from);
    }
}

}  // namespace lunxun::json

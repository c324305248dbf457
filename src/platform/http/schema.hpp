// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/core/demangle.hpp>
#include <boost/json.hpp>

#include <string>
#include <typeinfo>

#include "base/day.hpp"
#include "platform/json/traits.hpp"

/// JSON Schema (as OpenAPI 3.1 has it) of the types that travel; structs are named and referred to.
namespace lunxun::http {

/// The last part of the type's name: `lunxun::people::PersonPage` is `PersonPage`.
template <class T>
std::string schema_name() {
    auto name = boost::core::demangle(typeid(T).name());
    const auto colon = name.rfind(':');
    return colon == std::string::npos ? name : name.substr(colon + 1);
}

/// The schema of T; the structs that it names are added to `components`.
template <class T>
boost::json::object schema_of(boost::json::object& components) {
    using boost::json::object;
    if constexpr (std::is_same_v<T, bool>) return object{{"type", "boolean"}};
    else if constexpr (std::is_same_v<T, std::int64_t> || json::IsId<T>::value) return object{{"type", "integer"}, {"format", "int64"}};
    else if constexpr (std::is_same_v<T, double>) return object{{"type", "number"}};
    else if constexpr (std::is_same_v<T, std::string>) return object{{"type", "string"}};
    else if constexpr (std::is_same_v<T, Day>) return object{{"type", "string"}, {"format", "date"}};
    else if constexpr (json::IsOptional<T>::value) {
        auto inner = schema_of<typename T::value_type>(components);
        if (inner.contains("type")) inner["type"] = boost::json::array{inner["type"], "null"};
        else inner = object{{"anyOf", boost::json::array{inner, object{{"type", "null"}}}}};
        return inner;
    } else if constexpr (json::IsVector<T>::value) {
        return object{{"type", "array"}, {"items", schema_of<typename T::value_type>(components)}};
    } else if constexpr (json::DescribedEnum<T>) {
        boost::json::array names;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto e) { names.emplace_back(e.name); });
        return object{{"type", "string"}, {"enum", names}};
    } else {
        const auto name = schema_name<T>();
        if (!components.contains(name)) {
            components[name] = nullptr;  // stops a struct that holds itself from being walked for ever
            object properties;
            boost::json::array required;
            json::for_each_member<T>([&](std::string_view member, auto pointer) {
                using Member = std::remove_reference_t<decltype(std::declval<T&>().*pointer)>;
                properties[member] = schema_of<Member>(components);
                if (!json::IsOptional<Member>::value) required.emplace_back(member);
            });
            components[name] = object{{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
        }
        return object{{"$ref", "#/components/schemas/" + name}};
    }
}

}  // namespace lunxun::http

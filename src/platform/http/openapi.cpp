// SPDX-License-Identifier: Apache-2.0
#include "platform/http/openapi.hpp"

#include <algorithm>
#include <cctype>

namespace lunxun::http {
namespace {

using boost::json::array;
using boost::json::object;

struct FieldErrorView {
    std::string field;
    std::string key;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(FieldErrorView, (), (field, key, message))

struct ErrorView {
    std::string code;
    std::string key;
    std::string message;
    std::vector<FieldErrorView> fields;
    std::string request_id;
};
BOOST_DESCRIBE_STRUCT(ErrorView, (), (code, key, message, fields, request_id))

bool is_in_path(const std::string& path, std::string_view name) {
    return path.find("{" + std::string(name) + "}") != std::string::npos;
}

/// Splits the input struct: what stands in the path or query becomes parameters, the rest the body.
void add_input(object& operation, const Endpoint& endpoint, const object& input, object& components) {
    const auto name = std::string(input.at("$ref").as_string()).substr(std::string_view("#/components/schemas/").size());
    const auto& schema = components.at(name).as_object();
    const bool takes_file = endpoint.declaration.takes_file;
    const bool has_body = endpoint.method != Method::get && endpoint.method != Method::delete_ && !takes_file;
    const auto& required = schema.at("required").as_array();
    array parameters;
    object body_properties;
    array body_required;
    for (const auto& property : schema.at("properties").as_object()) {
        const boost::json::value key(property.key());
        const bool in_path = is_in_path(endpoint.path, property.key());
        const bool is_required = std::ranges::find(required, key) != required.end();
        if (in_path || !has_body) {
            parameters.push_back(object{{"name", key}, {"in", in_path ? "path" : "query"}, {"required", in_path || is_required}, {"schema", property.value()}});
        } else {
            body_properties[property.key()] = property.value();
            if (is_required) body_required.push_back(key);
        }
    }
    if (!parameters.empty()) operation["parameters"] = parameters;
    if (takes_file)
        operation["requestBody"] = object{{"required", true}, {"content", object{{"application/octet-stream", object{{"schema", object{{"type", "string"}, {"format", "binary"}}}}}}}};
    if (!has_body || body_properties.empty()) return;
    const object body{{"type", "object"}, {"properties", body_properties}, {"required", body_required}, {"additionalProperties", false}};
    operation["requestBody"] = object{{"required", true}, {"content", object{{"application/json", object{{"schema", body}}}}}};
}

object operation_of(const Endpoint& endpoint, object& components) {
    const auto [input, output] = endpoint.schemas(components);
    object operation{{"operationId", endpoint.declaration.name}, {"summary", endpoint.declaration.summary}, {"x-permission", endpoint.declaration.permission}};
    add_input(operation, endpoint, input, components);
    const auto as_json = [](const object& schema) { return object{{"application/json", object{{"schema", schema}}}}; };
    operation["responses"] = object{{"200", object{{"description", "Done."}, {"content", as_json(output)}}},
                                    {"default", object{{"description", "Refused."}, {"content", as_json(schema_of<ErrorView>(components))}}}};
    return operation;
}

void write_pretty(std::string& out, const boost::json::value& value, std::size_t depth) {
    const std::string indent((depth + 1) * 2, ' ');
    const std::string close = "\n" + std::string(depth * 2, ' ');
    if (const auto* fields = value.if_object(); fields && !fields->empty()) {
        const char* separator = "{\n";
        for (const auto& field : *fields) {
            out += separator + indent + boost::json::serialize(boost::json::string(field.key())) + ": ";
            write_pretty(out, field.value(), depth + 1);
            separator = ",\n";
        }
        out += close + "}";
    } else if (const auto* items = value.if_array(); items && !items->empty()) {
        const char* separator = "[\n";
        for (const auto& item : *items) {
            out += separator + indent;
            write_pretty(out, item, depth + 1);
            separator = ",\n";
        }
        out += close + "]";
    } else {
        out += boost::json::serialize(value);
    }
}

}  // namespace

boost::json::object openapi_of(const Router& router, std::string_view title, std::string_view version) {
    std::vector<const Endpoint*> sorted;
    for (const auto& endpoint : router.endpoints()) sorted.push_back(&endpoint);
    std::ranges::sort(sorted, {}, [](const Endpoint* e) { return std::pair(e->path, e->method); });
    object paths;
    object components;
    for (const auto* endpoint : sorted) {
        auto& path = paths[endpoint->path];
        if (path.is_null()) path = object{};
        std::string method(to_string(endpoint->method));
        std::ranges::transform(method, method.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        path.as_object()[method] = operation_of(*endpoint, components);
    }
    return object{{"openapi", "3.1.0"},
                  {"info", object{{"title", title}, {"version", version}}},
                  {"paths", paths},
                  {"components", object{{"schemas", components}}}};
}

std::string pretty(const boost::json::value& value) {
    std::string out;
    write_pretty(out, value, 0);
    return out + "\n";
}

}  // namespace lunxun::http

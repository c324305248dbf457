// SPDX-License-Identifier: Apache-2.0
#include "platform/http/router.hpp"

#include "platform/text/locale.hpp"

namespace lunxun::http {
namespace {

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        parts.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return parts;
}

bool is_placeholder(std::string_view part) {
    return part.size() > 2 && part.front() == '{' && part.back() == '}';
}

std::optional<PathValues> match(const std::string& pattern, const std::vector<std::string_view>& path) {
    const auto parts = segments(pattern);
    if (parts.size() != path.size()) return std::nullopt;
    PathValues values;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (is_placeholder(parts[i])) values.emplace(parts[i].substr(1, parts[i].size() - 2), path[i]);
        else if (parts[i] != path[i]) return std::nullopt;
    }
    return values;
}

constexpr std::size_t kMaxJsonDepth = 32;

}  // namespace

Result<boost::json::object> parse_body(const std::string& body) {
    if (body.empty()) return boost::json::object{};
    boost::json::parse_options options;
    options.max_depth = kMaxJsonDepth;
    boost::json::error_code failed;
    auto value = boost::json::parse(body, failed, {}, options);
    if (failed) return Error::of(ErrorCode::invalid_input, "json.malformed", {{"reason", failed.message()}});
    if (!value.is_object()) return Error::of(ErrorCode::invalid_input, "json.expected_object");
    return value.as_object();
}

Response json_response(const boost::json::value& value) {
    Response response;
    response.body = boost::json::serialize(value);
    return response;
}

Response error_response(const Error& error, const Request& request) {
    const auto locale = locale_of(request);
    boost::json::array fields;
    for (const auto& field : error.fields)
        fields.push_back(boost::json::object{
            {"field", field.field}, {"key", field.message.key}, {"message", text::render(field.message, locale)}});
    auto response = json_response(boost::json::object{{"code", entry_of(error.code).name},
                                                      {"key", error.message.key},
                                                      {"message", text::render(error.message, locale)},
                                                      {"fields", fields},
                                                      {"request_id", request.request_id}});
    response.status = entry_of(error.code).http_status;
    return response;
}

Router::Match Router::find(Method method, std::string_view path) const {
    const auto parts = segments(path);
    Match best;
    for (const auto& endpoint : endpoints_) {
        auto values = match(endpoint.path, parts);
        if (!values) continue;
        best.path_exists = true;
        // A path written out wins over one with placeholders.
        const bool is_better = !best.endpoint || values->size() < best.values.size();
        if (endpoint.method == method && is_better) {
            best.endpoint = &endpoint;
            best.values = std::move(*values);
        }
    }
    return best;
}

}  // namespace lunxun::http

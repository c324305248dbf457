// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "platform/http/input.hpp"
#include "platform/http/schema.hpp"

namespace lunxun::http {

/// Who asks, as the authoriser found out. Platform code does not look inside but for the name in the log.
struct Principal {
    std::int64_t account_id = 0;
    std::string account;
    std::string role;
    /// The unit at whose subtree the account may look; none: no unit, unless it sees everything.
    std::optional<std::int64_t> scope_unit_id;
    std::optional<std::int64_t> institution_id;
    std::optional<std::int64_t> person_id;
    bool sees_everything = false;
    std::int64_t sign_in_id = 0;
};

/// One call as a handler sees it.
struct Call {
    const Request& request;
    Principal principal;
    text::Locale locale = text::Locale::zh_cn;
    Response* response = nullptr;  ///< for cookies and headers beside the returned value
};

/// What an endpoint says of itself; OpenAPI, the permission test and the client come from it.
struct Declaration {
    std::string name;        ///< operationId, snake_case
    std::string permission;  ///< of the table of permissions; `public` for nobody, `signed_in` for everybody with an account
    std::string summary;
    std::size_t body_limit = 1 << 20;  ///< bytes
    bool takes_file = false;           ///< the body is a file as it is, the input comes from path and query
};

struct Endpoint {
    Method method = Method::get;
    std::string path;
    Declaration declaration;
    std::function<Response(const PathValues&, Call&)> answer;
    /// Writes the schemas of input and output into `components` and returns both.
    std::function<std::pair<boost::json::object, boost::json::object>(boost::json::object&)> schemas;
};

/// Nothing in, or nothing out.
struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

/// The error as every client reads it.
Response error_response(const Error& error, const Request& request);
Response json_response(const boost::json::value& value);

/// Decides whether the call may be made: fills the principal, or refuses.
using Authoriser = std::function<Result<Principal>(const Request&, const Declaration&)>;

/// The table of endpoints.
class Router {
public:
    /// `handler(const In&, Call&) -> Result<Out>`.
    template <class In, class Out, class Handler>
    void add(Method method, std::string path, Declaration declaration, Handler handler) {
        Endpoint endpoint{method, std::move(path), std::move(declaration), {}, {}};
        endpoint.answer = [handler](const PathValues& values, Call& call) -> Response {
            auto input = decode_input<In>(call.request, values);
            if (!input) return error_response(input.error(), call.request);
            Response response;
            call.response = &response;
            Result<Out> output = handler(*input, call);
            if (!output) return error_response(output.error(), call.request);
            if (response.body.empty() && !response.events) response.body = boost::json::serialize(json::encode(*output));
            return response;
        };
        endpoint.schemas = [](boost::json::object& components) {
            return std::pair{schema_of<In>(components), schema_of<Out>(components)};
        };
        endpoints_.push_back(std::move(endpoint));
    }

    struct Match {
        const Endpoint* endpoint = nullptr;
        PathValues values;
        bool path_exists = false;  ///< the path is known, the method is not
    };
    Match find(Method method, std::string_view path) const;

    const std::vector<Endpoint>& endpoints() const { return endpoints_; }

private:
    std::vector<Endpoint> endpoints_;
};

}  // namespace lunxun::http

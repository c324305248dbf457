// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "platform/http/assets.hpp"
#include "platform/http/router.hpp"

namespace lunxun::http {

/// What is written of each answered call: no query, no body, no personal data.
struct CallRecord {
    std::string request_id;
    std::string method;
    std::string endpoint;  ///< the declared path, so that ids of persons stay out of logs and metrics
    int status = 0;
    double seconds = 0;
    std::string account;
};

/// From request to answer: finds the endpoint, asks the authoriser, calls the handler, counts and records.
///
/// `/health` and `/metrics` are answered here, `/api/...` by the router, everything else by the assets.
class Dispatcher {
public:
    Dispatcher(Router router, Authoriser authoriser, Assets assets, std::function<void(const CallRecord&)> record);
    ~Dispatcher();
    Dispatcher(const Dispatcher&) = delete;
    Dispatcher& operator=(const Dispatcher&) = delete;

    std::size_t body_limit(Method method, const std::string& path) const;
    bool takes_file(Method method, const std::string& path) const;
    /// The refusal of a call whose body is not read yet; none: it may go on.
    std::optional<Response> admit(const Request& head) const;
    Response answer(const Request& request);
    const Router& router() const { return router_; }

private:
    struct Metrics;

    Response answer_api(const Request& request, CallRecord& record);

    Router router_;
    Authoriser authoriser_;
    Assets assets_;
    std::function<void(const CallRecord&)> record_;
    std::unique_ptr<Metrics> metrics_;
};

}  // namespace lunxun::http

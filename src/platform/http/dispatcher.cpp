// SPDX-License-Identifier: Apache-2.0
#include "platform/http/dispatcher.hpp"

#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace lunxun::http {
namespace {

constexpr std::size_t kBodyLimitElsewhere = 4096;  // bytes; assets take no body
const prometheus::Histogram::BucketBoundaries kSecondsBuckets{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

Response plain(int status, std::string text) {
    Response response;
    response.status = status;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    return response;
}

Response with_security_headers(Response response) {
    response.headers.try_emplace("Content-Security-Policy",
                                 "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-ancestors 'none'");
    response.headers.try_emplace("Referrer-Policy", "same-origin");
    return response;
}

}  // namespace

struct Dispatcher::Metrics {
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests =
        prometheus::BuildCounter().Name("lunxun_http_requests_total").Help("Answered calls.").Register(registry);
    prometheus::Family<prometheus::Histogram>& seconds =
        prometheus::BuildHistogram().Name("lunxun_http_request_seconds").Help("Seconds from request to answer.").Register(registry);

    void count(const CallRecord& record) {
        requests.Add({{"method", record.method}, {"endpoint", record.endpoint}, {"status", std::to_string(record.status)}}).Increment();
        seconds.Add({{"method", record.method}, {"endpoint", record.endpoint}}, kSecondsBuckets).Observe(record.seconds);
    }
};

Dispatcher::Dispatcher(Router router, Authoriser authoriser, Assets assets, std::function<void(const CallRecord&)> record)
    : router_(std::move(router)),
      authoriser_(std::move(authoriser)),
      assets_(std::move(assets)),
      record_(std::move(record)),
      metrics_(std::make_unique<Metrics>()) {}

Dispatcher::~Dispatcher() = default;

std::size_t Dispatcher::body_limit(Method method, const std::string& path) const {
    const auto found = router_.find(method, path);
    return found.endpoint ? found.endpoint->declaration.body_limit : kBodyLimitElsewhere;
}

bool Dispatcher::takes_file(Method method, const std::string& path) const {
    const auto found = router_.find(method, path);
    return found.endpoint && found.endpoint->declaration.takes_file;
}

std::optional<Response> Dispatcher::admit(const Request& head) const {
    const auto found = router_.find(head.method, head.path);
    if (!found.endpoint) return std::nullopt;
    const auto principal = authoriser_(head, found.endpoint->declaration);
    if (principal) return std::nullopt;
    return error_response(principal.error(), head);
}

Response Dispatcher::answer_api(const Request& request, CallRecord& record) {
    const auto found = router_.find(request.method, request.path);
    if (!found.endpoint) {
        const auto code = found.path_exists ? ErrorCode::invalid_input : ErrorCode::not_found;
        auto response = error_response(Error::of(code, found.path_exists ? "http.no_such_method" : "http.no_such_endpoint"), request);
        if (found.path_exists) response.status = 405;
        return response;
    }
    record.endpoint = found.endpoint->path;
    auto principal = authoriser_(request, found.endpoint->declaration);
    if (!principal) return error_response(principal.error(), request);
    record.account = principal->account;
    Call call{request, std::move(*principal), locale_of(request), nullptr};
    return found.endpoint->answer(found.values, call);
}

Response Dispatcher::answer(const Request& request) {
    if (request.path == "/health") return plain(200, "ok\n");
    if (request.path == "/metrics") return plain(200, prometheus::TextSerializer().Serialize(metrics_->registry.Collect()));
    if (!request.path.starts_with("/api/")) return with_security_headers(assets_.answer(request));

    CallRecord record{.request_id = request.request_id, .method = std::string(to_string(request.method)), .endpoint = "none", .status = 500, .seconds = 0, .account = ""};
    const auto started = std::chrono::steady_clock::now();
    auto response = answer_api(request, record);
    response.headers.try_emplace("Cache-Control", "no-store");
    record.status = response.status;
    record.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    metrics_->count(record);
    record_(record);
    return response;
}

}  // namespace lunxun::http

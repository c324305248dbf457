// SPDX-License-Identifier: Apache-2.0
#include "platform/http/connection.hpp"

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <array>
#include <random>

namespace lunxun::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;

constexpr std::chrono::milliseconds kPollInterval{400};
constexpr int kPollsBetweenHeartbeats = 30;
constexpr std::size_t kFirstBuffer = 4096;
constexpr std::size_t kSmallBody = 64 << 10;  // bytes that are read without asking who sends them
constexpr std::chrono::seconds kDrainTime{2};
constexpr std::size_t kDrainBytes = 8 << 20;

/// Awaits an operation whose error is an answer, not an exception.
auto into(beast::error_code& failed) {
    return asio::redirect_error(asio::use_awaitable, failed);
}

/// A file that goes with its request, unless the handler moved it away.
class PassingFile {
public:
    explicit PassingFile(std::filesystem::path path) : path_(std::move(path)) {}
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    ~PassingFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

std::string new_request_id() {
    static thread_local std::mt19937_64 random{std::random_device{}()};
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(random()));
    return text.data();
}

std::string event_text(const EventSource::Event& event) {
    std::string text = "event: " + event.name + "\n";
    std::string_view rest = event.data;
    while (true) {
        const auto end = std::min(rest.find('\n'), rest.size());
        text += "data: " + std::string(rest.substr(0, end)) + "\n";
        if (end == rest.size()) return text + "\n";
        rest.remove_prefix(end + 1);
    }
}

Response guarded_answer(const Application& application, Request& request) {
    try {
        return application.answer(request);
    } catch (const std::exception&) {
        Response response;
        response.status = 500;
        response.body = R"({"code":"internal","request_id":")" + request.request_id + "\"}";
        return response;
    }
}

}  // namespace

Connection::Connection(beast::tcp_stream stream, const ServerOptions& options, const Application& application, asio::thread_pool& workers,
                       const std::atomic<bool>& is_stopping)
    : stream_(std::move(stream)), options_(options), application_(application), workers_(workers), is_stopping_(is_stopping) {}

void Connection::close_if_idle() {
    beast::error_code ignored;
    if (is_idle_) stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
}

asio::awaitable<void> Connection::serve() {
    while (!is_stopping_ && co_await serve_one()) {
    }
    beast::error_code ignored;
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

asio::awaitable<bool> Connection::wait_for_request() {
    if (buffer_.size() > 0) co_return true;
    // An idle connection holds no buffer: it waits for one byte.
    buffer_ = beast::flat_buffer{};
    beast::error_code failed;
    stream_.expires_after(options_.idle_timeout);
    std::array<char, 1> first{};
    co_await stream_.async_read_some(asio::buffer(first), into(failed));
    if (failed) co_return false;
    buffer_.reserve(kFirstBuffer);
    buffer_.commit(asio::buffer_copy(buffer_.prepare(1), asio::buffer(first)));
    co_return true;
}

asio::awaitable<bool> Connection::read_head(HeadParser& head) {
    beast::error_code failed;
    head.header_limit(static_cast<std::uint32_t>(options_.header_limit));
    // The body's own limit is set once its endpoint is known.
    head.body_limit(boost::none);
    stream_.expires_after(options_.header_timeout);
    co_await wire::async_read_header(stream_, buffer_, head, into(failed));
    if (failed == wire::error::header_limit) co_await refuse(431, "header_too_large");
    else if (failed && failed != wire::error::end_of_stream && failed != beast::error::timeout) co_await refuse(400, "malformed_request");
    co_return !failed;
}

asio::awaitable<bool> Connection::admit(const HeadParser& head, const Request& request) {
    const auto announced = head.content_length();
    if (announced && *announced > application_.body_limit(request.method, request.path)) {
        co_await refuse(413, "body_too_large");
        co_await drain();
        co_return false;
    }
    const bool is_large = head.chunked() || (announced && *announced > kSmallBody);
    if (!application_.admit || !is_large) co_return true;
    auto refusal = co_await asio::co_spawn(
        workers_.get_executor(), [this, &request]() -> asio::awaitable<std::optional<Response>> { co_return application_.admit(request); }, asio::use_awaitable);
    if (!refusal) co_return true;
    co_await write(*refusal, false, false);
    co_await drain();
    co_return false;
}

asio::awaitable<void> Connection::drain() {
    std::array<char, kFirstBuffer> passing{};
    beast::error_code failed;
    std::size_t drained = 0;
    stream_.expires_after(kDrainTime);
    while (!failed && drained < kDrainBytes) drained += co_await stream_.async_read_some(asio::buffer(passing), into(failed));
}

asio::awaitable<bool> Connection::is_read(beast::error_code failed) {
    if (failed == wire::error::body_limit) {
        co_await refuse(413, "body_too_large");
        co_await drain();
    } else if (failed && failed != beast::error::timeout) {
        co_await refuse(400, "malformed_request");
    }
    co_return !failed;
}

asio::awaitable<bool> Connection::read_body(HeadParser& head, Request& request) {
    beast::error_code failed;
    BodyParser body(std::move(head));
    body.body_limit(application_.body_limit(request.method, request.path));
    stream_.expires_after(options_.body_timeout);
    co_await wire::async_read(stream_, buffer_, body, into(failed));
    request.body = std::move(body.get().body());
    co_return co_await is_read(failed);
}

asio::awaitable<bool> Connection::read_file(HeadParser& head, Request& request) {
    beast::error_code failed;
    FileParser body(std::move(head));
    body.body_limit(application_.body_limit(request.method, request.path));
    body.get().body().open(request.body_file.c_str(), beast::file_mode::write, failed);
    if (failed) {
        co_await refuse(503, "no_place_for_the_file");
        co_return false;
    }
    stream_.expires_after(options_.body_timeout);
    co_await wire::async_read(stream_, buffer_, body, into(failed));
    body.get().body().close();
    co_return co_await is_read(failed);
}

asio::awaitable<bool> Connection::serve_one() {
    is_idle_ = true;
    if (!co_await wait_for_request()) co_return false;
    is_idle_ = false;
    HeadParser head;
    if (!co_await read_head(head)) co_return false;
    const auto method = method_of(std::string_view(head.get().method_string()));
    const auto target = parse_target(std::string_view(head.get().target()));
    const bool is_head = head.get().method() == wire::verb::head;
    if (!target || (!method && !is_head)) {
        co_await refuse(target ? 405 : 400, target ? "method_not_allowed" : "malformed_target");
        co_return false;
    }
    Request request;
    request.method = method.value_or(Method::get);
    request.path = target->path;
    request.query = target->query;
    if (!fill(head, request) || !co_await admit(head, request)) co_return false;

    const bool keep_alive = head.get().keep_alive() && !is_head;
    const auto folder = application_.upload_folder ? application_.upload_folder(request.method, request.path) : std::filesystem::path{};
    if (folder.empty()) {
        if (!co_await read_body(head, request)) co_return false;
        co_await answer(request, keep_alive);
    } else {
        const PassingFile file(folder / request.request_id);
        request.body_file = file.path();
        if (!co_await read_file(head, request)) co_return false;
        co_await answer(request, keep_alive);
    }
    co_return keep_alive && stream_.socket().is_open();
}

bool Connection::fill(const HeadParser& head, Request& request) const {
    for (const auto& field : head.get()) request.headers.insert_or_assign(std::string(field.name_string()), std::string(field.value()));
    beast::error_code failed;
    const auto remote = stream_.socket().remote_endpoint(failed);
    if (failed) return false;
    request.remote_address = remote.address().to_string();
    request.request_id = new_request_id();
    return true;
}

asio::awaitable<void> Connection::answer(Request& request, bool keep_alive) {
    stream_.expires_never();
    auto response = co_await asio::co_spawn(
        workers_.get_executor(),
        [this, &request]() -> asio::awaitable<Response> { co_return guarded_answer(application_, request); }, asio::use_awaitable);
    response.headers["X-Request-Id"] = request.request_id;
    if (response.events) co_await write_events(response);
    else co_await write(response, keep_alive && !is_stopping_, false);
}

asio::awaitable<void> Connection::write(const Response& response, bool keep_alive, bool is_head) {
    wire::response<wire::string_body> message(static_cast<wire::status>(response.status), 11);
    message.set(wire::field::content_type, response.content_type);
    message.set("X-Content-Type-Options", "nosniff");
    for (const auto& [name, value] : response.headers) message.set(name, value);
    for (const auto& cookie : response.set_cookies) message.insert(wire::field::set_cookie, cookie);
    message.keep_alive(keep_alive);
    if (!is_head) message.body() = response.body;
    message.prepare_payload();
    beast::error_code failed;
    stream_.expires_after(options_.write_timeout);
    co_await wire::async_write(stream_, message, into(failed));
    if (failed || !keep_alive) stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, failed);
}

asio::awaitable<void> Connection::refuse(int status, std::string_view code) {
    Response response;
    response.status = status;
    response.body = R"({"code":")" + std::string(code) + "\"}";
    co_await write(response, false, false);
}

asio::awaitable<void> Connection::write_events(const Response& response) {
    beast::error_code failed;
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
    stream_.expires_after(options_.write_timeout);
    co_await asio::async_write(stream_, asio::buffer(head), into(failed));
    asio::steady_timer timer(stream_.get_executor());
    int quiet_polls = 0;
    while (!failed && !is_stopping_) {
        const auto events = co_await asio::co_spawn(
            workers_.get_executor(),
            [&]() -> asio::awaitable<std::vector<EventSource::Event>> { co_return response.events->poll(); }, asio::use_awaitable);
        std::string text;
        for (const auto& event : events) text += event_text(event);
        if (text.empty() && ++quiet_polls % kPollsBetweenHeartbeats == 0) text = ": still here\n\n";
        stream_.expires_after(options_.write_timeout);
        if (!text.empty()) co_await asio::async_write(stream_, asio::buffer(text), into(failed));
        if (failed || response.events->is_done()) break;
        timer.expires_after(kPollInterval);
        co_await timer.async_wait(into(failed));
    }
    beast::error_code ignored;
    stream_.socket().close(ignored);
}

}  // namespace lunxun::http

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <atomic>

#include "platform/http/server.hpp"

namespace lunxun::http {

/// One client's connection, on the thread of the connections. Answers run on `workers`.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(boost::beast::tcp_stream stream, const ServerOptions& options, const Application& application,
               boost::asio::thread_pool& workers, const std::atomic<bool>& is_stopping);

    /// Serves requests until the client leaves, breaks a limit, or the server stops.
    boost::asio::awaitable<void> serve();
    /// Ends the connection if it waits for a request.
    void close_if_idle();

private:
    using HeadParser = boost::beast::http::request_parser<boost::beast::http::empty_body>;
    using BodyParser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using FileParser = boost::beast::http::request_parser<boost::beast::http::file_body>;

    // Each returns false when the connection has to end.
    boost::asio::awaitable<bool> serve_one();
    boost::asio::awaitable<bool> wait_for_request();
    boost::asio::awaitable<bool> read_head(HeadParser& head);
    boost::asio::awaitable<bool> admit(const HeadParser& head, const Request& request);
    boost::asio::awaitable<bool> read_body(HeadParser& head, Request& request);
    boost::asio::awaitable<bool> read_file(HeadParser& head, Request& request);
    boost::asio::awaitable<bool> is_read(boost::beast::error_code failed);
    bool fill(const HeadParser& head, Request& request) const;
    /// Reads what a refused client still sends, for a while: closing on it would lose the answer.
    boost::asio::awaitable<void> drain();
    boost::asio::awaitable<void> answer(Request& request, bool keep_alive);
    boost::asio::awaitable<void> write(const Response& response, bool keep_alive, bool is_head);
    boost::asio::awaitable<void> refuse(int status, std::string_view code);
    boost::asio::awaitable<void> write_events(const Response& response);

    boost::beast::tcp_stream stream_;
    boost::beast::flat_buffer buffer_;
    const ServerOptions& options_;
    const Application& application_;
    boost::asio::thread_pool& workers_;
    const std::atomic<bool>& is_stopping_;
    bool is_idle_ = true;
};

}  // namespace lunxun::http

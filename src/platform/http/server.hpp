// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "platform/http/message.hpp"

namespace lunxun::http {

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0 takes a free one
    std::size_t workers = 2;
    std::size_t header_limit = 16 << 10;              ///< bytes
    std::chrono::seconds header_timeout{15};          ///< from the first byte to the end of the headers
    std::chrono::seconds body_timeout{120};           ///< for a whole body
    std::chrono::seconds idle_timeout{300};           ///< between two requests
    std::chrono::seconds write_timeout{60};
};

/// What the server asks of the program: how large a body may be, and the answer.
struct Application {
    /// Bytes that a body of this method and path may have; asked before the body is read.
    std::function<std::size_t(Method, const std::string& path)> body_limit;
    /// Called on a worker thread; a thrown exception becomes a 500 without its text.
    std::function<Response(Request&)> answer;
    /// Folder into which a body of this method and path is streamed; empty, or no function: bodies are held in memory.
    std::function<std::filesystem::path(Method, const std::string& path)> upload_folder = {};
    /// Asked before a large body is read, so that nobody sends megabytes in vain: an answer that ends the call, or none.
    std::function<std::optional<Response>(const Request& head)> admit = {};
};

/// HTTP/1.1 over Boost.Beast: one thread for the connections, workers for the answers.
class Server {
public:
    /// @error unavailable  the port is in use, or may not be opened.
    static Result<Server> start(const ServerOptions& options, Application application);

    Server(Server&&) noexcept;
    Server& operator=(Server&&) noexcept;
    /// Stops as `stop` does.
    ~Server();

    std::uint16_t port() const;
    /// Connections open now, the idle ones included.
    std::size_t connections() const;
    /// Takes no new connection, lets running answers end, closes the idle ones. Returns when all is closed.
    void stop();

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace lunxun::http

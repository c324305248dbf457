// SPDX-License-Identifier: Apache-2.0
#include "platform/http/server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "platform/http/connection.hpp"

namespace lunxun::http {
namespace asio = boost::asio;
using asio::ip::tcp;

namespace {
constexpr std::chrono::milliseconds kPauseWhenOutOfFiles{100};
}

struct Server::State {
    State(const ServerOptions& chosen, Application chosen_application)
        : options(chosen), application(std::move(chosen_application)), acceptor(io), workers(chosen.workers) {}

    Result<void> listen() {
        boost::system::error_code failed;
        const auto address = asio::ip::make_address(options.address, failed);
        const tcp::endpoint endpoint(address, options.port);
        if (!failed) acceptor.open(endpoint.protocol(), failed);
        if (!failed) acceptor.set_option(tcp::acceptor::reuse_address(true), failed);
        if (!failed) acceptor.bind(endpoint, failed);
        if (!failed) acceptor.listen(asio::socket_base::max_listen_connections, failed);
        if (!failed) return {};
        const bool is_used = failed == asio::error::address_in_use;
        return Error::of(ErrorCode::unavailable, is_used ? "http.port_in_use" : "http.cannot_listen",
                         {{"address", options.address}, {"port", std::to_string(options.port)}, {"reason", failed.message()}});
    }

    asio::awaitable<void> accept() {
        while (!is_stopping) {
            boost::system::error_code failed;
            auto socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, failed));
            if (failed == asio::error::operation_aborted) co_return;
            if (failed) {
                // Out of file handles, say: wait for connections to end instead of spinning.
                asio::steady_timer pause(io, kPauseWhenOutOfFiles);
                co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, failed));
                continue;
            }
            socket.set_option(tcp::no_delay(true), failed);
            auto connection = std::make_shared<Connection>(boost::beast::tcp_stream(std::move(socket)), options, application, workers, is_stopping);
            open.insert(connection.get());
            count = open.size();
            asio::co_spawn(io, serve(connection), asio::detached);
        }
    }

    asio::awaitable<void> serve(std::shared_ptr<Connection> connection) {
        try {
            co_await connection->serve();
        } catch (const std::exception&) {
            // The connection is lost, which is all that could be said to its client.
        }
        open.erase(connection.get());
        count = open.size();
    }

    ServerOptions options;
    Application application;
    asio::io_context io{1};
    tcp::acceptor acceptor;
    asio::thread_pool workers;
    std::set<Connection*> open;
    std::atomic<std::size_t> count{0};
    std::atomic<bool> is_stopping{false};
    std::thread thread;
};

Result<Server> Server::start(const ServerOptions& options, Application application) {
    auto state = std::make_unique<State>(options, std::move(application));
    if (auto listening = state->listen(); !listening) return listening.error();
    asio::co_spawn(state->io, state->accept(), asio::detached);
    state->thread = std::thread([&io = state->io] { io.run(); });
    return Server(std::move(state));
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() {
    if (state_) stop();
}

std::uint16_t Server::port() const {
    return state_->acceptor.local_endpoint().port();
}

std::size_t Server::connections() const {
    return state_->count;
}

void Server::stop() {
    if (!state_->thread.joinable()) return;
    state_->is_stopping = true;
    asio::post(state_->io, [state = state_.get()] {
        boost::system::error_code ignored;
        state->acceptor.close(ignored);
        for (auto* connection : state->open) connection->close_if_idle();
    });
    state_->thread.join();
    state_->workers.join();
}

}  // namespace lunxun::http

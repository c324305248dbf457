// SPDX-License-Identifier: Apache-2.0
#include "app/serve/serve.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <chrono>
#include <thread>

#include "access/authoriser_service.hpp"
#include "app/projections.hpp"
#include "app/serve/endpoints.hpp"
#include "platform/log/log.hpp"

namespace lunxun::app {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{100};
constexpr int kFirstServerFault = 500;

void log_call(const http::CallRecord& call) {
    const auto level = call.status >= kFirstServerFault ? log::Level::error : log::Level::info;
    log::write(level, "http.call", {{"request", call.request_id}, {"method", call.method}, {"endpoint", call.endpoint},
                                    {"status", std::int64_t{call.status}}, {"seconds", call.seconds}, {"account", call.account}});
}

}  // namespace

http::ServerOptions server_options(const settings::Settings& settings) {
    http::ServerOptions options;
    options.address = settings.text("address");
    options.port = static_cast<std::uint16_t>(settings.integer("port"));
    options.workers = static_cast<std::size_t>(settings.integer("workers"));
    return options;
}

Result<Site> Site::open(Installation& installation, const http::ServerOptions& options, http::Assets assets) {
    http::Router router;
    add_endpoints(router, installation);
    auto dispatcher = std::make_unique<http::Dispatcher>(std::move(router), access::authoriser(installation.sign_in, installation.now), std::move(assets), log_call);
    auto* answering = dispatcher.get();
    auto server = http::Server::start(options, {[answering](http::Method method, const std::string& path) { return answering->body_limit(method, path); },
                                                [answering](http::Request& request) { return answering->answer(request); },
                                                [answering, folder = installation.staging](http::Method method, const std::string& path) { return answering->takes_file(method, path) ? folder : std::filesystem::path{}; },
                                                [answering](const http::Request& head) { return answering->admit(head); }});
    if (!server) return server.error();
    return Site(std::move(dispatcher), std::move(*server));
}

Result<void> serve(const Context& context, const settings::Settings& settings) {
    auto trade = context.load_trade();
    if (!trade) return trade.error();
    auto place = context.open_workplace();
    if (!place) return place.error();
    Installation installation(context, std::move(*place), std::move(*trade));
    auto shown_day = installation.today();
    if (auto fresh = refresh_projections(installation.place.database, installation.trade, shown_day); !fresh) return fresh.error();
    malloc_trim(0);  // what the writing of the read models took
    const auto options = server_options(settings);
    auto site = Site::open(installation, options, context.assets ? context.assets() : http::Assets{});
    if (!site) return site.error();
    const auto shown_address = options.address == "127.0.0.1" ? "localhost" : options.address;
    log::info("serve.started", {{"port", std::int64_t{site->port()}}});
    if (!context.options.is_quiet) fmt::print("{}\n", context.say("app.serving", {{"address", shown_address}, {"port", std::to_string(site->port())}}));
    std::fflush(stdout);
    while (!interrupted()) {
        std::this_thread::sleep_for(kBetweenLooks);
        if (installation.today() == shown_day) continue;
        shown_day = installation.today();
        if (auto fresh = refresh_projections(installation.place.database, installation.trade, shown_day); !fresh) return fresh.error();
    }
    site->close();
    log::info("serve.stopped");
    return {};
}

}  // namespace lunxun::app

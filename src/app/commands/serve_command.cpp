// SPDX-License-Identifier: Apache-2.0
// serve, openapi: the web server, and what it offers.
#include <fmt/format.h>

#include <fstream>
#include <memory>

#include "app/commands/commands.hpp"
#include "app/serve/endpoints.hpp"
#include "app/serve/serve.hpp"

namespace lunxun::app {
namespace {

constexpr std::array<std::string_view, 3> kServerSettings{"address", "port", "workers"};

Result<void> write_text(const Result<std::string>& text, const std::filesystem::path& file) {
    if (!text) return text.error();
    if (file.empty()) {
        fmt::print("{}", *text);
        return {};
    }
    std::ofstream out(file, std::ios::binary);
    out << *text;
    out.close();
    if (!out) return Error::of(ErrorCode::unavailable, "app.cannot_write_file", {{"file", file.string()}});
    return {};
}

}  // namespace

GivenSettings add_server_options(CLI::App& command) {
    auto given = std::make_shared<std::map<std::string, std::string>>();
    for (const auto& setting : settings::declarations()) {
        if (std::ranges::find(kServerSettings, setting.name) == kServerSettings.end()) continue;
        const auto help = text::phrase(setting.help, text::Locale::en).value_or("");
        command
            .add_option_function<std::string>("--" + std::string(setting.name), [given, name = std::string(setting.name)](const std::string& value) { (*given)[name] = value; }, help + ".")
            ->default_str(std::string(setting.default_value));
    }
    return given;
}

void add_serve_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("serve", "Serve the web application until Ctrl+C.");
    command->footer("Settings may also come from the environment: LUNXUN_ADDRESS, LUNXUN_PORT, LUNXUN_WORKERS.\n\nExample:  lunxun --data /srv/lunxun serve --port 8080");
    const auto given = add_server_options(*command);
    command->callback([&context, given] {
        context.run([&]() -> Result<void> {
            const auto settings = settings::Settings::load(*given, settings::Settings::process_environment());
            if (!settings) return settings.error();
            return serve(context, *settings);
        });
    });
}

void add_openapi_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("openapi", "Describe every endpoint of the server as OpenAPI 3.1.");
    command->footer("Example:  lunxun openapi --out docs/openapi.json");
    auto file = std::make_shared<std::filesystem::path>();
    auto table = std::make_shared<std::filesystem::path>();
    command->add_option("--out", *file, "File; default: standard output.");
    command->add_option("--table", *table, "Instead, a table of endpoints, permissions and roles into this file.");
    command->callback([&context, file, table] {
        context.run([&] { return table->empty() ? write_text(openapi_text(), *file) : write_text(endpoint_table(), *table); });
    });
}

}  // namespace lunxun::app

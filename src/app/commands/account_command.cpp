// SPDX-License-Identifier: Apache-2.0
// account: the administrators of an installation; they make all other accounts on screen.
#include <fmt/format.h>

#include <boost/json.hpp>
#include <memory>

#include "access/account_store.hpp"
#include "access/sign_in_service.hpp"
#include "app/commands/commands.hpp"
#include "app/serve/installation.hpp"
#include "base/utc_time.hpp"

namespace lunxun::app {
namespace {

constexpr std::size_t kNameWidth = 16;

struct NewAdministrator {
    std::string name;
    std::string role = "security_administrator";
};

/// A password is told once, here; the first sign-in changes it.
void tell(const Context& context, const std::string& name, const std::string& password) {
    if (context.options.is_json) fmt::print("{}\n", boost::json::serialize(boost::json::object{{"account", name}, {"password", password}}));
    else fmt::print("{}\n", context.say("app.account_password", {{"account", name}, {"password", password}}));
}

Result<void> add(const Context& context, const NewAdministrator& wish) {
    auto place = context.open_workplace();
    if (!place) return place.error();
    access::SignInService service(place->database, secret_cipher(place->keyring));
    const auto password = access::drawn_password(wish.name, {});
    const auto made = service.create_account({.name = wish.name, .role = *access::role_of(wish.role), .password = password}, "command_line", UtcTime::now());
    if (!made) return made.error();
    tell(context, wish.name, password);
    return {};
}

Result<void> reset(const Context& context, const std::string& name) {
    auto place = context.open_workplace();
    if (!place) return place.error();
    const auto account = place->database.read([&](sql::Session& session) { return access::find_account(session, name); });
    if (!account) return Error::of(ErrorCode::not_found, "app.no_such_account", {{"account", name}});
    access::SignInService service(place->database, secret_cipher(place->keyring));
    const auto password = access::drawn_password(name, {});
    if (auto done = service.reset(account->id, password, "command_line", UtcTime::now()); !done) return done;
    tell(context, name, password);
    return {};
}

Result<void> list(const Context& context) {
    auto place = context.open_workplace();
    if (!place) return place.error();
    for (const auto& account : place->database.read([](sql::Session& session) { return access::list_accounts(session); }))
        fmt::print("{}{}{}\n", padded(account.name, kNameWidth), context.say("access.role." + account.role, {}),
                   account.disabled_at ? " - " + context.say("app.account_disabled", {}) : "");
    return {};
}

}  // namespace

void add_account_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("account", "Make the first accounts: administrators, who make all others on screen.");
    command->require_subcommand(1);
    auto wish = std::make_shared<NewAdministrator>();
    auto* adding = command->add_subcommand("add", "Make an administrator's account and print a password for the first sign-in.");
    adding->footer(
        "A security administrator makes the accounts of officers, schools and units on screen; a system administrator sees jobs\n"
        "and sizes; an audit administrator reads the audit log. They are three persons.\n\nExample:  lunxun account add wang --role security_administrator");
    adding->add_option("name", wish->name, "The account's name.")->required();
    adding->add_option("--role", wish->role, "One of the three administrators.")
        ->check(CLI::IsMember({"security_administrator", "system_administrator", "audit_administrator"}))
        ->capture_default_str();
    adding->callback([&context, wish] { context.run([&] { return add(context, *wish); }); });
    auto name = std::make_shared<std::string>();
    auto* resetting = command->add_subcommand("reset", "Print a new password for the next sign-in; lifts a lock and forgets the second factor.");
    resetting->footer("Example:  lunxun account reset wang");
    resetting->add_option("name", *name, "The account's name.")->required();
    resetting->callback([&context, name] { context.run([&] { return reset(context, *name); }); });
    auto* listing = command->add_subcommand("list", "All accounts with their roles.");
    listing->footer("Example:  lunxun account list");
    listing->callback([&context] { context.run([&] { return list(context); }); });
}

}  // namespace lunxun::app

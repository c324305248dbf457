// SPDX-License-Identifier: Apache-2.0
#include "tests/api/region.hpp"

#include <algorithm>
#include <stdexcept>

#include "app/demonstration_accounts.hpp"
#include "app/steps.hpp"
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

constexpr double kSmall = 0.1;

template <class T>
T need(Result<T> result, const char* what) {
    if (!result) throw std::runtime_error(std::string(what) + ": " + text::render(result.error().message, text::Locale::en));
    return std::move(*result);
}

std::vector<std::filesystem::path> books_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".xlsx") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

Region& Region::instance() {
    static Region region;
    return region;
}

Region::Region() {
    context_.options.data = folder_ / "data";
    context_.options.today = "2026-11-21";
    context_.options.is_quiet = true;
    installation_ = std::make_unique<app::Installation>(context_, need(context_.open_workplace(), "workplace"), need(context_.load_trade(), "rules"));
    plan();
    need(app::make_demonstration_accounts(installation_->place, installation_->now()), "accounts");
    http::ServerOptions options;
    options.port = 0;
    options.header_timeout = std::chrono::seconds(2);
    site_ = std::make_unique<app::Site>(need(app::Site::open(*installation_, options, {}), "server"));
    learn_facts();
}

void Region::plan() {
    auto& place = installation_->place;
    const auto& trade = installation_->trade;
    const auto books = folder_ / "books";
    std::filesystem::create_directories(books);
    const app::YearOptions year;
    need(app::generate_step(context_, "prefecture", 1, kSmall, false, books), "generate");
    database().write([](sql::Session& session) { access::mark_demonstration(session); });
    need(app::import_step(context_, place, trade, {.files = books_in(books), .allows_test_region = true}), "import");
    need(app::plan_step(context_, place, trade, year), "plan");
    need(app::nominate_step(context_, place, trade, year), "nominate");
    need(app::curriculum_step(context_, place, trade, year), "curriculum");
    need(app::timetable_step(context_, place, trade, year), "timetable");
}

void Region::learn_facts() {
    for (const auto& fact : all_facts()) {
        const auto value = database().read([&](sql::Session& session) { return session.scalar<std::optional<std::string>>(fact.query); });
        if (!value) throw std::runtime_error("the region has no " + fact.name);
        facts_[fact.name] = *value;
    }
}

std::string Region::filled(const std::string& text) const {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto close = text[at] == '{' ? text.find('}', at) : std::string::npos;
        const auto fact = close == std::string::npos ? facts_.end() : facts_.find(text.substr(at + 1, close - at - 1));
        if (fact == facts_.end()) {
            out += text[at++];
        } else {
            out += fact->second;
            at = close + 1;
        }
    }
    return out;
}

const std::string& Region::session_headers(const std::string& actor) {
    auto& headers = headers_[actor];
    if (!actor.empty() && headers.empty()) {
        const auto answer = test::call(port(), "POST", "/api/sign-in", "", R"({"account":")" + actor + R"(","password":")" + app::kDemonstrationPassword + "\"}");
        if (answer.status != 200) throw std::runtime_error(actor + " cannot sign in: " + answer.body);
        const auto cookie = answer.header("Set-Cookie");
        const auto token = boost::json::parse(answer.body).at("csrf_token").as_string();
        headers = "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\nX-Csrf-Token: " + std::string(token) + "\r\n";
    }
    return headers;
}

void Region::learn_latest() {
    facts_["last_job"] = database().read([](sql::Session& session) { return session.scalar<std::string>("select cast(max(id) as text) as id from job"); });
    facts_["last_account"] = database().read([](sql::Session& session) { return session.scalar<std::string>("select cast(max(id) as text) as id from account"); });
    facts_["last_import"] = database().read([](sql::Session& session) { return session.scalar<std::string>("select cast(max(id) as text) as id from import_batch"); });
}

HttpAnswer Region::call(const std::string& actor, const std::string& method, const std::string& path, const std::string& body) {
    learn_latest();
    return test::call(port(), method, filled(path), session_headers(actor), filled(body));
}

}  // namespace lunxun::test

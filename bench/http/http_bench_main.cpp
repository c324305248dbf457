// SPDX-License-Identifier: Apache-2.0
// What calls take on a planned prefecture: bench-http PROGRAM DATA [IDLE_CONNECTIONS].
#include <fmt/format.h>
#include <sys/resource.h>

#include <boost/json.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <regex>
#include <thread>
#include <vector>

#include "bench/http/served_program.hpp"
#include "tests/support/http_client.hpp"

namespace lunxun::bench {
namespace {

constexpr int kWarmUp = 10;
constexpr int kCalls = 200;
constexpr int kClients = 20;
constexpr int kCallsOfClient = 20;
constexpr double kMebibyte = 1 << 20;

/// What is asked, and how long the median may take: milliseconds, of the issue that set the screens; 0: a reference.
struct Target {
    const char* name;
    std::string path;
    double bar;
};

std::string session_headers(std::uint16_t port) {
    const auto answer = test::call(port, "POST", "/api/sign-in", "", R"({"account":"officer","password":"Lunxun-2027"})");
    if (answer.status != 200) throw std::runtime_error("no demonstration database: " + answer.body);
    const auto cookie = answer.header("Set-Cookie");
    return "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n";
}

/// The member of the first item of a list; none when the list is not there.
std::optional<std::string> first_id(Caller& caller, const std::string& list, const char* member) {
    const auto answer = caller.get(list);
    if (answer.status != 200) return std::nullopt;
    const auto page = boost::json::parse(answer.body);
    const auto& items = page.at("items").as_array();
    if (items.empty() || !items.front().as_object().contains(member)) return std::nullopt;
    return boost::json::serialize(items.front().at(member));
}

std::vector<Target> targets(Caller& caller) {
    std::vector<Target> all{{"health (reference)", "/health", 0},
                            {"own account (reference: sign-in only)", "/api/account", 0},
                            {"jobs", "/api/jobs?limit=50", 50},
                            {"people, first page", "/api/people?limit=50", 50},
                            {"people, one rank", "/api/people?limit=50&rank=141", 50},
                            {"people, by pinyin", "/api/people?limit=50&q=zhang", 50},
                            {"people, never on a topic", "/api/people?limit=50&never_topic=agriculture&sort=minutes_short&direction=descending", 50},
                            {"units", "/api/units?limit=50", 50},
                            {"search, pinyin", "/api/search?q=zhang", 50},
                            {"search, name", "/api/search?q=%E7%8E%8B", 50},
                            {"plan entries", "/api/plan-entries?limit=50", 50},
                            {"classes", "/api/classes?limit=50", 50},
                            {"plan findings", "/api/plan-findings?limit=50", 50},
                            {"teachers", "/api/teachers?limit=50", 50},
                            {"home", "/api/home", 150}};
    if (const auto person = first_id(caller, "/api/people?limit=1", "person_id")) all.push_back({"training file", "/api/people/" + *person + "/training-file", 50});
    const auto class_id = first_id(caller, "/api/classes?limit=1", "class_id");
    const auto person = first_id(caller, "/api/people?limit=1", "person_id");
    if (const auto unit = first_id(caller, "/api/units?limit=1", "unit_id")) all.push_back({"card of the root unit", "/api/units/" + *unit, 50});
    if (class_id) all.push_back({"roster of a class", "/api/classes/" + *class_id + "/roster?limit=50", 50});
    if (class_id && person) all.push_back({"why not", "/api/classes/" + *class_id + "/why-not?person_id=" + *person, 100});
    return all;
}

double at_share(std::vector<double>& seconds, double share) {
    std::ranges::sort(seconds);
    return seconds[static_cast<std::size_t>(share * static_cast<double>(seconds.size() - 1))] * 1000;
}

std::vector<double> concurrent(std::uint16_t port, const std::string& headers, const std::string& path) {
    std::vector<std::vector<double>> all(kClients);
    {
        std::vector<std::jthread> clients;
        for (auto& mine : all)
            clients.emplace_back([&] {
                Caller caller(port, headers);
                for (int i = 0; i < kCallsOfClient; ++i) mine.push_back(caller.get(path).seconds);
            });
    }
    std::vector<double> seconds;
    for (const auto& mine : all) seconds.insert(seconds.end(), mine.begin(), mine.end());
    return seconds;
}

void measure(const ServedProgram& server, const std::string& headers, Caller& caller, const Target& target) {
    const auto first = caller.get(target.path);
    if (first.status != 200) {
        fmt::print("{:<40}{:>10}\n", target.name, fmt::format("- ({})", first.status));
        return;
    }
    for (int i = 0; i < kWarmUp; ++i) caller.get(target.path);
    std::vector<double> alone;
    for (int i = 0; i < kCalls; ++i) alone.push_back(caller.get(target.path).seconds);
    auto together = concurrent(server.port(), headers, target.path);
    const auto median = at_share(alone, 0.5);
    const auto verdict = target.bar <= 0 ? "" : median <= target.bar ? "ok" : "OVER";
    fmt::print("{:<40}{:>9.1f}{:>9.1f}{:>9.1f}{:>11.1f}{:>9.1f}{:>8.0f}{:>6}\n", target.name, first.seconds * 1000, median, at_share(alone, 0.95), at_share(together, 0.5), at_share(together, 0.95),
               target.bar, verdict);
}

void measure_first_screen(Caller& caller) {
    const std::string gzip = "Accept-Encoding: gzip\r\n";
    const auto page = caller.get("/").body;
    auto bytes = caller.get("/", gzip).body.size();
    int files = 1;
    const std::regex wanted(R"((?:src|href)="(/assets/[^"]+\.(?:js|css))\")");
    for (std::sregex_iterator found(page.begin(), page.end(), wanted), end; found != end; ++found, ++files) bytes += caller.get((*found)[1], gzip).body.size();
    fmt::print("\nfirst screen: {} files named by the page, {:.1f} kB compressed (bar 300)\n", files, static_cast<double>(bytes) / 1000);
}

void measure_idle(const ServedProgram& server, int wanted) {
    const auto before = server.resident_bytes();
    std::vector<std::unique_ptr<test::RawConnection>> idle;
    try {
        for (int i = 0; i < wanted; ++i) idle.push_back(std::make_unique<test::RawConnection>(server.port()));
    } catch (const std::runtime_error&) {
        fmt::print("only {} connections could be opened\n", idle.size());
    }
    const auto health = test::call(server.port(), "GET", "/health");
    const auto more = static_cast<double>(server.resident_bytes() - before);
    fmt::print("idle connections: {} held, {:.2f} kB each, /health beside them answers {}\n", idle.size(), more / static_cast<double>(idle.size()) / 1024, health.status);
}

void run(const std::string& program, const std::string& data, int idle) {
    const ServedProgram server(program, data);
    std::this_thread::sleep_for(std::chrono::seconds(2));
    fmt::print("server at rest: {:.1f} MiB (bar 150)\n", static_cast<double>(server.resident_bytes()) / kMebibyte);
    const auto headers = session_headers(server.port());
    Caller caller(server.port(), headers);
    fmt::print("\nmilliseconds; median and p95 of {} calls one by one, then of {} clients at once\n", kCalls, kClients);
    fmt::print("{:<40}{:>9}{:>9}{:>9}{:>11}{:>9}{:>8}\n", "", "first", "median", "p95", "20: median", "p95", "bar");
    for (const auto& target : targets(caller)) measure(server, headers, caller, target);
    measure_first_screen(caller);
    fmt::print("server after that: {:.1f} MiB\n", static_cast<double>(server.resident_bytes()) / kMebibyte);
    measure_idle(server, idle);
}

}  // namespace
}  // namespace lunxun::bench

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "bench-http PROGRAM DATA [IDLE_CONNECTIONS]\n");
        return 2;
    }
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    try {
        lunxun::bench::run(argv[1], argv[2], argc > 3 ? std::atoi(argv[3]) : 10'000);
    } catch (const std::exception& failure) {
        fmt::print(stderr, "bench-http: {}\n", failure.what());
        return 1;
    }
    return 0;
}

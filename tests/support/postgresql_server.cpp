// SPDX-License-Identifier: Apache-2.0
#include "tests/support/postgresql_server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

namespace lunxun::test {
namespace {

namespace fs = std::filesystem;

/// PostgreSQL refuses to run as root; Debian's package brings this user.
const passwd* server_user() {
    return getuid() == 0 ? getpwnam("postgres") : getpwuid(getuid());
}

fs::path programs() {
    const fs::path root = "/usr/lib/postgresql";
    fs::path newest;
    if (fs::exists(root))
        for (const auto& version : fs::directory_iterator(root))
            if (fs::exists(version.path() / "bin/initdb") && version.path() > newest) newest = version.path();
    if (newest.empty()) throw std::runtime_error("no package postgresql is installed");
    return newest / "bin";
}

fs::path make_folder(const passwd& user) {
    auto pattern = (fs::temp_directory_path() / "lunxun-postgresql-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a folder in " + fs::temp_directory_path().string());
    if (chown(pattern.c_str(), user.pw_uid, user.pw_gid) != 0) throw std::runtime_error("cannot give the folder to " + std::string(user.pw_name));
    return pattern;
}

int free_port() {
    const int socket_number = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = bind(socket_number, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       getsockname(socket_number, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(socket_number);
    if (!bound) throw std::runtime_error("no free port on loopback");
    return ntohs(address.sin_port);
}

/// In the child: become the user, die with the parent, write to the log, run.
[[noreturn]] void become(const passwd& user, const fs::path& log, std::vector<std::string> arguments) {
    if (getuid() == 0 && (setgroups(0, nullptr) != 0 || setgid(user.pw_gid) != 0 || setuid(user.pw_uid) != 0)) _exit(126);
    prctl(PR_SET_PDEATHSIG, SIGINT);
    const int output = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    if (chdir("/") != 0) _exit(126);
    std::vector<char*> pointers;
    for (auto& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    execv(pointers[0], pointers.data());
    _exit(127);
}

pid_t spawn(const passwd& user, const fs::path& log, const std::vector<std::string>& arguments) {
    const pid_t pid = fork();
    if (pid < 0) throw std::runtime_error("cannot fork");
    if (pid == 0) become(user, log, arguments);
    return pid;
}

using ServerConnection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

}  // namespace

PostgresqlServer::PostgresqlServer() {
    const auto* user = server_user();
    if (user == nullptr) throw std::runtime_error("there is no user postgres to run the server as");
    folder_ = make_folder(*user);
    const auto initdb = spawn(*user, folder_ / "initdb.log",
                              {programs() / "initdb", "-D", folder_ / "data", "-U", "lunxun", "--auth=trust", "--no-sync", "-E", "UTF8",
                               // A locale that sorts unlike SQLite, as a customer's server may have.
                               "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=zh-CN"});
    int status = 0;
    waitpid(initdb, &status, 0);
    if (status != 0) throw std::runtime_error("initdb failed, see " + (folder_ / "initdb.log").string());
    start();
}

void PostgresqlServer::start() {
    port_ = free_port();
    pid_ = spawn(*server_user(), folder_ / "server.log",
                 {programs() / "postgres", "-D", folder_ / "data", "-p", std::to_string(port_), "-k", folder_, "-c", "listen_addresses=127.0.0.1",
                  "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off", "-c", "shared_buffers=64MB", "-c",
                  "max_connections=60"});
    wait_until_ready();
}

void PostgresqlServer::wait_until_ready() const {
    using namespace std::chrono_literals;
    for (int attempt = 0; attempt < 300; ++attempt) {
        if (PQping(address_of("postgres").c_str()) == PQPING_OK) return;
        if (waitpid(pid_, nullptr, WNOHANG) != 0) break;
        std::this_thread::sleep_for(100ms);
    }
    throw std::runtime_error("the server does not start, see " + (folder_ / "server.log").string());
}

PostgresqlServer::~PostgresqlServer() {
    kill(pid_, SIGINT);
    waitpid(pid_, nullptr, 0);
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string PostgresqlServer::address_of(const std::string& database) const {
    return "postgresql://lunxun@127.0.0.1:" + std::to_string(port_) + "/" + database;
}

void PostgresqlServer::command(const std::string& text) const {
    const ServerConnection connection(PQconnectdb(address_of("postgres").c_str()), PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), text.c_str()), PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw std::runtime_error(text + ": " + PQerrorMessage(connection.get()));
}

PostgresqlServer* PostgresqlServer::instance(std::string& reason) {
    static std::string refusal;
    static const std::unique_ptr<PostgresqlServer> server = [] {
        try {
            return std::unique_ptr<PostgresqlServer>(new PostgresqlServer);
        } catch (const std::exception& error) {
            refusal = error.what();
            return std::unique_ptr<PostgresqlServer>();
        }
    }();
    reason = refusal;
    return server.get();
}

}  // namespace lunxun::test

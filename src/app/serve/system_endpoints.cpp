// SPDX-License-Identifier: Apache-2.0
#include "app/serve/system_endpoints.hpp"

#include "platform/json/codec.hpp"

namespace lunxun::app {
namespace {

struct SystemView {
    std::string version;
    std::string started_at;
    std::string today;
    std::string data_folder;
    std::string database;  ///< `sqlite` or `postgresql`
    std::int64_t database_bytes = 0;  ///< 0: the database lies elsewhere
    std::int64_t documents_bytes = 0;
    std::int64_t free_bytes = 0;
    std::string log_file;
    bool is_demonstration = false;
};
BOOST_DESCRIBE_STRUCT(SystemView, (), (version, started_at, today, data_folder, database, database_bytes, documents_bytes, free_bytes, log_file, is_demonstration))

std::int64_t size_of(const std::filesystem::path& path) {
    std::error_code failed;
    if (std::filesystem::is_regular_file(path, failed)) return static_cast<std::int64_t>(std::filesystem::file_size(path, failed));
    std::int64_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path, std::filesystem::directory_options::skip_permission_denied, failed))
        if (entry.is_regular_file(failed)) bytes += static_cast<std::int64_t>(entry.file_size(failed));
    return bytes;
}

SystemView view(Installation& installation) {
    auto& place = installation.place;
    std::error_code failed;
    const auto space = std::filesystem::space(place.folder.path(), failed);
    SystemView system{.version = LUNXUN_VERSION,
                      .started_at = installation.started_at.text(),
                      .today = installation.today().iso(),
                      .data_folder = std::filesystem::absolute(place.folder.path()).string(),
                      .database = place.database.dialect() == sql::Dialect::sqlite ? "sqlite" : "postgresql",
                      .database_bytes = size_of(place.folder.database()),
                      .documents_bytes = size_of(place.folder.documents()),
                      .free_bytes = failed ? 0 : static_cast<std::int64_t>(space.available),
                      .log_file = place.folder.log().string()};
    system.is_demonstration = place.database.read([](sql::Session& session) { return access::is_demonstration(session); });
    return system;
}

}  // namespace

void add_system_endpoints(http::Router& router, Installation& installation) {
    router.add<http::Nothing, SystemView>(http::Method::get, "/api/system", {"show_system", "system.read", "Version, folders, sizes."},
                                          [&installation](const http::Nothing&, http::Call&) -> Result<SystemView> { return view(installation); });
}

}  // namespace lunxun::app

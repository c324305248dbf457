// SPDX-License-Identifier: Apache-2.0
#include "app/serve/endpoints.hpp"

#include <cstdlib>

#include "access/access_endpoints.hpp"
#include "app/serve/job_endpoints.hpp"
#include "platform/http/openapi.hpp"

namespace lunxun::app {
namespace {

/// A folder that goes when it is no longer needed.
class PassingFolder {
public:
    PassingFolder() : path_((std::filesystem::temp_directory_path() / "lunxun-XXXXXX").string()) {
        if (mkdtemp(path_.data()) == nullptr) path_.clear();
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;
    ~PassingFolder() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace

void add_endpoints(http::Router& router, Installation& installation) {
    auto& database = installation.place.database;
    access::add_access_endpoints(router, installation.sign_in, database, installation.now);
    add_job_endpoints(router, installation);
}

Result<std::string> openapi_text() {
    const PassingFolder folder;
    Context context;
    context.options.data = folder.path();
    context.options.db = ":memory:";
    auto place = context.open_workplace();
    if (!place) return place.error();
    auto trade = context.load_trade();
    if (!trade) return trade.error();
    Installation installation(context, std::move(*place), std::move(*trade));
    http::Router router;
    add_endpoints(router, installation);
    return http::pretty(http::openapi_of(router, "Lunxun", LUNXUN_VERSION));
}

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
#include "app/serve/job_view.hpp"

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include "platform/text/locale.hpp"

namespace lunxun::app {

TEST_CASE("a screen is told a folder's name, not where it lies on the server") {
    jobs::Job job{.id = 1, .kind = "documents", .state = "done", .fraction = 1, .step = "", .figures = {}, .error = {}, .arguments = "{}", .result = {}, .created_at = "", .started_at = {}, .ended_at = {}};
    const Message line{"app.documents_line", {{"files", "3"}, {"folder", "/srv/lunxun/documents"}}};
    job.result = boost::json::serialize(boost::json::object{{"line", boost::json::parse(text::message_json(line))}});
    const auto view = view_of(job, text::Locale::zh_cn, {});
    REQUIRE(view.result);
    CHECK(view.result->text == "3份文件，存于 documents");
}

}  // namespace lunxun::app

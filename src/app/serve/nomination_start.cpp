// SPDX-License-Identifier: Apache-2.0
#include "app/serve/nomination_start.hpp"

#include "app/serve/job_endpoints.hpp"
#include "app/serve/job_view.hpp"
#include "nomination/nomination_settings.hpp"
#include "platform/json/codec.hpp"

namespace lunxun::app {
namespace {

Result<JobView> start(const nomination::NominationSettings& settings, const http::Call& call, Installation& installation) {
    // The year is solved as one problem; who answers for a part of the region may not replace the others' nominations.
    if (!call.principal.sees_everything) return Error::of(ErrorCode::forbidden, "app.whole_region_only");
    const auto options = nomination::options_of(settings, installation.today());
    if (!options) return options.error();
    const auto step = [&installation, options = *options](const Context& context) { return nominate_step(context, installation.place, installation.trade, options); };
    const auto id = start_job(installation, call.principal.account, "nominate", json::encode(settings).as_object(), step);
    return view_of(jobs::find_job(installation.place.database, id).value(), call.locale, installation.now());
}

}  // namespace

void add_nomination_start(http::Router& router, Installation& installation) {
    router.add<nomination::NominationSettings, JobView>(
        http::Method::post, "/api/nomination-runs", {"start_nomination", "nomination.run", "Starts a nomination of the year; its job tells value and bound."},
        [&installation](const nomination::NominationSettings& settings, http::Call& call) { return start(settings, call, installation); });
}

}  // namespace lunxun::app

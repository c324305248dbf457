// SPDX-License-Identifier: Apache-2.0
#include "app/serve/job_view.hpp"

#include <boost/json.hpp>
#include <filesystem>

namespace lunxun::app {
namespace {

/// Below this part done, the time so far says nothing of the time left.
constexpr double kTooEarly = 0.02;

boost::json::object object_of(const std::optional<std::string>& json) {
    boost::json::error_code failed;
    auto value = boost::json::parse(json.value_or("{}"), failed);
    return !failed && value.is_object() ? value.as_object() : boost::json::object{};
}

std::vector<JobFigure> figures_of(const boost::json::object& object) {
    std::vector<JobFigure> figures;
    for (const auto& field : object)
        if (field.value().is_number()) figures.push_back({field.key(), field.value().to_number<double>()});
    return figures;
}

std::optional<double> seconds_left(const jobs::Job& job, UtcTime now) {
    const auto started = UtcTime::parse(job.started_at.value_or(""));
    if (job.state != "running" || !started || job.fraction < kTooEarly) return std::nullopt;
    const auto passed = static_cast<double>(now.unix_seconds - started->unix_seconds);
    return passed / job.fraction * (1 - job.fraction);
}

/// What a step came to. A folder is told by its name only: where it lies on the server is for who runs the server.
Message result_line(const boost::json::value& line) {
    auto message = text::parse_message(boost::json::serialize(line));
    for (auto& [name, value] : message.values)
        if (name == "folder") value = std::filesystem::path(value).filename().string();
    return message;
}

}  // namespace

bool is_ended(const jobs::Job& job) {
    return job.state != "waiting" && job.state != "running";
}

JobView view_of(const jobs::Job& job, text::Locale locale, UtcTime now) {
    const auto result = object_of(job.result);
    JobView view{.job_id = job.id,
                 .kind = job.kind,
                 .title = text::render({"app.step_" + job.kind, {}}, locale),
                 .state = job.state,
                 .fraction = job.fraction,
                 .step = std::nullopt,
                 .figures = figures_of(job.result ? result : object_of(job.figures)),
                 .seconds_left = seconds_left(job, now),
                 .result = std::nullopt,
                 .error = std::nullopt,
                 .started_by = "",
                 .created_at = job.created_at,
                 .started_at = job.started_at,
                 .ended_at = job.ended_at};
    if (!job.step.empty()) view.step = text::spoken({job.step, {}}, locale);
    if (job.error) view.error = text::spoken(text::parse_message(*job.error), locale);
    if (const auto* line = result.if_contains("line")) view.result = text::spoken(result_line(*line), locale);
    const auto arguments = object_of(job.arguments);
    if (const auto* actor = arguments.if_contains("started_by"); actor && actor->is_string()) view.started_by = std::string(actor->as_string());
    return view;
}

}  // namespace lunxun::app

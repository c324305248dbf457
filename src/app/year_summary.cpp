// SPDX-License-Identifier: Apache-2.0
#include "app/year_summary.hpp"

#include <fmt/format.h>

#include "app/queries.hpp"

namespace lunxun::app {
namespace {

struct Totals {
    std::int64_t people = 0;
    std::int64_t units = 0;
    std::int64_t plan_entries = 0;
    std::int64_t classes = 0;
    std::int64_t seats = 0;
    std::int64_t places = 0;
    std::int64_t people_nominated = 0;
    std::int64_t sessions = 0;
    std::int64_t teaching_minutes = 0;
    std::int64_t plan_findings = 0;
    std::int64_t menu_findings = 0;
    std::int64_t timetable_findings = 0;
};
BOOST_DESCRIBE_STRUCT(Totals, (), (people, units, plan_entries, classes, seats, places, people_nominated, sessions, teaching_minutes, plan_findings, menu_findings, timetable_findings))

struct CoverageRow {
    std::int64_t officials = 0;
    std::int64_t covered = 0;
};
BOOST_DESCRIBE_STRUCT(CoverageRow, (), (officials, covered))

constexpr double kPercent = 100.0;

std::string number(const boost::json::object& figures, const char* name) {
    return fmt::format("{}", figures.at(name).to_number<std::int64_t>());
}

}  // namespace

YearSummary summarise(sql::Database& database, const std::vector<std::pair<std::string, StepResult>>& steps, int year, const std::filesystem::path& papers) {
    YearSummary summary;
    database.read([&](sql::Session& session) {
        const auto totals = session.one<Totals>(queries::year_totals, {{"year", std::int64_t{year}}}).value();
        boost::mp11::mp_for_each<boost::describe::describe_members<Totals, boost::describe::mod_public>>(
            [&](auto member) { summary.figures_[member.name] = totals.*member.pointer; });
        const auto coverage = session.one<CoverageRow>(queries::rotation_coverage, {{"first_day", fmt::format("{}-01-01", year - 4)}}).value();
        summary.figures_["officials"] = coverage.officials;
        summary.figures_["officials_covered"] = coverage.covered;
    });
    summary.figures_["year"] = year;
    summary.figures_["papers"] = papers.string();
    boost::json::array seconds;
    for (const auto& [name, result] : steps) {
        seconds.push_back(boost::json::object{{"step", name}, {"seconds", result.seconds}});
        if (name == "nominate") summary.figures_["must_unserved"] = result.figures.at("must_unserved");
        if (name == "verify") summary.figures_["violations"] = result.figures.at("violations");
    }
    summary.figures_["steps"] = seconds;
    return summary;
}

std::optional<YearSummary> YearSummary::parse(const std::string& json) {
    boost::json::error_code failed;
    auto value = boost::json::parse(json, failed);
    if (failed || !value.is_object() || !value.as_object().contains("steps")) return std::nullopt;
    YearSummary summary;
    summary.figures_ = std::move(value.as_object());
    return summary;
}

void YearSummary::print(const Context& context) const {
    const auto& f = figures_;
    const auto officials = f.at("officials").to_number<double>();
    const auto covered = officials > 0 ? kPercent * f.at("officials_covered").to_number<double>() / officials : 0.0;
    const auto hours = f.at("teaching_minutes").to_number<std::int64_t>() / 60;
    std::string steps;
    double all = 0;
    for (const auto& step : f.at("steps").as_array()) {
        const auto& one = step.as_object();
        all += one.at("seconds").to_number<double>();
        steps += fmt::format("{}{} {:.1f}", steps.empty() ? "" : "  ", context.say("app.step_" + std::string(one.at("step").as_string())), one.at("seconds").to_number<double>());
    }
    const auto say = [&](const char* key, MessageValues values = {}) { return context.say(key, std::move(values)); };
    print_table(say("app.summary_heading", {{"year", number(f, "year")}}),
                {{say("app.summary_people"), say("app.summary_people_value", {{"people", number(f, "people")}, {"units", number(f, "units")}})},
                 {say("app.summary_classes"), say("app.summary_classes_value", {{"entries", number(f, "plan_entries")}, {"classes", number(f, "classes")}, {"seats", number(f, "seats")}})},
                 {say("app.summary_places"), say("app.summary_places_value", {{"places", number(f, "places")}, {"people", number(f, "people_nominated")}, {"must_unserved", number(f, "must_unserved")}})},
                 {say("app.summary_coverage"), say("app.summary_coverage_value", {{"percent", fmt::format("{:.1f}", covered)}, {"officials", number(f, "officials")}})},
                 {say("app.summary_hours"), say("app.summary_hours_value", {{"sessions", number(f, "sessions")}, {"hours", fmt::format("{}", hours)}})},
                 {say("app.summary_open"), say("app.summary_open_value", {{"plan", number(f, "plan_findings")}, {"menu", number(f, "menu_findings")}, {"timetable", number(f, "timetable_findings")}})},
                 {say("app.summary_verdict"), say("app.summary_verdict_value", {{"violations", number(f, "violations")}})},
                 {say("app.summary_seconds"), fmt::format("{}  = {:.1f}", steps, all)},
                 {say("app.summary_papers"), std::string(f.at("papers").as_string())}});
}

}  // namespace lunxun::app

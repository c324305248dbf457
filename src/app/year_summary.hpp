// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/steps.hpp"

namespace lunxun::app {

/// A planned year on one screen: what was planned, how far it reaches, what it leaves open, how long it took.
class YearSummary {
public:
    static std::optional<YearSummary> parse(const std::string& json);

    std::string json() const { return boost::json::serialize(figures_); }
    void print(const Context& context) const;

private:
    friend YearSummary summarise(sql::Database&, const std::vector<std::pair<std::string, StepResult>>&, int, const std::filesystem::path&);

    boost::json::object figures_;
};

/// Counts from the database what the steps left there.
YearSummary summarise(sql::Database& database, const std::vector<std::pair<std::string, StepResult>>& steps, int year, const std::filesystem::path& papers);

}  // namespace lunxun::app

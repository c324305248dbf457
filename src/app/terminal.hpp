// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/progress.hpp"

namespace lunxun::app {

/// Columns that a text takes on a terminal: Chinese characters take two. Takes UTF-8.
std::size_t display_width(std::string_view text);

/// `text` filled with blanks to `width` columns; never cut.
std::string padded(std::string_view text, std::size_t width);

/// Shows how far a step has come on standard error: a moving line on a terminal, one line a step elsewhere.
class StepLine {
public:
    enum class Output { terminal, plain, silent };

    StepLine(std::string title, Output output);
    ~StepLine();
    StepLine(const StepLine&) = delete;
    StepLine& operator=(const StepLine&) = delete;

    /// The sink for the step's work; it asks `interrupted()` whether to go on.
    ProgressSink sink();
    /// Ends the line with `result` and the seconds taken; returns the seconds.
    double finish(const std::string& result);

private:
    void show(const Progress& progress);

    std::string title_;
    Output output_;
    std::chrono::steady_clock::time_point started_;
    int shown_percent_ = -1;
    bool is_finished_ = false;
};

/// True once the user has pressed Ctrl+C (or the process was asked to end); work then stops with nothing half-written.
bool interrupted();
void catch_interrupts();

/// Prints rows of a name and a value under a heading, aligned for Chinese and Latin text.
void print_table(const std::string& heading, const std::vector<std::pair<std::string, std::string>>& rows);

}  // namespace lunxun::app

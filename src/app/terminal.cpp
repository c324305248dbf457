// SPDX-License-Identifier: Apache-2.0
#include "app/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>

namespace lunxun::app {
namespace {

std::atomic<bool> interrupt_seen{false};

void on_interrupt(int) {
    interrupt_seen = true;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

constexpr std::size_t kTitleWidth = 20;

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        // The first byte of a sequence of three or more: CJK, full-width forms and punctuation.
        if (byte >= 0xE2) width += 2;
        else if (byte < 0x80 || byte >= 0xC0) width += 1;
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    const auto own = display_width(text);
    return std::string(text) + std::string(own < width ? width - own : 0, ' ');
}

bool interrupted() {
    return interrupt_seen;
}

void catch_interrupts() {
    std::signal(SIGINT, on_interrupt);
    std::signal(SIGTERM, on_interrupt);
}

StepLine::StepLine(std::string title, Output output)
    : title_(std::move(title)), output_(output), started_(std::chrono::steady_clock::now()) {
    show({0, ""});
}

StepLine::~StepLine() {
    if (!is_finished_ && output_ == Output::terminal) std::fputc('\n', stderr);
}

ProgressSink StepLine::sink() {
    return [this](const Progress& progress) {
        show(progress);
        return !interrupted();
    };
}

void StepLine::show(const Progress& progress) {
    const int percent = static_cast<int>(std::clamp(progress.fraction, 0.0, 1.0) * 100);
    if (output_ != Output::terminal || percent == shown_percent_) return;
    shown_percent_ = percent;
    const auto filled = static_cast<std::size_t>(percent / 5);
    fmt::print(stderr, "\r{} [{}{}] {:3d} %", padded(title_, kTitleWidth), std::string(filled, '#'), std::string(20 - filled, '.'), percent);
    std::fflush(stderr);
}

double StepLine::finish(const std::string& result) {
    const double seconds = seconds_since(started_);
    is_finished_ = true;
    if (output_ == Output::silent) return seconds;
    const auto* start = output_ == Output::terminal ? "\r" : "";
    fmt::print(stderr, "{}{} {:7.1f} s  {}{}\n", start, padded(title_, kTitleWidth), seconds, result,
               output_ == Output::terminal ? std::string(8, ' ') : "");
    return seconds;
}

void print_table(const std::string& heading, const std::vector<std::pair<std::string, std::string>>& rows) {
    std::size_t width = 0;
    for (const auto& [name, value] : rows) width = std::max(width, display_width(name));
    fmt::print("\n{}\n{}\n", heading, std::string(std::max<std::size_t>(display_width(heading), 40), '-'));
    for (const auto& [name, value] : rows) fmt::print("{}  {}\n", padded(name, width), value);
    std::fflush(stdout);
}

}  // namespace lunxun::app

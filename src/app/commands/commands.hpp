// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include "app/context.hpp"

/// One function a command: it declares options and help, and what runs when the command is chosen.
namespace lunxun::app {

void add_init_command(CLI::App& app, Context& context);

}  // namespace lunxun::app

// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>

/// What the helper does to itself, so that nothing it is asked can harm the machine.
namespace sandbox {

/// Bounds memory and forbids core dumps.
void limitResources();

/// Bounds the processor time from now on; called anew for each graph.
void limitProcessorTime();

/// A descriptor for what we answer. Stdout itself then leads nowhere, in case a library prints something.
int takeStdout();

/// Writes all of `text`; false if nobody reads any more.
bool writeAll(int descriptor, std::string_view text);

} // namespace sandbox

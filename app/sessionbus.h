// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Whether there is a bus of the session to ask. Without one the library would start a program to make one.
bool hasSessionBus();

// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Lets screen readers walk a PictureView: the blocks that stand for things are its children, in the order in
/// which they are drawn, each with name, description, place, state, and the actions to select it and to go
/// in. To be called once in a program, before a picture is shown.
void installPictureAccessibility();

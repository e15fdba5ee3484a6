// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

int main(int argc, char** argv)
{
    return runCommandLine(argc, argv);
}

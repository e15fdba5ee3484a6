// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

// Under AddressSanitizer only: Graphviz 2.42 forgets 48 bytes a node when it packs components, and some 128 a
// virtual edge of cyclic graphs. That is no fault of ours and no reason to exit with an error.
#ifdef __SANITIZE_ADDRESS__

extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() // NOLINT(bugprone-reserved-identifier)
{
    return "leak:libcgraph.so\nleak:libgvc.so\n";
}

extern "C" const char* __lsan_default_options();

extern "C" const char* __lsan_default_options() // NOLINT(bugprone-reserved-identifier)
{
    return "print_suppressions=0";
}

#endif
